import { describe, expect, it } from 'vitest';
import type { PayloadField } from '../../../../src/model/payload.js';
import { detect } from '../../../support/detect.js';
import { branchShapes } from './branch-shapes.js';
import { exitShapes } from './exit-shapes.js';
import { loopShapes } from './loop-shapes.js';
import type { Language, Shape } from './shape.js';

/** How a language of servers writes a function that fills a payload around the statements of a shape. */
interface ServerApp {
  readonly path: string;
  readonly around: (statements: string) => string;
  /** The shapes of which it knows what JavaScript leaves to a function that nobody knows. */
  readonly knows?: readonly string[];
  /** Sets the status of the payload. */
  readonly target: string;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

/** A new language of servers adds its app here. */
const apps = {
  javascript: {
    path: 'a.js',
    around: (statements) => `
function setStatus(device) { device.att_authorization_status = 'denied' }
function f(a, b, s, n, xs, e, run, user) {
  const deviceInfo = { ios_advertising_id: user.idfa };
  ${statements}
}`,
    target: 'setStatus(deviceInfo)',
  },
  python: {
    path: 'a.py',
    around: (statements) => `
import sys
def set_status(device):
  device["att_authorization_status"] = "denied"
def f(a, b, s, n, xs, e, run, user):
  device_info = {"ios_advertising_id": user.idfa}
${indented(statements)}`,
    target: 'set_status(device_info)',
  },
  java: {
    path: 'A.java',
    around: (statements) => `
class A {
  boolean setStatus(java.util.Map<String, Object> device) {
    device.put("att_authorization_status", "denied");
    return true;
  }
  void f(boolean a, boolean b, int s, int n, int[] xs, RuntimeException e, Runner runner, User user, boolean x) {
    var deviceInfo = new java.util.HashMap<String, Object>();
    deviceInfo.put("ios_advertising_id", user.idfa);
    ${statements}
  }
}`,
    target: 'setStatus(deviceInfo)',
    knows: ['closure in a branch'],
  },
  kotlin: {
    path: 'a.kt',
    around: (statements) => `
fun setStatus(device: MutableMap<String, Any?>) { device["att_authorization_status"] = "denied" }
fun f(a: Boolean, b: Boolean, s: Int, n: Int, xs: List<Int>, e: Exception, user: User) {
  val deviceInfo = mutableMapOf<String, Any?>("ios_advertising_id" to user.idfa)
  var x: Any? = null
  ${statements}
}`,
    target: 'setStatus(deviceInfo)',
    knows: ['closure in a branch'],
  },
  ruby: {
    path: 'a.rb',
    around: (statements) => `
def set_status(device)
  device[:att_authorization_status] = 'denied'
end
def f(a, b, s, n, xs, e, user, &run)
  device_info = { ios_advertising_id: user.idfa }
  ${statements}
end`,
    target: 'set_status(device_info)',
  },
  go: {
    path: 'a.go',
    around: (statements) => `
package p

func setStatus(device map[string]any) bool { device["att_authorization_status"] = "denied"; return true }
func f(a bool, b bool, s int, n int, xs []int, e error, run func(func()), user User) {
  deviceInfo := map[string]any{"ios_advertising_id": user.IDFA}
  ${statements}
}`,
    target: 'setStatus(deviceInfo)',
  },
} satisfies Partial<Record<Language, ServerApp>>;

/** What the audit says of the status: whether each path sets it, none does, or some. */
async function verdictOf({ path, around, target }: ServerApp, body: string): Promise<readonly PayloadField['kind'][]> {
  const { payloads } = await detect({ [path]: around(body.replaceAll('target()', target)) });
  return payloads.map(({ device }) => device?.status.kind ?? 'absent');
}

/** What two languages of servers at least can write. */
const shapes = [...branchShapes, ...exitShapes, ...loopShapes].filter(
  ({ javascript, python, ruby, go }) => javascript !== null && (python ?? ruby ?? go) !== null,
);

describe.each<Shape>(shapes)('$name', (shape) => {
  const { javascript } = shape;
  const rows = Object.entries<ServerApp>(apps).flatMap(([language, app]) => {
    const body = shape[language as keyof typeof apps];
    const differs = app.knows?.includes(shape.name) ?? false;
    return body === null || javascript === null || differs ? [] : [{ language, app, body, javascript }];
  });

  it.each(rows)('leads to one verdict in $language as in JavaScript', async ({ app, body, javascript: reference }) => {
    const expected = await verdictOf(apps.javascript, reference);
    expect(expected).toHaveLength(1);
    expect(await verdictOf(app, body)).toEqual(expected);
  });
});

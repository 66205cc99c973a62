import { describe, expect, it } from 'vitest';
import { attStatuses, type AttStatus } from '../../../../src/model/att-status.js';
import { detect } from '../../../support/detect.js';
import type { App } from './app.js';
import { csharpApp } from './apps/csharp.js';
import { dartApp } from './apps/dart.js';
import { javascriptApp } from './apps/javascript.js';
import { objcApp } from './apps/objc.js';
import { swiftApp } from './apps/swift.js';
import { branchShapes } from './branch-shapes.js';
import { exitShapes } from './exit-shapes.js';
import { loopShapes } from './loop-shapes.js';
import type { Language, Shape } from './shape.js';

/** A new language adds its app here; those of servers have none, for nothing that is written in them shows a prompt. */
const apps: Readonly<Record<Exclude<Language, 'java' | 'python' | 'ruby' | 'go' | 'kotlin'>, App>> = {
  swift: swiftApp,
  objc: objcApp,
  javascript: javascriptApp,
  dart: dartApp,
  csharp: csharpApp,
};

/** The statuses of which `a` holds: in the first row authorized alone, in the second every other. */
const meanings = [
  { name: 'authorized', test: 'isAuthorized', holds: (status: AttStatus) => status === 'authorized' },
  { name: 'not authorized', test: 'isNotAuthorized', holds: (status: AttStatus) => status !== 'authorized' },
] as const;

/** The statuses with which `target()` can run, as the branches say that govern it. */
function runsWith({ governed, runs }: Shape, holds: (status: AttStatus) => boolean): readonly AttStatus[] {
  const branches = runs === undefined ? governed : runs;
  if (branches === null) return [];
  const inCases: Readonly<Record<string, readonly AttStatus[]>> = { '[1]': ['authorized'], '[1, 2]': ['authorized', 'denied'] };
  return attStatuses.filter((status) =>
    [...branches.matchAll(/(if|unless) (?:(a)\b|s in (\[[^\]]*\]))/g)].every(([, word, a, cases = '']) => {
      const isTrue = a === undefined ? (inCases[cases] ?? []).includes(status) : holds(status);
      return word === 'if' ? isTrue : !isTrue;
    }),
  );
}

function written(app: App, body: string, a: string, target: string): string {
  const [first, second] = app.cases;
  const named = body.replace(/\bcase (\d)(, \d)?/g, (text) => text.replace('1', first).replace('2', second));
  return app.after(named.replaceAll('target()', target), a);
}

describe.each([...branchShapes, ...exitShapes, ...loopShapes])('$name', (shape) => {
  const rows = Object.entries(apps).flatMap(([language, app]) => {
    const body = shape[language as Language];
    return body === null ? [] : meanings.map((meaning) => ({ language, app, body, meaning, when: meaning.name }));
  });

  it.each(rows)('leads to one verdict in $language as in every language where a is $when', async ({ app, body, meaning }) => {
    const runs = runsWith(shape, meaning.holds);
    const a = app[meaning.test];
    const reading = await detect({ [app.path]: written(app, body, a, app.read) });
    const giving = await detect({ [app.path]: written(app, body, a, app.give) });

    const isGoverned = runs.every((status) => status === 'authorized');
    expect(reading.reads.flatMap(({ governed }) => (governed === 'yes' ? [] : governed))).toEqual(isGoverned ? [] : ['no']);
    expect(giving.prompts.map(({ outcome, dropped }) => ({ outcome, dropped }))).toEqual([
      runs.length === 0
        ? { outcome: 'dropped', dropped: [] }
        : { outcome: 'forwarded', dropped: attStatuses.filter((status) => !runs.includes(status)) },
    ]);
  });
});

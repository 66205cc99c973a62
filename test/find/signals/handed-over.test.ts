import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const found = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  (await detect(files)).signals.map(({ id, confidence }) => `${id} ${confidence}`);

describe("the SDK's object reaches code in Swift", () => {
  it.each([
    ['as an element of an array', 'func f(all: [MParticle]) { for one in all { one.logError("e") } }'],
    ['as an element that may be missing', 'func f(all: [MParticle?]) { for one in all { one?.logError("e") } }'],
    ['as a value of a dictionary', 'func f(all: [String: MParticle]) { for one in all { one.logError("e") } }'],
    ['in a handler of each element', 'func f(all: [MParticle]) { all.forEach { one in one.logError("e") } }'],
    ['in a handler of what is there', 'func f(m: MParticle?) { m.map { one in one.logError("e") } }'],
    ['by its metatype', 'func f(box: Container) { box.resolve(MParticle.self).logError("e") }'],
    ['as the second of two metatypes', 'func f(box: Container) { box.resolve(name, MParticle.self).logError("e") }'],
    ['by a wrapped metatype', 'struct V { @Injected(MParticle.self) var client\n func f() { client.logError("e") } }'],
    [
      'by a key of the environment',
      'extension EnvironmentValues { var client: MParticle { self[K.self] } }\nstruct V { @Environment(\\.client) var client\n func f() { client.logError("e") } }',
    ],
    [
      'by a key that another set has too',
      'extension Other { var client: Client { self[K.self] } }\nextension EnvironmentValues { var client: MParticle { self[K.self] } }\nstruct V { @Environment(\\.client) var client\n func f() { client.logError("e") } }',
    ],
    [
      'by an assignment',
      'class A { var m\n func a() { self.m = unknown()\n self.m = MParticle.sharedInstance() }\n func f() { m.logError("e") } }',
    ],
  ])('%s', async (_, text) => {
    expect(await found({ 'App.swift': text })).toEqual(['mparticle.error certain']);
  });

  it.each([
    ['an element of another type', 'func f(all: [Client]) { for one in all { one.logError("e") } }'],
    ['a type that only holds it', 'func f(all: [MParticle: Client]) { for one in all { one.logError("e") } }'],
    [
      'what another function is given',
      'func f(m: Client) { m.logError("e") }\nfunc g() { h(MParticle.sharedInstance()) }\nfunc h(m) {}',
    ],
    ['another argument', 'func f(n, m: Client) { m.logError("e") }\nfunc g() { f(MParticle.sharedInstance(), c) }'],
    ['a name of its type in another', 'class A { typealias P = MParticle }\nclass P {}\nfunc f(m: P) { m.logError("e") }'],
    ['a metatype of another', 'func f(box: Container) { box.resolve(Client.self).logError("e") }\nclass Client {}'],
    [
      'the same property of another type',
      'class A { var m: Client\n func f() { m.logError("e") } }\nclass B { var m\n init() { self.m = MParticle.sharedInstance() } }',
    ],
  ])('and %s is none', async (_, text) => {
    expect(await found({ 'App.swift': text })).toEqual([]);
  });
});

describe("the SDK's object reaches code in JavaScript", () => {
  const from = "import M from 'react-native-mparticle';\n";

  it.each([
    ['by an argument', { 'a.js': `${from}function f(m) { m.logEvent('e', 1) }\nf(M);` }],
    ['by a later call', { 'a.js': `${from}function f(m) { m.logEvent('e', 1) }\nf();\nf(other);\nf(M);` }],
    ['by an argument of a constructor', { 'a.js': `${from}class A { constructor(m) { m.logEvent('e', 1) } }\nnew A(M);` }],
    ['by a function', { 'a.js': `${from}const make = () => M;\nmake().logEvent('e', 1);` }],
    ['by another name of a function', { 'a.js': `${from}const make = () => M;\nconst get = make;\nget().logEvent('e', 1);` }],
    ['by an object', { 'a.js': `${from}const all = { a: other, m: M };\nall.m.logEvent('e', 1);` }],
    ['by a promise', { 'a.js': "import('react-native-mparticle').then((m) => m.default.logEvent('e', 1));" }],
    ['by a renamed member', { 'a.js': "import { logEvent as log } from 'react-native-mparticle';\nlog('e', 1);" }],
    ['by a member that is taken under another name', { 'a.js': `${from}const { logEvent: log } = M;\nlog('e', 1);` }],
    [
      'by a file that hands it on',
      { 'sdk.js': "export { default } from 'react-native-mparticle';", 'a.js': "import M from './sdk';\nM.logEvent('e', 1);" },
    ],
    [
      'by a file that hands all of it on',
      { 'sdk.js': "export * from 'react-native-mparticle';", 'a.js': "import { logEvent } from './sdk';\nlogEvent('e', 1);" },
    ],
    [
      'by a file that is imported whole',
      {
        'sdk.js': "export { default as M } from 'react-native-mparticle';",
        'a.js': "import * as sdk from './sdk';\nsdk.M.logEvent('e', 1);",
      },
    ],
    [
      'by a file that hands on a member of it under another name',
      {
        'sdk.js': "export { logEvent as log } from 'react-native-mparticle';",
        'a.js': "import * as sdk from './sdk';\nsdk.log('e', 1);",
      },
    ],
    [
      'by a file that exports what it imports',
      { 'sdk.js': `${from}export default M;`, 'a.js': "import sdk from './sdk';\nsdk.logEvent('e', 1);" },
    ],
    ['by an index file', { 'sdk/index.ts': `${from}export { M };`, 'a.js': "import { M } from './sdk';\nM.logEvent('e', 1);" }],
    ['by a path above', { 'sdk.ts': `${from}export { M };`, 'src/a.js': "import { M } from '../sdk';\nM.logEvent('e', 1);" }],
    [
      'by a path from the root',
      { 'src/sdk.ts': `${from}export { M };`, 'src/x/a.js': "import { M } from '@/sdk';\nM.logEvent('e', 1);" },
    ],
  ])('%s', async (_, files) => {
    expect(await found(files)).toEqual(['mparticle.event certain']);
  });

  it.each([
    ['a function of that name in the file', { 'a.js': "function logEvent() {}\nlogEvent('e', 1);" }],
    ['a member of that name of another package', { 'a.js': "import { logEvent } from 'other';\nlogEvent('e', 1);" }],
    [
      'what Swift gives a function of that name',
      { 'A.swift': 'func g() { f(MParticle.sharedInstance()) }', 'a.js': "function f(m) { m.logEvent('e', 1) }" },
    ],
    [
      'a name that the other file does not hand on',
      { 'sdk.js': from, 'a.js': "import { M } from './sdk';\nM.logEvent('e', 1);" },
    ],
  ])('and %s is none', async (_, files) => {
    expect(await found(files)).toEqual([]);
  });
});

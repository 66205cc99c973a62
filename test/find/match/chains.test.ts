import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/model/signal.js';
import { detect } from '../../support/detect.js';

/** Constants that each stand for the one before: `m0` is what is given, `m3` is three further. */
const chain = (first: string, length: number): string =>
  [`const m0 = ${first};`, ...Array.from({ length }, (_, index) => `const m${String(index + 1)} = m${String(index)};`)].join(
    '\n',
  );

const signalsOf = async (files: Readonly<Record<string, string>>): Promise<readonly Signal[]> => (await detect(files)).signals;

/** What the first signal says. */
const detailOf = async (script: string): Promise<unknown> =>
  (await signalsOf({ 'a.ts': `import M from 'react-native-mparticle';\n${script}` }))[0]?.detail;

describe('a chain of constants is followed, but no further than it takes in real code', () => {
  it('to the attributes of an event', async () => {
    expect(await detailOf(`${chain('{ email: 1 }', 15)}\nM.logEvent('e', 1, m15);`)).toMatchObject({
      keys: ['email'],
      computed: false,
    });
    expect(await detailOf(`${chain('{ email: 1 }', 16)}\nM.logEvent('e', 1, m16);`)).toMatchObject({ keys: [], computed: true });
  });

  it('to the key of an attribute', async () => {
    expect(await detailOf(`${chain("'email'", 7)}\nM.logEvent('e', 1, { [m7]: 1 });`)).toMatchObject({
      keys: ['email'],
      computed: false,
    });
    expect(await detailOf(`${chain("'email'", 8)}\nM.logEvent('e', 1, { [m8]: 1 });`)).toMatchObject({
      keys: [],
      computed: true,
    });
  });

  it('to an SDK', async () => {
    const swift = (length: number): string =>
      `func f() { ${chain('MParticle.sharedInstance()', length).replaceAll('const', 'let')}\nm${String(length)}.logError("e") }`;
    expect(await signalsOf({ 'App.swift': swift(14) })).toHaveLength(1);
    expect(await signalsOf({ 'App.swift': swift(15) })).toHaveLength(0);
  });

  it('to the entry of an object', async () => {
    expect(await detailOf(`${chain('{ sdk: M }', 7)}\nm7.sdk.logEvent('e', 1, {});`)).toBeDefined();
    expect(await detailOf(`${chain('{ sdk: M }', 8)}\nm8.sdk.logEvent('e', 1, {});`)).toBeUndefined();
  });

  it('to a function that gives an SDK', async () => {
    const sdk = "() => require('react-native-mparticle').default";
    expect(await signalsOf({ 'a.js': `${chain(sdk, 12)}\nm12().logEvent('e');` })).toHaveLength(1);
    expect(await signalsOf({ 'a.js': `${chain(sdk, 13)}\nm13().logEvent('e');` })).toHaveLength(0);
  });

  it('to a module', async () => {
    const files = (length: number): Readonly<Record<string, string>> => ({
      'a.js': `import * as all from './s';\n${chain('all', length)}\nm${String(length)}.M.logEvent('e');`,
      's.js': "export { default as M } from 'react-native-mparticle';",
    });
    expect(await signalsOf(files(7))).toHaveLength(1);
    expect(await signalsOf(files(8))).toHaveLength(0);
  });

  it('to what the platform is', async () => {
    const reads = async (length: number): Promise<number> => {
      const code = `import { Platform } from 'react-native';\nimport { getAdvertisingId } from 'expo-tracking-transparency';\n${chain("Platform.OS === 'android'", length)}`;
      return (await detect({ 'a.ts': `${code}\nexport function f() { if (m${String(length)}) getAdvertisingId(); }` })).reads
        .length;
    };
    expect(await reads(4)).toBe(0);
    expect(await reads(5)).toBe(1);
  });
});

it('tells a hundred keys of one event apart, and of more that there are others', async () => {
  const keys = (count: number): string => Array.from({ length: count }, (_, index) => `k${String(index)}: 1`).join(', ');
  const constants = (count: number): string =>
    Array.from({ length: count }, (_, index) => `[Other.k${String(index)}]: 1`).join(', ');
  expect(await detailOf(`M.logEvent('e', 1, { ${keys(100)} });`)).toMatchObject({ computed: false });
  expect(await detailOf(`M.logEvent('e', 1, { ${keys(101)} });`)).toMatchObject({ computed: true });
  expect(await detailOf(`import { Other } from './other';\nM.logEvent('e', 1, { ${constants(100)} });`)).toMatchObject({
    computed: false,
  });
  expect(await detailOf(`import { Other } from './other';\nM.logEvent('e', 1, { ${constants(101)} });`)).toMatchObject({
    computed: true,
  });
});

describe('an event of Swift carries', () => {
  const event = 'MParticle.sharedInstance().logEvent("e", eventType: .other, eventInfo:';
  it.each([
    ['what two dictionaries have', `func f() { ${event} ["email": 1].merging(["city": 2]) { $1 }) }`, ['email', 'city'], false],
    [
      'what a caller gives under the label',
      `func g(_ q: [String: Any], attributes a: [String: Any]) { ${event} a) }\nfunc f() { g(attributes: ["email": 1], ["city": 2]) }`,
      ['email'],
      true,
    ],
    [
      'what a caller gives at the position',
      `func g(_ q: Int, _ a: [String: Any]) { ${event} a) }\nfunc f() { g(1, ["email": 1]) }`,
      ['email'],
      true,
    ],
    [
      'what a property of a nested type has',
      `enum A { enum B { static let all = ["email": 1] } }\nfunc f() { ${event} A.B.all) }`,
      ['email'],
      false,
    ],
    ['what the own property has', `class A { let all = ["email": 1]\nfunc f() { ${event} self.all) } }`, ['email'], false],
    ['what nobody knows, of what a function gives', `func f() { ${event} g().all) }`, [], true],
    ['what is set under a key later', `func f() { var d: [String: Any] = [:]\nd["email"] = 1\n${event} d) }`, ['email'], false],
  ])('%s', async (_, text, keys, computed) => {
    expect((await signalsOf({ 'App.swift': text }))[0]?.detail).toMatchObject({ keys, computed });
  });
});

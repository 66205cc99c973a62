import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const head = `import { Platform } from 'react-native';
import { Capacitor } from '@capacitor/core';
import { getAdvertisingId } from 'expo-tracking-transparency';
`;

/** Whether the audit takes a read of the identifier for one that can run on iOS. */
async function runs(text: string, others: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const { reads } = await detect({ 'a.ts': head + text, ...others });
  return reads.length > 0;
}

/** The same for a read below a condition, in a function, with statements above it. */
function under(condition: string, above = ''): string {
  return `${above}\nexport function f(q, arms) { if (${condition}) { getAdvertisingId(); } }`;
}

const android = "Platform.OS === 'android'";

describe('code in a script', () => {
  it.each([
    // What the platform is.
    [android, '', false],
    ["Platform.OS === 'ios'", '', true],
    ["Platform.OS !== 'ios'", '', false],
    ["Platform.OS != 'ios'", '', false],
    ["'android' == Platform.OS", '', false],
    ["ReactNative.Platform.OS === 'android'", "import * as ReactNative from 'react-native';", false],
    ["Capacitor.getPlatform() === 'android'", '', false],
    ["Other.OS === 'android'", '', true],
    ["Platform.Version === 'android'", '', true],
    ["arms.OS === 'android'", '', true],
    ['Platform.OS', '', true],
    // What operators make of it.
    [`!(${android})`, '', true],
    [`!(Platform.OS === 'ios')`, '', false],
    [`${android} && q`, '', false],
    [`q && ${android}`, '', false],
    [`${android} || q`, '', true],
    [`${android} || Platform.OS === 'web'`, '', false],
    [`Platform.OS === 'ios' || q`, '', true],
    [`!(Platform.OS === 'ios' || q)`, '', false],
    [`!(Platform.OS === 'ios' && q)`, '', true],
    [`!(Platform.OS === 'ios' && Platform.OS !== 'web')`, '', false],
    [`${android} ? q : false`, '', false],
    [`${android} ? false : true`, '', true],
    ["Platform.OS === 'ios' ? false : true", '', false],
    ['q ? false : false', '', true],
    ["q === 'android'", '', true],
    // Constants that hold it.
    ['isAndroid', `const isAndroid = ${android};`, false],
    ['isIos', "const isIos = Platform.OS === 'ios';", true],
    ['isAndroid', `let isAndroid = ${android};\nisAndroid = true;`, true],
    ['isAndroid', `const { OS } = Platform;\nconst isAndroid = OS === 'android';`, false],
    ['Constants.IS_ANDROID', `const Constants = { IS_ANDROID: ${android}, IS_IOS: true };`, false],
    ['Constants.IS_ANDROID', `const Constants = { IS_ANDROID: ${android} } as const;`, false],
    ['Constants.OTHER', `const Constants = { IS_ANDROID: ${android} };`, true],
    ['arms.IS_ANDROID', `const Constants = { IS_ANDROID: ${android} };`, true],
    ['Constants.IS_ANDROID', `const Constants = arms({ IS_ANDROID: ${android} });`, true],
    ['Platform.OS === Constants.NAME', "const Constants = { NAME: 'android' };", false],
    ['Platform.OS === Constants.NAME', "const Constants = { NAME: 'android' };\nConstants.NAME = q;", true],
    ['Constants.IS_IOS', 'const Constants = { IS_IOS: false };', true],
    ['(isAndroid as boolean)', `const isAndroid = ${android};`, false],
    // Functions that give it.
    ['isAndroid()', `const isAndroid = () => ${android};`, false],
    ['isAndroid()', `const isAndroid = () => { return ${android}; };`, false],
    ['isAndroid()', `function isAndroid() { return ${android}; }`, false],
    ['isAndroid()', `function isAndroid() { return Platform.OS === 'ios'; }`, true],
    ['isAndroid()', `function isAndroid() { log(); return ${android}; }`, true],
    ['isAndroid()', 'function isAndroid() { return; }', true],
    ['isAndroid()', `function isAndroid() { throw ${android}; }`, true],
    ['isAndroid(q)', `function isAndroid(x) { return ${android}; }`, true],
    ['q.isAndroid()', `function isAndroid() { return ${android}; }`, true],
    ['isAndroid()', `class A { isAndroid() { return ${android}; } }`, true],
    ['isAndroid()', `const isAndroid = ${android};`, true],
  ])('below %s after %s runs on iOS: %s', async (condition, above, expected) => {
    expect(await runs(under(condition, above))).toBe(expected);
  });

  it.each([
    ["case 'android': getAdvertisingId();", false],
    ["case 'ios': getAdvertisingId();", true],
    ["case 'ios': case 'android': getAdvertisingId();", true],
    ["case 'android': case 'web': getAdvertisingId();", false],
    ["case q: case 'android': getAdvertisingId();", true],
    ["case 'ios': break; default: getAdvertisingId();", false],
    ["case 'android': break; default: getAdvertisingId();", true],
  ])('in switch (Platform.OS) { %s } runs on iOS: %s', async (cases, expected) => {
    expect(await runs(`export function f(q) { switch (Platform.OS) { ${cases} } }`)).toBe(expected);
  });

  it('runs where its constant is made of more constants than the audit follows', async () => {
    const chain = (length: number): string =>
      [`const c0 = ${android};`, ...Array.from({ length }, (_, index) => `const c${index + 1} = c${index};`)].join('\n');
    expect(await runs(under('c3', chain(3)))).toBe(false);
    expect(await runs(under('c9', chain(9)))).toBe(true);
    const functions = (length: number): string =>
      [
        `function f0() { return ${android}; }`,
        ...Array.from({ length }, (_, index) => `function f${index + 1}() { return f${index}(); }`),
      ].join('\n');
    expect(await runs(under('f3()', functions(3)))).toBe(false);
    expect(await runs(under('f9()', functions(9)))).toBe(true);
    const objects = (length: number): string =>
      [
        `const o0 = { is: ${android} };`,
        ...Array.from({ length }, (_, index) => `const o${index + 1} = { is: o${index}.is };`),
      ].join('\n');
    expect(await runs(under('o3.is', objects(3)))).toBe(false);
    expect(await runs(under('o9.is', objects(9)))).toBe(true);
  });

  it.each([
    ['Platform.select({ android: () => getAdvertisingId(), ios: () => null })', false],
    ['Platform.select({ android: () => null, ios: () => getAdvertisingId() })', true],
    ['Platform.select({ android: () => null, native: () => getAdvertisingId() })', true],
    ['Platform.select({ native: () => null, default: () => getAdvertisingId() })', false],
    ['Platform.select({ ios: () => null, native: () => getAdvertisingId() })', false],
    ['Platform.select({ default: () => getAdvertisingId() })', true],
    ['ReactNative.Platform.select({ android: () => getAdvertisingId() })', false],
    ['Platform.select({ android: getAdvertisingId() })', true],
    ['Other.select({ android: () => getAdvertisingId() })', true],
    ['Platform.other({ android: () => getAdvertisingId() })', true],
    ['select({ android: () => getAdvertisingId() })', true],
    ['Platform.select(() => getAdvertisingId())', true],
    ['Platform.select(q, { android: () => getAdvertisingId() })', true],
  ])('in %s runs on iOS: %s', async (chosen, expected) => {
    expect(await runs(`export const f = (q) => ${chosen};`)).toBe(expected);
  });
});

it.each(['isOn', '_isOn'])('code under %s runs where a function sets it', async (name) => {
  const above = `let ${name} = false;\nexport function set(value) { ${name} = value; }`;
  expect(await runs(under(name, above))).toBe(true);
});

describe('code under a constant of another file', () => {
  const constants = `import { Platform } from 'react-native';\n`;
  const imported = under('isAndroid', "import { isAndroid } from './constants';");
  const called = under('isAndroid()', "import { isAndroid } from './constants';");

  it('does not run on iOS where that is for another platform', async () => {
    expect(await runs(imported, { 'constants.ts': `${constants}export const isAndroid = ${android};` })).toBe(false);
    expect(await runs(called, { 'constants.ts': `${constants}export const isAndroid = () => ${android};` })).toBe(false);
    expect(await runs(called, { 'constants.ts': `${constants}export function isAndroid() { return ${android}; }` })).toBe(false);
    const whole = under('constants.isAndroid', "import * as constants from './constants';");
    expect(await runs(whole, { 'constants.ts': `${constants}export const isAndroid = ${android};` })).toBe(false);
    expect(await runs(whole, { 'constants.ts': `${constants}export function isAndroid() { return ${android}; }` })).toBe(true);
  });

  it('runs where that is for iOS, or changes', async () => {
    expect(await runs(imported, { 'constants.ts': `${constants}export const isAndroid = Platform.OS === 'ios';` })).toBe(true);
    expect(await runs(imported, { 'constants.ts': `${constants}export let isAndroid = ${android};\nisAndroid = true;` })).toBe(
      true,
    );
    expect(await runs(imported, {})).toBe(true);
  });

  it('is what all files agree on that may declare it, behind a file that only hands it on', async () => {
    const barrel = under('isAndroid', "import { isAndroid } from './barrel';");
    const same = {
      'x.ts': `${constants}export const isAndroid = ${android};`,
      'y.ts': `${constants}export const isAndroid = ${android};`,
    };
    expect(await runs(barrel, same)).toBe(false);
    expect(await runs(barrel, { ...same, 'y.ts': `${constants}export const isAndroid = Platform.OS === 'ios';` })).toBe(true);
    const bareCall = under('isAndroid()', "import { isAndroid } from './barrel';");
    const functions = { 'x.ts': `${constants}export function isAndroid() { return ${android}; }` };
    expect(await runs(bareCall, functions)).toBe(false);
    expect(await runs(bareCall, { ...functions, 'y.ts': `${constants}export function isAndroid() { return q; }` })).toBe(true);
  });

  it('is the one of its own file before all others', async () => {
    const own = under('isAndroid()', `function isAndroid() { return ${android}; }`);
    expect(await runs(own, { 'y.ts': `${constants}export function isAndroid() { return Platform.OS === 'ios'; }` })).toBe(false);
    expect(await runs(own, { 'y.swift': 'func isAndroid() -> Bool { return true }' })).toBe(false);
  });
});

describe('what is called for another platform alone', () => {
  const start =
    "import * as Sentry from '@sentry/react-native';\nimport { Platform } from 'react-native';\nfunction report() { Sentry.init({ dsn }); }\n";
  const confidences = async (calls: string): Promise<readonly string[]> =>
    (await detect({ 'a.ts': `${start}${calls}` })).signals.flatMap(({ id, confidence }) =>
      id === 'collection.start' ? [confidence] : [],
    );

  it.each([
    ["if (Platform.OS === 'android') { report(); }", ['possible']],
    ["if (Platform.OS === 'android') { run(report); }", ['possible']],
    ["function boot() { report(); }\nif (Platform.OS === 'android') { boot(); }", ['possible']],
    ["if (Platform.OS === 'android') { report(); }\nreport();", ['certain']],
    ["if (Platform.OS === 'ios') { report(); }", ['certain']],
    ['', ['certain']],
  ])('may never run on iOS: %s', async (calls, expected) => {
    expect(await confidences(calls)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const react = 'react-native-mparticle';

/** How sure the audit is that something in the files is a use of mParticle; `no` where it finds none. */
async function sure(files: Readonly<Record<string, string>>): Promise<string> {
  const { signals } = await detect(files);
  return signals.map(({ confidence }) => confidence).join() || 'no';
}

describe('a script uses an SDK', () => {
  it.each([
    [
      'that another file hands on',
      { 'a.js': "import { M } from './s';\nM.logEvent('e');", 's.js': `export { default as M } from '${react}';` },
      'certain',
    ],
    [
      'that a file which is required hands on',
      { 'a.js': "const s = require('./s');\ns.M.logEvent('e');", 's.js': `export { default as M } from '${react}';` },
      'certain',
    ],
    [
      'that a file hands on which is imported when it is needed',
      {
        'a.js': "async function f() { const s = await import('./s');\ns.M.logEvent('e'); }",
        's.js': `export { default as M } from '${react}';`,
      },
      'certain',
    ],
    [
      'that a file of a namespace hands on',
      {
        'a.js': "import * as all from './all';\nall.s.M.logEvent('e');",
        'all.js': "import * as s from './s';\nexport { s };",
        's.js': `export { default as M } from '${react}';`,
      },
      'certain',
    ],
    [
      'that an entry of an object holds',
      { 'a.js': `import M from '${react}';\nconst o = { sdk: M };\no.sdk.logEvent('e');` },
      'certain',
    ],
    [
      'that an entry of an object in an object holds',
      { 'a.js': `import M from '${react}';\nconst o = { all: { sdk: M } };\no.all.sdk.logEvent('e');` },
      'certain',
    ],
    [
      'that an entry of another file’s object holds',
      {
        'a.js': "import * as s from './s';\ns.all.sdk.logEvent('e');",
        's.js': `import M from '${react}';\nexport const all = { sdk: M };`,
      },
      'certain',
    ],
    [
      'that an awaited object holds',
      { 'a.js': `import M from '${react}';\nconst o = { sdk: M };\nasync function f() { (await o).sdk.logEvent('e'); }` },
      'certain',
    ],
    [
      'that a function gives',
      { 'a.js': `import M from '${react}';\nfunction sdk() { return M; }\nsdk().logEvent('e');` },
      'certain',
    ],
    [
      'that the function of another file gives',
      {
        'a.js': "import { sdk } from './s';\nsdk().logEvent('e');",
        's.js': `import M from '${react}';\nexport function sdk() { return M; }`,
      },
      'certain',
    ],
    [
      'that a hook hands on',
      {
        'a.js': `import M from '${react}';\nimport { useRef, useMemo } from 'react';\nfunction A() { const m = useMemo(() => M);\nm.logEvent('e'); }`,
      },
      'certain',
    ],
    [
      'that a class gives',
      { 'a.js': `import M from '${react}';\nclass A { sdk() { return M; } }\nnew A().sdk().logEvent('e');` },
      'certain',
    ],
    [
      'that a getter gives',
      { 'a.js': `import M from '${react}';\nclass A { get sdk() { return M; } }\nnew A().sdk.logEvent('e');` },
      'certain',
    ],
    [
      'that a property holds as a function',
      { 'a.js': `import M from '${react}';\nclass A { sdk = () => M; }\nnew A().sdk().logEvent('e');` },
      'certain',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await sure(files as Readonly<Record<string, string>>)).toBe(expected);
  });

  it.each([
    ['of another entry', { 'a.js': `import M from '${react}';\nconst o = { sdk: M, other: 1 };\no.other.logEvent('e');` }],
    ['of an object that does not have it', { 'a.js': `import M from '${react}';\nconst o = { sdk: M };\no.all.logEvent('e');` }],
    ['of a parameter of the same name', { 'a.js': `import M from '${react}';\nfunction f(M) { M.logEvent('e'); }` }],
    [
      'of what another module hands on',
      { 'a.js': "import { M } from './other';\nM.logEvent('e');", 's.js': `export { default as M } from '${react}';` },
    ],
    [
      'of an entry of a function’s result',
      { 'a.js': `import M from '${react}';\nconst o = () => ({ sdk: 1 });\no().sdk.logEvent('e');` },
    ],
  ])('no SDK: %s', async (_, files) => {
    expect(await sure(files as Readonly<Record<string, string>>)).toBe('no');
  });
});

describe('the variable of a name is', () => {
  it.each([
    [
      'the one that is declared before, on one line',
      'func f() { let m = MParticle.sharedInstance(); m.logError("e"); let n = 1 }',
      'certain',
    ],
    [
      'the last one that is declared before, on one line',
      'func f() { let m = Other(); let m = MParticle.sharedInstance(); m.logError("e") }',
      'certain',
    ],
    [
      'not the one that is declared behind, on one line',
      'func f() { let m = Other(); m.logError("e"); let m = MParticle.sharedInstance() }',
      'no',
    ],
    [
      'not the one of a line further down',
      'func f() { let m = Other()\nm.logError("e")\nlet m = MParticle.sharedInstance() }',
      'no',
    ],
    [
      'the one of an inner block',
      'func f() { let m = Other()\ndo { let m = MParticle.sharedInstance()\nm.logError("e") } }',
      'certain',
    ],
    ['the first argument of a closure', 'func f(all: [MParticle]) { all.forEach { $0.logError("e") } }', 'certain'],
    ['what the closure is called with by name', 'func f(all: [MParticle]) { all.forEach { m in m.logError("e") } }', 'certain'],
    ['the property of the own type', 'class A { let m = MParticle.sharedInstance()\nfunc f() { m.logError("e") } }', 'certain'],
    [
      'the property of a type that is inherited from',
      'class A { let m = MParticle.sharedInstance() }\nclass B: A { func f() { m.logError("e") } }',
      'certain',
    ],
    [
      'not the property of another type',
      'class A { let m = MParticle.sharedInstance() }\nclass B { func f() { m.logError("e") } }',
      'no',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await sure({ 'App.swift': text })).toBe(expected);
  });
});

describe('statements that complete one event are united', () => {
  const classes = '@interface A : NSObject\n@property MPEvent *event;\n@property A *next;\n@end\n';
  const keys = async (text: string): Promise<unknown> =>
    (await detect({ 'App.m': `${classes}void f(A *a, A *b) { ${text} }` })).signals.flatMap(({ detail }) =>
      'beside' in detail && detail.keys.length > 0 ? [`${detail.keys.join()} ${detail.beside.join()}`] : [],
    );
  const both = ['email city', 'city email'];

  it.each([
    [
      'a variable',
      'MPEvent *e = [[MPEvent alloc] initWithName:@"n" type:1]; e.customAttributes = @{@"email": @1}; e.info = @{@"city": @1};',
      both,
    ],
    ['a property', 'a.event.customAttributes = @{@"email": @1}; a.event.info = @{@"city": @1};', both],
    ['a property of a property', 'a.next.event.customAttributes = @{@"email": @1}; a.next.event.info = @{@"city": @1};', both],
    ['what a getter gives', '[a event].customAttributes = @{@"email": @1}; [a event].info = @{@"city": @1};', both],
    ['a cast', '((MPEvent *)a.event).customAttributes = @{@"email": @1}; a.event.info = @{@"city": @1};', both],
    [
      'properties of two objects',
      'a.event.customAttributes = @{@"email": @1}; b.event.info = @{@"city": @1};',
      ['email ', 'city '],
    ],
    [
      'two properties of one object',
      'a.event.customAttributes = @{@"email": @1}; a.next.event.info = @{@"city": @1};',
      ['email ', 'city '],
    ],
  ])('where they name %s', async (_, text, expected) => {
    expect(await keys(text)).toEqual(expected);
  });

  it('where they name casts of casts, but no more of them than real code has', async () => {
    const one = (count: number): string => `(${'(MPEvent *)('.repeat(count)}a.event${')'.repeat(count)})`;
    const text = (count: number): string =>
      `${one(count)}.customAttributes = @{@"email": @1}; ${one(count)}.info = @{@"city": @1};`;
    expect(await keys(text(20))).toEqual(both);
    expect(await keys(text(40))).toEqual(['email ', 'city ']);
  });

  it('in Swift where one names self', async () => {
    const text =
      'class A { var event: MPEvent\nfunc f() { self.event.customAttributes = ["email": 1]\nevent.customAttributes = ["city": 1] } }';
    const { signals } = await detect({ 'App.swift': text });
    expect(signals.map(({ detail }) => ('beside' in detail ? detail.beside : []))).toEqual([['city'], ['email']]);
  });
});

import { describe, expect, it } from 'vitest';
import { elementType } from '../../../src/find/match/given-types.js';
import { detect } from '../../support/detect.js';

const use = 'm.logError("e")';

/** How sure the audit is that the code uses mParticle; `no` where it finds no use of it. */
async function sure(file: string, text: string): Promise<string> {
  return (await detect({ [file]: text })).signals.map(({ confidence }) => confidence).join() || 'no';
}

it.each([
  ['[MParticle]', 'MParticle'],
  ['[String: MParticle]', 'MParticle'],
  ['[MParticle?]', 'MParticle'],
  ['[MParticle!]', 'MParticle'],
  ['[A.B]', 'A.B'],
  ['MParticle', null],
  ['[]', null],
])('of %s an element is %s', (type, expected) => {
  expect(elementType(type)).toBe(expected);
});

describe('a variable in Swift is of mParticle', () => {
  it.each([
    ['where a list of it is run over', `func f(all: [MParticle]) { for m in all { ${use} } }`, 'certain'],
    ['not where a list of something else is', `func f(all: [Other]) { for m in all { ${use} } }`, 'no'],
    ['not where nobody knows the list', `func f(all: Other) { for m in all { ${use} } }`, 'no'],
    ['where each of a list is handed over', `func f(all: [MParticle]) { all.forEach { m in ${use} } }`, 'certain'],
    ['where a value is configured', `func f() { MParticle.sharedInstance().then { m in ${use} } }`, 'certain'],
    ['not where it is the second of a closure', `func f(all: [MParticle]) { all.forEach { n, m in ${use} } }`, 'no'],
    ['not where an unknown function hands it over', `func f(all: [MParticle]) { all.other { m in ${use} } }`, 'no'],
    [
      'where it is assigned later',
      `class A { var m: Any!\nfunc a() { m = MParticle.sharedInstance() }\nfunc f() { ${use} } }`,
      'certain',
    ],
    ['where an alias stands for it', `typealias A = MParticle\nfunc f(m: A) { ${use} }`, 'certain'],
    ['where an alias of an alias stands for it', `typealias B = A\ntypealias A = MParticle\nfunc f(m: B) { ${use} }`, 'certain'],
    ['where an alias in the own type stands for it', `class C { typealias A = MParticle\nfunc f(m: A) { ${use} } }`, 'certain'],
    [
      'where an alias in another type is named with it',
      `class C { typealias A = MParticle }\nfunc f(m: C.A) { ${use} }`,
      'certain',
    ],
    [
      'not where an alias in another type is named without it',
      `class C { typealias A = MParticle }\nfunc f(m: A) { ${use} }`,
      'no',
    ],
    ['not where an alias is declared in another function', `func g() { typealias A = MParticle }\nfunc f(m: A) { ${use} }`, 'no'],
    ['where an alias is declared in the function', `func f() { typealias A = MParticle\nlet m: A = other()\n${use} }`, 'certain'],
    [
      'where an alias in the function hides another one',
      `typealias A = Other\nfunc f() { typealias A = MParticle\nlet m: A = other()\n${use} }`,
      'certain',
    ],
    [
      'not where an alias of a namespace’s is of another type',
      `class C { typealias A = MParticle }\nclass D {}\nfunc f(m: D.A) { ${use} }`,
      'no',
    ],
    ['not where an alias stands for itself', `typealias A = B\ntypealias B = A\nfunc f(m: A) { ${use} }`, 'no'],
  ])('%s', async (_, text, expected) => {
    expect(await sure('App.swift', text)).toBe(expected);
  });
});

describe('a parameter in a script is of mParticle', () => {
  const imported = "import M from 'react-native-mparticle';";
  it.each([
    ['where a caller gives it', `${imported}\nfunction f(m) { m.logEvent('e'); }\nf(M);`, 'certain'],
    ['where a caller gives it second', `${imported}\nfunction f(n, m) { m.logEvent('e'); }\nf(1, M);`, 'certain'],
    [
      'not where a caller gives it first, and it is the second',
      `${imported}\nfunction f(n, m) { m.logEvent('e'); }\nf(M, 1);`,
      'no',
    ],
    ['where one of several callers gives it', `${imported}\nfunction f(m) { m.logEvent('e'); }\nf(1);\nf(M);`, 'certain'],
    ['where a constructor is given it', `${imported}\nclass A { constructor(m) { m.logEvent('e'); } }\nnew A(M);`, 'certain'],
    ['where a promise gives it', `${imported}\nPromise.resolve(M).then((m) => m.logEvent('e'));`, 'certain'],
    ['where a variable is given it', `${imported}\nlet m;\nm = M;\nm.logEvent('e');`, 'certain'],
    ['where a member is taken of it', `${imported}\nconst { logEvent } = M;\nlogEvent('e');`, 'certain'],
    ['where a member is taken of it under another name', `${imported}\nconst { logEvent: log } = M;\nlog('e');`, 'certain'],
    ['where a member of it is kept', `${imported}\nconst log = M.logEvent;\nconst more = log;\nmore('e');`, 'certain,certain'],
    ['where a member of it is looked up', `${imported}\nconst log = M['logEvent'];\nlog('e');`, 'certain,certain'],
  ])('%s', async (_, text, expected) => {
    expect(await sure('a.js', text)).toBe(expected);
  });
});

describe('a name that is looked up at run time', () => {
  const read = '[manager performSelector:NSSelectorFromString(@"advertisingIdentifier")]';
  it.each([
    [
      'is a use where its class is looked up beside it',
      `void f(void) { id manager = NSClassFromString(@"ASIdentifierManager"); ${read}; }`,
      'likely',
    ],
    [
      'is none where another function looks up the class',
      `void g(void) { NSClassFromString(@"ASIdentifierManager"); }\nvoid f(id manager) { ${read}; }`,
      'no',
    ],
    ['is none of another class', `void f(void) { id manager = NSClassFromString(@"Other"); ${read}; }`, 'no'],
    ['is none where the class is computed', `void f(NSString *name) { id manager = NSClassFromString(name); ${read}; }`, 'no'],
  ])('%s', async (_, text, expected) => {
    expect(await sure('A.m', text)).toBe(expected);
  });
});

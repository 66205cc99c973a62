import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';
import { inCSharp, inObjectiveC, inScript, inSwift } from './governed.js';

const swift = 's == .authorized';
const objc = 's == ATTrackingManagerAuthorizationStatusAuthorized';
const script = "s === 'authorized'";

describe('a statement in Swift', () => {
  it.each([
    ['of a loop that never runs leaves all as it is', 'true', 'while false { print(1) }', '', 'no'],
    [
      'behind a loop that ends in time, for all but one status, waits for it',
      'true',
      'var i = 0\nwhile s != .authorized || i < 5 { i += 1 }',
      '',
      'yes',
    ],
    ['behind a loop over a counter runs', 'i >= 5', 'var i = 0\nwhile i < 5 { i += 1 }', '', 'no'],
    ['behind a loop over nothing runs', 'n', 'var n = true\nfor x in [] { n = false }', '', 'no'],
    ['in a loop sees each element', 'n', `var n = true\nfor x in [false, ${swift}] { n = x }`, '', 'yes'],
    ['in a loop over what nobody knows may never run', 'n', `var n = true\nfor x in p { n = ${swift} }`, '', 'no'],
    [
      'behind continue runs with the next element',
      'n',
      `var n = true\nfor x in [1, 2] { if x == 1 { continue }\nn = ${swift} }`,
      '',
      'yes',
    ],
    ['behind a loop that runs first sees what it did', 'n', `var n = true\nrepeat { n = ${swift} } while false`, '', 'yes'],
    ['behind if-let of what may be nothing runs', 'true', 'if let x = other() { return }', '', 'no'],
    ['behind if-let of an object never runs', 'true', 'if let x = Box() { return }', '', 'yes'],
    [
      'behind a pattern sees what it binds',
      'case .on(let t) = e, t == .authorized',
      'let e = E.on(s)',
      'enum E { case on(ATTrackingManager.AuthorizationStatus), off }',
      'yes',
    ],
    ['that is deferred runs at the end', 'g()', '', 'func g() -> Bool { var n = true\ndefer { n = false }\nreturn n }', 'no'],
    [
      'that is deferred runs before what comes behind its block',
      'n',
      `var n = true\ndo { defer { n = ${swift} }\nprint(1) }`,
      '',
      'yes',
    ],
    [
      'calls a function that is declared further down',
      'g()',
      `func g() -> Bool { return h()\nfunc h() -> Bool { ${swift} } }`,
      '',
      'yes',
    ],
    [
      'sees the local type’s own initializer',
      'T(on: s).on',
      'struct T { let on: Bool\ninit(on t: ATTrackingManager.AuthorizationStatus) { on = t == .authorized } }',
      '',
      'yes',
    ],
    ['behind one that never returns never runs', 'true', `if !(${swift}) { exit(1) }`, '', 'yes'],
    [
      'behind a labelled continue sees what was before',
      'n',
      `var n = false\nouter: for x in p { for y in p { n = true\ncontinue outer }\nn = false }`,
      '',
      'no',
    ],
  ])('%s', async (_, condition, before, beside, expected) => {
    expect(await inSwift(condition, before, beside)).toBe(expected);
  });
});

describe('a statement in Objective-C', () => {
  it.each([
    ['declares an object of C++', 'g.isOn', `struct Gate { bool isOn; };\nGate g; g.isOn = ${objc};`, 'yes'],
    ['declares an object of C++ for itself', 'g.isOn', `Gate g; Gate h; g.isOn = true; h.isOn = ${objc};`, 'no'],
    ['declares a pointer to no object', 'b != nil', 'Box *b;', 'yes'],
    ['runs a do loop once', 'n', `BOOL n = YES; do { n = ${objc}; } while (0);`, 'yes'],
    ['runs a for loop with what it counts', 'n', `BOOL n = YES; for (int i = 0; i < 3; i++) { n = ${objc}; }`, 'yes'],
    ['falls through to the next case', 'n', `BOOL n = YES; switch (p) { case 1: default: n = ${objc}; }`, 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    const gate = '@end\nstruct Gate { bool isOn; };\n@implementation Box';
    expect(await inObjectiveC(condition, before, gate)).toBe(expected);
  });
});

describe('a statement in a script', () => {
  it.each([
    [
      'calls a function that is declared further down',
      'g()',
      `function g() { return h(); function h() { return ${script}; } }`,
      'yes',
    ],
    ['sees what a loop has counted', 'i === 5', 'let i = 0; while (i < 5) { i += 1; }', 'no'],
    ['behind a finally sees what it did', 'n', `let n = true; try { g(); } finally { n = ${script}; }`, 'yes'],
    ['behind a catch sees what it did', 'n', `let n = ${script}; try { g(); } catch { n = true; }`, 'no'],
    ['in a loop over what comes later sees it', 'n', `let n = true; for await (const x of [${script}]) { n = x; }`, 'yes'],
    ['sees the last value of a sequence', `(q, ${script})`, '', 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inScript(condition, before)).toBe(expected);
  });
});

describe('a statement in C#', () => {
  const is = 's == ATTrackingStatusBinding.AuthorizationTrackingStatus.AUTHORIZED';
  it.each([
    ['behind a while loop waits for the status', 'true', `while (!(${is})) { }`, 'yes'],
    ['behind a foreach loop runs', 'true', 'foreach (var x in p) { }', 'no'],
    ['calls a local function that is declared further down', 'g()', `bool g() { return h(); bool h() { return ${is}; } }`, 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inCSharp(condition, before)).toBe(expected);
  });
});

describe('a question names', () => {
  const questionOf = async (before: string, argument: string): Promise<string | null | undefined> => {
    const text = `import { requestTrackingPermission } from 'react-native-tracking-transparency';\nasync function f(props) { ${before}; const s = await requestTrackingPermission(); ${argument}; }`;
    return (await detect({ 'a.js': text })).prompts[0]?.question;
  };

  it.each([
    [
      'the function that gets the outcome',
      '',
      'track(s)',
      'Line 2 passes the outcome to track. Does track give it to mParticle?',
    ],
    [
      'the variable that holds the function',
      'const send = other()',
      'send(s)',
      'Line 2 passes the outcome to send. Does send give it to mParticle?',
    ],
    [
      'the handler that a caller supplies',
      '',
      'props.done(s)',
      'Line 2 passes the outcome to done. Does done give it to mParticle?',
    ],
  ])('%s', async (_, before, argument, expected) => {
    expect(await questionOf(before, argument)).toBe(expected);
  });
});

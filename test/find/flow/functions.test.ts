import { describe, expect, it } from 'vitest';
import { inCSharp, inObjectiveC, inScript, inSwift } from './governed.js';

const swift = 's == .authorized';
const status = 'ATTrackingManager.trackingAuthorizationStatus == .authorized';
const csharp = 's == ATTrackingStatusBinding.AuthorizationTrackingStatus.AUTHORIZED';

describe('a parameter in Swift is', () => {
  it.each([
    ['the argument with its label', `n(b: ${swift})`, 'func n(a: Bool = true, b: Bool) -> Bool { b }', 'yes'],
    ['the argument with its label, behind one without', `n(1, b: ${swift})`, 'func n(_ a: Int, b: Bool) -> Bool { b }', 'yes'],
    [
      'the argument with its label, before one that is left out',
      `n(b: ${swift})`,
      'func n(b: Bool, c: Bool = true) -> Bool { b }',
      'yes',
    ],
    ['the default where the argument is left out', `n(b: ${swift})`, 'func n(b: Bool, c: Bool = true) -> Bool { c }', 'no'],
    ['the argument before the default', `n(b: true, c: ${swift})`, 'func n(b: Bool, c: Bool = true) -> Bool { c }', 'yes'],
    [
      'the argument without a label, before one that is left out',
      `n(${swift})`,
      'func n(_ a: Bool, b: Bool = true) -> Bool { a }',
      'yes',
    ],
    [
      'the closure behind a call with arguments',
      'n()',
      `func m(_ a: Int = 1, c: () -> Bool) -> Bool { c() }\nfunc n() -> Bool { m(2) { ${status} } }`,
      'yes',
    ],
    [
      'what the closure is called with',
      'n()',
      `func m(c: (Bool) -> Bool) -> Bool { c(${status}) }\nfunc n() -> Bool { m { $0 } }`,
      'yes',
    ],
    [
      'the second of what the closure is called with',
      'n()',
      `func m(c: (Bool, Bool) -> Bool) -> Bool { c(true, ${status}) }\nfunc n() -> Bool { m { $1 } }`,
      'yes',
    ],
    ['evaluated where it is asked for', 'n(a: s == .authorized)', 'func n(a: @autoclosure () -> Bool) -> Bool { a() }', 'yes'],
  ])('%s', async (_, condition, beside, expected) => {
    expect(await inSwift(condition, '', beside)).toBe(expected);
  });

  it.each([
    ['what the function has put in it', `func put(_ x: inout Bool) { x = ${status} }`, 'yes'],
    ['what the function has put in it last', `func put(_ x: inout Bool) { x = ${status}\nx = true }`, 'no'],
    ['what the function may have put in it', `func put(_ x: inout Bool) { if other() { x = ${status} } }`, 'no'],
    ['what it was, where the function puts nothing in it', 'func put(_ x: inout Bool) { print(x) }', 'no'],
    ['what it was, where the function changes a copy', `func put(_ x: inout Bool) { var y = x\ny = ${status} }`, 'no'],
  ])('inout: behind the call the variable is %s', async (_, beside, expected) => {
    expect(await inSwift('n', 'var n = true\nput(&n)', beside)).toBe(expected);
  });
});

describe('what a function gives is', () => {
  it.each([
    ['the last expression', 'n()', `func n() -> Bool { ${status} }`, 'yes'],
    ['what it returns', 'n()', `func n() -> Bool { return ${status} }`, 'yes'],
    ['any of what it returns', 'n()', `func n() -> Bool { if other() { return ${status} }\nreturn ${status} }`, 'yes'],
    ['nothing, where it returns nothing', 'n() == nil', 'func n() { print(1) }', 'no'],
    ['what it returned first', 'n()', `func n() -> Bool { return ${status}\nreturn true }`, 'yes'],
    ['unknown, where it calls itself', 'n(1)', 'func n(_ a: Int) -> Bool { n(a) }', 'no'],
    [
      'that of the function that is declared in it',
      'n()',
      `func n() -> Bool { func m() -> Bool { ${status} }\nreturn m() }`,
      'yes',
    ],
  ])('%s', async (_, condition, beside, expected) => {
    expect(await inSwift(condition, '', beside)).toBe(expected);
  });
});

describe('behind a call, a variable', () => {
  it('is in Objective-C what the function has put behind the pointer', async () => {
    const beside =
      '+ (void)put:(BOOL *)x { *x = [ATTrackingManager trackingAuthorizationStatus] == ATTrackingManagerAuthorizationStatusAuthorized; }\n+ (void)leave:(BOOL *)x { }';
    expect(await inObjectiveC('n', 'BOOL n = YES; [Box put:&n];', beside)).toBe('yes');
    expect(await inObjectiveC('n', 'BOOL n = YES; [Box leave:&n];', beside)).toBe('no');
  });

  it('is in C# what the function has put out', async () => {
    const beside =
      'class A { public static void Put(bool v, out bool x) { x = v; } public static void Leave(bool v, bool x) { x = v; } }';
    expect(await inCSharp('n', `A.Put(${csharp}, out var n);`, beside)).toBe('yes');
    expect(await inCSharp('n', `var n = true; A.Put(${csharp}, out n);`, beside)).toBe('yes');
    expect(await inCSharp('n', `var n = true; A.Leave(${csharp}, n);`, beside)).toBe('no');
  });

  it('is in a script what it was: functions get copies', async () => {
    expect(await inScript('n', "let n = true; put(n, s === 'authorized');", 'function put(x, v) { x = v; }')).toBe('no');
    expect(
      await inScript('n.on', "const n = { on: true }; put(n, s === 'authorized');", 'function put(x, v) { x.on = v; }'),
    ).toBe('yes');
  });
});

describe('an expression in a script is', () => {
  const is = "s === 'authorized'";
  it.each([
    ['its default, where it is nothing', `n ?? (${is})`, 'const n = null;', 'yes'],
    ['itself, where it is something', `n ?? (${is})`, 'const n = true;', 'no'],
    ['either, where nobody knows it', `p ?? (${is})`, '', 'no'],
    ['its default, where it is something else', `n ?? true`, `const n = ${is};`, 'yes'],
    ['false, where its first part is', `n && true`, `const n = ${is};`, 'yes'],
    ['its second part, where its first is false', `n || (${is})`, 'const n = false;', 'yes'],
    ['its second part, where its first is nothing', `n || (${is})`, 'const n = null;', 'yes'],
    ['its second part, where its first is empty', `n || (${is})`, "const n = '';", 'yes'],
    ['its first part, where that is something', `n || (${is})`, "const n = 'a';", 'no'],
    ['the object where it is there', '(o && o.on)', `const o = { on: ${is} };`, 'yes'],
    ['negated twice', '!!n', `const n = ${is};`, 'yes'],
    ['a number with its sign', 'n === -1', 'const n = -1;', 'no'],
    ['no number with another sign', 'n === 1', 'const n = -1;', 'yes'],
    ['the second arm', 'q ? false : n', `const n = ${is};`, 'yes'],
    ['the first arm', 'q ? n : false', `const n = ${is};`, 'yes'],
  ])('%s', async (_, condition, before, expected) => {
    expect(await inScript(condition, before)).toBe(expected);
  });
});

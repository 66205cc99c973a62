import { describe, expect, it } from 'vitest';
import { inObjectiveC, inScript, inSwift } from './governed.js';

const is = 's == .authorized';

describe('a read of the identifier in Swift', () => {
  it.each([
    // What has to hold for the code to go on.
    ['true', `precondition(${is})`, '', 'yes'],
    ['true', `if !(${is}) { fatalError() }`, '', 'yes'],
    ['true', 'precondition(q)', '', 'no'],
    ['a == .authorized', 'guard let a = q ? s : nil else { return }', '', 'yes'],
    ['a != .authorized', 'guard let a = q ? s : nil else { return }', '', 'no'],
    [`q, ${is}`, '', '', 'yes'],
    [`q, q, ${is}`, '', '', 'yes'],
    // What is declared within the function.
    [`T(on: ${is}).on`, 'struct T { let on: Bool }', '', 'yes'],
    ['T(on: true).on', 'struct T { let on: Bool }', '', 'no'],
    // Loops.
    ['n', 'var n = false\nfor x in p { n = true\nif q { continue }\nn = false }', '', 'no'],
    ['n', 'var n = false\nfor x in p { if q { n = true\ncontinue }\nbreak }', '', 'no'],
    ['n', 'var n = false\nfor x in p { switch x { case 1: n = true\ncontinue\ndefault: break }\nn = false }', '', 'no'],
    ['n', `var n = true\nrepeat { n = ${is} } while q`, '', 'yes'],
    ['n', `var n = false\nrepeat { n = true } while q`, '', 'no'],
    ['n', `var n = ${is}\nrepeat { n = !n } while false`, '', 'no'],
    ['n == 5', 'var n = 0\nfor x in p { n += 1 }', '', 'no'],
    ['true', `while true { if ${is} { break } }`, '', 'yes'],
    ['true', `while true { if q { break } }`, '', 'no'],
    ['true', `while !(${is}) { print(1) }`, '', 'yes'],
    ['true', `while q { print(1) }`, '', 'no'],
    ['true', `while q, !(${is}) { print(1) }`, '', 'no'],
    ['true', `outer: while true { while true { if ${is} { break outer } } }`, '', 'yes'],
    ['true', `outer: while true { while true { if q { break outer } } }`, '', 'no'],
    // What may throw.
    ['n', 'var n = false\nvar m = false\ndo { m = true\ntry g() } catch { n = m }', '', 'no'],
    ['n', `var n = false\ndo { n = ${is}\ntry g() } catch { n = false }`, '', 'yes'],
    ['n', `var n = false\ndo { try g()\nreturn } catch { n = ${is} }`, '', 'yes'],
    // What is compiled, or is not.
    ['n', `var n = true\n#if A\nn = ${is}\n#else\nn = ${is}\n#endif`, '', 'yes'],
    ['n', `var n = false\n#if A\nn = true\n#else\nn = ${is}\n#endif`, '', 'no'],
    ['n', `var n = false\n#if A\nn = ${is}\n#else\nn = true\n#endif`, '', 'no'],
    ['true', `#if A\nreturn\n#endif\nif !(${is}) { return }`, '', 'yes'],
    // What is put in a property runs its accessors.
    [
      'b.isOn',
      `let b = Gate()\nb.set(s)`,
      'class Gate { var kept = false\nvar isOn: Bool { get { kept } set { kept = newValue } }\nfunc set(_ s: ATTrackingManager.AuthorizationStatus) { isOn = s == .authorized } }',
      'yes',
    ],
    [
      'b.isOn',
      `let b = Gate()\nb.set(s)`,
      'class Gate { var kept = false\nvar isOn: Bool { get { kept } set { kept = true } }\nfunc set(_ s: ATTrackingManager.AuthorizationStatus) { isOn = s == .authorized } }',
      'no',
    ],
    [
      'b.old',
      `let b = Gate()\nb.isOn = true`,
      `class Gate { var old = false\nvar isOn = false { willSet { old = isOn } } }`,
      'yes',
    ],
    [
      'b.new',
      `let b = Gate()\nb.isOn = true`,
      `class Gate { var new = false\nvar isOn = false { willSet { new = newValue } } }`,
      'no',
    ],
    [
      'b.old',
      `let b = Gate()\nb.isOn = false`,
      `class Gate { var old = false\nvar isOn = true { didSet { old = oldValue } } }`,
      'no',
    ],
    [
      'b.new',
      `let b = Gate()\nb.isOn = ${is}`,
      `class Gate { var new = false\nvar isOn = false { didSet { new = isOn } } }`,
      'yes',
    ],
    // A key path names what is written, through objects.
    ['b.inner.isOn', `let b = Outer()\nb[keyPath: \\.inner.isOn] = ${is}`, 'class Outer { var inner = Box() }', 'yes'],
    ['b.inner.isOn', `let b = Outer()\nb[keyPath: \\.inner.isOn] = true`, 'class Outer { var inner = Box() }', 'no'],
    ['b[keyPath: \\.inner.isOn]', `let b = Outer()\nb.inner.isOn = ${is}`, 'class Outer { var inner = Box() }', 'yes'],
    // Static properties, and enumerations that their initializer makes another case.
    ['Gate.isOn', `Gate.isOn = ${is}`, 'enum Gate { static var isOn = false }', 'yes'],
    ['Gate.isOn', `Gate.isOn = true`, 'enum Gate { static var isOn = false }', 'no'],
    [
      'Gate(s) == .open',
      '',
      'enum Gate { case open, shut\ninit(_ s: ATTrackingManager.AuthorizationStatus) { if s == .authorized { self = .open } else { self = .shut } } }',
      'yes',
    ],
    [
      'Gate(s) == .shut',
      '',
      'enum Gate { case open, shut\ninit(_ s: ATTrackingManager.AuthorizationStatus) { if s == .authorized { self = .open } else { self = .shut } } }',
      'no',
    ],
    // What is nothing gives way.
    [`n ?? (${is})`, 'let n: Bool? = nil', '', 'yes'],
    [`n ?? (${is})`, 'let n: Bool? = false', '', 'yes'],
    [`n ?? (${is})`, 'let n: Bool? = q ? nil : false', '', 'yes'],
    [`n ?? true`, 'let n: Bool? = q ? nil : false', '', 'no'],
    [`n ?? true`, `let n: Bool? = ${is}`, '', 'yes'],
    // Sums and signs.
    ['n == -1', `let n = ${is} ? -1 : 1`, '', 'yes'],
    ['n == 1', `let n = ${is} ? -1 : 1`, '', 'no'],
  ])('below %s after %s beside %s is governed: %s', async (condition, before, beside, expected) => {
    expect(await inSwift(condition, before, beside)).toBe(expected);
  });
});

const yes = 'ATTrackingManagerAuthorizationStatusAuthorized';

describe('a read of the identifier in Objective-C++', () => {
  it.each([
    ['b.isOn', `Gate b; b.isOn = s == ${yes};`, 'struct Gate { bool isOn; };', 'yes'],
    ['b.isOn', 'Gate b; b.isOn = true;', 'struct Gate { bool isOn; };', 'no'],
    ['self.isOn', '[self set:s];', `- (void)set:(ATTrackingManagerAuthorizationStatus)s { _isOn = s == ${yes}; }`, 'yes'],
    ['self.isOn', '[self set:s];', '- (void)set:(ATTrackingManagerAuthorizationStatus)s { _isOn = YES; }', 'no'],
    ['[self isOn]', '[self set:s];', `- (void)set:(ATTrackingManagerAuthorizationStatus)s { self.isOn = s == ${yes}; }`, 'yes'],
    ['[self isOn]', `[self setIsOn:s == ${yes}];`, '', 'yes'],
    ['[self isOn]', '[self setIsOn:YES];', '', 'no'],
    ['n', `BOOL n = NO; for (id x in p) { n = s == ${yes}; continue; }`, '', 'yes'],
    ['YES', `NSAssert(s == ${yes}, @"");`, '', 'no'],
    ['YES', `if (s != ${yes}) { abort(); }`, '', 'yes'],
    ['n', `BOOL n = NO; do { n = s == ${yes}; } while (q);`, '', 'yes'],
    ['n', `BOOL n = NO; do { n = YES; } while (q);`, '', 'no'],
    ['n', `BOOL n = NO; for (int i = 0; i < 3; i++) { if (q) continue; n = YES; }`, '', 'no'],
    ['n', `BOOL n = NO; @try { n = s == ${yes}; } @catch (NSException *e) { n = NO; } @finally { n = n && q; }`, '', 'yes'],
  ])('below %s after %s beside %s is governed: %s', async (condition, before, beside, expected) => {
    expect(await inObjectiveC(condition, before, beside)).toBe(expected);
  });
});

describe('a read of the identifier in TypeScript', () => {
  it.each([
    ['n', "let n = true; (n as any) = s === 'authorized';", '', 'yes'],
    ['n', 'let n = false; (n as any) = true;', '', 'no'],
    ["n === 'denied'", 'const n = q && s;', '', 'no'],
    ["n === 'authorized'", 'const n = q && s;', '', 'yes'],
    ["n === 'denied'", 'const n = q || s;', '', 'no'],
    ['n', "let n = false; do { n = s === 'authorized'; } while (q);", '', 'yes'],
    ['n', 'let n = false; outer: for (const x of p) { for (const y of p) { n = true; continue outer; } n = false; }', '', 'no'],
    [
      'n',
      'let n = false; for (const x of p) { switch (x) { case 1: n = true; continue; default: break; } n = false; }',
      '',
      'no',
    ],
    ['true', "while (true) { if (s === 'authorized') break; }", '', 'yes'],
    ['n === -1', "const n = s === 'authorized' ? -1 : 1;", '', 'yes'],
    ['n === 1', "const n = s === 'authorized' ? -1 : 1;", '', 'no'],
    ['-n === 1', "const n = s === 'authorized' ? -1 : 1;", '', 'yes'],
    ['n === false', "const n = s === 'authorized' ? 'yes' : q;", '', 'no'],
    ["n === 'yes'", "const n = s === 'authorized' ? 'yes' : false;", '', 'yes'],
    ['n.is', "const n = {}; n['is'] = s === 'authorized';", '', 'yes'],
    ['a', "let a = true; let b = true; [a, b] = [s === 'authorized', true];", '', 'yes'],
    ['b', "let a = true; let b = true; [a, b] = [s === 'authorized', true];", '', 'no'],
    ['n', "let n = true; ({ n } = { n: s === 'authorized' });", '', 'yes'],
  ])('below %s after %s beside %s is governed: %s', async (condition, before, beside, expected) => {
    expect(await inScript(condition, before, beside)).toBe(expected);
  });
});

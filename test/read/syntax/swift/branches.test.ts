import { beforeAll, describe, expect, it } from 'vitest';
import type { Parser } from '../../../../src/read/syntax/language.js';
import { swift } from '../../../../src/read/syntax/swift/index.js';
import { calls, show } from '../../../support/describe-facts.js';

let parser: Parser;
beforeAll(async () => {
  parser = await swift.load();
});

const parse = (text: string): ReturnType<Parser['parse']> => parser.parse('App.swift', text);

describe('branches', () => {
  it('governs what follows a guard', () => {
    expect(calls(parse('func f() {\n guard s == .authorized else { a(); return }\n b()\n}'))).toEqual([
      '2:32 a() unless ==(s, .authorized)',
      '3:2 b() if ==(s, .authorized)',
    ]);
  });

  it('governs what follows an early return', () => {
    expect(calls(parse('func f() {\n if s == .denied { return }\n b()\n}'))).toEqual(['3:2 b() unless ==(s, .denied)']);
  });

  it('reads the cases of a switch, and the default as what they leave', () => {
    expect(calls(parse('switch s {\ncase .a, .b: x()\n// why\n@unknown default: y()\n}'))).toEqual([
      '2:14 x() if s in [.a, .b]',
      '4:19 y() unless s in [.a, .b]',
    ]);
  });

  it('reads if case as a comparison', () => {
    expect(calls(parse('if case .a = s { x() }'))).toEqual(['1:18 x() if ==(s, .a)']);
  });

  it('joins conditions, and puts a later one under the earlier', () => {
    expect(calls(parse('if a, let b = c.d() { x() }'))).toEqual(['1:17 c.d() if a', '1:23 x() if a if exists(c.d())']);
  });

  it('reads a case of several values as one condition, and declares what it binds', () => {
    const source = parse('if case .a(x: let y, _) = s, b { x(y) }');
    expect(calls(source)).toEqual(['1:34 x(y) if matches(s, case(.a, anything(), anything())) if b']);
    expect(source.facts.filter(({ kind }) => kind === 'declaration')).toMatchObject([{ name: 'y', value: null }]);
  });

  it('knows the bounds of a range, and not what a damaged pattern matches', () => {
    expect(calls(parse('switch s {\ncase 1...2: x()\ncase A.b,\n A.c where d == e: y()\ndefault: z()\n}'))).toEqual([
      '2:13 x() if s in [range(1, 2)]',
      '4:20 y() if s in [A.b, _]',
      '5:10 z() unless s in [range(1, 2), A.b, _]',
    ]);
  });

  it('puts the body of a loop under its test, and what follows under its negation', () => {
    expect(calls(parse('while a { x() }\ny()\nrepeat { z() } while b\nw()'))).toEqual([
      '1:11 x() if a',
      '2:1 y() unless a',
      '3:10 z() unless a',
      '4:1 w() unless a unless b',
    ]);
  });

  it('runs what is deferred, and what a do holds, in the scope around it', () => {
    expect(calls(parse('func f() {\n guard a else { return }\n defer { x() }\n do { y() } catch let e { z() }\n}'))).toEqual([
      '3:10 x() if a',
      '4:7 y() if a',
      '4:27 z() if a',
    ]);
  });

  it('knows availability', () => {
    expect(calls(parse('if #available(iOS 14, *) { x() } else { y() }'))).toEqual([
      '1:28 x() if available("iOS 14")',
      '1:41 y() unless available("iOS 14")',
    ]);
  });

  it('finds the statements behind a comment that follows the brace', () => {
    expect(calls(parse('if a { // why\n x()\n} else {// why\n y()\n}'))).toEqual(['2:2 x() if a', '4:2 y() unless a']);
  });
});

describe('what an exit leaves', () => {
  const after = (statement: string): string[] =>
    calls(parse(`func f() {\n ${statement}\n y()\n}`)).filter((call) => call.startsWith('3:'));

  it.each([
    ['if a { return } else { }', '3:2 y() unless a'],
    ['if a { } else { return }', '3:2 y() if a'],
    ['if a { return } else if b { throw e }', '3:2 y() unless a unless b'],
    ['if a { if b { return } else { fatalError() } }', '3:2 y() unless a'],
    ['switch s { case .a: return; default: break }', '3:2 y() unless s in [.a]'],
    ['switch s { case .a: break; default: return }', '3:2 y() if s in [.a]'],
    ['for x in xs { guard a else { continue } }', '3:2 y()'],
    ['do { guard a else { return } }', '3:2 y() if a'],
    ['do { guard a else { return } } catch { return }', '3:2 y() if a'],
    ['do { guard a else { return } } catch { z() }', '3:2 y()'],
    ['if a { return; z() }', '3:2 y() unless a'],
    ['if a { Darwin.exit(1) }', '3:2 y() unless a'],
    ['if a { assertionFailure() }', '3:2 y()'],
    ['if a { defer { z() }; return }', '3:2 y() unless a'],
    ['precondition(a)', '3:2 y() if a'],
    ['assert(a)', '3:2 y()'],
    ['while a { break }', '3:2 y()'],
    ['outer: while a { switch s { case .b: break outer; default: z() } }', '3:2 y()'],
    ['outer: repeat { for x in xs { break outer } } while a', '3:2 y()'],
  ])('%s', (statement, expected) => {
    expect(after(statement)).toEqual([expected]);
  });

  it('lets a case that falls through share the next one', () => {
    const text = 'switch s {\ncase .a: fallthrough\ncase .b: x()\ndefault: y()\n}';
    expect(calls(parse(text))).toEqual(['3:10 x() if s in [.a, .b]', '4:10 y() unless s in [.a, .b]']);
  });

  it('ends with the arm of a conditional compilation that has another', () => {
    const text = 'func f() {\n#if A\n guard a else { return }\n#else\n x()\n#endif\n y()\n}';
    expect(calls(parse(text))).toEqual(['5:2 x()', '7:2 y()']);
  });

  it('takes each arm of a body for the body of a build', () => {
    const source = parse('var v: A {\n#if A\n a\n#elseif B\n b\n#else\n c\n#endif\n}');
    expect(source.facts.flatMap((fact) => (fact.kind === 'return' ? [show(fact.value)] : []))).toEqual(['a', 'b', 'c']);
  });

  it('tells the arms between statements from those inside of one', () => {
    const text = 'func f() {\n a()\n#if A\n guard b else { return }\n c {\n#if B\n d()\n#endif\n }\n#else\n e()\n#endif\n g()\n}';
    expect(calls(parse(text))).toEqual(['2:2 a()', '7:2 d() if b', '5:2 c({…}) if b', '11:2 e()', '13:2 g()']);
  });

  it('lasts after a conditional compilation of one arm', () => {
    expect(calls(parse('func f() {\n#if A\n guard a else { return }\n#endif\n y()\n}'))).toEqual(['5:2 y() if a']);
  });
});

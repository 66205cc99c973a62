import { beforeAll, describe, expect, it } from 'vitest';
import type { Parser } from '../../../src/syntax/language.js';
import { swift } from '../../../src/syntax/swift/index.js';
import { assignments, calls, reads, show } from '../../support/describe-facts.js';

let parser: Parser;
beforeAll(async () => {
  parser = await swift.load();
});

const parse = (text: string): ReturnType<Parser['parse']> => parser.parse('App.swift', text);

describe('calls and reads', () => {
  it('reads a chain over several lines at its own name', () => {
    expect(calls(parse('MParticle\n  .sharedInstance()\n  .start(with: options)'))).toEqual([
      '2:4 MParticle.sharedInstance()',
      '3:4 MParticle.sharedInstance().start(with: options)',
    ]);
  });

  it('leaves no trace of optional chaining, force unwrapping, try and await', () => {
    expect(calls(parse('let x = try await a?.b!.c(1)'))).toEqual(['1:25 a.b.c(1)']);
  });

  it('reads an implicit member', () => {
    expect(calls(parse('x.setATTStatus(.denied, withATTStatusTimestampMillis: nil)'))).toEqual([
      '1:3 x.setATTStatus(.denied, withATTStatusTimestampMillis: null)',
    ]);
  });

  it('takes trailing closures as the last arguments, with their labels', () => {
    expect(calls(parse('ask { status in } onError: { _ in }'))).toEqual(['1:1 ask({…}, onError: {…})']);
  });

  it('reads code inside of string interpolation, in plain, long and raw strings', () => {
    const text = 'print("\\(A.one)")\nprint("""\n\\(A.two)\n""")\nprint(#"\\#(A.three) \\(A.no)"#)';
    expect(reads(parse(text)).map((line) => line.split(' ')[1])).toEqual(['A.one', 'A.two', 'A.three']);
  });

  it('counts columns in UTF-16 code units', () => {
    expect(reads(parse('let s = "😀漢"; _ = x.y'))).toEqual(['1:22 x.y']);
  });

  it('tells an assignment from a read', () => {
    const source = parse('options.attStatus = NSNumber(value: a.b.rawValue)');
    expect(assignments(source)).toEqual(['options.attStatus = NSNumber(value: a.b.rawValue)']);
    expect(reads(source)).toEqual(['1:39 a.b', '1:41 a.b.rawValue']);
  });
});

describe('what is no fact', () => {
  it.each([
    ['a line comment', '// a.b()'],
    ['a nested block comment', '/* a.b() /* c.d() */ e.f() */'],
    ['a string', 'let s = "a.b()"'],
    ['a documentation comment', '/// a.b()\nlet x = 1'],
    ['a region that is never compiled', '#if false\na.b()\n#endif'],
    ['an else that is never compiled', '#if true\n#else\na.b()\n#endif'],
  ])('%s', (_, text) => {
    expect(calls(parse(text))).toEqual([]);
  });

  it('keeps both arms of a condition that may hold', () => {
    expect(calls(parse('#if DEBUG\na.b()\n#else\nc.d()\n#endif'))).toHaveLength(2);
  });

  it('keeps the else of a region that is never compiled', () => {
    expect(calls(parse('#if false\na.b()\n#else\nc.d()\n#endif'))).toEqual(['4:3 c.d()']);
  });

  it('does not take a directive in a string for one', () => {
    expect(calls(parse('let s = """\n#if false\n"""\na.b()'))).toEqual(['4:3 a.b()']);
  });
});

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

describe('declarations', () => {
  it('gives an implicit default argument the type that is declared', () => {
    const [initialiser] = parse('class A { init(p: MParticle = .sharedInstance()) {} }').scopes.filter(
      ({ kind }) => kind === 'function',
    );
    const value = initialiser?.kind === 'function' ? initialiser.parameters[0]?.value : null;
    expect(value === null || value === undefined ? null : show(value)).toBe('MParticle.sharedInstance()');
  });

  it('gives the value of a body that is one expression', () => {
    const source = parse('var allowed: Bool { status == .authorized }');
    expect(source.facts.flatMap((fact) => (fact.kind === 'return' ? [show(fact.value)] : []))).toEqual([
      '==(status, .authorized)',
    ]);
  });

  it('names an extension by the type that it extends', () => {
    expect(
      parse('extension MParticle { func f() {} }').scopes.flatMap((scope) => (scope.kind === 'type' ? [scope.name] : [])),
    ).toEqual(['MParticle']);
  });
});

describe('text that is no Swift', () => {
  it('recovers what an error hides, and lists the lines', () => {
    const source = parse('class A {\n func f() {\n  let a = = )\n  ASIdentifierManager.shared().advertisingIdentifier\n }\n}');
    expect(reads(source)).toContain('4:32 ASIdentifierManager.shared().advertisingIdentifier');
    expect(source.problems).toMatchObject([{ kind: 'partial' }]);
  });

  it.each([
    ['nothing', ''],
    ['binary', '\u0000\u0001\u001f\uFFFDPK\u0003\u0004'],
    ['an open string', 'let a = "'],
    ['an open comment', '/* '.repeat(50_000)],
    ['deep nesting', '('.repeat(20_000)],
    ['deep interpolation', '"\\('.repeat(5_000)],
    ['a long line', `a.b(${'1, '.repeat(300_000)}1)`],
  ])('ends with %s', (_, text) => {
    expect(parse(text).file).toBe('App.swift');
  });
});

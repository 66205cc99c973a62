import { beforeAll, describe, expect, it } from 'vitest';
import type { Parser } from '../../../../src/read/syntax/language.js';
import { swift } from '../../../../src/read/syntax/swift/index.js';
import { assignments, calls, reads, show } from '../../../support/describe-facts.js';

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

  it.each([
    ['a class', '@Made(a.b()) class C {}', ['1:9 a.b()']],
    ['a function and its parameter', '@Made(a.b()) func c(@Given(d.e()) f: Int) {}', ['1:9 a.b()', '1:30 d.e()']],
    ['an initialiser', 'class C {\n @Made(a.b()) init() {}\n}', ['2:10 a.b()']],
    [
      'a property, also in its second attribute',
      'class C {\n @Kept(a.b()) @Made(c.d()) var e = 1\n}',
      ['2:10 a.b()', '2:23 c.d()'],
    ],
    ['nothing, where the grammar makes a type of it', 'f { u@se(a.b()) }', ['1:1 f({…})', '1:12 a.b()', '1:7 se(a.b())']],
  ])('reads what the arguments of an attribute call before %s', (_, text, expected) => {
    expect(calls(parse(text)).toSorted()).toEqual(expected.toSorted());
  });

  it('reads nothing from the attributes of the compiler', () => {
    expect(calls(parse('@available(iOS 14, *) @objc(a:b:) @MainActor func c() {}'))).toEqual([]);
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
    ['what only a simulator runs', '#if targetEnvironment(simulator)\na.b()\n#endif'],
    ['what only a simulator runs while it is debugged', '#if DEBUG && targetEnvironment(simulator) // here\na.b()\n#endif'],
    ['what only a Mac or a server runs', '#if os(macOS) || os(Linux)\na.b()\n#endif'],
    ['what only a system with windows of a Mac has', '#if canImport(AppKit) && !targetEnvironment(macCatalyst)\na.b()\n#endif'],
    ['what only a system without windows of a phone has', '#if canImport(UIKit)\n#else\na.b()\n#endif'],
    ['what every device but a simulator is spared', '#if !targetEnvironment(simulator)\n#else\na.b()\n#endif'],
  ])('%s', (_, text) => {
    expect(calls(parse(text))).toEqual([]);
  });

  it.each([
    'DEBUG',
    'os(iOS)',
    'os(macOS) || os(iOS)',
    'targetEnvironment(macCatalyst)',
    '!(os(macOS) || FLAG)',
    'canImport(AdSupport) && !os(macOS)',
    'false == A',
  ])('keeps both arms of a condition that may hold: %s', (condition) => {
    expect(calls(parse(`#if ${condition}\na.b()\n#else\nc.d()\n#endif`))).toHaveLength(2);
  });

  it('keeps the else of a region that is never compiled', () => {
    expect(calls(parse('#if false\na.b()\n#else\nc.d()\n#endif'))).toEqual(['4:3 c.d()']);
  });

  it('does not take a directive in a string for one', () => {
    expect(calls(parse('let s = """\n#if false\n"""\na.b()'))).toEqual(['4:3 a.b()']);
  });
});

describe('operators', () => {
  const returned = (text: string): string[] =>
    parse(`var v: Bool { ${text} }`).facts.flatMap((fact) => (fact.kind === 'return' ? [show(fact.value)] : []));

  it.each([
    ['s == .a && b', '&&(==(s, .a), b)'],
    ['s == .a || s == .b && c', '||(==(s, .a), &&(==(s, .b), c))'],
    ['!a.b', '!(a.b)'],
    ['!(s == .a)', '!(==(s, .a))'],
    ['x ?? .a ?? .b', '??(x, ??(.a, .b))'],
    ['s == .a ? b : c', '?:(==(s, .a), b, c)'],
    ['x as? Foo<Bar> == y', '==((x as Foo), y)'],
    ['-1', '-1'],
    ['a.b + C.d(e).f', '+(a.b, C.d(e).f)'],
    ['a && b.c(d)', '&&(a, b.c(d))'],
    ['a - b.c', '-(a, b.c)'],
    ['x[keyPath: \\.a.b]', 'x.a.b'],
    ['x[keyPath: path]', 'subscript(x, path)'],
    ['\\A.b.c', 'key-path("b", "c")'],
    ['(s, t)', '[s, t]'],
  ])('%s', (text, expected) => {
    expect(returned(text)).toEqual([expected]);
  });

  it('runs the right side of && only if the left side holds', () => {
    expect(reads(parse('let v = s == .a && A.b'))).toEqual(['1:15 .a', '1:22 A.b if ==(s, .a)']);
  });
});

describe('what newer words leave', () => {
  it.each([
    ['nonisolated(unsafe) var x = a.b()', ['1:31 a.b()']],
    ['func f() throws(E) { a.b() }', ['1:24 a.b()']],
    ['struct S: ~Copyable { func f() { a.b() } }', ['1:36 a.b()']],
    ['func f() { if let x = try? await a.b() { c() } }', ['1:36 a.b()', '1:42 c() if exists(try?(a.b()))']],
    ['#Preview { a.b() }', ['1:14 a.b()']],
  ])('%s', (text, expected) => {
    const source = parse(text);
    expect(calls(source)).toEqual(expected);
    expect(source.recovered).toEqual([]);
  });

  it('keeps a type whole whose members are compiled conditionally', () => {
    const source = parse('class A {\n#if X\n let a = 1\n#endif\n let b = 2\n}');
    expect(source.facts.filter((fact) => fact.kind === 'declaration' && fact.declares === 'property')).toHaveLength(2);
  });

  it('reads by its tokens an arm that opens a brace again', () => {
    const source = parse('func f() {\n#if A\n if a {\n#else\n if b.c {\n#endif\n  x()\n }\n y()\n}');
    expect(calls(source)).toEqual(['7:3 x() if a', '9:2 y()']);
    expect(reads(source)).toEqual(['5:7 b.c']);
  });
});

describe('declarations', () => {
  const values = (text: string): string[] =>
    parse(text).facts.flatMap((fact) => (fact.kind === 'declaration' && fact.value !== null ? [show(fact.value)] : []));

  it('knows the wrapper of a property by its attribute and what that is given', () => {
    const source = parse(
      'class A {\n @Environment(\\.client) private var c: C\n @IBOutlet @Store("x", of: D.e) static var d: D\n @objc var f: F\n}',
    );
    const [type] = source.statements;
    const members = type?.kind === 'type' ? type.members : [];
    const wrappers = members.map((member) =>
      member.kind === 'declaration' && member.wrapper !== null
        ? `${member.wrapper.name}(${member.wrapper.arguments.map(show).join(', ')})`
        : null,
    );
    expect(wrappers).toEqual(['Environment(key-path("client"))', 'Store("x", D.e)', null]);
  });

  it('reads accessors as functions of the property, of which only a getter gives a value', () => {
    const source = parse(
      'class A {\n static var a: B { get { b } set { c(newValue) } }\n var d: E { didSet { f(oldValue) } willSet(g) { h() } }\n}',
    );
    const [type] = source.statements;
    const members = type?.kind === 'type' ? type.members : [];
    const accessors = members.flatMap((member) =>
      member.kind === 'function'
        ? [[member.name, member.accessor, member.isStatic, member.parameters.map(({ name }) => name).join()].join(' ')]
        : [],
    );
    expect(accessors).toEqual(['a get true ', 'a set true newValue', 'd did-set false oldValue', 'd will-set false g']);
    expect(source.facts.flatMap((fact) => (fact.kind === 'return' ? [show(fact.value)] : []))).toEqual(['b']);
  });

  it('names what a closure captures', () => {
    const source = parse('let f = { [weak a = b.c, weak self] in d(a) }');
    expect(source.facts.filter(({ kind }) => kind === 'declaration')).toMatchObject([{ name: 'a' }, { name: 'f' }]);
    expect(reads(source)).toEqual(['1:23 b.c']);
  });

  it('gives each target of a tuple its own value', () => {
    expect(assignments(parse('(a.b, c) = (1, d.e)'))).toEqual(['a.b = 1', 'c = d.e']);
  });

  it('takes an if or switch that is a value for a closure that is called', () => {
    const source = parse('let a = if b { c } else { d }');
    expect(source.facts.flatMap((fact) => (fact.kind === 'return' ? [show(fact.value)] : []))).toEqual(['c', 'd']);
    expect(source.facts.at(-1)).toMatchObject({ name: 'a', value: { kind: 'call', callee: { kind: 'closure' } } });
  });

  it('gives an alias the type that it stands for', () => {
    expect(parse('typealias MP = MParticle').facts).toMatchObject([
      { kind: 'declaration', declares: 'type', name: 'MP', type: 'MParticle' },
    ]);
  });

  it('gives each name of a tuple its own value', () => {
    expect(values('let (a, b) = (1, 2)')).toEqual(['1', '2']);
  });

  it('declares what a protocol asks for', () => {
    expect(parse('protocol P { func f() -> A\n var p: B? { get } }').facts).toMatchObject([
      { declares: 'type', name: 'P' },
      { declares: 'function', name: 'f', type: 'A', body: null },
      { declares: 'property', name: 'p', type: 'B' },
    ]);
  });

  it('resolves the escapes of a string, and takes the indentation off a long one', () => {
    expect(values('let a = "\\u{41}\\n\\"q"\nlet b = """\n  x\n    y\n  """')).toEqual(['"A\\n\\"q"', '"x\\n  y"']);
  });

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

  it('recovers closures with their parameters, their statements inside', () => {
    const beyond = `// ${'x'.repeat(30_000)}\n`;
    const source = parse(`${beyond}A.ask { [weak self] status in\n if status.isOk { b.c("\\(d.e)", f: .g) }\n}`);
    expect(calls(source)).toEqual(['3:21 b.c(d.e, f: .g)', '2:3 A.ask({…})']);
    expect(source.scopes).toMatchObject([{ kind: 'file' }, { kind: 'closure', parameters: [{ name: 'status' }] }]);
    expect(source.recovered).toEqual([{ first: 1, last: 4 }]);
  });

  it.each([
    ['nothing', ''],
    ['binary', '\u0000\u0001\u001f\uFFFDPK\u0003\u0004'],
    ['an open string', 'let a = "'],
    ['an open comment', '/* '.repeat(50_000)],
    ['deep nesting', '('.repeat(20_000)],
    ['deep interpolation', '"\\('.repeat(5_000)],
    ['number signs', '#'.repeat(1_000_000)],
    ['a long line', `a.b(${'1, '.repeat(300_000)}1)`],
  ])('ends with %s', (_, text) => {
    expect(parse(text).file).toBe('App.swift');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { javascript } from '../../../../src/read/syntax/javascript/index.js';
import type { Parser } from '../../../../src/read/syntax/language.js';
import type { Source } from '../../../../src/model/source.js';
import { assignments, calls, reads, show } from '../../../support/describe-facts.js';

let parser: Parser;
beforeAll(async () => {
  parser = await javascript.load();
});

const parse = (text: string, file = 'App.js'): Source => parser.parse(file, text);

function imports(source: Source): string[] {
  return source.facts.flatMap((fact) =>
    fact.kind === 'import' ? fact.bindings.map(({ imported, local }) => `${local} = ${fact.module}#${imported}`) : [],
  );
}

describe('imports', () => {
  it.each([
    ['a default import', "import M from 'm'", ['M = m#default']],
    ['a namespace', "import * as M from 'm'", ['M = m#*']],
    ['a renamed import', "import { a as b } from 'm'", ['b = m#a']],
    ['a require', "const M = require('m')", ['M = m#*']],
    ["a require's default", "const M = require('m').default", ['M = m#default']],
    ['a require that is taken apart', "const { a: b } = require('m')", ['b = m#a']],
    ['a require that is assigned later', "let M; M = require('m')", ['M = m#*']],
    ['a dynamic import', "async () => { const { a } = await import('m') }", ['a = m#a']],
  ])('reads %s', (_, text, expected) => {
    expect(imports(parse(text))).toEqual(expected);
  });

  it("reads TypeScript's import of a require", () => {
    expect(imports(parse("import M = require('m')", 'a.ts'))).toEqual(['M = m#*']);
  });

  it('binds nothing for a type', () => {
    expect(imports(parse("import type { A } from 'm'; import { type B } from 'm'", 'a.ts'))).toEqual([]);
  });
});

describe('calls and reads', () => {
  it('reads optional calls and await without a trace', () => {
    expect(calls(parse('async () => { await a?.b(1) }'))).toEqual(['1:24 a.b(1)']);
  });

  it('reads a construction as a call of the type', () => {
    expect(calls(parse('new M.Request(a)'))).toEqual(['1:7 M.Request(a)']);
  });

  it('reads what JSX runs, and a component as a call with its properties', () => {
    expect(calls(parse('const x = <B onPress={() => M.log()}>{M.name()}</B>', 'a.tsx'))).toEqual([
      '1:31 M.log()',
      '1:41 M.name()',
      '1:12 B([onPress: {…}, children: M.name()])',
    ]);
  });

  it('reads code in templates, and no text', () => {
    expect(calls(parse('`a.b() ${c.d()}`'))).toEqual(['1:12 c.d()']);
  });

  it('takes a literal key for a member', () => {
    expect(reads(parse("x = m['key']"))).toEqual(['1:7 m.key']);
  });

  it('tells an assignment from a read', () => {
    expect(assignments(parse('a.b = c'))).toEqual(['a.b = c']);
  });

  it('reads Flow and TypeScript', () => {
    expect(calls(parse('// @flow\nconst f = (a: ?string): void => { b(a) }'))).toEqual(['2:35 b(a)']);
    expect(calls(parse('const f = <T,>(a: T): void => { b(a as unknown) }', 'a.ts'))).toEqual(['1:33 b(a)']);
  });
});

describe('patterns', () => {
  const declarations = (text: string, file?: string): string[] =>
    parse(text, file).facts.flatMap((fact) =>
      fact.kind === 'declaration' && fact.declares !== 'function'
        ? [`${fact.name} = ${fact.value === null ? '?' : show(fact.value)}`]
        : [],
    );

  it.each([
    ['const { a, b: { c } } = f()', ['a = f().a', 'c = f().b.c']],
    ['const [a, , b = 1] = f()', ['a = subscript(f(), 0)', 'b = subscript(f(), 2)']],
    ['function g(x, { status }) {}', ['status = $1.status']],
    ['const g = ({ status } = {}) => {}', ['status = $0.status', 'g = {…}']],
    ['for (const { a } of xs) {}', ['$0 = ?', 'a = $0.a']],
    ['const { a, ...rest } = x', ['a = x.a', 'rest = ?']],
  ])('%s', (text, expected) => {
    expect(declarations(text)).toEqual(expected);
  });

  it('runs what is taken apart once, and reads none of its parts', () => {
    const source = parse('const { a, b } = f(x.y)');
    expect(calls(source)).toEqual(['1:18 f(x.y)']);
    expect(reads(source)).toEqual(['1:22 x.y']);
  });

  it('assigns what a pattern without a declaration takes', () => {
    expect(assignments(parse('({ a, b: c.d } = f())'))).toEqual(['a = f().a', 'c.d = f().b']);
  });

  it('makes a property of a parameter that TypeScript declares as one', () => {
    const text = 'class A { constructor(private client: Client) {} }';
    expect(declarations(text, 'a.ts')).toEqual(['A = ?', 'client = ?']);
    expect(assignments(parse(text, 'a.ts'))).toEqual(['self.client = client']);
  });
});

describe('what a module hands on', () => {
  const exported = (text: string): string[] =>
    parse(text).statements.flatMap((statement) => {
      if (statement.kind === 'export') return [`${statement.exported} = ${show(statement.value)}`];
      if (statement.kind !== 'import') return [];
      return statement.exports.map(({ imported, exported: name }) => `${name} = ${statement.module}#${imported}`);
    });

  it.each([
    ["export { a as b } from 'm'", ['b = m#a']],
    ["export * from 'm'", ['* = m#*']],
    ["export * as n from 'm'", ['n = m#*']],
    ["import { a } from 'm'; export { a as b }", ['b = a']],
    ['export default a', ['default = a']],
    ['export default function f() {}', ['default = f']],
    ['export default class {}', ['default = default']],
    ['export const a = 1', []],
  ])('%s', (text, expected) => {
    expect(exported(text)).toEqual(expected);
  });
});

describe('values', () => {
  const values = (text: string): string[] =>
    parse(text).statements.flatMap((statement) =>
      statement.kind === 'declaration' && statement.value !== null ? [statement.value.kind] : [],
    );

  it.each([
    ['const a = await f()', 'await'],
    ['const a = b = c', 'assignment'],
    ['const a = (0, b.c)', 'member'],
    ['const a = <B />', 'operation'],
  ])('%s', (text, kind) => {
    expect(values(text)).toEqual([kind]);
  });

  it('awaits what a generator yields', () => {
    const [statement] = parse('function* f() { const a = yield call(g, x) }').statements;
    const [first] = statement?.kind === 'function' ? statement.body : [];
    expect(first).toMatchObject({ value: { kind: 'await', value: { kind: 'call', callee: { name: 'call' } } } });
  });

  it('keeps a dynamic import as a call of import', () => {
    expect(calls(parse("import('m').then(({ a }) => a())"))).toContain('1:1 import("m")');
    expect(calls(parse("async () => (await import('m')).a()"))).toEqual(['1:20 import("m")', '1:33 import("m").a()']);
  });

  it('takes what a getter gives for the value of its entry, and a function for that of its key', () => {
    const source = parse('const o = { get a() { return b }, c() {} }');
    const [declared] = source.statements;
    expect(declared).toMatchObject({
      value: {
        entries: [
          { key: 'a', value: { kind: 'call', callee: { kind: 'closure' } } },
          { key: 'c', value: { kind: 'closure' } },
        ],
      },
    });
    expect(source.scopes.flatMap((scope) => (scope.kind === 'function' ? [scope.name] : []))).toEqual(['c']);
  });

  it('declares a property with a getter and a setter once, each with its code', () => {
    const [statement] = parse('class A { static get a() { return 1 } static set a(b) {} }').statements;
    expect(statement).toMatchObject({
      members: [
        { kind: 'declaration', name: 'a' },
        { kind: 'function', accessor: 'get', isStatic: true },
        { kind: 'function', accessor: 'set', isStatic: true },
      ],
    });
  });

  it('names a class by the variable that holds it, and keeps a qualified superclass', () => {
    const source = parse('const A = class extends React.Component { f() { b() } }');
    expect(source.scopes).toContainEqual(expect.objectContaining({ kind: 'type', name: 'A', inherits: ['React.Component'] }));
  });
});

describe('branches', () => {
  it('governs what follows an early return', () => {
    expect(calls(parse("function f() { if (s !== 'authorized') return; b() }"))).toEqual([
      '1:48 b() unless !==(s, "authorized")',
    ]);
  });

  it('governs what follows an if of which one arm always exits', () => {
    expect(calls(parse('function f() { if (a) { x() } else { return } b() }'))).toEqual(['1:25 x() if a', '1:47 b() if a']);
    expect(calls(parse('function f() { if (a) { if (c) return; else throw d } b() }'))).toEqual(['1:55 b() unless a']);
  });

  it('lets a case without a break run on into the next', () => {
    expect(calls(parse("switch (s) { case 'a': x(); case 'b': y(); break; case 'c': z() }"))).toEqual([
      '1:24 x() if s in ["a"]',
      '1:39 y() if s in ["a", "b"]',
      '1:61 z() if s in ["c"]',
    ]);
  });

  it('joins stacked cases, and reads the default as what the cases leave', () => {
    expect(calls(parse("switch (s) { case 'a': case 'b': x(); break; default: y() }"))).toEqual([
      '1:34 x() if s in ["a", "b"]',
      '1:55 y() unless s in ["a", "b"]',
    ]);
  });

  it('governs what stands below a while or a call that never returns', () => {
    expect(calls(parse('function f() { while (a) { x() } b() }'))).toEqual(['1:28 x() if a', '1:34 b() unless a']);
    expect(calls(parse('function f() { if (a) process.exit(1); b() }')).at(-1)).toBe('1:40 b() unless a');
  });

  it('says nothing of what follows a loop that an inner one leaves by a label', () => {
    expect(calls(parse('l: while (a) { for (;;) { if (b) break l; x() } } y()'))).toEqual(['1:43 x() if a unless b', '1:51 y()']);
  });

  it('says nothing of what follows a labelled block', () => {
    expect(calls(parse('l: { if (a) break l; x() } y()'))).toEqual(['1:22 x() unless a', '1:28 y()']);
  });

  it('leaves out what never runs', () => {
    expect(calls(parse('if (false) { a() } else { b() }'))).toEqual(['1:27 b() unless false']);
  });
});

describe('text that does not parse', () => {
  it('reads the tokens of a script that is broken beyond mending', () => {
    const source = parse("import M from 'm';\nM.setATTStatus(3);\n/* M.no() */ 'M.no()'\nclass { ((( ");
    expect(imports(source)).toEqual(['M = m#default']);
    expect(calls(source)).toContain('2:3 M.setATTStatus(3)');
    expect(calls(source).join()).not.toContain('no');
    expect(source.problems).toMatchObject([{ kind: 'partial', place: { line: expect.any(Number) as number } }]);
  });

  it.each([
    ['nothing', ''],
    ['binary', '\u0000\u0001\uFFFD'],
    ['deep nesting', '['.repeat(20_000)],
    ['an open template', '`${'.repeat(10_000)],
    ['open comments', '/*'.repeat(500_000)],
    ['a bundle on one line', `a.b(1);`.repeat(400_000)],
  ])('ends with %s', (_, text) => {
    expect(parse(text).file).toBe('App.js');
  });
});

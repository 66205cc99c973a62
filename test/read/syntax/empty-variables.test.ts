import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/read/sources/parse-source.js';

/** The variables and properties of a file that hold nothing until code assigns them. */
async function emptyIn(path: string, text: string): Promise<readonly string[]> {
  const { facts } = await parseSource({ path, text }, null);
  const empty = facts.filter((fact) => fact.kind === 'declaration' && fact.beginsEmpty === true);
  return empty.flatMap((fact) => (fact.kind === 'declaration' ? [fact.name] : []));
}

describe('a variable that holds nothing until code assigns it', () => {
  it.each([
    ['a.swift', 'class A { var a: Int?; weak var b: B? }\nfunc f() { var c: Int? }', ['a', 'b', 'c']],
    ['a.m', '@interface A\n@property (strong) NSNumber *a;\n@end\nvoid f() { NSString *b; }', ['a', '_a', 'b']],
    ['a.ts', 'let a;\nclass A { b?: number; #c; }', ['a', 'b', 'c']],
    ['a.dart', 'int? a;\nvar b;\nclass A { int? c; }\nf() { int? d; }', ['a', 'b', 'c', 'd']],
  ])('is seen in %s', async (path, text, names) => {
    expect(await emptyIn(path, text)).toEqual(names);
  });

  it.each([
    ['a.swift', 'class A { var a: Int; let b: Int?; var c: Int? { 1 }; var d: Int?  = 1; var e: Int!; @IBOutlet var f: V? }'],
    ['a.swift', 'protocol P { var a: Int? { get } }'],
    [
      'a.m',
      '@interface A\n@property IBOutlet V *a;\n@property BOOL b;\n@end\nextern NSString *c;\nvoid f() { for (id d in e) {} }',
    ],
    ['a.ts', 'class A { a = 1; b!: number; declare c: number; @Input() d; get e() { return 1; } }\nfor (const f of g) {}'],
    ['a.dart', 'late int? a;\nclass A { final int? b; int? c = 1; }\nf() { late int? d; }'],
  ])('is not one that has a value, or that something else fills: %s', async (path, text) => {
    expect(await emptyIn(path, text)).toEqual([]);
  });
});

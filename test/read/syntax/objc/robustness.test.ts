import { describe, expect, it } from 'vitest';
import { objc } from '../../../../src/read/syntax/objc/index.js';
import { factText, read } from './reading.js';

describe('input that no person wrote', () => {
  it('may be empty', () => {
    expect(read('')).toMatchObject({ facts: [], problems: [], scopes: [{ kind: 'file' }] });
  });

  it('may have lines of any length', () => {
    const { facts, problems } = read(`${'[a b];'.repeat(10_000)}[MParticle sharedInstance];`);
    expect(facts.map(factText).at(-1)).toBe('call MParticle.sharedInstance()');
    expect(problems).toEqual([]);
  });

  it('is not read where it is too long, and the audit is incomplete', () => {
    expect(read('a'.repeat(50_000_000))).toMatchObject({ facts: [], problems: [{ kind: 'incomplete' }] });
  });

  it('goes on after brackets that nest too deep, and the audit is incomplete', () => {
    const { facts, problems } = read(`void f() { ${'['.repeat(10_000)}a${' b]'.repeat(10_000)}; [c d]; }`);
    expect(facts.map(factText).at(-1)).toBe('call c.d()');
    expect(problems).toMatchObject([{ kind: 'incomplete' }]);
  });

  it.each([
    ['open brackets', '['.repeat(20_000)],
    ['closed brackets', ')]}'.repeat(20_000)],
    ['a sum of many terms', `void f() { x = ${'a + '.repeat(5_000)}a; }`],
    ['a chain of many tests', `void f() { ${'if (a) { b(); } else '.repeat(1_000)}{ } }`],
    ['many early exits', `void f() { ${'if (a) return; '.repeat(1_000)} }`],
    ['a chain of assignments', `void f() { ${'a = '.repeat(5_000)}b; }`],
    ['open conditionals', '#if A\n'.repeat(5_000)],
    ['open dead regions', '#if 0\n'.repeat(5_000)],
    ['methods without end', '- (void)a:(int)b\n'.repeat(2_000)],
    ['classes without end', '@implementation A\n'.repeat(1_000)],
    ['open comments', '/*'.repeat(20_000)],
    ['open strings', '"'.repeat(20_001)],
    ['generic arguments without end', 'NSArray<'.repeat(5_000)],
    ['lone ats', '@'.repeat(20_000)],
  ])('neither throws nor hangs: %s', (_, text) => {
    for (const file of ['App.m', 'App.mm', 'App.h']) expect(read(text, file).platform).toBe('ios');
  });
});

describe('the language', () => {
  it('reads implementations and headers', () => {
    expect(objc.extensions).toEqual(['.m', '.mm', '.h']);
  });
});

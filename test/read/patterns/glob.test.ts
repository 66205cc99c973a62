import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../../src/read/patterns/glob.js';
import { createPatternWork, mostSteps } from '../../../src/read/patterns/pattern-work.js';

function matches(pattern: string, path: string): boolean | string {
  const compiled = compileGlob(pattern, 'glob', createPatternWork());
  return compiled.kind === 'test' ? compiled.test(path) : compiled.message;
}

/** The steps that a test takes. */
function stepsOf(pattern: string, path: string): number {
  const work = createPatternWork();
  const compiled = compileGlob(pattern, 'glob', work);
  if (compiled.kind === 'test') compiled.test(path);
  return mostSteps - work.stepsLeft;
}

describe('a glob', () => {
  it.each([
    ['Vendor/**', 'Vendor/a/b.swift'],
    ['**/*.gen.swift', 'a/b/c.gen.swift'],
    ['**/*.gen.swift', 'c.gen.swift'],
    ['a/**/d.swift', 'a/d.swift'],
    ['{Example,Demo}/**', 'Demo/a.swift'],
    ['{a,{b,c}}.m', 'c.m'],
    ['file?.[mh]', 'file1.h'],
    ['[!a-c].m', 'd.m'],
    ['app/(tabs)/**', 'app/(tabs)/index.tsx'],
    ['.hidden/*', '.hidden/.a'],
    ['a{b', 'a{b'],
    ['a[b', 'a[b'],
    ['\\*', '*'],
    ['ü*', 'üb'],
  ])('%s matches %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true);
  });

  it.each([
    ['*.swift', 'a/b.swift'],
    ['Vendor/**', 'vendor/a'],
    ['a/*', 'a/b/c'],
    ['file?.m', 'file/.m'],
    ['[!a-c].m', 'b.m'],
    ['a.m', 'axm'],
    ['**a', 'b/a'],
  ])('%s does not match %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  it.each([
    ['{1..1000}{1..1000}', 'range'],
    ['+(a|b)', 'parentheses'],
    ['!keep/**', 'negated'],
    ['{'.repeat(50) + '}'.repeat(50), 'nests'],
    ['a'.repeat(5000), '5000 characters'],
  ])('%s is refused with a reason', (pattern, reason) => {
    expect(matches(pattern, 'a')).toContain(reason);
  });

  it.each([
    ['a*a*a*a*a*a*a*b', 'a'.repeat(4000)],
    ['**/a/**/a/**/a/**/a/**/a/**/a/**/b', 'a/'.repeat(2000)],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}c', 'abab'.repeat(1000)],
    ['*'.repeat(900) + 'b', 'a'.repeat(4000)],
  ])('%s takes no more steps than the pattern and the path multiplied', (pattern, path) => {
    expect(stepsOf(pattern, path)).toBeLessThan(pattern.length * path.length * 2 + path.length);
  });

  it('matches nothing more once the work is used up', () => {
    const work = createPatternWork(100);
    const compiled = compileGlob('a*', 'glob', work);
    const test = compiled.kind === 'test' ? compiled.test : () => true;
    expect([test('ab'), test('a'.repeat(1000)), test('ab'), work.stepsLeft <= 0]).toEqual([true, false, false, true]);
  });
});

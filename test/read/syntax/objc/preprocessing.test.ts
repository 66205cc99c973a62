import { describe, expect, it } from 'vitest';
import { around, branchesOf, facts, factsOf, read } from './reading.js';

/** The names of the functions that are called in lines of a method's body. */
function calls(...lines: readonly string[]): readonly string[] {
  return factsOf(lines.join('\n')).map((fact) => fact.replace(/^call (\w+)\(\)$/, '$1'));
}

describe('regions that are never compiled', () => {
  it.each([
    ['#if 0', ['#if 0', 'dead();', '#endif', 'live();']],
    ['#if false', ['#if false', 'dead();', '#endif', 'live();']],
    ['#if (0) with a comment', ['#if (0) // never', 'dead();', '#endif', 'live();']],
    ['#if !1', ['#if !1', 'dead();', '#endif', 'live();']],
    ['#if 0 with an #else', ['#if 0', 'dead();', '#else', 'live();', '#endif']],
    ['#if 1 with an #else', ['#if 1', 'live();', '#else', 'dead();', '#endif']],
    ['#if TARGET_OS_SIMULATOR', ['#if TARGET_OS_SIMULATOR', 'dead();', '#else', 'live();', '#endif']],
    ['#if !TARGET_IPHONE_SIMULATOR', ['#if !(TARGET_IPHONE_SIMULATOR)', 'live();', '#else', 'dead();', '#endif']],
    ['#if TARGET_OS_IPHONE', ['#if TARGET_OS_IPHONE', 'live();', '#else', 'dead();', '#endif']],
    ['a conjunction with a term that never holds', ['#if TARGET_OS_MAC && !TARGET_OS_IPHONE', 'dead();', '#endif', 'live();']],
    ['a choice that may hold', ['#if (TARGET_OS_OSX || DEBUG)', 'live();', '#endif']],
    ['a choice that never holds', ['#if TARGET_OS_OSX || TARGET_OS_SIMULATOR', 'dead();', '#else', 'live();', '#endif']],
    ['a number that the file defines', ['#define ON 0', '#if ON', 'dead();', '#else', 'live();', '#endif']],
    ['a number in brackets, negated', ['#define ON (1) // for now', '#if !ON', 'dead();', '#endif', 'live();']],
    ['#elif 0', ['#if DEBUG', 'live();', '#elif 0', 'dead();', '#endif']],
    ['nested conditionals', ['#if 0', '#if DEBUG', 'dead();', '#else', 'dead();', '#endif', 'dead();', '#endif', 'live();']],
    ['text that is no code', ['#if 0', 'don\'t parse "this', '#endif', 'live();']],
    ['a commented #endif', ['#if 0', '/* #endif */', 'dead();', '// #endif', '#endif', 'live();']],
  ])('do not count: %s', (_, lines) => {
    expect(calls(...lines)).toEqual(['live']);
  });
});

describe('every other region counts', () => {
  it.each([
    ['both arms', ['#ifdef A', 'one();', '#else', 'two();', '#endif']],
    ['all arms of #elif', ['#if A', 'one();', '#elif B', 'two();', '#else', '#endif']],
    ['a number that a build may set', ['#ifndef ON', '#define ON 0', '#endif', '#if ON', 'one();', '#endif', 'two();']],
    ['a number that is taken back', ['#define ON 0', '#undef ON', '#if ON', 'one();', '#endif', 'two();']],
    ['what is defined, as whatever', ['#define ON 0', '#if defined(ON)', 'one();', '#endif', 'two();']],
    ['an arm of #ifndef', ['#ifndef A', 'one();', '#endif', 'two();']],
  ])('%s', (_, lines) => {
    expect(calls(...lines)).toEqual(['one', 'two']);
  });

  it.each([
    ['of another arm, nor of what follows', ['if (a) {', '#if A', 'return;', '#else', 'x();', '#endif', '}', 'go();'], []],
    ['where it may be left out', ['if (a) {', '#if A', 'return;', '#endif', '}', 'go();'], []],
    [
      'but where every build has it',
      ['if (a) {', '#if TARGET_OS_SIMULATOR', '#else', 'return;', '#endif', '}', 'go();'],
      ['unless a'],
    ],
    ['that a whole arm has inside', ['#if A', 'if (a) return;', 'go();', '#else', 'return;', '#endif'], ['unless a']],
    [
      'beside an else of its own',
      ['if (a) { x(); }', '#if A', 'else if (b) { return; }', '#endif', 'else { go(); }'],
      ['unless a', 'unless b'],
    ],
  ])('an exit says nothing %s', (_, lines, branches) => {
    expect(branchesOf(lines.join('\n'), 'go')).toEqual(branches);
  });

  it('keeps a test that only one arm opens', () => {
    const text = 'void f() {\n#if A\n  if (a) {\n#endif\n    go();\n#if A\n  }\n#endif\n}';
    expect(around(text, 'go')).toEqual(['f() -> void', 'if a']);
  });

  it('reads the arms apart where each opens the same block', () => {
    const text = 'void f() {\n#if A\n  if (one()) {\n#else\n  if (two()) {\n#endif\n    go();\n  }\n}';
    const source = read(text);
    expect(facts(text).slice(1)).toEqual(['5:7 call two()', '3:7 call one()', '7:5 call go()']);
    expect(source.facts.find((fact) => fact.kind === 'call' && fact.recovered)?.place.line).toBe(5);
    expect(source.problems).toHaveLength(1);
  });

  it('reads the arms apart where they split an expression', () => {
    expect(calls('x = ', '#if A', 'one()', '#else', 'two()', '#endif', ';')).toEqual(['two', 'one', 'assign x = one()']);
  });

  it('reads both heads of one method', () => {
    const text = '@implementation App\n#if A\n- (void)one {\n#else\n- (void)two {\n#endif\n  go();\n}\n@end';
    expect(read(text).scopes.flatMap((scope) => (scope.kind === 'function' ? [scope.name] : []))).toEqual(['two', 'one']);
  });
});

describe('definitions', () => {
  it('of constants are variables', () => {
    expect(facts('#define EMAIL_KEY @"email" // text')).toEqual(['1:9 variable ? EMAIL_KEY = "email"']);
  });

  it('with parameters are functions', () => {
    expect(around('#define TRACK(name) \\\n  [[MParticle sharedInstance] logEvent:name]', 'MParticle.sharedInstance')).toEqual([
      'TRACK(? name) -> ?',
    ]);
  });

  it('of anything else declare nothing', () => {
    expect(facts('#define BEGIN do {\n#define EMPTY\n#define A b c')).toEqual([]);
  });
});

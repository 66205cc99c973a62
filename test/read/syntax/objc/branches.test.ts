import { describe, expect, it } from 'vitest';
import { branchesOf } from './reading.js';

describe('what governs a call', () => {
  it.each([
    ['if (a) { go(); }', ['if a']],
    ['if (a) go();', ['if a']],
    ['if (a) { } else { go(); }', ['unless a']],
    ['if (a) { } else if (b) { go(); }', ['unless a', 'if b']],
    ['while (a) { go(); }', ['if a']],
    ['for (int i = 0; i < n; i++) { go(); }', ['if (< i n)']],
    ['x = a ? go() : b;', ['if a']],
    ['x = a ? b : go();', ['unless a']],
    ['x = a && go();', ['if a']],
    ['x = a || go();', ['unless a']],
    ['if (a && go()) { }', ['if a']],
    ['if (@available(iOS 14, *)) { go(); }', ['if (available "iOS 14")']],
  ])('%s', (statements, branches) => {
    expect(branchesOf(statements, 'go')).toEqual(branches);
  });
});

describe('an early exit', () => {
  it.each([
    ['if (a) { return; } go();', ['unless a']],
    ['if (a) return; go();', ['unless a']],
    ['if (a) { @throw error; } go();', ['unless a']],
    ['if (a) { } else { return; } go();', ['if a']],
    ['if (a) { return; } else if (b) { return; } go();', ['unless a', 'unless b']],
    ['if (a) { if (b) { return; } else { return; } } go();', ['unless a']],
    ['while (c) { if (a) { continue; } go(); }', ['if c', 'unless a']],
    ['@synchronized (self) { if (a) { return; } go(); }', ['unless a']],
    ['{ if (a) { return; } } go();', ['unless a']],
    ['if (a) { abort(); } go();', ['unless a']],
    ['if (a) { [NSException raise:b format:c]; } go();', ['unless a']],
    ['if (a) { goto done; } go();', ['unless a']],
    ['while (a) { } go();', ['unless a']],
    ['switch (a) { case A: return; default: break; } go();', ['unless a is A']],
  ])('governs the statements after it: %s', (statements, branches) => {
    expect(branchesOf(statements, 'go')).toEqual(branches);
  });

  it.each([
    ['unless it does not always happen', 'if (a) { if (b) { return; } } go();'],
    ['and of nothing if both arms go on', 'if (a) { } else { } go();'],
  ])('%s', (_, statements) => {
    expect(branchesOf(statements, 'go')).toEqual([]);
  });
});

describe('a switch', () => {
  const cases = (body: string): string => `switch (status) { ${body} }`;

  it.each([
    ['the pattern of a case', 'case A: go(); break; default: break;', ['if status is A']],
    ['the patterns of stacked cases', 'case A: case B: go(); break;', ['if status is A or B']],
    ['the patterns that fall through', 'case A: x(); case B: go(); break;', ['if status is A or B']],
    ['all other patterns for the default', 'case A: break; case B: break; default: go();', ['unless status is A or B']],
    ['all but those stacked on the default', 'case A: break; case B: default: go();', ['unless status is A']],
    ['patterns with braces', 'case A: { go(); break; }', ['if status is A']],
  ])('governs by %s', (_, body, branches) => {
    expect(branchesOf(cases(body), 'go')).toEqual(branches);
  });
});

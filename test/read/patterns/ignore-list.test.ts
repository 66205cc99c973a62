import { describe, expect, it } from 'vitest';
import { createIgnoreList, leavesOut, type IgnoreList } from '../../../src/read/patterns/ignore-list.js';
import { createPatternWork } from '../../../src/read/patterns/pattern-work.js';

const list = (text: string): IgnoreList => createIgnoreList(text, createPatternWork());

describe('a list of ignored paths', () => {
  it.each([
    ['trailing space \\ ', 'trailing space  '],
    ['[[:digit:]]x', '1x'],
    ['[]-]x', ']x'],
    ['{a,b}', '{a,b}'],
    ['a/**', 'a/b/c'],
    ['/a*', 'ab'],
  ])('%j ignores %j', (pattern, path) => {
    expect(list(pattern).opinion(path)).toBe('ignored');
  });

  it.each(['[z-a]', '[', '[]', '[!]', '[^]', '\\', '*\\', '(((', '[[:foo:]]', '!', '/', '//', ' '.repeat(4)])(
    'makes nothing of %j, and does not fail',
    (pattern) => {
      expect([list(pattern).opinion('a.swift'), list(pattern).refused]).toEqual([null, []]);
    },
  );

  it('names the line of a pattern that is too long, and keeps the others', () => {
    const { refused, opinion } = list(`*.m\n${'['.repeat(200_000)}\n*.h\n`);
    expect([refused.map(({ line }) => line), opinion('a.m'), opinion('a.h')]).toEqual([[2], 'ignored', 'ignored']);
  });

  it('reads so many patterns and says where it stops', () => {
    const { refused } = list('a*\n'.repeat(100_000));
    expect(refused).toMatchObject([{ line: 2001 }]);
  });

  it('leaves out what lies in a folder that it ignores', () => {
    expect([leavesOut(list('a/\n!a/b.swift'), 'a/b.swift'), leavesOut(list('*.m\n!b.m'), 'a/b.m')]).toEqual([true, false]);
  });
});

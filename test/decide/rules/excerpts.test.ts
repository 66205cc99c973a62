import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/model/finding.js';
import { judge } from '../../../src/decide/rules/judge.js';
import { readLines } from '../../../src/decide/rules/lines.js';
import { at, nothing, unknownUse } from './fixtures.js';

const around = (files: readonly { readonly path: string; readonly text: string }[]) => ({
  app: null,
  ownerOf: () => ({ app: null, target: null }),
  lines: readLines(files, () => true),
  codeAt: () => null,
});

/** The excerpts of findings at some columns of a line. */
function excerpts(text: string, line: number, ...columns: readonly number[]): readonly (Excerpt | null)[] {
  const apiUses = columns.map((column) => unknownUse(at('A.swift', line, column)));
  const { findings } = judge({ ...nothing, apiUses }, around([{ path: 'A.swift', text }]));
  return findings.map(({ excerpt }) => excerpt);
}

describe('the excerpt of a finding', () => {
  it('is its line without the white space around it, and the column in that', () => {
    expect(excerpts('a\n    call(x)  \r\nb', 2, 5, 10)).toEqual([
      { text: 'call(x)', column: 1 },
      { text: 'call(x)', column: 6 },
    ]);
  });

  it('is at its beginning where the place is in the white space before it', () => {
    expect(excerpts('    call(x)', 1, 2)).toEqual([{ text: 'call(x)', column: 1 }]);
  });

  it.each([
    ['a line of white space', 'a\n   \nb', 2],
    ['an empty line', 'a\n\nb', 2],
    ['a line that is no text', 'a\nb\0c', 2],
    ['a line that is not there', 'a', 2],
  ])('is nothing for %s', (_, text, line) => {
    expect(excerpts(text, line, 1, 2)).toEqual([null, null]);
  });

  it('is nothing in a file that was not read', () => {
    const { findings } = judge({ ...nothing, apiUses: [unknownUse(at('B.swift'))] }, around([]));
    expect(findings.map(({ excerpt }) => excerpt)).toEqual([null]);
  });

  it('of a long line is 300 characters, from its beginning or around the place', () => {
    const digits = Array.from({ length: 1000 }, (_, index) => String(index % 10)).join('');
    const line = `  ${digits}`;
    expect(excerpts(line, 1, 152)).toEqual([{ text: digits.slice(0, 300), column: 150 }]);
    expect(excerpts(line, 1, 153)).toEqual([{ text: digits.slice(0, 300), column: 151 }]);
    expect(excerpts(line, 1, 603)).toEqual([{ text: digits.slice(450, 750), column: 151 }]);
  });
});

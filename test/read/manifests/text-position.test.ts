import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../../src/read/manifests/text-position.js';

describe('lineIndex', () => {
  it('counts lines and columns from 1', () => {
    expect(lineIndex('ab\ncd')(4)).toEqual({ line: 2, column: 2 });
  });

  it('takes a line feed as part of the line that it ends, CRLF included', () => {
    expect(lineIndex('a\r\nb')(2)).toEqual({ line: 1, column: 3 });
    expect(lineIndex('a\r\nb')(3)).toEqual({ line: 2, column: 1 });
  });

  it('moves an offset outside the text to its nearer end', () => {
    expect(lineIndex('a\n')(99)).toEqual({ line: 2, column: 1 });
    expect(lineIndex('')(-1)).toEqual({ line: 1, column: 1 });
  });
});

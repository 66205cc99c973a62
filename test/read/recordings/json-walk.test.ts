import { describe, expect, it } from 'vitest';
import { JsonFlaw, JsonWalk } from '../../../src/read/recordings/json-walk.js';

/** The wanted strings of a text, with their paths and lines; all are wanted unless a path is given. */
function walk(text: string | Uint8Array, chunk = 1, wanted: string | null = null): readonly string[] {
  const met: string[] = [];
  const walk = new JsonWalk({
    wants: (path) => wanted === null || path.join('.') === wanted,
    string: (path, value, line) => met.push(`${path.join('.')}:${String(line)} ${value}`),
    opened: () => undefined,
    closed: () => undefined,
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) walk.push(bytes.subarray(at, at + chunk));
  walk.end();
  return met;
}

function flawOf(text: string): string {
  try {
    walk(text);
    return 'none';
  } catch (error) {
    if (!(error instanceof JsonFlaw)) throw error;
    return `${String(error.line)}: ${error.message}`;
  }
}

const sample = {
  a: 'x',
  'b"\\': [1, -2.5e3, true, null, { c: 'ü\n"', d: {} }, [], 'last'],
  long: 'y'.repeat(5),
};

describe('a walk through JSON', () => {
  it.each([1, 2, 3, 7, 1000])('meets the same strings in chunks of %i bytes', (chunk) => {
    expect(walk(JSON.stringify(sample, null, 1), chunk)).toEqual(['a:2 x', 'b"\\.*.c:9 ü\n"', 'b"\\.*:13 last', 'long:15 yyyyy']);
  });

  it('passes over what is not wanted', () => {
    expect(walk(JSON.stringify(sample), 5, 'long')).toEqual(['long:1 yyyyy']);
  });

  it('keeps the first 8 KB of a string, and no half of an escape', () => {
    const [met = ''] = walk(`["${'a'.repeat(8190)}\\u00e4${'b'.repeat(99)}"]`, 64);
    expect(met.replace(/^\S+ /, '')).toBe('a'.repeat(8190));
  });

  it.each(['{}', '[]', ' [ { } , 1 ] ', 'null', '"x"', '{"a":NaN,"b":-Infinity}', '[1.5E-3,0,-0]'])('takes %s', (text) => {
    expect(flawOf(text)).toBe('none');
  });

  it.each([
    ['{"a":1', '1: The file ends before its JSON does.'],
    ['["a\n"]', '1: A string has a line break or a control character in it.'],
    ['[1,\n]', '2: The text is not valid JSON.'],
    ['{"a" 1}', '1: The text is not valid JSON.'],
    ['{"a":1,}', '1: The text is not valid JSON.'],
    ['{1:2}', '1: The text is not valid JSON.'],
    ['[1}', '1: The text is not valid JSON.'],
    ['[01]', '1: The text is not valid JSON.'],
    ['[tru]', '1: The text is not valid JSON.'],
    ['[]\n[]', '2: The text is not valid JSON.'],
    [']', '1: The text is not valid JSON.'],
    ['', '1: The file ends before its JSON does.'],
    ['["open', '1: The file ends before its JSON does.'],
    ['['.repeat(501), '1: The value is nested more than 500 levels deep.'],
  ])('refuses %j', (text, expected) => {
    expect(flawOf(text)).toBe(expected);
  });
});

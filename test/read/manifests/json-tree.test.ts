import { describe, expect, it } from 'vitest';
import { parseJson, property, repeatedEntries, textOf } from '../../../src/read/manifests/json-tree.js';

const flaws = (text: string): readonly string[] =>
  parseJson(text).flaws.map(({ offset, message }) => `${String(offset)} ${message}`);

describe('parseJson', () => {
  it('keeps the offset of keys after their quotation mark, and of values', () => {
    const { root } = parseJson('{ "a": "b" }');
    expect(root).toEqual({
      kind: 'object',
      offset: 0,
      entries: [{ key: 'a', keyOffset: 3, value: { kind: 'scalar', offset: 7, value: 'b' } }],
    });
  });

  it('allows comments and commas before a closing bracket', () => {
    expect(parseJson('// why\n[1, /* and */ true,]')).toMatchObject({
      flaws: [],
      root: { items: [{ value: 1 }, { value: true }] },
    });
  });

  it('keeps a key that is there twice, and looks up the last one', () => {
    const { root } = parseJson('{"a":"1","a":"2"}');
    expect(textOf(property(root, 'a'))).toBe('2');
    expect(root?.kind === 'object' && repeatedEntries(root).map(({ keyOffset }) => keyOffset)).toEqual([10]);
  });

  it('finds no property that every JavaScript object has', () => {
    expect(property(parseJson('{}').root, 'constructor')).toBeUndefined();
  });

  it.each([
    ['', '0 The file does not contain a JSON value.'],
    ['{"a":1', '6 The file ends before its last bracket is closed.'],
    ['{"a" 1}', '5 A colon is missing after the previous key.'],
    ['{"a":1 "b":2}', '7 A comma is missing before this key.'],
    ['[1 2]', '3 A comma is missing before this value.'],
    ['{"a":}', '5 The last key has no value.'],
    ['[}', '1 This closing bracket does not match an opening one.'],
    ['{} {}', '3 Unexpected text after the end of the JSON value.'],
    ['["a]', '1 A string, number or comment is incomplete or invalid.'],
    ['[what]', '1 This text is not valid JSON.'],
  ])('says what is wrong with %s', (text, first) => {
    expect(flaws(text)[0]).toBe(first);
  });

  it('keeps what stands around a flaw', () => {
    const { root } = parseJson('{"a":1 "b" "c":3}');
    expect(root?.kind === 'object' && root.entries.map(({ key }) => key)).toEqual(['a', 'c']);
  });

  it('takes any depth', () => {
    expect(flaws(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([]);
  });
});

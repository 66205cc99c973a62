import { describe, expect, it } from 'vitest';
import { readPlist } from '../../../../src/read/manifests/plist/read-plist.js';
import { content } from '../manifest-content.js';
import { issues, plain } from './plain.js';

const read = (text: string): ReturnType<typeof readPlist> => readPlist(content(text));

describe('the old-style spelling of a property list', () => {
  it('has dictionaries, arrays, strings with and without quotes, and data', () => {
    const document = read('// !$*UTF8*$!\n{ a = 1.0; "b c" = (x, "y", ); d = <0fbd 77>; /* e = 1; */ f = { g = a/h-i; }; }');
    expect(plain(document.root)).toEqual([
      ['a', '1.0'],
      ['b c', ['x', 'y']],
      ['d', 'data'],
      ['f', [['g', 'a/h-i']]],
    ]);
    expect(document.issues).toEqual([]);
  });

  it('is a dictionary where the braces are left out, as in a .strings file', () => {
    expect(plain(read('"a" = "1";\nb = "2"; c;').root)).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', 'c'],
    ]);
  });

  it('undoes escapes', () => {
    expect(plain(read(String.raw`a = "\"x\"\n\U00e9\101\\";`).root)).toEqual([['a', '"x"\né' + 'A\\']]);
  });

  it('keeps the place of a key at its name, behind the quotation mark', () => {
    const { root } = read('{\n  "a b" = c;\n}');
    expect(root).toMatchObject({ entries: [{ key: 'a b', line: 2, column: 4, value: { line: 2, column: 11 } }] });
  });

  it('takes // for a comment only where a string does not hold it', () => {
    expect(plain(read('a = "https://x.test"; // b = c;').root)).toEqual([['a', 'https://x.test']]);
  });

  it('reads on behind a semicolon that is missing, and says where', () => {
    const document = read('a = 1\nb = 2;');
    expect(plain(document.root)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(issues(document)).toEqual(['2:1 The property list is not well-formed: "b" is not allowed here.']);
  });

  it.each([
    ['{ a = 1; b = {', '1:15 The property list ends too early.'],
    ['{ a = 1; b = "x; }', '1:14 This string has no closing quote.'],
    ['{ a = 1; } /* x', '1:12 This comment is never closed.'],
  ])('says where %s is cut short and keeps what stands before', (text, issue) => {
    const document = read(text);
    expect(issues(document)).toContain(issue);
    expect(plain(document.root)).toContainEqual(['a', '1']);
  });

  it('stops where the nesting goes too deep', () => {
    expect(issues(read(`{ a = 1; b = ${'('.repeat(100_000)}`))).toEqual([
      expect.stringContaining('nests deeper than 200 levels'),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readPlist } from '../../../../src/read/manifests/plist/read-plist.js';
import { content } from '../manifest-content.js';
import { issues, plain } from './plain.js';

describe('readPlist', () => {
  it.each([
    ['an empty file', '', 'The property list is empty.'],
    ['a file of spaces', ' \n ', 'The property list is empty.'],
    ['a file of zeros', '\0\0\0', 'The file is not a property list.'],
  ])('says what is wrong with %s', (_, text, message) => {
    expect(readPlist(content(text))).toEqual({ root: null, issues: [{ kind: 'incomplete', line: 1, column: 1, message }] });
  });

  it('reads both sides of an unresolved merge and points to it', () => {
    const sides = '<<<<<<< HEAD\n<key>a</key><true/>\n=======\n<key>b</key><true/>\n>>>>>>> other\n';
    const document = readPlist(content(`<plist><dict>\n${sides}</dict></plist>`));
    expect(plain(document.root)).toEqual([
      ['a', true],
      ['b', true],
    ]);
    expect(issues(document)).toEqual(['2:1 The file contains an unresolved merge conflict.']);
  });

  it('does not read a file that is far larger than any real one', () => {
    expect(readPlist(content(`<plist>${' '.repeat(20_000_000)}`)).issues).toMatchObject([
      { message: 'The file has more than 20 million characters. The audit did not read it.' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readPlist } from '../../../../src/read/manifests/plist/read-plist.js';
import { array, binaryList, dictionary, longText, text } from './binary-list.js';
import { issues, plain } from './plain.js';

describe('the binary spelling of a property list', () => {
  it('has values of every kind, all at 1:1', () => {
    const date = [0x33, 0, 0, 0, 0, 0, 0, 0, 0];
    const objects = [
      array([1, 2, 3, 4, 5, 6, 7, 8]),
      text('a'),
      longText('Größe, größer, am größten'),
      [0x09],
      [0x08],
      [0x11, 1, 0],
      [0x22, 0x3f, 0xc0, 0, 0],
      date,
      [0x41, 7],
    ];
    const { root } = readPlist(binaryList(objects));
    expect(plain(root)).toEqual(['a', 'Größe, größer, am größten', true, false, 256, 1.5, 'date', 'data']);
    expect(root).toMatchObject({ line: 1, column: 1 });
  });

  it('takes __proto__ for a key like any other', () => {
    expect(plain(readPlist(binaryList([dictionary([1], [2]), text('__proto__'), text('a')])).root)).toEqual([['__proto__', 'a']]);
  });

  it('refuses a list that contains itself, and keeps the rest of it', () => {
    const document = readPlist(binaryList([array([1, 0]), text('a')]));
    expect(plain(document.root)).toEqual(['a']);
    expect(issues(document)).toEqual(['1:1 The binary property list contains itself.']);
  });

  it('refuses a list that stands for more values than memory holds', () => {
    const levels = Array.from({ length: 40 }, (_, level) => array(Array.from({ length: 14 }, () => level + 1)));
    const document = readPlist(binaryList([...levels, text('a')]));
    expect(issues(document)[0]).toBe('1:1 The binary property list expands to more than 1000000 values.');
  });

  it.each([
    ['has no trailer', Buffer.from('bplist00')],
    ['is of another version', Buffer.concat([Buffer.from('bplist16'), Buffer.alloc(40)])],
    ['has a damaged trailer', Buffer.concat([Buffer.from('bplist00'), Buffer.alloc(40, 0xff)])],
  ])('says that a list %s', (_, bytes) => {
    const document = readPlist({ bytes, text: '' });
    expect(document.root).toBeNull();
    expect(document.issues).toHaveLength(1);
  });

  it('gives an issue, never an exception, whichever byte is damaged', () => {
    const { bytes } = binaryList([
      dictionary([1, 2], [3, 4]),
      text('a'),
      text('b'),
      longText('a text that is long'),
      array([1, 2]),
    ]);
    for (let at = 6; at < bytes.length; at += 1) {
      for (const value of [0x00, 0x0f, 0x1f, 0x6f, 0xaf, 0xdf, 0xff]) {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = value;
        expect(() => readPlist({ bytes: damaged, text: '' })).not.toThrow();
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { readPlist } from '../../../../src/read/manifests/plist/read-plist.js';
import { content } from '../manifest-content.js';
import { issues, plain } from './plain.js';

const list = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">${body}</plist>`;

const read = (body: string): ReturnType<typeof readPlist> => readPlist(content(list(body)));

describe('the XML spelling of a property list', () => {
  it('has values of every kind', () => {
    const { root } = read(
      '<array><string>a &amp; b</string><integer>-3</integer><integer>0x1F</integer><real>1.5</real><true/><false/>' +
        '<date>2024-01-01T00:00:00Z</date><data>AAAA</data><string/><string><![CDATA[<c>]]></string></array>',
    );
    expect(plain(root)).toEqual(['a & b', -3, 31, 1.5, true, false, 'date', 'data', '', '<c>']);
  });

  it('keeps the place of a key at its name and of a value at its text', () => {
    const { root } = read('<dict>\n\t<key>A</key>\n\t<string>b</string>\n</dict>');
    const entry = root?.kind === 'dictionary' ? root.entries[0] : undefined;
    expect(entry).toMatchObject({ key: 'A', line: 4, column: 7, value: { line: 5, column: 10 } });
  });

  it('takes __proto__ for a key like any other', () => {
    expect(plain(read('<dict><key>__proto__</key><string>a</string></dict>').root)).toEqual([['__proto__', 'a']]);
  });

  it('does not expand entities that the file declares', () => {
    const bomb =
      '<!DOCTYPE plist [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><plist><dict><key>k</key><string>&b;</string></dict></plist>';
    const document = readPlist(content(bomb));
    expect(plain(document.root)).toEqual([['k', '&b;']]);
    expect(issues(document)).toEqual([expect.stringContaining('an entity that XML does not define')]);
  });

  it('keeps what stands before a cut', () => {
    const document = readPlist(content(list('<dict>\n<key>a</key><string>1</string>\n<key>b</key><str').replace('</plist>', '')));
    expect(plain(document.root)).toEqual([['a', '1']]);
    expect(issues(document)).toEqual([expect.stringMatching(/^5:\d+ The XML is not well-formed/)]);
  });

  it('reads on behind a tag that does not match', () => {
    const document = read('<dict><key>a</key><array><string>1</dict>');
    expect(document.issues).toHaveLength(1);
    expect(plain(document.root)).toEqual([['a', ['1']]]);
  });

  it('says which key has no value', () => {
    const document = read('<dict><key>a</key><key>b</key><true/></dict>');
    expect(issues(document)).toEqual(['3:33 The key a has no value.']);
    expect(plain(document.root)).toEqual([['b', true]]);
  });

  it('says which element is no part of a property list', () => {
    expect(issues(read('<dict><key>a</key><text>x</text></dict>'))[0]).toBe('3:40 The element <text> is not allowed here.');
  });

  it('accepts directives of the preprocessor between elements, but no other text', () => {
    expect(read('<dict>\n#if DEBUG\n<key>a</key><true/>\n#endif\n</dict>').issues).toEqual([]);
    expect(issues(read('<dict>\n  stray\n</dict>'))).toEqual(['4:3 Unexpected text between the elements of the property list.']);
  });

  it('stops where the nesting goes too deep and keeps what stands before', () => {
    const document = read(`<dict><key>a</key><true/><key>b</key>${'<array>'.repeat(100_000)}`);
    expect(issues(document)).toEqual([expect.stringContaining('nests deeper than 200 levels')]);
    expect(document.root).toMatchObject({ entries: [{ key: 'a' }, { key: 'b' }] });
  });
});

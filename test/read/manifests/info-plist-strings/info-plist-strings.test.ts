import { describe, expect, it } from 'vitest';
import { infoPlistStrings } from '../../../../src/read/manifests/info-plist-strings/index.js';
import { read } from '../../../../src/read/manifests/info-plist-strings/read.js';
import { content } from '../manifest-content.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

describe('info-plist-strings', () => {
  it('claims InfoPlist.strings alone', () => {
    const paths = ['en.lproj/InfoPlist.strings', 'en.lproj/Localizable.strings'];
    expect(paths.filter((path) => claims(infoPlistStrings, path))).toEqual(['en.lproj/InfoPlist.strings']);
  });

  it('gives purpose strings, with or without quotes around the key, and not those in comments', () => {
    const text =
      '/* "NSContactsUsageDescription" = "no"; */\n"NSCameraUsageDescription" = "say \\"a\\"";\nNSUserTrackingUsageDescription = "b";\n"CFBundleName" = "c";\n';
    const { declarations, problems } = read('InfoPlist.strings', content(text));
    expect(declarations).toMatchObject([
      { key: 'NSCameraUsageDescription', text: 'say "a"', source: 'info-plist-strings', place: { line: 2, column: 2 } },
      { key: 'NSUserTrackingUsageDescription', text: 'b', place: { line: 3, column: 1 } },
    ]);
    expect(problems).toEqual([]);
  });

  it('reads a file that is XML in truth', () => {
    const text = '<plist><dict>\n<key>NSCameraUsageDescription</key><string>a</string></dict></plist>';
    expect(read('InfoPlist.strings', content(text)).declarations).toMatchObject([{ text: 'a', place: { line: 2 } }]);
  });

  it('takes an empty file for a translation of nothing', () => {
    expect(read('InfoPlist.strings', content('\n')).problems).toEqual([]);
  });

  it('says where a semicolon is missing', () => {
    const { problems } = read('InfoPlist.strings', content('"a" = "b"\n"c" = "d";'));
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { line: 2 } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { infoPlist } from '../../../../src/read/manifests/info-plist/index.js';
import { read } from '../../../../src/read/manifests/info-plist/read.js';
import { content } from '../manifest-content.js';
import { binaryList, dictionary, longText, text } from '../plist/binary-list.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const list = (body: string): string => `<?xml version="1.0"?>\n<plist version="1.0">\n<dict>\n${body}\n</dict>\n</plist>\n`;

describe('info-plist', () => {
  it.each(['Info.plist', 'App/Info.plist', 'App-Info.plist', 'a/AppInfo.plist', 'Info-Debug.plist', 'a b/info.plist'])(
    'claims %s',
    (path) => {
      expect(claims(infoPlist, path)).toBe(true);
    },
  );

  it.each([
    'Settings.plist',
    'GoogleService-Info.plist',
    'mock-GoogleService-Info.plist',
    'Info.plist/x',
    'InfoPlist.strings',
    'Informal.plist',
  ])('leaves %s alone', (path) => {
    expect(claims(infoPlist, path)).toBe(false);
  });

  it('gives every purpose string as written, at the line of its key', () => {
    const body =
      '<key>NSUserTrackingUsageDescription</key>\n<string>$(TRACKING)</string>\n<key>NFCReaderUsageDescription</key><string/>';
    expect(read('Info.plist', content(list(body)))).toEqual({
      dependencies: [],
      declarations: [
        {
          kind: 'usage-description',
          key: 'NSUserTrackingUsageDescription',
          text: '$(TRACKING)',
          source: 'info-plist',
          place: { file: 'Info.plist', line: 4, column: 6 },
          textPlace: { file: 'Info.plist', line: 5, column: 9 },
        },
        expect.objectContaining({ key: 'NFCReaderUsageDescription', text: '' }),
      ],
      problems: [],
    });
  });

  it('gives nothing for other keys, and for the same key further in', () => {
    const body =
      '<key>CFBundleExecutable</key><string>a</string><key>x</key><dict><key>NSCameraUsageDescription</key><string>a</string></dict>';
    expect(read('Info.plist', content(list(body)))).toEqual({ dependencies: [], declarations: [], problems: [] });
  });

  it('gives both texts of a key that the preprocessor chooses between', () => {
    const key = (value: string): string => `<key>NSCameraUsageDescription</key><string>${value}</string>`;
    const { declarations, problems } = read('Info.plist', content(list(`#if DEBUG\n${key('a')}\n#else\n${key('b')}\n#endif`)));
    expect(declarations).toMatchObject([{ text: 'a' }, { text: 'b' }]);
    expect(problems).toEqual([]);
  });

  it('reads a binary list, in which everything stands at line 1', () => {
    const { declarations } = read(
      'Info.plist',
      binaryList([dictionary([1], [2]), longText('NSCameraUsageDescription'), text('a')]),
    );
    expect(declarations).toMatchObject([{ key: 'NSCameraUsageDescription', text: 'a', place: { line: 1, column: 1 } }]);
  });

  it('reads an old-style list', () => {
    expect(read('Info.plist', content('{\n  NSCameraUsageDescription = "a";\n}')).declarations).toMatchObject([
      { text: 'a', place: { line: 2 } },
    ]);
  });

  it('makes a problem of a value that is not text', () => {
    const { declarations, problems } = read('Info.plist', content(list('<key>NSCameraUsageDescription</key><true/>')));
    expect(declarations).toEqual([]);
    expect(problems).toMatchObject([
      { kind: 'incomplete', place: { line: 4 }, message: 'The value of NSCameraUsageDescription is not text.' },
    ]);
  });

  it('keeps what stands before a fault', () => {
    const { declarations, problems } = read(
      'Info.plist',
      content(list('<key>NSCameraUsageDescription</key><string>a</string>').slice(0, -12)),
    );
    expect(declarations).toMatchObject([{ text: 'a' }]);
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { file: 'Info.plist' } }]);
  });
});

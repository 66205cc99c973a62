import { describe, expect, it } from 'vitest';
import { privacyManifest } from '../../../../src/read/manifests/privacy-manifest/index.js';
import { read } from '../../../../src/read/manifests/privacy-manifest/read.js';
import { content } from '../manifest-content.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const file = 'App/PrivacyInfo.xcprivacy';
const manifest = (body: string): string => `<?xml version="1.0"?>\n<plist version="1.0">\n<dict>\n${body}\n</dict>\n</plist>\n`;
const messages = (body: string): readonly string[] =>
  read(file, content(manifest(body))).problems.map(({ kind, place, message }) => `${kind} ${place.line} ${message}`);

describe('privacy-manifest', () => {
  it('claims .xcprivacy files', () => {
    expect(['a/PrivacyInfo.xcprivacy', 'a/PrivacyInfo.plist'].filter((path) => claims(privacyManifest, path))).toEqual([
      'a/PrivacyInfo.xcprivacy',
    ]);
  });

  it('gives everything that it declares as written, each entry with its place', () => {
    const body = `<key>NSPrivacyTracking</key><true/>
<key>NSPrivacyTrackingDomains</key>
<array>
<string>tracking.example.test</string>
</array>
<key>NSPrivacyCollectedDataTypes</key>
<array><dict>
<key>NSPrivacyCollectedDataType</key>
<string>MyOwnType</string>
<key>NSPrivacyCollectedDataTypeLinked</key><false/>
<key>NSPrivacyCollectedDataTypePurposes</key><array><string>NSPrivacyCollectedDataTypePurposeAnalytics</string></array>
</dict></array>
<key>NSPrivacyAccessedAPITypes</key>
<array><dict>
<key>NSPrivacyAccessedAPIType</key>
<string>NSPrivacyAccessedAPICategoryUserDefaults</string>
<key>NSPrivacyAccessedAPITypeReasons</key><array><string>CA92.1</string></array>
</dict></array>`;
    expect(read(file, content(manifest(body)))).toEqual({
      dependencies: [],
      declarations: [
        {
          kind: 'privacy-manifest',
          tracking: true,
          trackingDomains: [{ domain: 'tracking.example.test', place: { file, line: 7, column: 9 } }],
          dataTypes: [
            {
              type: 'MyOwnType',
              linked: false,
              tracking: null,
              purposes: ['NSPrivacyCollectedDataTypePurposeAnalytics'],
              place: { file, line: 12, column: 9 },
              purposePlaces: [{ file, line: 14, column: 61 }],
            },
          ],
          accessedApis: [
            {
              category: 'NSPrivacyAccessedAPICategoryUserDefaults',
              reasons: ['CA92.1'],
              place: { file, line: 19, column: 9 },
              places: { list: { file, line: 20, column: 43 }, reasons: [{ file, line: 20, column: 58 }] },
            },
          ],
          lists: { trackingDomains: { file, line: 6, column: 1 }, dataTypes: { file, line: 10, column: 1 } },
          place: { file, line: 4, column: 6 },
        },
      ],
      problems: [],
    });
  });

  it('leaves open what an empty manifest does not say', () => {
    expect(read(file, content(manifest(''))).declarations).toMatchObject([
      { tracking: null, trackingDomains: [], dataTypes: [] },
    ]);
  });

  it.each([
    [
      '<key>NSPrivacyTracking</key><string>NO</string>',
      'incomplete 4 The value of NSPrivacyTracking is not <true/> or <false/>.',
    ],
    [
      '<key>NSPrivacyTrackingDomains</key><string>a</string>',
      'incomplete 4 The value of NSPrivacyTrackingDomains is not an array.',
    ],
    ['<key>NSPrivacyTrackingDomains</key><array><true/></array>', 'incomplete 4 A tracking domain is not text.'],
    [
      '<key>NSPrivacyCollectedDataTypes</key><array><string>a</string></array>',
      'incomplete 4 A value of NSPrivacyCollectedDataTypes is not a dictionary.',
    ],
    [
      '<key>NSPrivacyCollectedDataTypes</key><array><dict/></array>',
      'incomplete 4 This entry has no NSPrivacyCollectedDataType.',
    ],
    [
      '<key>NSPrivacyTracking </key><true/>',
      'incomplete 4 The key NSPrivacyTracking␣ is not allowed here in a privacy manifest. Remove the space (␣): the key is NSPrivacyTracking.',
    ],
    ['<key>NSPrivacyTracked</key><true/>', 'incomplete 4 The key NSPrivacyTracked is not allowed here in a privacy manifest.'],
    [
      '<key>NSPrivacyTracking</key><true/>\n<key>NSPrivacyTracking</key><false/>',
      'partial 5 The key NSPrivacyTracking occurs more than once. The audit used the last one.',
    ],
  ])('says what is wrong with %s', (body, message) => {
    expect(messages(body)).toEqual([message]);
  });

  it.each(['', '{"NSPrivacyTracking": true}', 'bplist00', '<plist><array/></plist>'])(
    'gives no declaration for a file that says %j',
    (text) => {
      const { declarations, problems } = read(file, content(text));
      expect(declarations).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  it('names no more than the first of very many problems', () => {
    const body = '<key>NSPrivacyTracked</key><true/>'.repeat(150_000);
    expect(messages(body).length).toBeLessThan(100);
  });
});

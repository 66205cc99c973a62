import { describe, expect, it } from 'vitest';
import { cordovaConfig } from '../../../../src/read/manifests/cordova-config/index.js';
import { problems, readLines } from '../reading.js';

describe("Cordova's config.xml", () => {
  it('gives the purpose strings that it writes for iOS, and by what the app is known', async () => {
    const { declarations } = await readLines(
      cordovaConfig,
      'config.xml',
      '<widget id="com.example" ios-CFBundleIdentifier="com.example.ios" version="1.2.0"><name>Example</name>',
      '<edit-config target="NSUserTrackingUsageDescription" file="*-Info.plist" mode="merge"><string>Why</string></edit-config>',
      '<platform name="android"><config-file target="*-Info.plist" parent="NSCameraUsageDescription"><string>No</string></config-file></platform>',
      '<config-file target="App/App-Info.plist" parent="NSContactsUsageDescription"/>',
      '<config-file target="config.xml" parent="/*"><string>No</string></config-file></widget>',
    );
    const found = declarations.map((each) =>
      each.kind === 'usage-description' ? `${String(each.place.line)} ${each.key} "${each.text}"` : each,
    );
    expect(found).toEqual([
      '2 NSUserTrackingUsageDescription "Why"',
      '4 NSContactsUsageDescription ""',
      expect.objectContaining({ name: 'Example', bundleId: 'com.example.ios', version: '1.2.0', isApp: true }),
    ]);
  });

  it('says where the XML is damaged', async () => {
    const contents = await readLines(cordovaConfig, 'config.xml', '<widget id="a">', '<platform name="ios"></widget>');
    expect(problems(contents)).toHaveLength(1);
  });

  it('leaves alone what other tools name so', async () => {
    const contents = await readLines(cordovaConfig, 'config.xml', '<project><description/>');
    expect(contents).toEqual({ dependencies: [], declarations: [], problems: [] });
  });
});

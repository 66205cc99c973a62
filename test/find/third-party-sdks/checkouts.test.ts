import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCheckouts } from '../../../src/find/read-checkouts.js';
import { hostOf } from '../../../src/find/third-party-sdks/declared-data.js';
import { dependency } from '../../catalog/dependencies.js';
import { withFolder } from '../../support/run-command.js';

const manifest = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${body}</dict></plist>\n`;
const declares = (type: string, more = '') =>
  manifest(`<key>NSPrivacyCollectedDataTypes</key><array><dict>
<key>NSPrivacyCollectedDataType</key><string>${type}</string>
<key>NSPrivacyCollectedDataTypeLinked</key><true/>
<key>NSPrivacyCollectedDataTypeTracking</key><false/>
<key>NSPrivacyCollectedDataTypePurposes</key><array><string>NSPrivacyCollectedDataTypePurposeAnalytics</string></array>
</dict></array>${more}`);
const audio = declares('NSPrivacyCollectedDataTypeAudioData');

const pod = dependency({ name: 'Listener/Core', version: '2.0.0' });
const swiftPackage = dependency({
  name: 'listener',
  ecosystem: 'swiftpm',
  url: 'https://github.com/acme/Listener.git',
  file: 'App.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved',
});

const read = (files: Readonly<Record<string, string>>, ...dependencies: readonly ReturnType<typeof dependency>[]) =>
  withFolder(files, (folder) => readCheckouts(folder, { dependencies, declarations: [] }));

describe('the privacy manifest in the checkout of an SDK', () => {
  it.each([
    ['CocoaPods', 'Pods/Listener/Sources/PrivacyInfo.xcprivacy', pod],
    ['SwiftPM', 'SourcePackages/checkouts/Listener/Sources/PrivacyInfo.xcprivacy', swiftPackage],
    ['SwiftPM, built by itself', '.build/checkouts/Listener/PrivacyInfo.xcprivacy', swiftPackage],
    ['npm', 'node_modules/@acme/listener/ios/PrivacyInfo.xcprivacy', dependency({ name: '@acme/listener', ecosystem: 'npm' })],
    [
      'Carthage',
      'Carthage/Checkouts/Listener/PrivacyInfo.xcprivacy',
      dependency({ name: 'acme/Listener', ecosystem: 'carthage' }),
    ],
  ])('is read with %s', async (_, path, from) => {
    const { thirdPartySdks } = await read({ [path]: audio }, from);
    expect(thirdPartySdks).toMatchObject([
      { basis: 'checkout', manifestFiles: [path], dataTypes: [{ id: 'AUDIO', linked: true, purposes: ['ANALYTICS'] }] },
    ]);
  });

  it('goes before what the catalogue says of another version', async () => {
    const appsflyer = dependency({ name: 'AppsFlyerFramework', version: '6.0.0' });
    const { thirdPartySdks } = await read({ 'Pods/AppsFlyerFramework/PrivacyInfo.xcprivacy': audio }, appsflyer);
    expect(thirdPartySdks).toMatchObject([{ id: 'appsflyer', basis: 'checkout', dataTypes: [{ id: 'AUDIO' }] }]);
  });

  it('is the catalogue, where the checkout has none', async () => {
    const appsflyer = dependency({ name: 'AppsFlyerFramework', version: '7.0.0' });
    const { thirdPartySdks } = await read({ 'Pods/AppsFlyerFramework/README.md': '' }, appsflyer);
    expect(thirdPartySdks).toMatchObject([{ basis: 'catalog', checkoutFound: true, tracking: true }]);
  });

  it('is unknown, and said so, where neither has one', async () => {
    expect((await read({}, pod)).thirdPartySdks).toMatchObject([{ id: 'Listener', basis: 'unknown', dataTypes: [] }]);
  });

  it('of an example or a test of the package does not count', async () => {
    const { thirdPartySdks } = await read({ 'Pods/Listener/Example/App/PrivacyInfo.xcprivacy': audio }, pod);
    expect(thirdPartySdks).toMatchObject([{ basis: 'unknown' }]);
  });

  it('names what Apple does not define, and keeps the rest', async () => {
    const text = declares(
      'App Name',
      '<key>NSPrivacyTracking</key><true/><key>NSPrivacyTrackingDomains</key><array><string>https://track.acme.com/v1</string></array>',
    );
    const { thirdPartySdks } = await read({ 'Pods/Listener/PrivacyInfo.xcprivacy': text }, pod);
    expect(thirdPartySdks).toMatchObject([{ tracking: true, trackingDomains: ['track.acme.com'], dataTypes: [] }]);
    expect(thirdPartySdks[0]?.flaws.join()).toContain("App Name, which is not one of Apple's data types");
  });

  it('that is broken is a note, not a failure of this app', async () => {
    const { notes } = await read({ 'Pods/Listener/PrivacyInfo.xcprivacy': '<plist><dict>' }, pod);
    expect(notes).toMatchObject([{ topic: 'sdk-manifest', places: [{ file: 'Pods/Listener/PrivacyInfo.xcprivacy' }] }]);
  });

  it('is not read through a link that leaves the folder', async () => {
    const outside = await withFolder({ 'Listener/PrivacyInfo.xcprivacy': audio }, (away) =>
      withFolder({}, (folder) => {
        mkdirSync(join(folder, 'Pods'));
        symlinkSync(join(away, 'Listener'), join(folder, 'Pods', 'Listener'));
        writeFileSync(join(folder, 'Podfile.lock'), '');
        return readCheckouts(folder, { dependencies: [pod], declarations: [] });
      }),
    );
    expect(outside.thirdPartySdks).toMatchObject([{ basis: 'unknown', checkoutFound: false }]);
  });

  it("is not asked for mParticle's own SDK and kits", async () => {
    const own = [dependency({ name: 'mParticle-Apple-SDK' }), dependency({ name: 'mParticle-Braze-12' })];
    expect((await read({}, ...own)).thirdPartySdks).toEqual([]);
  });
});

describe('a tracking domain', () => {
  it.each([
    ['track.acme.com', 'track.acme.com'],
    [' https://Track.acme.com/v1?x=1 ', 'track.acme.com'],
    ['cdn.acme.com/projects/<writekey>', null],
    ['', null],
    ['localhost', null],
  ])('%j is the host %j', (written, host) => {
    expect(hostOf(written)).toBe(host);
  });

  it('is that of the products that the app links', async () => {
    const files = {
      'SourcePackages/checkouts/Listener/Ear/PrivacyInfo.xcprivacy': audio,
      'SourcePackages/checkouts/Listener/Eye/PrivacyInfo.xcprivacy': declares('NSPrivacyCollectedDataTypePhotosorVideos'),
    };
    const place = { file: 'App.xcodeproj/project.pbxproj', line: 3, column: 1 };
    const declarations = [{ kind: 'linked-product', package: 'listener', product: 'Eye', place }] as const;
    const { thirdPartySdks } = await withFolder(files, (folder) =>
      readCheckouts(folder, { dependencies: [swiftPackage], declarations }),
    );
    expect(thirdPartySdks).toMatchObject([{ linked: true, dataTypes: [{ id: 'PHOTOS_OR_VIDEOS' }] }]);
  });
});

describe('an SDK that nobody knows', () => {
  const place = { file: 'App.xcodeproj/project.pbxproj', line: 3, column: 1 };
  const linked = (product: string) => ({ kind: 'linked-product', package: 'acmesdk', product, place }) as const;

  it('is called as the product that the app links, not as the package', async () => {
    const dependencies = [dependency({ name: 'acmesdk', ecosystem: 'swiftpm' })];
    const { thirdPartySdks } = await withFolder({}, (folder) =>
      readCheckouts(folder, { dependencies, declarations: [linked('Telemetree')] }),
    );
    expect(thirdPartySdks).toMatchObject([{ id: 'Telemetree', dependency: 'acmesdk', basis: 'unknown' }]);
  });

  it.each(['Quick', 'SwiftLint', 'iOSSnapshotTestCase/Core'])('is none where it only builds or tests: %s', async (name) => {
    expect((await read({}, dependency({ name }))).thirdPartySdks).toEqual([]);
  });

  it.each([
    ["a module of the app's own", 'Modules/Cart', []],
    ['a part of React Native', '../node_modules/react-native/Libraries/Blob', []],
    ['a package for React Native', '../node_modules/react-native-cart', ['Cart']],
    ['a plugin of Flutter', '.symlinks/plugins/maps/ios', ['Cart']],
  ])('is none where it is %s', async (_, path, ids) => {
    const { thirdPartySdks } = await read({}, { ...dependency({ name: 'Cart' }), path });
    expect(thirdPartySdks.map(({ id }) => id)).toEqual(ids);
  });
});

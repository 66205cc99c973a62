import { describe, expect, it } from 'vitest';
import { nativePackages } from '../../../src/catalog/native-packages.js';
import { sdkManifestOf } from '../../../src/catalog/sdk-manifests.js';
import type { Dependency } from '../../../src/model/dependency.js';
import { resolveThirdPartySdks } from '../../../src/find/third-party-sdks/resolve-third-party-sdks.js';
import { dependency } from '../../catalog/dependencies.js';

const npm = (name: string, file = 'package.json') =>
  dependency({ name, ecosystem: 'npm', basis: 'required', version: '^1.0.0', file });
const pub = (name: string) => dependency({ name, ecosystem: 'pub', version: '1.0.0', file: 'pubspec.lock' });
const pod = (name: string, version = '1.0.0') => dependency({ name, version, file: 'ios/Podfile.lock' });
const nuget = (name: string) => dependency({ name, ecosystem: 'nuget', version: '1.0.0', file: 'App.csproj' });
const unity = (name: string) => dependency({ name, ecosystem: 'unity', version: '1.0.0', file: 'Packages/manifest.json' });
const swiftPackage = (name: string, owner: string) =>
  dependency({
    name,
    ecosystem: 'swiftpm',
    version: '1.0.0',
    url: `https://github.com/${owner}/${name}`,
    file: 'Package.resolved',
  });
const reactNative = npm('react-native');

const sdksOf = (...dependencies: readonly Dependency[]) => resolveThirdPartySdks(dependencies, [], [], []);
const named = (...dependencies: readonly Dependency[]) => sdksOf(...dependencies).map(({ id, basis }) => `${id} ${basis}`);

describe('packages of npm and pub that bring an SDK', () => {
  it.each([
    ['React Native', npm('react-native-appsflyer'), ['appsflyer catalog']],
    ['React Native, several modules', npm('react-native-fbsdk-next'), ['facebook-login catalog', 'facebook-sdk catalog']],
    [
      'React Native, with the vendor’s location module',
      npm('@braze/react-native-sdk'),
      ['braze catalog', 'braze-location catalog'],
    ],
    ['React Native, without a known privacy manifest', npm('rn-pendo-sdk'), ['Pendo unknown']],
    ['Capacitor', npm('@capacitor-community/admob'), ['google-mobile-ads-admob catalog']],
    ['Cordova', npm('cordova-plugin-appsflyer-sdk'), ['appsflyer catalog']],
    ['Flutter', pub('appsflyer_sdk'), ['appsflyer catalog']],
    ['Unity, by its package', unity('com.adjust.sdk'), ['adjust catalog']],
    ['Unity, among the assets', unity('Tenjin'), ['tenjin catalog']],
    ['Unity, without a known privacy manifest', unity('com.unity.purchasing'), ['Unity In-App Purchasing unknown']],
    ['Unity, unknown', unity('AcmeAnalytics'), ['AcmeAnalytics unknown']],
    ['Unity, no SDK by its name', unity('DOTween'), []],
    ['.NET', nuget('plugin.mauimtadmob'), ['google-mobile-ads-admob catalog']],
    ['Flutter, of Firebase', pub('firebase_crashlytics'), ['firebase-crashlytics catalog', 'firebase-installations catalog']],
  ])('name it: %s', (_, from, expected) => {
    expect(named(from)).toEqual(expected);
  });

  it('do not know its version', () => {
    expect(sdksOf(npm('react-native-appsflyer'))).toMatchObject([{ dependency: 'react-native-appsflyer', version: null }]);
  });

  it('give way to what the lock file of pods tells', () => {
    expect(sdksOf(npm('react-native-appsflyer'), pod('AppsFlyerFramework', '7.0.0'))).toMatchObject([{ version: '7.0.0' }]);
    expect(named(npm('react-native-fbsdk-next'), pod('FBSDKCoreKit', '18.1.0'))).toEqual(['facebook-sdk catalog']);
  });

  it('give way to a version that has no privacy manifest, also as pods', () => {
    expect(named(pod('RNGoogleSignin'), pod('GoogleSignIn', '7.0.0'))).toEqual(['google-sign-in later-version']);
    expect(named(pod('RNGoogleSignin'))).toEqual(['google-sign-in catalog']);
  });

  it('count where only a lock file of another app has pods', () => {
    const other = dependency({ name: 'AppsFlyerFramework', version: '7.0.0', file: 'other/ios/Podfile.lock' });
    expect(named(npm('react-native-fbsdk-next', 'app/package.json'), other)).toContain('facebook-sdk catalog');
  });

  it('count only where the app’s own package.json names them', () => {
    expect(named(dependency({ name: 'react-native-appsflyer', ecosystem: 'npm', file: 'package-lock.json' }))).toEqual([]);
  });
});

describe('a Swift package with several products, none of which a target names', () => {
  const firebase = dependency({
    ...{ name: 'firebase-ios-sdk', ecosystem: 'swiftpm', version: '12.0.0' },
    url: 'https://github.com/firebase/firebase-ios-sdk',
    file: 'ios/Runner.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved',
  });
  const linkedOf = (...dependencies: readonly Dependency[]) =>
    sdksOf(...dependencies).flatMap(({ id, linked }) => (linked ? [id] : [`${id}?`]));

  it('may have any of them linked', () => {
    expect(linkedOf(firebase)).toContain('firebase-analytics?');
    expect(linkedOf(firebase, pub('path_provider'))).toContain('firebase-analytics?');
  });

  it('has those linked that plugins bring', () => {
    expect(linkedOf(firebase, pub('firebase_messaging'))).toEqual(['firebase-installations', 'firebase-messaging']);
  });

  it('is no matter of plugins of another app', () => {
    const other = dependency({ name: 'firebase_messaging', ecosystem: 'pub', version: '1.0.0', file: 'other/pubspec.lock' });
    expect(linkedOf(firebase, other)).toContain('firebase-analytics?');
  });

  it('has those linked that a target names, whatever plugins bring', () => {
    const place = { file: 'ios/Runner.xcodeproj/project.pbxproj', line: 1, column: 1 };
    const linked = { kind: 'linked-product', package: 'firebase-ios-sdk', product: 'FirebaseAnalytics', place } as const;
    const found = resolveThirdPartySdks([firebase, pub('firebase_messaging')], [], [], [linked]);
    expect(found.map(({ id }) => id)).toContain('firebase-analytics');
  });
});

describe('packages that no row knows', () => {
  it.each([
    ['React Native', reactNative, npm('react-native-acme-insights')],
    ['a scope of React Native', reactNative, npm('@acme/react-native')],
    ['Expo', npm('expo'), npm('expo-acme')],
    ['Capacitor', npm('@capacitor/core'), npm('@capacitor-community/acme')],
    ['Cordova', npm('cordova-ios'), npm('cordova-plugin-acme')],
    ['Flutter, the iOS side of a plugin', pub('flutter_lints'), pub('acme_ios')],
    ['Flutter, by what it is for', pub('flutter_lints'), pub('acme_analytics')],
    ['.NET, by the SDK in its name', nuget('Acme'), nuget('Acme.MauiMixpanelBinding')],
  ])('are asked about where they are called as native ones are: %s', (_, host, from) => {
    expect(named(host, from)).toEqual([`${from.name} unknown`]);
  });

  it.each<[string, readonly Dependency[]]>([
    ['code for any platform', [reactNative, npm('lodash')]],
    ['the device', [reactNative, npm('react-native-screens')]],
    ['Expo’s own', [npm('expo'), npm('expo-constants')]],
    ['without native code', [reactNative, npm('react-native-modal')]],
    ['a server', [npm('express', 'server/package.json'), npm('expo-acme-server', 'server/package.json')]],
    ['told by pods', [reactNative, npm('react-native-acme'), pod('RNScreens')]],
    ['declarations of types', [reactNative, npm('@types/react-native-acme')]],
    ['Dart alone', [pub('riverpod')]],
    ['C# alone', [nuget('CommunityToolkit.Maui')]],
    ['React Native’s own pods', [pod('boost-for-react-native'), pod('SocketRocket')]],
    ['a framework for tests', [pod('OCMock')]],
    [
      'Swift packages that Firebase asks for',
      [swiftPackage('GoogleAppMeasurement', 'google'), swiftPackage('leveldb', 'firebase')],
    ],
    ['mParticle’s own', [pub('mparticle_flutter_sdk')]],
    ['the pod of a plugin for the device', [pod('url_launcher_ios')]],
  ])('are not: %s', (_, dependencies) => {
    expect(named(...dependencies)).toEqual([]);
  });
});

describe('the pod of a package', () => {
  const inFolder = (name: string, path: string) => ({ ...pod(name), path });

  it.each([
    ['its npm package', 'RNOS', '../node_modules/react-native-os', []],
    [
      'its npm package with a scope, in a folder of it',
      'OktaBridge',
      '../../node_modules/@react-native-community/geolocation/ios',
      [],
    ],
    ['the package that lies in another', 'RNOS', '../node_modules/acme/node_modules/react-native-os', []],
    ['its package for Flutter', 'url_launcher', '.symlinks/plugins/url_launcher/ios', []],
    ['an SDK’s package', 'AcmeFlyer', '../node_modules/react-native-appsflyer', ['appsflyer catalog']],
    ['a package that nobody knows', 'AcmeKit', '../node_modules/acme', ['AcmeKit unknown']],
  ])('is known by the folder that it lies in: %s', (_, name, path, expected) => {
    expect(named(inFolder(name, path))).toEqual(expected);
  });

  it('is known where the Podfile computes its folder, and the lock file has it', () => {
    const required = dependency({ name: 'RNOS', basis: 'required', file: 'ios/Podfile' });
    expect(named(required, inFolder('RNOS', '../node_modules/react-native-os'))).toEqual([]);
    expect(named(required)).toEqual(['RNOS unknown']);
  });
});

describe('a Swift package that another one asks for', () => {
  it('counts where a target links it', () => {
    const place = { file: 'App.xcodeproj/project.pbxproj', line: 1, column: 1 };
    const linked = { kind: 'linked-product', package: 'googleappmeasurement', product: 'GoogleAppMeasurement', place } as const;
    const from = swiftPackage('GoogleAppMeasurement', 'google');
    expect(resolveThirdPartySdks([from], [], [], [linked])).toMatchObject([{ basis: 'unknown' }]);
  });

  it('is the same SDK in the other ways in which its vendor publishes it', () => {
    expect(named(swiftPackage('AppsFlyerFramework-Dynamic', 'AppsFlyerSDK'))).toEqual(['appsflyer catalog']);
    expect(named(swiftPackage('adjust_signature_sdk', 'adjust'))).toEqual(['adjust catalog']);
  });
});

describe('a vendor’s own modules', () => {
  it.each([
    ['BrazeUI', 'braze'],
    ['BrazeKitCompat', 'braze'],
    ['BrazeLocation', 'braze-location'],
    ['CleverTapLocation', 'clevertap-location'],
    ['Leanplum-iOS-Location', 'leanplum-location'],
    ['CustomerIOMessagingInApp', 'customer-io-in-app'],
    ['AppMetricaAdSupport', 'appmetrica-ad-support'],
    ['AppMetricaLog', 'appmetrica'],
    ['DatadogRUM', 'datadog-rum'],
    ['DatadogInternal', 'datadog'],
    ['FBSDKLoginKit', 'facebook-login'],
    ['FirebaseAppCheckInterop', 'firebase-core'],
    ['FirebaseCoreInternal', 'firebase-core'],
    ['nanopb', 'nanopb'],
  ])('%s belongs to %s and is asked about by nobody', (name, id) => {
    expect(named(pod(name, '99.0.0'))).toEqual([`${id} catalog`]);
  });

  it('declare for themselves: location only where the location module is there', () => {
    const located = (...dependencies: readonly Dependency[]) =>
      sdksOf(...dependencies).flatMap(({ dataTypes }) => dataTypes.filter(({ id }) => id === 'PRECISE_LOCATION'));
    expect(located(pod('BrazeKit', '99.0.0'))).toEqual([]);
    expect(located(pod('BrazeKit', '99.0.0'), pod('BrazeLocation', '99.0.0'))).toHaveLength(1);
  });
});

describe('the rows', () => {
  it('name each package once, and only SDKs that the catalogue has', () => {
    for (const names of [
      nativePackages.flatMap(({ npmPackages }) => npmPackages),
      nativePackages.flatMap(({ pubPackages }) => pubPackages),
      nativePackages.flatMap(({ pods }) => pods),
      nativePackages.flatMap(({ nugetPackages = [] }) => nugetPackages),
      nativePackages.flatMap(({ swiftPackages = [] }) => swiftPackages),
    ])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(nativePackages.flatMap(({ sdks }) => sdks).filter((id) => sdkManifestOf(id) === null)).toEqual([]);
  });
});

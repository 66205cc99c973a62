import { describe, expect, it } from 'vitest';
import { detect, summary } from '../../support/detect.js';

const script = async (text: string): Promise<string[]> => summary(await detect({ 'App.tsx': text }));

const expo = 'expo-tracking-transparency';

describe('a function of a package is found however a script calls it', () => {
  it.each([
    ['by its name', `import { requestTrackingPermissionsAsync } from '${expo}';\nrequestTrackingPermissionsAsync();`],
    ['by another name', `import { requestTrackingPermissionsAsync as ask } from '${expo}';\nask();`],
    ['through a namespace', `import * as Tracking from '${expo}';\nTracking.requestTrackingPermissionsAsync();`],
    ['through a required module', `const Tracking = require('${expo}');\nTracking.requestTrackingPermissionsAsync();`],
    ['taken from a namespace', `import * as T from '${expo}';\nconst { requestTrackingPermissionsAsync: ask } = T; ask();`],
    ['by a string', `import * as Tracking from '${expo}';\nTracking['requestTrackingPermissionsAsync']();`],
  ])('%s', async (_, text) => {
    expect(await script(text)).toEqual(['att.prompt 2 certain']);
  });

  it.each([
    ['another module', "import * as Notifications from 'expo-notifications';\nNotifications.requestTrackingPermissionsAsync();"],
    [
      'another name that is imported as this one',
      `import { isAvailable as requestTrackingPermissionsAsync } from '${expo}';
requestTrackingPermissionsAsync();`,
    ],
    ['a type', `import type * as Tracking from '${expo}';\nconst a: Tracking.PermissionResponse = b;`],
  ])('%s does not count', async (_, text) => {
    expect(await script(text)).toEqual([]);
  });
});

describe("the list of Expo's hook", () => {
  it.each([
    ['its second item asks', `const [status, ask] = useTrackingPermissions(); ask();`, 'att.prompt'],
    ['its third item reads', `const [, , read] = useTrackingPermissions(); read();`, 'att.status-read'],
    ['an item that is called in place', `useTrackingPermissions()[1]();`, 'att.prompt'],
    ['through a variable', `const hook = useTrackingPermissions(); const ask = hook[1]; ask();`, 'att.prompt'],
  ])('%s', async (_, text, signal) => {
    const all = await script(`import { useTrackingPermissions } from '${expo}';\n${text}`);
    expect(all.toSorted()).toEqual(['att.status-read 2 certain', `${signal} 2 certain`].toSorted());
  });

  it('is another hook where it comes from another package', async () => {
    expect(
      await script("import { useCameraPermissions } from 'expo-camera';\nconst [s, ask] = useCameraPermissions(); ask();"),
    ).toEqual([]);
  });
});

describe('react-native-permissions asks for tracking', () => {
  const permissions = `import * as Permissions from 'react-native-permissions';
import { PERMISSIONS, check, checkMultiple, request, requestMultiple } from 'react-native-permissions';
`;

  it.each([
    ['request(PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY)', 'att.prompt'],
    ['check(PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY)', 'att.status-read'],
    ["request('ios.permission.APP_TRACKING_TRANSPARENCY')", 'att.prompt'],
    ['requestMultiple([PERMISSIONS.IOS.CAMERA, PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY])', 'att.prompt'],
    ['checkMultiple([PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY])', 'att.status-read'],
    ['Permissions.requestMultiple([Permissions.PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY])', 'att.prompt'],
    ['const all = [PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY]; requestMultiple(all)', 'att.prompt'],
    ['const it = PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY; requestMultiple([it, other])', 'att.prompt'],
    ['const all = { tracking: PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY }; request(all.tracking)', 'att.prompt'],
    ['request(Platform.select({ ios: PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY, android: none }))', 'att.prompt'],
    ['request(isNew ? PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY : none)', 'att.prompt'],
  ])('%s', async (text, signal) => {
    expect(await script(`${permissions}${text};`)).toEqual([`${signal} 3 certain`]);
  });

  it.each([
    'requestMultiple([PERMISSIONS.IOS.CAMERA, PERMISSIONS.IOS.MICROPHONE])',
    'requestMultiple(list)',
    'request(PERMISSIONS.IOS.CAMERA)',
    'const all = { tracking: PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY, camera: PERMISSIONS.IOS.CAMERA }; request(all.camera)',
    'request(asked === PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY ? PERMISSIONS.IOS.CAMERA : none)',
    'openSettings([PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY])',
  ])('%s does not', async (text) => {
    expect(await script(`${permissions}${text};`)).toEqual([]);
  });
});

describe('an identity is given to the React Native SDK', () => {
  const sdk = "import MParticle, { Identity, IdentityRequest, UserIdentityType } from 'react-native-mparticle';\n";

  it.each([
    ['by a method', 'const r = new IdentityRequest();\nr.setEmail(e);', ['3 certain Email']],
    [
      'by a property',
      'const r = new MParticle.IdentityRequest();\nr.email = e;\nr.customerId = c;',
      ['3 certain Email', '4 certain CustomerId'],
    ],
    [
      'by its type',
      'const r = new IdentityRequest();\nr[UserIdentityType.Google] = g;\nr[7] = e;',
      ['3 certain Google', '4 certain Email'],
    ],
    [
      'in a plain object',
      'Identity.login({\n  email,\n  customerId: user.id,\n}, done);',
      ['3 certain Email', '4 certain CustomerId'],
    ],
    [
      'in a plain object by its type',
      'MParticle.Identity.modify({\n  [UserIdentityType.Facebook]: f,\n  7: e,\n}, done);',
      ['3 certain Facebook', '4 certain Email'],
    ],
    [
      'in a variable',
      'const r = { email };\nr.customerId = c;\nIdentity.identify(r, done);\nIdentity.logout(r, done);',
      ['2 certain Email', '3 certain CustomerId'],
    ],
  ])('%s', async (_, text, identities) => {
    expect(await script(sdk + text)).toEqual(identities.map((each) => `mparticle.identity ${each}`));
  });

  it('the advertising identifier is one of them', async () => {
    expect(await script(`${sdk}const r = new IdentityRequest();\nr[UserIdentityType.IOSAdvertiserId] = id;`)).toEqual([
      'mparticle.idfa 3 certain IOSAdvertiserId',
    ]);
  });

  it.each([
    ['an object of the app', 'const account = { email };\naccount.customerId = c;\nsave(account);'],
    ['a property that a request does not have', 'const r = new IdentityRequest();\nr.nickname = n;'],
    ['a property that is read', 'const r = new IdentityRequest();\nshow(r.email);'],
    ['an object for another login', 'auth.login({ email }, done);'],
  ])('%s is none', async (_, text) => {
    expect(await script(sdk + text)).toEqual([]);
  });
});

describe('packages that ask for tracking, and what they read', () => {
  it.each([
    ["import { AdvertisingId } from '@capacitor-community/advertising-id';\nAdvertisingId.requestTracking();", ['att.prompt']],
    ["import { AdvertisingId } from '@capacitor-community/advertising-id';\nAdvertisingId.getAdvertisingId();", ['idfa.read']],
    [
      "import { AppTrackingTransparency } from '@capgo/capacitor-app-tracking-transparency';\nAppTrackingTransparency.requestPermission();",
      ['att.prompt'],
    ],
    [
      "import { AppTrackingTransparency } from 'capacitor-app-tracking-transparency';\nnew AppTrackingTransparency().getStatus();",
      ['att.status-read'],
    ],
    [
      "import { AppTrackingTransparency } from 'capacitor-ios-app-tracking';\nAppTrackingTransparency.requestPermission();",
      ['att.prompt', 'idfa.read'],
    ],
    ["import { IdfaPlugin } from '@segment/analytics-react-native-plugin-idfa';\nnew IdfaPlugin();", ['att.prompt', 'idfa.read']],
    ["import { IdfaPlugin } from '@segment/analytics-react-native-plugin-idfa';\nnew IdfaPlugin(false);", []],
    ["import { requestPermissionsAsync } from 'expo-ads-admob';\nrequestPermissionsAsync();", ['att.prompt']],
    ["import { requestPermissionsAsync } from 'expo-camera';\nrequestPermissionsAsync();", []],
    [
      "import ReactNativeIdfaAaid from '@sparkfabrik/react-native-idfa-aaid';\nReactNativeIdfaAaid.getAdvertisingInfoAndCheckAuthorization(true);",
      ['att.prompt', 'idfa.read'],
    ],
    ["import { IDFA } from 'react-native-idfa';\nIDFA.getIDFA();", ['idfa.read']],
  ])('%s', async (text, signals) => {
    expect(await script(text)).toEqual(signals.map((each) => `${each} 2 certain`));
  });
});

describe('what a script neither declares nor imports', () => {
  it.each([
    [
      'a function whose import is lost',
      'await getTrackingStatus();\nconst s = await requestTrackingPermissionsAsync();',
      'att.prompt 2',
    ],
    [
      'a module whose import is lost',
      '\nMParticle.setATTStatus(MParticle.ATTAuthStatus.Denied);',
      'mparticle.att-status.update 2',
    ],
    ['what a damaged import brings', "import M from 'react-na]tive;\nM.setATTStatus(1);", 'mparticle.att-status.update 2'],
  ])('%s is likely', async (_, text, signal) => {
    expect(await script(text)).toContainEqual(expect.stringContaining(`${signal} likely`));
  });

  it.each([
    ['a function of the project', 'requestTrackingPermissionsAsync();\nfunction requestTrackingPermissionsAsync() {}'],
    ['what another package exports', "import Other from 'other-sdk';\nOther.setATTStatus(1);"],
    ['a parameter', 'function f(client) { client.setATTStatus(1); }'],
    ['a short name', 'request(APP_TRACKING_TRANSPARENCY);'],
  ])('%s does not count', async (_, text) => {
    expect(await script(text)).toEqual([]);
  });
});

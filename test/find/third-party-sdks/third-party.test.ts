import { expect, it } from 'vitest';
import { isThirdParty } from '../../../src/find/third-party-sdks/third-party.js';

const pod = (name: string, path?: string) => ({
  ...({ name, ecosystem: 'cocoapods', basis: 'resolved', version: '1.0.0', url: null } as const),
  ...(path === undefined ? {} : { path }),
  place: { file: 'Podfile.lock', line: 1, column: 1 },
});

const unity = (name: string, path: string) => ({ ...pod(name, path), ecosystem: 'unity' as const });

it.each([
  ['a pod from elsewhere', pod('ShopKit'), true],
  ['a module of the app’s own', pod('ShopKit', 'Modules/ShopKit'), false],
  ['a vendor’s SDK that lies in the repository', pod('BranchSDK', '../'), true],
  ['a package’s pod', pod('RNShop', '../node_modules/react-native-shop'), true],
  ['a part of React Native', pod('React-Core', '../node_modules/react-native/'), false],
  ['mParticle’s SDK', pod('mParticle-Apple-SDK'), false],
  ['an SDK’s package of Unity from a file', unity('com.google.firebase.crashlytics', '../Packages/crashlytics.tgz'), true],
  ['a package of the app’s own', unity('com.acme.analytics', '../analytics'), false],
])('%s is somebody else’s: %s', (_, dependency, is) => {
  expect(isThirdParty(dependency)).toBe(is);
});

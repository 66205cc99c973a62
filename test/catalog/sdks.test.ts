import { describe, expect, it } from 'vitest';
import { findSdks } from '../../src/catalog/sdks.js';
import { dependency } from './dependencies.js';

describe('findSdks', () => {
  it('takes a pod and its subspecs for one SDK', () => {
    const sdks = findSdks([
      dependency({ name: 'mParticle-Apple-SDK', version: '8.5.0' }),
      dependency({ name: 'mParticle-Apple-SDK/mParticle', version: '8.5.0' }),
    ]);
    expect(sdks).toMatchObject([{ name: 'mParticle-Apple-SDK', version: '8.5.0' }]);
  });

  it('prefers what the lock file resolved to what the manifest requires', () => {
    const sdks = findSdks([
      dependency({ name: 'mParticle-Apple-SDK', basis: 'required', version: '~> 8.0', file: 'ios/Podfile' }),
      dependency({ name: 'mParticle-Apple-SDK', version: '8.5.0', file: 'ios/Podfile.lock' }),
    ]);
    expect(sdks).toMatchObject([{ version: '8.5.0', place: { file: 'ios/Podfile.lock' } }]);
  });

  it('has no version where there is only a requirement', () => {
    const [sdk] = findSdks([dependency({ name: 'mParticle-Apple-SDK', basis: 'required', version: '~> 8.0', file: 'Podfile' })]);
    expect(sdk?.version).toBeNull();
  });

  it('takes what lies in an Xcode project for the folder of the project', () => {
    const identity = { ecosystem: 'swiftpm', name: 'mparticle-apple-sdk' } as const;
    const sdks = findSdks([
      dependency({ ...identity, basis: 'required', version: '9.0.0', file: 'App/App.xcodeproj/project.pbxproj' }),
      dependency({ ...identity, version: '9.1.0', file: 'App/App.xcworkspace/xcshareddata/swiftpm/Package.resolved' }),
    ]);
    expect(sdks).toMatchObject([{ version: '9.1.0' }]);
  });

  it('keeps one for each app of a repository, in the order of their places', () => {
    const sdks = findSdks([
      dependency({ name: 'mParticle-Apple-SDK', version: '8.5.0', file: 'b/Podfile.lock' }),
      dependency({ name: 'mParticle-Apple-SDK', version: '9.4.0', file: 'a/Podfile.lock' }),
    ]);
    expect(sdks.map((sdk) => sdk.place.file)).toEqual(['a/Podfile.lock', 'b/Podfile.lock']);
  });

  it('does not take the web SDK, or a kit, for an SDK', () => {
    const sdks = findSdks([
      dependency({ ecosystem: 'npm', name: '@mparticle/web-sdk', version: '2.71.2' }),
      dependency({ name: 'mParticle-Braze-12', version: '9.0.0' }),
    ]);
    expect(sdks).toEqual([]);
  });

  it.each(['mParticle/mparticle-apple-sdk', 'https://example.com/mParticle_Apple_SDK.json'])(
    'knows it in a Cartfile as %s',
    (name) => {
      expect(findSdks([dependency({ ecosystem: 'carthage', name, version: '8.0.0' })])).toHaveLength(1);
    },
  );
});

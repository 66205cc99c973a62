import { describe, expect, it } from 'vitest';
import { createOwnerTest } from '../../../src/read/sources/own-files.js';
import { tokens } from '../../../src/find/signals/index.js';

const ownerOf = createOwnerTest(tokens);
const sdkOf = (file: string, text: string) => ownerOf(file, text)?.sdk ?? null;

describe("the sources of an SDK are told from the app's", () => {
  const plugin = 'namespace mParticle\n{\n  public interface IMParticleSDK {}\n}';
  const bridge = '#import "mParticleUnity.h"\n[[MParticle sharedInstance] startWithOptions:options];';
  const maui = 'namespace mParticle.MAUI;\npublic class MParticleSDKImpl : MParticleSDK {}';

  it.each([
    ['Assets/mParticle/MParticle.cs', plugin, 'mParticle plugin for Unity'],
    ['Assets/Plugins/Analytics/MParticle.cs', plugin, 'mParticle plugin for Unity'],
    ['Assets/Plugins/iOS/mParticleUnity.m', bridge, 'mParticle plugin for Unity'],
    ['Sdk/MParticle.cs', maui, 'mParticle SDK for Xamarin and .NET MAUI'],
  ])('%s', (file, text, sdk) => {
    expect(sdkOf(file, text)).toBe(sdk);
  });

  it('by what they hold: another file of the name is the app’s', () => {
    expect(sdkOf('Assets/Scripts/MParticle.cs', plugin.replace('namespace mParticle', 'namespace Game'))).toBeNull();
    expect(sdkOf('Assets/Scripts/Tracking.cs', plugin)).toBeNull();
  });

  it('and a copy in which the app sets a status is its own', () => {
    expect(sdkOf('Assets/Plugins/iOS/mParticleUnity.m', `${bridge}\noptions.attStatus = @(3);`)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { isManifest, isManifestOnly, isOpenedManifest, readManifests } from '../../../../src/read/manifests/read-manifests.js';

/** What a project's paths tell: none of the files is opened. */
async function found(...paths: readonly string[]): Promise<readonly string[]> {
  const files = paths.filter(isManifest).map((path) => ({ path, bytes: new Uint8Array(), text: '' }));
  const { dependencies, declarations } = await readManifests(files);
  return [
    ...dependencies.map(({ ecosystem, name }) => `${ecosystem} ${name}`),
    ...declarations.flatMap((each) => (each.kind === 'sdk-source' ? [`source of the ${each.sdk}: ${each.path}`] : [])),
  ];
}

describe('SDKs among the assets of a Unity project', () => {
  it.each([
    ['its own script', 'Assets/GameAnalytics/Plugins/Scripts/GameAnalytics.cs', 'GameAnalytics', 'Assets/GameAnalytics'],
    [
      'an assembly',
      'Game/Assets/Vendors/FacebookSDK/Plugins/Facebook.Unity.dll',
      'Facebook SDK',
      'Game/Assets/Vendors/FacebookSDK',
    ],
    ['the definition of an assembly', 'Assets/MaxSdk/Scripts/MaxSdk.Scripts.asmdef', 'AppLovin MAX', 'Assets/MaxSdk'],
    ['a library for iOS', 'Assets/Plugins/iOS/libTenjinSDK.a', 'Tenjin', 'Assets/Plugins/iOS/libTenjinSDK.a'],
    ['code for iOS', 'Assets/Plugins/iOS/SingularUnityWrapper.mm', 'Singular', 'Assets/Plugins/iOS/SingularUnityWrapper.mm'],
  ])('are known by %s', async (_, path, name, folder) => {
    expect(await found(path)).toEqual([`unity ${name}`, `source of the ${name} plugin: ${folder}`]);
  });

  it('are counted once', async () => {
    expect(await found('Assets/Adjust/Unity/Adjust.cs', 'Assets/Adjust/iOS/AdjustSdk.a')).toEqual([
      'unity Adjust',
      'source of the Adjust plugin: Assets/Adjust',
    ]);
  });

  it('are known where their package lies in the project', async () => {
    expect(await found('Packages/com.gameanalytics.sdk/package.json')).toEqual([
      'unity com.gameanalytics.sdk',
      'source of the GameAnalytics plugin: Packages/com.gameanalytics.sdk',
    ]);
  });

  it.each([
    ['a library for iOS', 'Assets/Plugins/iOS/libAcmeTracker.a', 'framework AcmeTracker'],
    ['an assembly', 'Assets/Plugins/Demigiant/DOTween/DOTween.dll', 'unity DOTween'],
    ['a folder that is called as SDKs are', 'Assets/Plugins/AcmeAnalytics/Client.cs', 'unity AcmeAnalytics'],
    ['a package', 'Packages/com.acme.tracking/package.json', 'unity com.acme.tracking'],
  ])('can be unknown: %s', async (_, path, name) => {
    expect(await found(path)).toEqual([name]);
  });

  it.each([
    ['the app’s own plugin', 'Assets/Plugins/Share/Share.cs'],
    ['the app’s own code under the name of an SDK', 'Assets/Adjust/AdjustBoot.cs'],
    ['another program', 'src/Tenjin/Scripts/Tenjin.cs'],
    ['what the editor alone loads', 'Assets/Acme/Editor/Acme.dll'],
    ['what another platform loads', 'Assets/Plugins/Android/libAcmeTracker.a'],
    ['a package of a workspace of npm', 'Packages/shop/package.json'],
  ])('are not %s', async (_, path) => {
    expect(await found(path)).toEqual([]);
  });

  it('are told by paths alone, and their scripts stay sources', () => {
    const path = 'Assets/Plugins/iOS/SingularUnityWrapper.mm';
    expect([isManifest(path), isOpenedManifest(path), isManifestOnly(path)]).toEqual([true, false, false]);
  });
});

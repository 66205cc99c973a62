import { describe, expect, it } from 'vitest';
import { androidModules, androidProjects, androidSourceSets } from '../../../src/read/project/android-modules.js';

describe("Android's modules", () => {
  const isAndroid = androidModules([
    'mobile/src/main/AndroidManifest.xml',
    'legacy/AndroidManifest.xml',
    'mobile/src/main/kotlin/Main.kt',
    'server/src/main/java/Api.java',
  ]);

  it.each([
    'mobile/src/main/kotlin/Main.kt',
    'mobile/src/debug/java/Debug.java',
    'legacy/src/com/example/Main.java',
    'android/app/Main.java',
    'packages/app/android/src/Module.java',
    'shared/src/androidMain/kotlin/Ids.kt',
  ])('have %s', (path) => {
    expect(isAndroid(path)).toBe(true);
  });

  it.each(['server/src/main/java/Api.java', 'shared/src/iosMain/kotlin/Ids.kt', 'mobileapi/Api.java'])(
    'do not have %s',
    (path) => {
      expect(isAndroid(path)).toBe(false);
    },
  );

  it('have everything where the manifest lies at the top', () => {
    expect(androidModules(['AndroidManifest.xml'])('src/Main.java')).toBe(true);
  });
});

describe("Android's source sets", () => {
  const isAndroid = androidSourceSets(['old/app/src/main/AndroidManifest.xml', 'shared/src/androidMain/AndroidManifest.xml']);

  it.each([
    ['old/app/src/main/assets/public/index.js', true],
    ['shared/src/androidMain/assets/page.html', true],
    ['shared/src/commonMain/resources/page.html', false],
    ['old/app/index.js', false],
    ['src/main/index.js', false],
  ])('have %s: %s', (path, expected) => {
    expect(isAndroid(path)).toBe(expected);
  });
});

describe("Android's projects of .NET", () => {
  const isAndroid = androidProjects([
    ...['Shop/Shop.csproj', 'Shop/Platforms/Android/MainActivity.cs', 'Shop/Platforms/iOS/AppDelegate.cs'],
    ...['Shop.Droid/Shop.Droid.csproj', 'Shop.Droid/Properties/AndroidManifest.xml', 'Kit/AndroidManifest.xml', 'Kit/Kit.csproj'],
    ...['Assets/Plugins/Android/AndroidManifest.xml', 'Assets/Plugins/Android/Bridge.cs', 'Game/Platforms/Android/Level.cs'],
  ]);

  it.each([
    ['Shop/Platforms/Android/MainActivity.cs', true],
    ['Shop.Droid/Services/Tracking.cs', true],
    ['Kit/Kit.cs', true],
    ['Shop/Platforms/iOS/AppDelegate.cs', false],
    ['Shop/App.cs', false],
    ['Assets/Plugins/Android/Bridge.cs', false],
    ['Game/Platforms/Android/Level.cs', false],
  ])('have %s: %s', (path, expected) => {
    expect(isAndroid(path)).toBe(expected);
  });
});

import { bazel } from './bazel/index.js';
import { bunLock } from './bun-lock/index.js';
import { bunLockb } from './bun-lockb/index.js';
import { cartfileResolved } from './cartfile-resolved/index.js';
import { cartfile } from './cartfile/index.js';
import { cordovaConfig } from './cordova-config/index.js';
import { cordovaPlugin } from './cordova-plugin/index.js';
import { dotnetProject } from './dotnet-project/index.js';
import { expoConfig } from './expo-config/index.js';
import { expoProgram } from './expo-program/index.js';
import { frameworkBundle } from './framework-bundle/index.js';
import { gradleBuild } from './gradle-build/index.js';
import { gradleKotlin } from './gradle-kotlin/index.js';
import { gradleCatalog } from './gradle-catalog/index.js';
import { gemfileLock } from './gemfile-lock/index.js';
import { goMod } from './go-mod/index.js';
import { infoPlistStrings } from './info-plist-strings/index.js';
import { infoPlist } from './info-plist/index.js';
import type { Manifest } from './manifest.js';
import { mavenPom } from './maven-pom/index.js';
import { particleConfig } from './mparticle-config/index.js';
import { nugetLock } from './nuget-lock/index.js';
import { nugetProject } from './nuget-project/index.js';
import { packageJson } from './package-json/index.js';
import { packageLock } from './package-lock/index.js';
import { packageResolved } from './package-resolved/index.js';
import { packageSwift } from './package-swift/index.js';
import { pnpmLock } from './pnpm-lock/index.js';
import { pnpmWorkspace } from './pnpm-workspace/index.js';
import { podfileLock } from './podfile-lock/index.js';
import { podfile } from './podfile/index.js';
import { podspec } from './podspec/index.js';
import { privacyManifest } from './privacy-manifest/index.js';
import { pubspecLock } from './pubspec-lock/index.js';
import { pubspec } from './pubspec/index.js';
import { pyproject } from './pyproject/index.js';
import { pythonLock } from './python-lock/index.js';
import { requirementsTxt } from './requirements-txt/index.js';
import { stringCatalog } from './string-catalog/index.js';
import { tuistProject } from './tuist-project/index.js';
import { unityAssets } from './unity-assets/index.js';
import { unityDependencies } from './unity-dependencies/index.js';
import { unityPackagesLock } from './unity-packages-lock/index.js';
import { unityPackages } from './unity-packages/index.js';
import { unityEditorCode, unityPostBuild } from './unity-post-build/index.js';
import { unityProject } from './unity-project/index.js';
import { unitySettings } from './unity-settings/index.js';
import { xcodeConfiguration } from './xcode-configuration/index.js';
import { xcodeProject } from './xcode-project/index.js';
import { xcodegen } from './xcodegen/index.js';
import { yarnConfiguration } from './yarn-configuration/index.js';
import { yarnLock } from './yarn-lock/index.js';
import { yarnPnp } from './yarn-pnp/index.js';

/** Every manifest format, sorted by name; each loads its reader when a file first needs it. */
export const manifests = [
  bazel,
  bunLock,
  bunLockb,
  cartfile,
  cartfileResolved,
  cordovaConfig,
  cordovaPlugin,
  dotnetProject,
  expoConfig,
  expoProgram,
  frameworkBundle,
  gradleBuild,
  gradleCatalog,
  gradleKotlin,
  gemfileLock,
  goMod,
  infoPlist,
  infoPlistStrings,
  mavenPom,
  particleConfig,
  nugetLock,
  nugetProject,
  packageJson,
  packageLock,
  packageResolved,
  packageSwift,
  pnpmLock,
  pnpmWorkspace,
  podfile,
  podfileLock,
  podspec,
  privacyManifest,
  pubspec,
  pubspecLock,
  pyproject,
  pythonLock,
  requirementsTxt,
  stringCatalog,
  tuistProject,
  unityAssets,
  unityDependencies,
  unityPackages,
  unityPackagesLock,
  unityPostBuild,
  unityEditorCode,
  unityProject,
  unitySettings,
  xcodeConfiguration,
  xcodeProject,
  xcodegen,
  yarnConfiguration,
  yarnLock,
  yarnPnp,
] as const satisfies readonly Manifest[];

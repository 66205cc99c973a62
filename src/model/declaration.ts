import type { Ecosystem } from './dependency.js';
import type { Place } from './place.js';
import type { Project } from './project.js';
import type { VersionRange } from './version-range.js';

/** What the app declares about itself. */
export type Declaration =
  | UsageDescription
  | IgnoredUsageDescription
  | BuildSetting
  | UnreadConfiguration
  | PrebuildUsageDescription
  | GeneratedInfoPlist
  | DeclaredInfoPlist
  | ConfigurationProgram
  | PrivacyManifest
  | ParticleSetting
  | LinkedProduct
  | AppTarget
  | InfoPlist
  | BuildConfiguration
  | XcconfigSettings
  | ExpoApp
  | ExpoPlugin
  | BuildPlatforms
  | DependencyTarget
  | Project
  | ServerPackage
  | NodePackage
  | NodeWorkspace
  | LockGraph
  | SdkSource;

/** A folder or file that contains an SDK's own code, as its vendor ships it. */
export interface SdkSource {
  readonly kind: 'sdk-source';
  /** As a sentence names the SDK. */
  readonly sdk: string;
  /** Relative to the root. */
  readonly path: string;
  /** The file that tells. */
  readonly place: Place;
}

/** The package manager of a server's package: npm and NuGet have some that only servers use. */
export type ServerEcosystem = 'pypi' | 'rubygems' | 'go' | 'maven' | 'npm' | 'nuget';

/** A package that a server is built with. No app for iOS ships it. */
export interface ServerPackage {
  readonly kind: 'server-package';
  readonly ecosystem: ServerEcosystem;
  /** As the ecosystem names it: `mparticle`, `github.com/mParticle/mparticle-go-sdk`. */
  readonly name: string;
  /** `resolved`: a lock file has the version. `required`: a manifest has a requirement only. */
  readonly basis: 'resolved' | 'required';
  /** The version, or the requirement as written; null where there is neither. */
  readonly version: string | null;
  /** The versions that it allows; null where it says none. */
  readonly range: VersionRange | null;
  readonly place: Place;
}

/** Where a usage description was written. */
export type UsageDescriptionOrigin =
  'info-plist' | 'build-setting' | 'info-plist-strings' | 'string-catalog' | 'expo-config' | 'project-generator';

/** A purpose string: `NSUserTrackingUsageDescription` and its kin. */
export interface UsageDescription {
  readonly kind: 'usage-description';
  readonly key: string;
  /** As written; empty where the key is there and says nothing. */
  readonly text: string;
  readonly source: UsageDescriptionOrigin;
  /** Where the key stands. */
  readonly place: Place;
  /** Where the text itself stands; absent where the format does not tell it from the key. */
  readonly textPlace?: Place;
}

/** A purpose string as a build setting, where the Info.plist is not generated: Xcode writes it into none. */
export interface IgnoredUsageDescription {
  readonly kind: 'ignored-usage-description';
  readonly key: string;
  readonly place: Place;
}

/** A definition of a build setting to which a purpose string refers (`$(NAME)`), directly or through another setting. */
export interface BuildSetting {
  readonly kind: 'build-setting';
  /** Without its condition. */
  readonly name: string;
  /** As written. */
  readonly value: string;
  readonly place: Place;
}

/** A configuration file that another one includes and that is not in the repository: it may define any setting. */
export interface UnreadConfiguration {
  readonly kind: 'unread-configuration';
  /** What it can define besides: any key of an Info.plist, where it is a part of a project that a tool makes. Absent for settings alone. */
  readonly holds?: 'keys';
  /** As written. */
  readonly path: string;
  readonly place: Place;
}

/** A plugin that writes a usage description at prebuild, so that its absence in git proves nothing. */
export interface PrebuildUsageDescription {
  readonly kind: 'prebuild-usage-description';
  readonly key: string;
  /** The plugin that writes it (`expo-tracking-transparency`). */
  readonly plugin: string;
  /** The file of the project whose whole text it writes, relative to the root; absent where the text comes from elsewhere. */
  readonly textFile?: string;
  readonly place: Place;
}

/** A project whose Info.plist a tool makes at build: what is not in the repository may be in the app. */
export interface GeneratedInfoPlist {
  readonly kind: 'generated-info-plist';
  /** As a sentence names it. */
  readonly tool: string;
  readonly place: Place;
}

/** An app whose Info.plist is made, when it is built, of nothing but what its configuration declares. */
export interface DeclaredInfoPlist {
  readonly kind: 'declared-info-plist';
  readonly place: Place;
}

/** A program that makes the configuration of an app: what of it is not literal can declare anything. */
export interface ConfigurationProgram {
  readonly kind: 'configuration-program';
  readonly place: Place;
}

/** A `PrivacyInfo.xcprivacy` file. Values are as written, Apple's or not. */
export interface PrivacyManifest {
  readonly kind: 'privacy-manifest';
  /** Null where `NSPrivacyTracking` is absent. */
  readonly tracking: boolean | null;
  readonly trackingDomains: readonly { readonly domain: string; readonly place: Place }[];
  readonly dataTypes: readonly DeclaredDataType[];
  readonly accessedApis: readonly DeclaredApi[];
  /** Where the lists stand: that of the domains and that of the data types; absent where there is none. */
  readonly lists?: { readonly trackingDomains?: Place; readonly dataTypes?: Place };
  /** Where a comment marks the file as written while answers were open (model/undecided-draft.ts). */
  readonly undecidedDraft?: Place;
  readonly place: Place;
}

/** One entry of `NSPrivacyCollectedDataTypes`. */
export interface DeclaredDataType {
  /** `NSPrivacyCollectedDataType…`, as written. */
  readonly type: string;
  readonly linked: boolean | null;
  readonly tracking: boolean | null;
  readonly purposes: readonly string[];
  /** Where the type stands. */
  readonly place: Place;
  /** Where the purposes stand, in their order, if the format tells. */
  readonly purposePlaces?: readonly Place[];
}

/** One entry of `NSPrivacyAccessedAPITypes`. */
export interface DeclaredApi {
  /** `NSPrivacyAccessedAPICategory…`, as written. */
  readonly category: string;
  readonly reasons: readonly string[];
  /** Where the category stands. */
  readonly place: Place;
  /** Where the list of reasons and each of them stand, if the format tells. */
  readonly places?: { readonly list?: Place; readonly reasons: readonly Place[] };
}

/** A key of `MParticleConfig.plist`, which SDKs before 9 read at start. */
export interface ParticleSetting {
  readonly kind: 'mparticle-setting';
  readonly key: string;
  readonly value: string | number | boolean;
  readonly place: Place;
}

/** A product of a Swift package that a target links: of a package with several, the others are not in the app. */
export interface LinkedProduct {
  readonly kind: 'linked-product';
  /** The package's identity: the last part of its address, in lower case. */
  readonly package: string;
  readonly product: string;
  readonly place: Place;
}

/** A target that builds an app, and not a library. */
export interface AppTarget {
  readonly kind: 'app-target';
  readonly place: Place;
}

/** What an Info.plist says of its product, as written: `$(SETTING)` is not resolved. */
export interface InfoPlist {
  readonly kind: 'info-plist';
  /** `CFBundleDisplayName`, else `CFBundleName`. */
  readonly name: string | null;
  readonly bundleId: string | null;
  readonly version: string | null;
  /** Whether its package type is an app's, and it has no extension point. */
  readonly isApp: boolean;
  /** Whether it has an extension point. */
  readonly isExtension: boolean;
  /** Which, as written: `com.apple.widgetkit-extension`; null where it has none, or does not say which. */
  readonly extensionPoint: string | null;
  readonly place: Place;
}

/** A build configuration of a target, or of the project where it has no `PRODUCT_BUNDLE_IDENTIFIER`. */
export interface BuildConfiguration {
  readonly kind: 'build-configuration';
  /** `Release`, `Debug`, … */
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** The build settings of an .xcconfig file. */
export interface XcconfigSettings {
  readonly kind: 'xcconfig-settings';
  readonly settings: ReadonlyMap<string, string>;
  /** The files that it includes, relative to the audited root; they need not be there. */
  readonly includes: readonly string[];
  readonly place: Place;
}

/** The app that an Expo configuration describes. */
export interface ExpoApp {
  readonly kind: 'expo-app';
  readonly name: string | null;
  readonly bundleId: string | null;
  readonly version: string | null;
  readonly place: Place;
}

/** A plugin that changes the native project when Expo generates it. */
export interface ExpoPlugin {
  readonly kind: 'expo-plugin';
  /** As the configuration lists it: a package, or a file (`./plugins/tracking`). */
  readonly plugin: string;
  /** Where its name stands. */
  readonly place: Place;
}

/** A target of a Podfile or Package.swift, with what it is built with. */
export interface DependencyTarget {
  readonly kind: 'dependency-target';
  readonly name: string;
  /** `abstract`: nothing is built of it, and the targets in it inherit what it lists. `library` and `app` are not told apart in a Podfile. */
  readonly role: 'target' | 'abstract' | 'test' | 'program' | 'plugin' | 'macro' | 'binary';
  /** The target around it in a Podfile, or null. */
  readonly parent: string | null;
  /** What it takes over of the target around it: CocoaPods' `inherit!`; null where there is none around it. */
  readonly inherits: 'complete' | 'search_paths' | 'none' | null;
  /** The system that it is built for, as written (`ios`, `osx`); null where nothing says. */
  readonly platform: string | null;
  /** Its own pods, each with its folder where the text says it, or the products and targets that it links, each with its package. */
  readonly uses: readonly {
    readonly name: string;
    readonly package: string | null;
    /** As written, such as `../..`. */
    readonly path?: string;
    readonly place: Place;
  }[];
  readonly place: Place;
}

/** For which systems a project file, a Podfile or a package builds, where it says so. */
export interface BuildPlatforms {
  readonly kind: 'build-platforms';
  /** Whether macOS is the only one: nothing of it runs on iOS. */
  readonly isMacOnly: boolean;
  readonly place: Place;
}

/** What package.json says of its package: what it is called, and what it asks for. */
export interface NodePackage {
  readonly kind: 'node-package';
  /** Null where it has none. */
  readonly name: string | null;
  /** The requirements of `dependencies` and `optionalDependencies` as written, by package. */
  readonly requires: ReadonlyMap<string, string>;
  /** The names of `devDependencies`. */
  readonly develops: ReadonlySet<string>;
  readonly place: Place;
}

/** A workspace of npm, Yarn, pnpm or Bun. Its root is the folder of the file that says so. */
export interface NodeWorkspace {
  readonly kind: 'node-workspace';
  /** Globs of the folders of its packages, relative to its root; those that begin with `!` leave folders out. */
  readonly members: readonly string[];
  readonly place: Place;
}

/** What a lock file says of who asks for which of its packages. */
export interface LockGraph {
  readonly kind: 'lock-graph';
  readonly ecosystem: Ecosystem;
  /**
   * What the packages of a workspace ask for, as keys of `packages`, by their folders relative to the lock file's (empty for that
   * itself); empty where the file does not list them.
   */
  readonly importers: ReadonlyMap<string, readonly string[]>;
  /** By a key of the format, or by what is asked for (`name@^1.0`), where a package stands in the file and what it asks for. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
  readonly place: Place;
}

/** A package of a lock file. */
export interface LockedPackage {
  readonly name: string;
  /** Where its dependency stands; null for what is no dependency, such as a package of the workspace. */
  readonly place: Place | null;
  /** Keys of what it asks for. */
  readonly requires: readonly string[];
}

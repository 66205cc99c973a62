import type { Place } from './place.js';

/** What a project file says of the targets that are built from it. Paths are relative to the audited root. */
export interface Project {
  readonly kind: 'project';
  /** What reads the file and builds the targets, or makes an Xcode project that does. */
  readonly tool: 'xcode' | 'xcodegen' | 'tuist' | 'swift-package' | 'bazel' | 'dotnet';
  /** As the file calls it; an Xcode project has the name of its bundle. */
  readonly name: string | null;
  readonly targets: readonly ProjectTarget[];
  /** The targets in each product of a package; empty for any other project. */
  readonly products: ReadonlyMap<string, readonly string[]>;
  /** The files and folders that it knows, whether a target takes them or none; empty where it has no list of them. */
  readonly files: ReadonlySet<string>;
  /** Whether all that its targets use is named and known: what no app of it uses is in none. Absent where there are other ways. */
  readonly namesAllUses?: boolean;
  readonly place: Place;
}

/** A target of a project: what is built from which files. */
export interface ProjectTarget {
  readonly name: string;
  /** As Xcode writes it, whatever tool states it: `com.apple.product-type.application`. */
  readonly productType: string;
  /** The files that it compiles, copies or links. */
  readonly files: ReadonlySet<string>;
  readonly folders: readonly SourceFolder[];
  /**
   * The files and folders that it does not copy to the top of what it builds, but compiles or copies into a folder; of a folder that is
   * copied as it is, all files lie in one.
   * Absent where the tool does not say.
   */
  readonly nested?: ReadonlySet<string>;
  /** The shell scripts that its build runs, as written. */
  readonly scripts: readonly string[];
  /** The property lists that it names, where it names them other than by a build setting. */
  readonly infoPlists: ReadonlySet<string>;
  /** The systems that it is built for (`ios`, `watchos`), where it names them other than by a build setting. */
  readonly platforms: readonly string[];
  readonly configurations: readonly TargetConfiguration[];
  /** The name of what it builds, without its extension; null where nothing says. */
  readonly product: string | null;
  readonly uses: readonly TargetUse[];
  readonly place: Place;
}

/** A folder whose files a target takes, but for some. */
export interface SourceFolder {
  readonly path: string;
  /** Files and folders that it leaves out. */
  readonly except: ReadonlySet<string>;
  /** Globs of which a file has to match one; empty where the target takes all that is left. */
  readonly only: readonly string[];
  /** Globs of files that it leaves out. */
  readonly without: readonly string[];
}

/** The build settings of a target in one of its configurations. Those of each layer count before those of the next. */
export interface TargetConfiguration {
  /** Null where the tool has no names for them. */
  readonly name: string | null;
  readonly layers: readonly SettingLayer[];
  /** Where it says something of what is built: usage descriptions, and what identifies it. */
  readonly stated: readonly Place[];
}

/** Where build settings come from. */
export type SettingLayer =
  | { readonly kind: 'settings'; readonly settings: Pick<ReadonlyMap<string, string>, 'get'> }
  /** An .xcconfig file, relative to the audited root. */
  | { readonly kind: 'file'; readonly path: string };

/** What the build of a target takes from other targets and from packages. */
export type TargetUse = UsedTarget | UsedProduct | UsedPackageProduct;

/** A target that a target waits for, or whose product it links or copies. */
export interface UsedTarget {
  readonly kind: 'target';
  readonly name: string;
  /** The file of the project that builds it, relative to the audited root. */
  readonly project: string;
  /** Whether its product is copied into what is built. */
  readonly isCopied: boolean;
}

/** A library or framework that a target links or copies by its name: whoever builds it. */
export interface UsedProduct {
  readonly kind: 'product';
  /** Without `lib` and without its extension. */
  readonly name: string;
  readonly isCopied: boolean;
}

/** A product of a Swift package. */
export interface UsedPackageProduct {
  readonly kind: 'package-product';
  readonly name: string;
  /** The identity of its package: of one that is fetched, the last part of its address in lower case; null where nothing says. */
  readonly package: string | null;
  /** The folder of a package of the repository, relative to the audited root; null where nothing says. */
  readonly folder: string | null;
}

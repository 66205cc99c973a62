import type { Place } from './place.js';
import type { UsedPackageProduct } from './project.js';

/** What a target builds: a library and a framework are built into the apps that link them. */
export type TargetKind = 'app' | 'extension' | 'app-clip' | 'watch-app' | 'library' | 'test' | 'tool';

/** Of these, what ships with an executable and resources of its own. */
export type BundleKind = Exclude<TargetKind, 'library' | 'test' | 'tool'>;

/** What a project builds and ships by itself: with an executable, resources and a privacy manifest of its own. */
export interface Bundle {
  /** As its project calls it; null for the apps of a root, where nothing says which of them is meant. */
  readonly name: string | null;
  readonly kind: BundleKind;
  /** The app root that it belongs to. */
  readonly root: string;
  /** What shows it; null for the apps of a root. */
  readonly place: Place | null;
}

/** A target as its project states it: what it builds, from which files, with which other targets. */
export interface BuiltTarget {
  /** Its name; with that of its project before it where several targets are called so. No two targets have the same. */
  readonly id: string;
  readonly name: string;
  readonly kind: TargetKind;
  /** What an extension extends (`com.apple.widgetkit-extension`); null where nothing says, and for what is no extension. */
  readonly extensionPoint: string | null;
  /** The systems that it is built for: `ios`, `macos`, `watchos`, `tvos`, `visionos`; empty where nothing says. */
  readonly platforms: readonly string[];
  /** Whether it shows or tries how something is used, and is not what the repository is for. */
  readonly isSample: boolean;
  /** The targets that are built into it or before it, by id, and by name the libraries and package products that no target builds. */
  readonly links: readonly string[];
  /** The products of packages that it uses and that no target builds. */
  readonly packages: readonly Pick<UsedPackageProduct, 'name' | 'package'>[];
  /** The extensions, App Clips and watch apps that ship in it, by id. */
  readonly embeds: readonly string[];
  /** Whether it compiles, copies or links a file, or the file is its Info.plist or a configuration file of its build. */
  takes(file: string): boolean;
  /** Whether it takes a file, and does not copy it to the top of what it builds. */
  nests(file: string): boolean;
  readonly place: Place;
}

/** Whether a target is part of what people get: tests and tools are not. */
export function ships({ kind }: Pick<BuiltTarget, 'kind'>): boolean {
  return kind !== 'test' && kind !== 'tool';
}

/** What the Info.plist of a target is made from in one of its configurations. */
export interface InfoPlistConfiguration {
  /** Null where the project has no name for it. */
  readonly name: string | null;
  /** The file, relative to the audited root; null where none is named, or by a setting that nothing defines. */
  readonly infoPlist: string | null;
  /** Whether Xcode adds what build settings say. */
  readonly isGenerated: boolean;
  /** Whether a usage description at a place is one of these settings. */
  sets(place: Place): boolean;
}

/**
 * The apps of a repository. A file belongs to the deepest app root that encloses it; a monorepo of
 * sample apps has many roots, and what one app declares says nothing about another.
 */
export interface Targets {
  /** Folders relative to the audited root, '' for the root itself; sorted. */
  readonly roots: readonly string[];
  /** The app root of a file. */
  of(file: string): string;
  /** The targets that project files state, in their order. */
  readonly built: readonly BuiltTarget[];
  /** Those of them that take a file. */
  takersOf(file: string): readonly BuiltTarget[];
  /** Whether they take anything in a folder, of which no file need be known: relative to the audited root. */
  takeWithin(folder: string): boolean;
  /** The targets of which build settings at a place in a project file state something, such as a usage description. */
  describedAt(place: Place): readonly BuiltTarget[];
  /** Whether a usage description at a place is a build setting of targets whose Info.plist is not generated. */
  ignores(place: Place): boolean;
  /** What the Info.plist of a target is made from, by configuration; empty where its project says nothing of them. */
  infoPlistsOf(target: BuiltTarget): readonly InfoPlistConfiguration[];
  /**
   * The bundles that a file is built or copied into. Where nothing says, and for what no target takes, the apps of its root as one;
   * empty for what only tests take. The same bundles are the same list.
   */
  bundlesOf(file: string): readonly Bundle[];
  /** The bundles of which a declaration at a place says something: those whose build settings it is one of, else those of its file. */
  bundlesAt(place: Place): readonly Bundle[];
  /**
   * The project that builds what lies around a file, and of which no target copies the file to the top of what it builds; null where
   * there is none.
   */
  leavesOut(file: string): Place | null;
  /** Whether a file is code of a project of which no target compiles it. */
  compilesNowhere(file: string): boolean;
}

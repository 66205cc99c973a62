import type { Declaration } from '../../model/declaration.js';
import type { Dependency, Ecosystem } from '../../model/dependency.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { baseOf, folderOf } from '../../model/path.js';

/** A manifest format: bytes in, dependencies and declarations out. */
export interface Manifest {
  readonly name: string;
  /** Matches the name, without folders, of the files that it claims. */
  readonly fileName: RegExp;
  /** Matches the folder of the files that it claims; absent where any is right. */
  readonly folder?: RegExp;
  /** Matches the whole paths of files that it claims as well, in a folder that tells what they are; absent where there is none. */
  readonly path?: RegExp;
  /** Matches something in every file with something to read; absent where the name alone tells. */
  readonly holds?: RegExp;
  /** Matches the name of a file that says the same and more: beside it, this one is not read. Absent where there is none. */
  readonly yieldsTo?: RegExp;
  /** Whether a file of that name can be an ordinary source as well, and is read as one too. */
  readonly mayBeSource?: true;
  /** Whether the path tells everything: the file is not opened. Absent where it is. */
  readonly isNamedOnly?: true;
  /** Whether Android's modules have it too: there it says nothing of an app for iOS. Absent where they do not. */
  readonly isForAndroid?: true;
  /** Whether a thread of its own reads it, since its grammar is in WebAssembly (aside-worker.ts); absent where it is not. */
  readonly isReadAside?: true;
  /** Loads the reader with what it needs. */
  load(): Promise<ManifestReader>;
}

/** A loaded manifest format. */
export interface ManifestReader {
  /** Reads one file. Pure; never throws for bad input: that becomes a problem with a line. */
  read(file: string, content: ManifestContent): ManifestContents;
  /** Reads all files of the format, which declare things for each other; absent where each stands alone. */
  readAll?(files: readonly ManifestFile[]): readonly ManifestContents[];
}

/** A manifest's path and bytes. */
export interface ManifestFile extends ManifestContent {
  readonly path: string;
}

/** The bytes of a manifest, and their text in the encoding that they declare. */
export interface ManifestContent {
  readonly bytes: Uint8Array;
  /** UTF-8, or UTF-16 where a byte order mark says so; without the mark. */
  readonly text: string;
}

/** What one manifest says. */
export interface ManifestContents {
  readonly dependencies: readonly Dependency[];
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
  /** The catalogues of requirements that it defines for the packages below its folder; absent where the format has none. */
  readonly catalogs?: readonly RequirementCatalog[];
  /** The requirements that it puts in the place of those of the packages below its folder; absent where the format has none. */
  readonly overrides?: readonly RequirementOverride[];
  /** What only running it tells, unless a lock file does; absent where the format is no code. */
  readonly computed?: readonly ComputedPart[];
  /** The build settings that it defines, in the order of the file; absent where the format has none. */
  readonly settings?: readonly SettingLine[];
}

/** A part of a manifest that only running it tells. */
export interface ComputedPart {
  readonly problem: Problem;
  /** The package manager whose lock file has the result; null where there is none. */
  readonly ecosystem: Ecosystem | null;
}

/** A catalogue to which the packages of a workspace refer instead of writing a requirement (https://pnpm.io/catalogs). */
export interface RequirementCatalog {
  /** `default` for the one that has no name. */
  readonly name: string;
  /** The file that defines it, relative to the root. */
  readonly file: string;
  /** Requirements as written, by package. */
  readonly requirements: ReadonlyMap<string, string>;
}

/**
 * A requirement that counts for all packages of a workspace, whatever they ask for (https://docs.npmjs.com/cli/configuring-npm/package-json,
 * `overrides`; https://yarnpkg.com/configuration/manifest#resolutions; https://pnpm.io/settings#overrides).
 */
export interface RequirementOverride {
  /** The package that is asked for. */
  readonly name: string;
  /** As written. */
  readonly requirement: string;
  readonly place: Place;
}

/**
 * Whether a format claims a file.
 * @param path With forward slashes.
 */
export function claims({ fileName, folder, path: whole }: Manifest, path: string): boolean {
  if (whole?.test(path) === true) return true;
  return fileName.test(baseOf(path)) && (folder === undefined || folder.test(folderOf(path)));
}

/** A line of a configuration file or project: a build setting, or the file whose lines stand in its place. */
export type SettingLine =
  | { readonly kind: 'setting'; readonly name: string; readonly value: string; readonly place: Place }
  | { readonly kind: 'include'; readonly path: string; readonly place: Place };

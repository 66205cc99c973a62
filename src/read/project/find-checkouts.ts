import { readdirSync, realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { sync } from 'fast-glob';
import type { Ecosystem } from '../../model/dependency.js';
import rows from './checkout-folders.json' with { type: 'json' };

/** A dependency whose checkout is looked for. */
export interface WantedCheckout {
  readonly ecosystem: Ecosystem;
  /** The name of its folder, in lower case (`@scope/name` for npm's scopes). */
  readonly key: string;
  /** The manifest that names it. */
  readonly file: string;
}

/** The folder into which a package manager put a dependency. */
export interface Checkout extends Pick<WantedCheckout, 'ecosystem' | 'key'> {
  /** The privacy manifests in it, relative to the root, sorted. */
  readonly manifests: readonly string[];
}

/** Where package managers put checkouts, relative to a folder at or above the manifest that names the dependency. */
const folders: Readonly<Record<Ecosystem, readonly string[]>> = rows;

/** What a package brings for its own use: no app ships its tests and examples. */
const leftOut = [
  '**/node_modules/**',
  '**/{Example,Examples,example,examples,Tests,Test,test,tests,Demo,Demos,Sample,Samples}/**',
];

/** Deeper than any package keeps its privacy manifest: an xcframework's lies seven folders down. */
const deepest = 12;

/**
 * Finds the checkouts of dependencies and the privacy manifests in them. Folders that no dependency names are not entered, and
 * links are followed only within the root.
 * @param root Absolute path of the audited folder.
 * @param wanted What to look for; one dependency may be named in several files.
 * @returns One a dependency whose checkout is there, sorted by ecosystem and name.
 */
export async function findCheckouts(root: string, wanted: readonly WantedCheckout[]): Promise<readonly Checkout[]> {
  const list = createLister(root);
  const found = groupWanted(wanted).flatMap(({ ecosystem, key, bases }) => {
    const kept = bases.flatMap((base) => folders[ecosystem].flatMap((folder) => list(join(base, folder), key)));
    return kept.length === 0 ? [] : [{ ecosystem, key, kept }];
  });
  if (found.length === 0) return [];
  // Most repositories have no checkout, and need not wait for the library.
  const { sync } = (await import('fast-glob')).default;
  return found.map(({ ecosystem, key, kept }) => ({
    ecosystem,
    key,
    manifests: [...new Set(kept.flatMap(manifestsIn(root, sync)))].sort(),
  }));
}

interface WantedGroup {
  readonly ecosystem: Ecosystem;
  readonly key: string;
  readonly bases: readonly string[];
}

function groupWanted(wanted: readonly WantedCheckout[]): readonly WantedGroup[] {
  const groups = new Map<string, WantedGroup>();
  for (const { ecosystem, key, file } of wanted) {
    const id = `${ecosystem}:${key}`;
    const bases = [...(groups.get(id)?.bases ?? []), ...foldersAbove(file)];
    groups.set(id, { ecosystem, key, bases: [...new Set(bases)] });
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Looks a name up in a folder, in any case; each folder is listed once. */
function createLister(root: string): (folder: string, key: string) => readonly string[] {
  const listed = new Map<string, ReadonlyMap<string, string>>();
  return (folder, key) => {
    const scope = key.includes('/') ? key.slice(0, key.indexOf('/')) : null;
    const inner = scope === null ? folder : join(folder, scope);
    let names = listed.get(inner);
    if (names === undefined) {
      names = new Map(namesIn(root, inner).map((name) => [name.toLowerCase(), name]));
      listed.set(inner, names);
    }
    const name = names.get(scope === null ? key : key.slice(scope.length + 1));
    const real = name === undefined ? null : realFolder(root, join(inner, name));
    return real === null ? [] : [real];
  };
}

function namesIn(root: string, folder: string): readonly string[] {
  const real = realFolder(root, folder);
  if (real === null) return [];
  try {
    return readdirSync(join(root, real)).sort();
  } catch {
    // What may not be listed holds no checkout that could be read.
    return [];
  }
}

/** The folder that a path leads to, relative to the root; null where there is none, or it lies outside. */
function realFolder(root: string, path: string): string | null {
  try {
    const real = realpathSync(join(root, path));
    const inside = relative(root, real).replaceAll(sep, '/');
    return inside === '' || inside.startsWith('..') || !statSync(real).isDirectory() ? null : inside;
  } catch {
    return null;
  }
}

function manifestsIn(root: string, find: typeof sync): (folder: string) => readonly string[] {
  return (folder) =>
    find('**/PrivacyInfo.xcprivacy', {
      cwd: join(root, folder),
      dot: false,
      onlyFiles: true,
      followSymbolicLinks: false,
      suppressErrors: true,
      deep: deepest,
      ignore: leftOut,
    }).map((path) => join(folder, path));
}

/** The folder of a manifest, then each above it, the root (empty) last. */
function foldersAbove(file: string): readonly string[] {
  const segments = file.split('/').slice(0, -1);
  return [...segments.map((_, index) => segments.slice(0, segments.length - index).join('/')), ''];
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

import type { Declaration, LockGraph } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import { groupPairs } from '../../model/group-by.js';
import type { Place } from '../../model/place.js';
import { folderOf } from '../../model/path.js';

/** A lock file that says who asks for what. */
export interface LockFile {
  /** The folder that it lies in. */
  readonly folder: string;
  readonly graph: LockGraph;
  /** The places of the packages that somebody gets who asks for some, by key. A key that nothing has stands for all of that name. */
  reachedFrom(keys: readonly string[]): ReadonlySet<string>;
}

/**
 * The lock files that say who asks for what, by path.
 * @param declarations Everything that the manifests declare.
 */
export function lockFilesIn(declarations: readonly Declaration[]): ReadonlyMap<string, LockFile> {
  return new Map(
    declarations.flatMap((declaration) =>
      declaration.kind === 'lock-graph' ? [[declaration.place.file, lockFileOf(declaration)] as const] : [],
    ),
  );
}

/**
 * A place as a key.
 * @param place Of a dependency in a lock file.
 */
export function keyOfPlace({ line, column }: Place): string {
  return `${String(line)}:${String(column)}`;
}

/**
 * Whether a dependency is among packages of its lock file.
 * @param reached Places of packages.
 * @param dependency A dependency of the same file.
 */
export function isReached(reached: ReadonlySet<string>, { place }: Dependency): boolean {
  return reached.has(keyOfPlace(place));
}

function lockFileOf(graph: LockGraph): LockFile {
  const byName = groupPairs(Array.from(graph.packages, ([key, { name }]) => [name, key] as const));
  const keysFor = (key: string): readonly string[] => (graph.packages.has(key) ? [key] : (byName.get(nameIn(key)) ?? []));
  return {
    graph,
    folder: folderOf(graph.place.file),
    reachedFrom(keys) {
      const found = new Set(keys.flatMap(keysFor));
      for (const key of found)
        for (const next of graph.packages.get(key)?.requires ?? []) for (const each of keysFor(next)) found.add(each);
      return new Set(
        [...found].flatMap((key) => {
          const place = graph.packages.get(key)?.place ?? null;
          return place === null ? [] : [keyOfPlace(place)];
        }),
      );
    },
  };
}

/** `name@requirement` without the requirement. */
function nameIn(key: string): string {
  const at = key.indexOf('@', 1);
  return at === -1 ? key : key.slice(0, at);
}

import type { Dependency } from '../../model/dependency.js';
import { folderOf } from './folders.js';
import { isReached, type LockFile } from './lock-files.js';
import type { NodePackages } from './node-packages.js';

/** Whether an app gets a dependency; null where nothing says. */
export type Taking = (dependency: Dependency) => boolean | null;

/**
 * Tells which packages of npm an app gets: those that its own package and those of the workspace that it depends on ask for, in the
 * versions that a lock file has for these.
 * @param member The folder of the app's package in its workspace.
 * @param packages The packages of workspaces.
 * @param locks The lock files that say who asks for what.
 */
export function ownNodePackages(member: string, packages: NodePackages, locks: ReadonlyMap<string, LockFile>): Taking {
  const own = packages.closureOf(member);
  const reachedIn = new Map<string, ReadonlySet<string> | null>();
  return (dependency) => {
    if (dependency.ecosystem !== 'npm') return null;
    const { file } = dependency.place;
    const owner = packages.memberOf(file);
    if (owner !== null) return own.has(owner);
    const lock = locks.get(file);
    if (lock === undefined) return dependency.basis === 'required' && isAbove(folderOf(file), member) ? false : null;
    if (!reachedIn.has(file)) reachedIn.set(file, reached(lock, own, packages));
    const known = reachedIn.get(file) ?? null;
    return known === null ? null : isReached(known, dependency);
  };
}

/** What packages of a workspace get by its lock file; null where that is of others. */
function reached(lock: LockFile, own: ReadonlySet<string>, packages: NodePackages): ReadonlySet<string> | null {
  const within = [...own].filter((folder) => isAbove(lock.folder, folder));
  if (within.length === 0) return null;
  const { importers } = lock.graph;
  return lock.reachedFrom(
    within.flatMap((folder) => {
      const relative = lock.folder === '' ? folder : folder.slice(lock.folder.length + 1);
      return importers.get(relative) ?? [...packages.requirementsOf(folder)].map(([name, range]) => keyFor(name, range, lock));
    }),
  );
}

/** Yarn classic writes `name@^1.0` and berry `name@npm:^1.0` for the same requirement. */
function keyFor(name: string, range: string, { graph: { packages } }: LockFile): string {
  const plain = `${name}@${range}`;
  return packages.has(plain) ? plain : `${name}@npm:${range}`;
}

function isAbove(folder: string, other: string): boolean {
  return folder === '' || folder === other || other.startsWith(`${folder}/`);
}

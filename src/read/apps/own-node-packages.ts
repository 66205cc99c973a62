import type { Dependency } from '../../model/dependency.js';
import { folderOf, isWithin } from '../../model/path.js';
import { isReached, type LockFile } from './lock-files.js';
import type { NodePackages } from './node-packages.js';
import { remembered } from './remembered.js';

/** Whether an app gets a dependency; null where nothing says. */
export type Taking = (dependency: Dependency) => boolean | null;

/**
 * Tells which packages of npm an app gets: those that its own package and those of the workspace that it depends on ask for, in the
 * versions that a lock file has for these. What only the root asks for, Node finds from everywhere
 * (https://nodejs.org/api/modules.html#loading-from-node_modules-folders).
 * @param member The folder of the app's package in its workspace.
 * @param packages The packages of workspaces.
 * @param locks The lock files that say who asks for what.
 */
export function ownNodePackages(member: string, packages: NodePackages, locks: ReadonlyMap<string, LockFile>): Taking {
  const own = packages.closureOf(member);
  const root = packages.rootOf(member);
  const asked = new Set([...own].flatMap((folder) => [...packages.requirementsOf(folder).keys()]));
  const reachedIn = remembered((lock: LockFile) => {
    const within = [...own].filter((folder) => isWithin(folder, lock.folder));
    if (within.length === 0) return null;
    const ofRoot = root === null || !isWithin(root, lock.folder) ? [] : askedBy(root, packages, lock, (name) => !asked.has(name));
    return lock.reachedFrom([...within.flatMap((folder) => askedBy(folder, packages, lock, () => true)), ...ofRoot]);
  });
  return (dependency) => {
    if (dependency.ecosystem !== 'npm') return null;
    const { file } = dependency.place;
    const owner = packages.memberOf(file);
    if (owner !== null) return own.has(owner);
    const lock = locks.get(file);
    if (lock === undefined)
      return dependency.basis === 'required' && folderOf(file) === root ? !asked.has(dependency.name) : null;
    const reached = reachedIn(lock);
    return reached === null ? null : isReached(reached, dependency);
  };
}

/** What a package of a workspace asks for, as keys of a lock file. */
function askedBy(folder: string, packages: NodePackages, lock: LockFile, isWanted: (name: string) => boolean): readonly string[] {
  const { importers, packages: locked } = lock.graph;
  const relative = lock.folder === '' ? folder : folder.slice(lock.folder.length + 1);
  const listed = importers.get(relative);
  if (listed !== undefined) return listed.filter((key) => isWanted(locked.get(key)?.name ?? key));
  return [...packages.requirementsOf(folder)].flatMap(([name, range]) => (isWanted(name) ? [keyFor(name, range, lock)] : []));
}

/** Yarn classic writes `name@^1.0` and berry `name@npm:^1.0` for the same requirement. */
function keyFor(name: string, range: string, { graph: { packages } }: LockFile): string {
  const plain = `${name}@${range}`;
  return packages.has(plain) ? plain : `${name}@npm:${range}`;
}

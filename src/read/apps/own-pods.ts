import { posix } from 'node:path';
import { podName } from '../../catalog/package-name.js';
import type { Declaration, DependencyTarget } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import { groupBy } from '../../model/group-by.js';
import type { Place } from '../../model/place.js';
import type { BuiltTarget } from '../../model/target.js';
import { baseOf, folderOf } from '../../model/path.js';
import { foldersAround } from './folders.js';
import { isReached, keyOfPlace, type LockFile } from './lock-files.js';
import { remembered } from './remembered.js';

/** A Podfile, and what each of its targets gets. */
interface Podfile {
  /** By the name of a target, the pods that it gets, in its own block and by those around it. */
  readonly podsOf: ReadonlyMap<string, readonly Pod[]>;
  /** The places of all pods that stand in a target. */
  readonly inTargets: ReadonlySet<string>;
}

type Pod = DependencyTarget['uses'][number];

/** Tells whether some targets get a pod; null where nothing says. */
export type PodOwners = (dependency: Dependency, own: ReadonlySet<BuiltTarget>) => boolean | null;

/**
 * Makes what tells which targets get a pod, by the targets of the Podfile and what Podfile.lock says that pods ask for. What stands in
 * no target, what scripts add, and what is of a target that no project builds can be everybody's.
 * @param declarations Everything that the manifests declare.
 * @param built The targets of the projects.
 * @param isOpen Whether nothing says in which apps a target ships.
 * @param locks The lock files that say who asks for what.
 */
export function createPodOwners(
  declarations: readonly Declaration[],
  built: readonly BuiltTarget[],
  isOpen: (target: BuiltTarget) => boolean,
  locks: ReadonlyMap<string, LockFile>,
): PodOwners {
  const podfiles = podfilesIn(declarations);
  const byFolder = new Map([...podfiles].map(([file, podfile]) => [folderOf(file), podfile]));
  // Another Podfile can have targets of the same names: the nearest one is a target's own.
  const homeOfTarget = remembered((target: BuiltTarget) =>
    foldersAround(target.place.file).find((folder) => byFolder.has(folder)),
  );
  const namesAt = (folder: string, targets: Iterable<BuiltTarget>): ReadonlySet<string> =>
    new Set([...targets].flatMap((target) => (homeOfTarget(target) === folder ? [target.name] : [])));
  const closedAt = remembered((folder: string) =>
    namesAt(
      folder,
      built.filter((target) => !isOpen(target)),
    ),
  );
  const podsFor = ({ podsOf }: Podfile, takes: (target: string) => boolean): readonly Pod[] =>
    [...podsOf].flatMap(([target, pods]) => (takes(target) ? pods : []));
  const lockedFor = remembered((own: ReadonlySet<BuiltTarget>) =>
    remembered((lock: LockFile): LockedPods | null => {
      const podfile = byFolder.get(lock.folder);
      const names = namesAt(lock.folder, own);
      if (podfile === undefined || names.size === 0) return null;
      const pods = (takes: (target: string) => boolean) => reachedPods(lock, podsFor(podfile, takes));
      return { own: pods((target) => names.has(target) || !closedAt(lock.folder).has(target)), all: pods(() => true) };
    }),
  );
  const takersOfPodspec = remembered((podspec: string) =>
    [...byFolder].filter(([folder, podfile]) => podsFor(podfile, () => true).some((pod) => isAt(podspec, folder, pod))),
  );
  const takesPodspec = (podspec: string, own: ReadonlySet<BuiltTarget>): boolean | null => {
    const takers = takersOfPodspec(podspec);
    if (takers.length === 0) return null;
    return takers.some(([folder, podfile]) => {
      const names = namesAt(folder, own);
      const pods = podsFor(podfile, (target) => names.has(target) || !closedAt(folder).has(target));
      return pods.some((pod) => isAt(podspec, folder, pod));
    });
  };
  return (dependency, own) => {
    if (dependency.ecosystem !== 'cocoapods') return null;
    const { file } = dependency.place;
    if (file.endsWith('.podspec')) return takesPodspec(file, own);
    const [podfile, lock] = [podfiles.get(file), locks.get(file)];
    if (podfile !== undefined) {
      const folder = folderOf(file);
      const key = keyOfPlace(dependency.place);
      const names = namesAt(folder, own);
      if (names.size === 0 || !podfile.inTargets.has(key)) return null;
      const pods = podsFor(podfile, (target) => names.has(target) || !closedAt(folder).has(target));
      return pods.some((pod) => keyOfPlace(pod.place) === key);
    }
    const locked = lock === undefined ? null : lockedFor(own)(lock);
    if (locked === null || !isReached(locked.all, dependency)) return null;
    return isReached(locked.own, dependency);
  };
}

/** Whether a pod of a Podfile is the one that a podspec of the repository describes. */
function isAt(podspec: string, folder: string, { name, path }: Pod): boolean {
  if (path === undefined || `${podName(name)}.podspec` !== baseOf(podspec)) return false;
  const target = posix.join(folder, path);
  return target === podspec || posix.join(target, '.') === posix.join(folderOf(podspec), '.');
}

/** The places in Podfile.lock of what some targets get, and of what any target gets. */
interface LockedPods {
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** A pod that is asked for by its subspecs has no entry of its own. */
function reachedPods(lock: LockFile, pods: readonly Pod[]): ReadonlySet<string> {
  const { packages } = lock.graph;
  return lock.reachedFrom(
    pods.flatMap(({ name }) => (packages.has(name) ? [name] : [...packages.keys()].filter((key) => key.startsWith(`${name}/`)))),
  );
}

function podfilesIn(declarations: readonly Declaration[]): ReadonlyMap<string, Podfile> {
  const targets = declarations.filter((declaration) => declaration.kind === 'dependency-target').filter(isPodfileTarget);
  return new Map(
    Array.from(
      groupBy(targets, ({ place }) => place.file),
      ([file, each]) => [file, podfileOf(each)],
    ),
  );
}

/** The targets of a Podfile alone are in others; Package.swift has products, and its targets say so in its project. */
function isPodfileTarget({ place }: { readonly place: Place }): boolean {
  return !place.file.endsWith('.swift');
}

function podfileOf(targets: readonly DependencyTarget[]): Podfile {
  const podsOf = new Map<string, readonly Pod[]>();
  for (const target of targets)
    if (target.role !== 'abstract') podsOf.set(target.name, [...(podsOf.get(target.name) ?? []), ...inherited(target, targets)]);
  return { podsOf, inTargets: new Set(targets.flatMap(({ uses }) => uses.map(({ place }) => keyOfPlace(place)))) };
}

/** `inherit! :search_paths` and `:none` link nothing of the target around (https://guides.cocoapods.org/syntax/podfile.html#inherit_bang). */
function inherited(target: DependencyTarget, targets: readonly DependencyTarget[]): readonly Pod[] {
  const pods: Pod[] = [...target.uses];
  const seen = new Set([target]);
  for (let each = target; each.inherits === 'complete';) {
    const around = targets.find(({ name }) => name === each.parent);
    if (around === undefined || seen.has(around)) break;
    seen.add(around);
    pods.push(...around.uses);
    each = around;
  }
  return pods;
}

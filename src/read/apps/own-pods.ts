import type { Declaration, DependencyTarget } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { Place } from '../../model/place.js';
import type { BuiltTarget } from '../../model/target.js';
import { folderOf } from './folders.js';
import { isReached, keyOfPlace, type LockFile } from './lock-files.js';

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
  const closed = new Set(built.filter((target) => !isOpen(target)).map(({ name }) => name));
  const podsFor = ({ podsOf }: Podfile, takes: (target: string) => boolean): readonly Pod[] =>
    [...podsOf].flatMap(([target, pods]) => (takes(target) ? pods : []));
  const answers = new WeakMap<ReadonlySet<BuiltTarget>, Map<string, LockedPods>>();
  const lockedFor = (own: ReadonlySet<BuiltTarget>, names: ReadonlySet<string>, podfile: Podfile, lock: LockFile): LockedPods => {
    const known = answers.get(own) ?? new Map<string, LockedPods>();
    answers.set(own, known);
    const before = known.get(lock.graph.place.file);
    if (before !== undefined) return before;
    const pods = (takes: (target: string) => boolean) => reachedPods(lock, podsFor(podfile, takes));
    const locked = { own: pods((target) => names.has(target) || !closed.has(target)), all: pods(() => true) };
    known.set(lock.graph.place.file, locked);
    return locked;
  };
  return (dependency, own) => {
    if (dependency.ecosystem !== 'cocoapods') return null;
    const { file } = dependency.place;
    const names = new Set([...own].map(({ name }) => name));
    const podfile = podfiles.get(file);
    if (podfile !== undefined) {
      const key = keyOfPlace(dependency.place);
      if (!podfile.inTargets.has(key)) return null;
      return podsFor(podfile, (target) => names.has(target) || !closed.has(target)).some((pod) => keyOfPlace(pod.place) === key);
    }
    const [lock, around] = [locks.get(file), byFolder.get(folderOf(file))];
    if (lock === undefined || around === undefined) return null;
    const locked = lockedFor(own, names, around, lock);
    return isReached(locked.all, dependency) ? isReached(locked.own, dependency) : null;
  };
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
  const targets = new Map<string, DependencyTarget[]>();
  for (const declaration of declarations) {
    if (declaration.kind !== 'dependency-target' || !isPodfileTarget(declaration)) continue;
    const { file } = declaration.place;
    targets.set(file, [...(targets.get(file) ?? []), declaration]);
  }
  return new Map([...targets].map(([file, each]) => [file, podfileOf(each)]));
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

import type { AuditedApp, AuditedTarget } from '../../model/app.js';
import type { Declaration } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { Place } from '../../model/place.js';
import type { Subject } from '../../model/subject.js';
import type { BuiltTarget, BundleKind, Targets } from '../../model/target.js';
import { baseOf } from '../../model/path.js';
import { createClosures } from './closures.js';
import { createDependencyOwners } from './own-dependencies.js';
import { remembered } from './remembered.js';

/** A target of an app, and what belongs to it. */
export interface OwnedTarget extends AuditedTarget {
  /** Whether a file is built into the target, or says something of it. */
  has(file: string): boolean;
  /** Whether the target is built with a dependency. */
  hasDependency(dependency: Dependency): boolean;
  /** Whether the target itself takes a file, or a library that is linked into it. */
  takes(file: string): boolean;
}

/** An app, and what belongs to it. */
export interface OwnedApp extends AuditedApp {
  readonly targets: readonly OwnedTarget[];
  /** Whether a file is built into the app, or says something of it. */
  has(file: string): boolean;
  /** Whether the app is built with a dependency: a lock file and a Podfile speak of several apps. */
  hasDependency(dependency: Dependency): boolean;
  /** Whether what a manifest declares at a place is about the app: a project file speaks of several. */
  isToldAt(place: Place): boolean;
}

/** The apps of a repository, and what is in none of them. */
export interface OwnedFiles {
  /** Sorted by id; empty where it builds none. */
  readonly apps: readonly OwnedApp[];
  /** Whether a file is in no app, such as a test or a library that samples show. */
  isLeft(file: string): boolean;
  /** Whether a dependency is of no app, and of a file that is in none. */
  isLeftDependency(dependency: Dependency): boolean;
}

/** An app before it is known what belongs to it: by its target, or where a tool makes the project, by its folder alone. */
interface FoundApp {
  readonly id: string;
  readonly root: string;
  readonly target: BuiltTarget | null;
}

/**
 * Finds the apps that a repository builds: the app targets of its projects, and apps whose project a tool makes.
 * @param subjects What the audit is about.
 * @param nameIn The name that files of a root state of its only app, if they do.
 * @param targets The targets of the projects, and the apps' roots.
 * @param declarations Everything that the manifests declare.
 */
export function findAuditedApps(
  subjects: readonly Subject[],
  nameIn: (root: string) => string | null,
  targets: Pick<Targets, 'of' | 'built' | 'takersOf' | 'describedAt'>,
  declarations: readonly Declaration[],
): OwnedFiles {
  const { built, takersOf, describedAt } = targets;
  const toldAt = remembered((place: Place) => toldTargets(place, describedAt(place), built));
  const found = foundApps(subjects, nameIn, targets);
  const closures = createClosures(built);
  const roots = new Set(found.map(({ root }) => root));
  const shipped = new Set(built.filter(({ kind }) => kind === 'app').flatMap((app) => [...closures.shippedIn(app)]));
  // A library that no app is seen to link can be linked in ways that nobody reads; samples of a library link it.
  const isOpen = (owner: BuiltTarget): boolean => owner.kind === 'library' && !shipped.has(owner);
  // So can an extension be copied into an app by a script.
  const isUnplaced = (owner: BuiltTarget): boolean => isOpen(owner) || (embeddable.has(owner.kind) && !shipped.has(owner));
  const owners = createDependencyOwners(declarations, built, isUnplaced);
  const apps = found.map((app): OwnedApp => {
    const isSample = app.target?.isSample ?? false;
    const bundles = app.target === null ? [] : closures.bundlesOf(app.target);
    const hasWith = (own: ReadonlySet<BuiltTarget>) => (file: string) => {
      const takers = takersOf(file);
      if (takers.some((taker) => own.has(taker))) return true;
      if (!takers.every(isOpen)) return false;
      const ofPackage = owners.hasPackageOf(file, app.root);
      if (ofPackage !== null) return ofPackage;
      const root = targets.of(file);
      return root === app.root || (!isSample && !roots.has(root));
    };
    const dependsWith =
      (own: ReadonlySet<BuiltTarget> | null, hasFile: (file: string) => boolean) =>
      (dependency: Dependency): boolean =>
        owners.takes(dependency, own, app.root) ?? hasFile(dependency.place.file);
    const own = app.target === null ? new Set<BuiltTarget>() : closures.shippedIn(app.target);
    const has = hasWith(own);
    return {
      id: app.id,
      isSample,
      targets: bundles.map((target) => ({
        name: target.name,
        kind: target.kind as BundleKind,
        has: hasWith(closures.linkedInto(target)),
        hasDependency: dependsWith(closures.linkedInto(target), hasWith(closures.linkedInto(target))),
        takes: (file) => takersOf(file).some((owner) => closures.linkedInto(target).has(owner)),
      })),
      has,
      hasDependency: dependsWith(app.target === null ? null : own, has),
      isToldAt(place) {
        const told = toldAt(place);
        return told.length > 0 ? told.some((target) => own.has(target)) : has(place.file);
      },
    };
  });
  const isLeft = remembered((file: string) => !apps.some((app) => app.has(file)));
  const isLeftDependency = (dependency: Dependency): boolean =>
    isLeft(dependency.place.file) && !apps.some((app) => app.hasDependency(dependency));
  return { apps, isLeft, isLeftDependency };
}

/** A project file is in no target, and says nothing of the apps of other projects. */
function toldTargets(place: Place, described: readonly BuiltTarget[], built: readonly BuiltTarget[]): readonly BuiltTarget[] {
  return described.length > 0 ? described : built.filter((target) => target.place.file === place.file);
}

/** What ships in an app with an executable of its own. */
const embeddable: ReadonlySet<BuiltTarget['kind']> = new Set<BuiltTarget['kind']>(['extension', 'app-clip', 'watch-app']);

/** The apps, sorted by id. */
function foundApps(
  subjects: readonly Subject[],
  nameIn: (root: string) => string | null,
  targets: Pick<Targets, 'of' | 'built'>,
): readonly FoundApp[] {
  const native = targets.built
    .filter((target) => target.kind === 'app' && runsOnIos(target))
    .map((target): FoundApp => ({ id: target.name, root: targets.of(target.place.file), target }));
  const made = madeByTools(subjects, nameIn, targets, new Set(native.map(({ root }) => root)));
  const sure = [...native, ...made.filter(({ mayBeLibrary }) => !mayBeLibrary)];
  return withOwnIds(sure.length > 0 ? sure : made.slice(0, 1)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is built for the Mac or the watch alone is no app for iOS. */
function runsOnIos({ platforms }: BuiltTarget): boolean {
  return platforms.length === 0 || platforms.some((platform) => platform !== 'macos' && platform !== 'watchos');
}

/** The apps whose project is not in the repository, one a root: of several things that show it, the first names it. */
function madeByTools(
  subjects: readonly Subject[],
  nameIn: (root: string) => string | null,
  targets: Pick<Targets, 'of'>,
  taken: ReadonlySet<string>,
): readonly (FoundApp & Pick<Subject, 'mayBeLibrary'>)[] {
  const byRoot = new Map<string, FoundApp & Pick<Subject, 'mayBeLibrary'>>();
  for (const { name, kind, isApp, mayBeLibrary, place } of subjects) {
    const root = targets.of(place.file);
    if (!isApp || taken.has(root) || byRoot.has(root)) continue;
    byRoot.set(root, { id: name ?? nameIn(root) ?? (root === '' ? kind : baseOf(root)), root, target: null, mayBeLibrary });
  }
  return [...byRoot.values()];
}

/** Apps of one name are told apart by their folders, or else by the projects of their targets. */
function withOwnIds(apps: readonly FoundApp[]): readonly FoundApp[] {
  const inFolder = ({ id, root }: FoundApp): string => (baseOf(root) === id ? root : `${root}/${id}`);
  return [inFolder, ({ id, target }: FoundApp) => target?.id ?? id].reduce<readonly FoundApp[]>(
    (named, idOf) =>
      named.map((app, index) => {
        const isShared = named.some((other, at) => at !== index && other.id === app.id);
        return isShared ? { ...app, id: idOf(apps[index] ?? app) } : app;
      }),
    apps,
  );
}

import type { Project, TargetUse, UsedPackageProduct } from '../../model/project.js';
import type { TargetKind } from '../../model/target.js';
import { baseOf, folderOf } from '../../model/path.js';
import { createBuilderSearch } from './builders.js';
import { reachable } from './closures.js';
import type { KnownTarget } from './known-target.js';

/** The targets of all projects, by what they are called. */
export interface TargetIndex {
  idOf(target: KnownTarget): string;
  linksOf(target: KnownTarget): readonly string[];
  embedsOf(target: KnownTarget): readonly string[];
  /** The products of packages that no target builds. */
  packagesOf(target: KnownTarget): readonly UsedPackageProduct[];
  /** The targets that are built with a target, directly or through others. */
  usersOf(target: KnownTarget): ReadonlySet<KnownTarget>;
}

/** What ships in an app as a bundle of its own. */
const embedded: ReadonlySet<TargetKind> = new Set<TargetKind>(['extension', 'app-clip', 'watch-app']);

/**
 * Finds which targets are built into which, across projects.
 * @param targets All that are built.
 */
export function createTargetIndex(targets: readonly KnownTarget[]): TargetIndex {
  const ids = idsOf(targets);
  const idOf = (target: KnownTarget): string => ids.get(target) ?? target.target.name;
  const buildersOf = createBuilderSearch(targets);
  const used = targets.map((owner) => ({
    owner,
    uses: owner.target.uses.map((use) => ({ use, builders: buildersOf(owner, use).filter((each) => each !== owner) })),
  }));
  const copied = new Set(used.flatMap(({ uses }) => uses.flatMap(({ use, builders }) => (isCopied(use) ? builders : []))));
  const usesOf = new Map(used.map(({ owner, uses }) => [owner, uses]));
  const users = usersByTarget(used.map(({ owner, uses }) => ({ owner, builders: uses.flatMap(({ builders }) => builders) })));
  return {
    idOf,
    usersOf: (target) => reachable(users.get(target) ?? [], (user) => users.get(user) ?? []),
    linksOf: (owner) =>
      once(
        (usesOf.get(owner) ?? []).flatMap(({ use, builders }) =>
          builders.length === 0 ? [use.name] : builders.filter(({ kind }) => kind === 'library').map(idOf),
        ),
      ),
    packagesOf: (owner) =>
      (usesOf.get(owner) ?? []).flatMap(({ use, builders }) =>
        use.kind === 'package-product' && builders.length === 0 ? [use] : [],
      ),
    embedsOf: (owner) =>
      once(
        (usesOf.get(owner) ?? []).flatMap(({ use, builders }) =>
          // A script may copy what an app only waits for.
          builders.filter((each) => embedded.has(each.kind) && (isCopied(use) || !copied.has(each))).map(idOf),
        ),
      ),
  };
}

function usersByTarget(
  used: readonly { readonly owner: KnownTarget; readonly builders: readonly KnownTarget[] }[],
): ReadonlyMap<KnownTarget, readonly KnownTarget[]> {
  const users = new Map<KnownTarget, KnownTarget[]>();
  for (const { owner, builders } of used)
    for (const builder of builders) {
      const known = users.get(builder);
      if (known === undefined) users.set(builder, [owner]);
      else known.push(owner);
    }
  return users;
}

function isCopied(use: TargetUse): boolean {
  return use.kind !== 'package-product' && use.isCopied;
}

/** A name that one target has; else with its project's; else with its project's path. */
function idsOf(targets: readonly KnownTarget[]): ReadonlyMap<KnownTarget, string> {
  const spelt = targets.map((each) => [each, spellings(each)] as const);
  const counts = new Map<string, number>();
  for (const [, names] of spelt) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(spelt.map(([each, names]) => [each, names.find((name) => counts.get(name) === 1) ?? names.at(-1) ?? '']));
}

function spellings({ target: { name }, project }: KnownTarget): readonly string[] {
  const path = pathOf(project);
  return [name, `${project.name ?? baseOf(path)}/${name}`, path === '' ? `./${name}` : `${path}/${name}`];
}

/** Where a project lies: an Xcode project is a folder. */
function pathOf({ tool, place: { file } }: Project): string {
  return tool === 'xcode' ? folderOf(file).replace(/\.xcodeproj$/, '') : folderOf(file);
}

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

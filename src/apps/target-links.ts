import type { TargetUse } from '../model/declaration.js';
import type { TargetKind } from '../model/target.js';
import { baseOf, folderOf } from './folders.js';
import type { ProjectTarget } from './project-target.js';

/** The targets of all projects, by what they are called. */
export interface TargetIndex {
  idOf(target: ProjectTarget): string;
  linksOf(target: ProjectTarget): readonly string[];
  embedsOf(target: ProjectTarget): readonly string[];
}

/** What ships in an app as a bundle of its own. */
const embedded: ReadonlySet<TargetKind> = new Set<TargetKind>(['extension', 'app-clip', 'watch-app']);

/**
 * Finds which targets are built into which, across projects.
 * @param targets All that are built.
 */
export function createTargetIndex(targets: readonly ProjectTarget[]): TargetIndex {
  const ids = idsOf(targets);
  const byName = new Map(targets.map((each) => [keyOf(each.project, each.target.name), each]));
  const byProduct = new Map<string, ProjectTarget[]>();
  for (const each of targets) {
    const product = each.target.product ?? each.target.name;
    byProduct.set(product, [...(byProduct.get(product) ?? []), each]);
  }
  const idOf = (target: ProjectTarget): string => ids.get(target) ?? target.target.name;
  const builderOf = ({ project }: ProjectTarget, use: TargetUse): ProjectTarget | null => {
    if (use.kind === 'target') return byName.get(keyOf(use.project, use.name)) ?? null;
    return use.kind === 'product' ? nearest(byProduct.get(use.name) ?? [], project) : null;
  };
  const copied = new Set(
    targets.flatMap((owner) =>
      owner.target.uses.flatMap((use) => (use.kind !== 'package-product' && use.isCopied ? (builderOf(owner, use) ?? []) : [])),
    ),
  );
  return {
    idOf,
    linksOf: (owner) =>
      once(
        owner.target.uses.flatMap((use) => {
          const builder = builderOf(owner, use);
          if (builder === null) return use.name;
          return builder.kind === 'library' && builder !== owner ? idOf(builder) : [];
        }),
      ),
    embedsOf: (owner) =>
      once(
        owner.target.uses.flatMap((use) => {
          const builder = builderOf(owner, use);
          if (builder === null || use.kind === 'package-product' || !embedded.has(builder.kind)) return [];
          // A script may copy what an app only waits for.
          return use.isCopied || !copied.has(builder) ? idOf(builder) : [];
        }),
      ),
  };
}

/** A name that one target has; else with its project's; else with its project's path. */
function idsOf(targets: readonly ProjectTarget[]): ReadonlyMap<ProjectTarget, string> {
  const spelt = targets.map((each) => [each, spellings(each)] as const);
  const counts = new Map<string, number>();
  for (const [, names] of spelt) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(spelt.map(([each, names]) => [each, names.find((name) => counts.get(name) === 1) ?? names.at(-1) ?? '']));
}

function spellings({ target: { name }, project }: ProjectTarget): readonly string[] {
  const path = folderOf(project).replace(/\.xcodeproj$/, '');
  return [name, `${baseOf(path)}/${name}`, `${path}/${name}`];
}

function keyOf(project: string, name: string): string {
  return JSON.stringify([project, name]);
}

/** Of those that build what is called so, the one whose project shares most of its folders with another. */
function nearest(builders: readonly ProjectTarget[], project: string): ProjectTarget | null {
  const own = builders.filter((each) => each.project === project);
  if (own.length > 0 || builders.length < 2) return (own.length > 0 ? own : builders)[0] ?? null;
  const shared = (other: string): number => {
    let depth = 0;
    const [a, b] = [project.split('/'), other.split('/')];
    while (a[depth] === b[depth]) depth += 1;
    return depth;
  };
  const closest = Math.max(...builders.map((each) => shared(each.project)));
  return builders.find((each) => shared(each.project) === closest) ?? null;
}

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

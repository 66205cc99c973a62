import { groupBy } from '../../model/group-by.js';
import type { TargetUse, UsedPackageProduct } from '../../model/project.js';
import { baseOf, folderOf } from '../../model/path.js';
import type { KnownTarget } from './known-target.js';

/**
 * Makes what finds the targets that build what another one uses.
 * @param targets All that are built.
 */
export function createBuilderSearch(
  targets: readonly KnownTarget[],
): (owner: KnownTarget, use: TargetUse) => readonly KnownTarget[] {
  const byName = groupBy(targets, ({ target, project }) => keyOf(project.place.file, target.name));
  const byProduct = groupBy(targets, ({ target }) => target.product ?? target.name);
  const ofPackages = targets.filter(({ project }) => project.tool === 'swift-package');
  return (owner, use) => {
    if (use.kind === 'target') return byName.get(keyOf(use.project, use.name))?.slice(0, 1) ?? [];
    if (use.kind === 'product') return nearest(byProduct.get(use.name) ?? [], owner).slice(0, 1);
    const own = use.package === null && use.folder === null ? byName.get(keyOf(owner.project.place.file, use.name)) : undefined;
    return (
      own ??
      nearest(
        ofPackages.filter((each) => isOfProduct(each, use)),
        owner,
      )
    );
  };
}

/** Whether a target of a package is part of a product that is used. */
function isOfProduct({ target, project }: KnownTarget, { name, package: identity, folder }: UsedPackageProduct): boolean {
  if (project.products.get(name)?.includes(target.name) !== true) return false;
  const own = folderOf(project.place.file);
  if (folder !== null) return own === folder;
  return identity === null || [baseOf(own), project.name ?? ''].some((each) => each.toLowerCase() === identity.toLowerCase());
}

function keyOf(project: string, name: string): string {
  return JSON.stringify([project, name]);
}

/** Of those that build what is called so, those of the project that shares most of its folders with the one that uses it. */
function nearest(builders: readonly KnownTarget[], { project }: KnownTarget): readonly KnownTarget[] {
  const [first, ...others] = builders;
  if (first === undefined || others.every((each) => each.project === first.project)) return builders;
  const depths = builders.map((each) => sharedFolders(each.project.place.file, project.place.file));
  const closest = builders[depths.indexOf(Math.max(...depths))];
  return builders.filter((each) => each.project === closest?.project);
}

function sharedFolders(one: string, other: string): number {
  if (one === other) return Infinity;
  const [a, b] = [one.split('/'), other.split('/')];
  let depth = 0;
  while (a[depth] === b[depth]) depth += 1;
  return depth;
}

import type { Dependency } from '../../model/dependency.js';
import { folderPrefixOf } from '../../model/path.js';
import type { RequirementCatalog } from './manifest.js';
import { npmOrigin } from './npm-origin.js';

/** `catalog:`, `catalog:name` (https://pnpm.io/catalogs, https://bun.sh/docs/pm/catalogs, https://yarnpkg.com/features/catalogs). */
const referenceForm = /^catalog:(.*)$/s;

/**
 * Puts what the catalogues say in the place of references to them.
 * @param dependencies Everything that the manifests name.
 * @param catalogs Those of all workspaces.
 * @returns The same dependencies, in the same order; a reference that no catalogue of a folder above explains stays as it is.
 */
export function withCatalogs(
  dependencies: readonly Dependency[],
  catalogs: readonly RequirementCatalog[],
): readonly Dependency[] {
  return dependencies.map((dependency) => {
    const name = dependency.ecosystem === 'npm' ? referenceForm.exec(dependency.version ?? '')?.[1]?.trim() : undefined;
    if (name === undefined) return dependency;
    const requirement = requirementIn(catalogs, name === '' ? 'default' : name, dependency);
    if (requirement === null) return dependency;
    const { alias, version, range, url } = npmOrigin(requirement);
    return { ...dependency, name: alias ?? dependency.name, version, range, url };
  });
}

/** What the catalogue of the nearest folder says. */
function requirementIn(
  catalogs: readonly RequirementCatalog[],
  name: string,
  { name: wanted, place }: Dependency,
): string | null {
  const near = catalogs
    .filter(
      (catalog) =>
        catalog.name === name && catalog.requirements.has(wanted) && place.file.startsWith(folderPrefixOf(catalog.file)),
    )
    .toSorted((a, b) => folderPrefixOf(b.file).length - folderPrefixOf(a.file).length);
  return near[0]?.requirements.get(wanted) ?? null;
}

import type { Dependency } from '../../model/dependency.js';
import { groupBy } from '../../model/group-by.js';
import { folderPrefixOf } from '../../model/path.js';
import type { RequirementOverride } from './manifest.js';
import { npmOrigin } from './npm-origin.js';

/** `a>b` and `a/b` are about what another package asks for, `a@1` about some of the requirements alone. */
const everywhere = /^(?:\*\*\/)?((?:@[^/@>]+\/)?[^/@>]+)$/;

/**
 * The package whose requirements an override replaces everywhere.
 * @param key As npm, Yarn and pnpm write it: the name, which in Yarn can stand after two asterisks and a slash.
 * @returns Null for a key that is about some of the packages alone.
 */
export function overriddenPackage(key: string): string | null {
  return everywhere.exec(key)?.[1] ?? null;
}

/** `$name` is what the root itself asks for, and `-` leaves a package out. */
const noRequirement = /^(?:\$|-$)/;

/**
 * Puts the requirements of overrides in the place of those that packages of npm write.
 * @param dependencies Everything that the manifests name.
 * @param overrides Those of all workspaces.
 * @returns The same dependencies, in the same order. Of two overrides the one of the outer folder counts: only the root's do.
 */
export function withOverrides(
  dependencies: readonly Dependency[],
  overrides: readonly RequirementOverride[],
): readonly Dependency[] {
  const known = groupBy(
    overrides
      .filter(({ requirement }) => !noRequirement.test(requirement))
      .toSorted((a, b) => a.place.file.length - b.place.file.length),
    ({ name }) => name,
  );
  if (known.size === 0) return dependencies;
  return dependencies.map((dependency) => {
    const { ecosystem, basis, name, place } = dependency;
    if (ecosystem !== 'npm' || basis === 'resolved') return dependency;
    const override = known.get(name)?.find((each) => place.file.startsWith(folderPrefixOf(each.place.file)));
    if (override === undefined) return dependency;
    const { alias, version, range, url } = npmOrigin(override.requirement);
    return { ...dependency, name: alias ?? name, version, range, url, overriddenAt: override.place };
  });
}

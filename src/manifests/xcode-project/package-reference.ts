/** Xcode's kinds of requirement that name one version, in the words in which Package.swift says the same. */
const wordings: ReadonlyMap<string, string> = new Map([
  ['upToNextMajorVersion', 'from '],
  ['upToNextMinorVersion', 'upToNextMinor from '],
]);

/**
 * What a package reference requires (`XCRemoteSwiftPackageReference.requirement`).
 * @param requirement The entries of the requirement: `kind`, and what that kind asks for.
 * @returns `1.2.0` for an exact version, `from 1.2.0`, `upToNextMinor from 1.2.0`, `1.0.0..<2.0.0`; null for a branch, a
 *   commit, and a requirement without a version.
 */
export function requiredVersion(requirement: ReadonlyMap<string, string>): string | null {
  const kind = requirement.get('kind') ?? '';
  if (kind === 'exactVersion') return requirement.get('version') ?? null;
  const minimum = requirement.get('minimumVersion') ?? null;
  const maximum = requirement.get('maximumVersion') ?? null;
  if (kind === 'versionRange') return minimum === null || maximum === null ? null : `${minimum}..<${maximum}`;
  const wording = wordings.get(kind);
  return wording === undefined || minimum === null ? null : wording + minimum;
}

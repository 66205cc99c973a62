import { swiftRequirement, type SwiftRequirement } from '../swift-package-requirements.js';

/** Xcode's kinds of requirement that name the oldest version. */
const kinds: ReadonlyMap<string, 'up-to-next-major' | 'up-to-next-minor'> = new Map([
  ['upToNextMajorVersion', 'up-to-next-major'],
  ['upToNextMinorVersion', 'up-to-next-minor'],
]);

/**
 * What a package reference requires (`XCRemoteSwiftPackageReference.requirement`).
 * @param requirement The entries of the requirement: `kind`, and what that kind asks for.
 * @returns Its text and range; both null for a branch, a commit, and a requirement without a version.
 */
export function requiredVersion(requirement: ReadonlyMap<string, string>): ReturnType<typeof swiftRequirement> {
  return swiftRequirement(requirementOf(requirement));
}

function requirementOf(requirement: ReadonlyMap<string, string>): SwiftRequirement | null {
  const named = requirement.get('kind') ?? '';
  const [version, minimum, maximum] = ['version', 'minimumVersion', 'maximumVersion'].map((key) => requirement.get(key));
  if (named === 'exactVersion') return version === undefined ? null : { kind: 'exact', version };
  if (minimum === undefined) return null;
  if (named === 'versionRange') return maximum === undefined ? null : { kind: 'range', minimum, maximum, inclusive: false };
  const kind = kinds.get(named);
  return kind === undefined ? null : { kind, version: minimum };
}

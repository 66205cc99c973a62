import { isScalar } from 'yaml';
import { swiftRequirement } from '../swift-package-requirements.js';

/** XcodeGen's keys for a requirement of one version. */
const keys = [
  ['from', 'up-to-next-major'],
  ['majorVersion', 'up-to-next-major'],
  ['minorVersion', 'up-to-next-minor'],
  ['exactVersion', 'exact'],
  ['version', 'exact'],
] as const;

/**
 * What a package of a project requires (yonaskolb/XcodeGen, Docs/ProjectSpec.md, Swift Package).
 * @param get Looks up the node of a key of the package.
 * @returns Its text and range; both null for a branch or a revision.
 */
export function requiredVersion(get: (key: string) => unknown): ReturnType<typeof swiftRequirement> {
  const [minimum, maximum] = [textOf(get('minVersion')), textOf(get('maxVersion'))];
  if (minimum !== null && maximum !== null) return swiftRequirement({ kind: 'range', minimum, maximum, inclusive: false });
  for (const [key, kind] of keys) {
    const version = textOf(get(key));
    if (version !== null) return swiftRequirement({ kind, version });
  }
  return swiftRequirement(null);
}

/** YAML reads `7.0` as the number 7: what is written counts. */
function textOf(node: unknown): string | null {
  return isScalar(node) && node.value !== null ? (node.source ?? null) : null;
}

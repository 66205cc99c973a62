import { isScalar } from 'yaml';

/** XcodeGen's keys for a requirement, in the words in which Package.swift says the same. */
const wordings: readonly (readonly [key: string, wording: string])[] = [
  ['from', 'from '],
  ['majorVersion', 'from '],
  ['minorVersion', 'upToNextMinor from '],
  ['exactVersion', ''],
  ['version', ''],
];

/**
 * What a package of a project requires (yonaskolb/XcodeGen, Docs/ProjectSpec.md, Swift Package).
 * @param get Looks up the node of a key of the package.
 * @returns `1.2.0` for an exact version, `from 1.2.0`, `1.0.0..<2.0.0`; null for a branch or a revision.
 */
export function requiredVersion(get: (key: string) => unknown): string | null {
  const [minimum, maximum] = [textOf(get('minVersion')), textOf(get('maxVersion'))];
  if (minimum !== null && maximum !== null) return `${minimum}..<${maximum}`;
  for (const [key, wording] of wordings) {
    const version = textOf(get(key));
    if (version !== null) return wording + version;
  }
  return null;
}

/** YAML reads `7.0` as the number 7: what is written counts. */
function textOf(node: unknown): string | null {
  return isScalar(node) && node.value !== null ? (node.source ?? null) : null;
}

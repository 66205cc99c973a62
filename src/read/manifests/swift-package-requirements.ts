import type { VersionRange } from '../../model/version-range.js';
import type { FoundDependency } from './dependency-reader.js';
import { exactly, intersection, upToNext } from '../../catalog/versions/range.js';

/** What a Swift package can be required by, whichever tool's words say it. */
export type SwiftRequirement =
  | { readonly kind: 'exact' | 'up-to-next-major' | 'up-to-next-minor'; readonly version: string }
  | { readonly kind: 'range'; readonly minimum: string; readonly maximum: string; readonly inclusive: boolean };

/**
 * A requirement of a Swift package as text and as data
 * (https://docs.swift.org/package-manager/PackageDescription/PackageDescription.html#package-dependency-requirement).
 * @param requirement Null for a branch, a revision, a path, and for what only Swift can compute.
 * @returns In the words of Package.swift without brackets and quotation marks: `from 8.0.0`, `8.0.0..<9.0.0`, `8.1.0`.
 */
export function swiftRequirement(
  requirement: SwiftRequirement | null,
): Pick<FoundDependency, 'version'> & { readonly range: VersionRange | null } {
  if (requirement === null) return { version: null, range: null };
  if (requirement.kind === 'range') {
    const { minimum, maximum, inclusive } = requirement;
    const range = intersection([{ minimum, maximum: { version: maximum, inclusive } }]);
    return { version: `${minimum}${inclusive ? '...' : '..<'}${maximum}`, range };
  }
  const { kind, version } = requirement;
  return { version: `${wordings[kind]}${version}`, range: startsWithNumber(version) ? rangeOf[kind](version) : null };
}

const wordings = { exact: '', 'up-to-next-major': 'from ', 'up-to-next-minor': 'upToNextMinor from ' } as const;

const rangeOf = {
  exact: exactly,
  'up-to-next-major': (version: string) => upToNext(version, 1),
  'up-to-next-minor': (version: string) => upToNext(`${version}${version.includes('.') ? '' : '.0'}`, 2),
} as const;

function startsWithNumber(version: string): boolean {
  return /^v?\d/.test(version);
}

import type { VersionRange } from '../../model/version-range.js';
import { exactly, longestRequirement, upToNext } from './range.js';

/** An operator and a version. */
const requirementForm = /^(==|>=|~>)\s*v?(\d+(?:\.\d+)*(?:-[0-9A-Za-z.-]+)?)$/;

/**
 * What a requirement of a Cartfile allows (https://github.com/Carthage/Carthage/blob/master/Documentation/Artifacts.md#version-requirement):
 * `~> 8.1.0` is any version that is compatible with it, up to the next major one; before 1.0, up to the next minor one.
 * @param requirement As written: `~> 8.5`, `== 8.1.0`, `>= 8.0`.
 * @returns Null where it is none.
 */
export function carthageRange(requirement: string): VersionRange | null {
  if (requirement.length > longestRequirement) return null;
  const [, operator, version] = requirementForm.exec(requirement.trim()) ?? [];
  if (version === undefined) return null;
  if (operator === '==') return exactly(version);
  return operator === '>=' ? { minimum: version, maximum: null } : upToNext(version, /^0\./.test(version) ? 2 : 1);
}

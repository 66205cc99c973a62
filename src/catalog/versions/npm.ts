import Range from 'semver/classes/range.js';
import type { VersionRange } from '../../model/version-range.js';
import { exactly, intersection, longestRequirement, span } from './range.js';

/**
 * What a version range of npm allows (https://github.com/npm/node-semver#ranges).
 * @param requirement `^1.9.0`, `~2.4`, `2.x`, `>=2 <3`, `1.2 - 2.3`, `^2.4 || ^3`, `2.4.1`, `v2.4.1`.
 * @returns Null for a tag (`latest`) and for anything else that is no range of versions.
 */
export function npmRange(requirement: string): VersionRange | null {
  const alternatives = parsed(requirement).flatMap((comparators) => {
    const range = intersection([anyVersion, ...comparators.map(bound)]);
    return range === null ? [] : [range];
  });
  return alternatives.length === 0 ? null : span(alternatives);
}

const anyVersion: VersionRange = { minimum: null, maximum: null };

function parsed(requirement: string): Range['set'] {
  if (requirement.length > longestRequirement || requirement.trim() === '') return [];
  try {
    return new Range(requirement, { loose: true }).set;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return [];
  }
}

/** An empty comparator (`*`) allows everything. */
function bound({ value, operator, semver }: Range['set'][number][number]): VersionRange {
  if (value === '') return anyVersion;
  const { version } = semver;
  if (operator.startsWith('>')) return { minimum: version, maximum: null };
  if (operator.startsWith('<')) return { minimum: null, maximum: { version, inclusive: operator === '<=' } };
  return exactly(version);
}

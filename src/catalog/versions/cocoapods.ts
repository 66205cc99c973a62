import type { VersionRange } from '../../model/version-range.js';
import { exactly, intersection, longestRequirement, upToNext } from './range.js';

/** An operator or none, and a version. */
const requirementForm = /^\s*(=|!=|>=|<=|~>|>|<)?\s*v?(\d+(?:\.\d+)*(?:[-.][0-9A-Za-z][0-9A-Za-z.-]*)?)\s*$/;

/**
 * What the requirements of a pod allow together (https://guides.cocoapods.org/syntax/podfile.html#pod; RubyGems,
 * lib/rubygems/requirement.rb): a version alone is that version and no other, `~> 8.1.0` stays below 8.2, `~> 8.1` below 9.
 * @param requirements Each as written: `~> 8.5`, `>= 8.0, < 10`.
 * @returns Null where there is none, or one that is no requirement.
 */
export function podRange(requirements: readonly string[]): VersionRange | null {
  const texts = requirements.flatMap((requirement) => (requirement.length > longestRequirement ? [''] : requirement.split(',')));
  const ranges = texts.map(rangeOf);
  const known = ranges.filter((range) => range !== null);
  return known.length === 0 || known.length < ranges.length ? null : intersection(known);
}

function rangeOf(requirement: string): VersionRange | null {
  const [, operator = '=', version] = requirementForm.exec(requirement) ?? [];
  if (version === undefined) return null;
  switch (operator) {
    case '=':
      return exactly(version);
    case '~>':
      return upToNext(version, Math.max(1, partsOf(version) - 1));
    case '>':
    case '>=':
      return { minimum: version, maximum: null };
    case '<':
    case '<=':
      return { minimum: null, maximum: { version, inclusive: operator === '<=' } };
    default:
      return { minimum: null, maximum: null };
  }
}

/** How many numbers a version begins with. */
function partsOf(version: string): number {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').length;
}

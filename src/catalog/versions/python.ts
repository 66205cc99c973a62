import type { VersionRange } from '../../model/version-range.js';
import { npmRange } from './npm.js';
import { exactly, intersection, longestRequirement, upToNext } from './range.js';

/**
 * What a version specifier of Python allows (https://packaging.python.org/en/latest/specifications/version-specifiers/), or a constraint
 * of Poetry (https://python-poetry.org/docs/dependency-specification/), which has `^` and `~` too.
 * @param specifier As written: `==0.16.1`, `>=0.12,<1`, `~=0.12.0`, `^0.12`.
 * @returns Null where it is none.
 */
export function pythonRange(specifier: string): VersionRange | null {
  if (specifier.trim() === '' || specifier.length > longestRequirement) return null;
  const clauses = specifier.split(',').map((part) => clauseRange(part.trim()));
  const known = clauses.flatMap((range) => (range === null ? [] : [range]));
  return known.length < clauses.length || known.length === 0 ? null : intersection(known);
}

const anyVersion: VersionRange = { minimum: null, maximum: null };

/** What each operator allows. @param parts How many parts the version has. */
const ranges: Readonly<Record<string, (version: string, parts: number) => VersionRange | null>> = {
  '>=': (version) => ({ minimum: version, maximum: null }),
  '>': (version) => ({ minimum: version, maximum: null }),
  '<': (version) => ({ minimum: null, maximum: { version, inclusive: false } }),
  '<=': (version) => ({ minimum: null, maximum: { version, inclusive: true } }),
  '!=': () => anyVersion,
  '~=': (version, parts) => upToNext(version, Math.max(parts - 1, 1)),
  '^': (version) => npmRange(`^${version}`),
  '~': (version) => npmRange(`~${version}`),
};

function clauseRange(clause: string): VersionRange | null {
  const [, operator = '', version = ''] = /^(===?|~=|!=|>=|<=|>|<|\^|~)?\s*(\d[\w.+!*-]*)$/.exec(clause) ?? [];
  const bare = version.replace(/\.\*$/, '');
  if (version === '') return clause === '*' ? anyVersion : null;
  const parts = bare.split('.').length;
  const range = ranges[operator];
  if (range !== undefined) return range(bare, parts);
  return bare === version ? exactly(bare) : upToNext(bare, parts);
}

import type { VersionRange } from '../../model/version-range.js';
import { npmRange } from './npm.js';
import { exactly, longestRequirement } from './range.js';

/**
 * The versions that a requirement of NuGet allows. One version is the least one, which is what NuGet installs
 * (https://learn.microsoft.com/en-us/nuget/concepts/package-versioning).
 * @param requirement As written: `1.2.3`, `[1.2,2.0)`, `1.*`.
 * @returns Null for one that names a property, or that is none.
 */
export function nugetRange(requirement: string): VersionRange | null {
  const text = requirement.trim();
  if (text.length > longestRequirement || text.includes('$(')) return null;
  if (/^\d[\w.+-]*$/.test(text)) return exactly(text);
  if (/^\d+(?:\.\d+)*\.\*$/.test(text)) return npmRange(text.replace('*', 'x'));
  return spanOf(text);
}

/** `[1.2,2.0)`, `(,1.0]`, `[1.0]`. */
function spanOf(text: string): VersionRange | null {
  const [, from = '', comma, to = '', close] = /^[[(]\s*([\w.+-]*)\s*(,?)\s*([\w.+-]*)\s*([\])])$/.exec(text) ?? [];
  if (close === undefined) return null;
  if (comma === '') return from === '' ? null : exactly(from);
  return { minimum: from === '' ? null : from, maximum: to === '' ? null : { version: to, inclusive: close === ']' } };
}

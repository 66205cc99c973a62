import type { VersionRange } from '../../model/version-range.js';
import { exactly, longestRequirement } from './range.js';

/**
 * The versions that a requirement of Maven or Gradle allows. One version is taken as it is, which is what both install where no other
 * dependency asks for another one (https://maven.apache.org/pom.html#dependency-version-requirement-specification).
 * @param requirement As written: `2.7.0`, `[2.3,3.0)`.
 * @returns Null for one that names a variable, is dynamic (`2.+`), or is none.
 */
export function mavenRange(requirement: string): VersionRange | null {
  const text = requirement.trim();
  if (text.length > longestRequirement) return null;
  if (/^\d[\w.-]*$/.test(text)) return exactly(text);
  const [, from = '', comma, to = '', close] = /^[[(]\s*([\w.-]*)\s*(,?)\s*([\w.-]*)\s*([\])])$/.exec(text) ?? [];
  if (close === undefined) return null;
  if (comma === '') return from === '' ? null : exactly(from);
  return { minimum: from === '' ? null : from, maximum: to === '' ? null : { version: to, inclusive: close === ']' } };
}

import type { Dependency } from '../../src/model/dependency.js';

/**
 * Makes a dependency for a test: a resolved pod unless told otherwise.
 * @param given What the test is about.
 */
export function dependency(
  given: Partial<Omit<Dependency, 'place'>> & { readonly name: string; readonly file?: string },
): Dependency {
  const { file = 'Podfile.lock', ...rest } = given;
  return { ecosystem: 'cocoapods', basis: 'resolved', version: null, url: null, place: { file, line: 1, column: 1 }, ...rest };
}

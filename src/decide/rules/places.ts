import type { Place } from '../../model/place.js';

/**
 * Orders places by file, line and column, in code units.
 * @returns 0 for the same place.
 */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

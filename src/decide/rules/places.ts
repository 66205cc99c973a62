import type { Place } from '../../model/place.js';

/**
 * Orders places by file, line and column, in code units.
 * @returns 0 for the same place.
 */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** A text that two places share only if they are the same. */
export function placeKey({ file, line, column }: Place): string {
  return `${line}:${column} ${file}`;
}

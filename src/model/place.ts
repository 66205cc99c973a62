/** A position in a file of the audited repository. */
export interface Place {
  /** Path relative to the audited root, with forward slashes. */
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
}

/** A text that two places share only if they are the same. @param place The place. */
export function placeKey({ file, line, column }: Place): string {
  return `${String(line)}:${String(column)} ${file}`;
}

/**
 * Orders places by file, line and column, in code units.
 * @returns 0 for the same place.
 */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/**
 * Orders what has a place by that. Sorting is stable: of several things at one place, the first comes first.
 * @param a One thing.
 * @param b Another.
 */
export function byPlace(a: { readonly place: Place }, b: { readonly place: Place }): number {
  return comparePlaces(a.place, b.place);
}

/** A position in a file that something else names. */
export interface Position {
  /** 1-based line. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
}

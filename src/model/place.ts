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

/** A position in a file that something else names. */
export interface Position {
  /** 1-based line. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
}

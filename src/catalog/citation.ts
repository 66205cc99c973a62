/** Where a fact of the catalog is written. */
export interface Citation {
  /** An address, or a repository at a commit (`fastlane/fastlane@d534769`), or `judgement`. */
  readonly ref: string;
  /** The file, heading or symbol in it. */
  readonly section: string;
  /** The day on which it was last read, `YYYY-MM-DD`. */
  readonly checked: string;
}

/**
 * Words a source for a reader.
 * @param source A catalog row's source.
 * @returns Its reference and section, on one line.
 */
export function citation(source: Citation): string {
  return `${source.ref}, ${source.section}`;
}

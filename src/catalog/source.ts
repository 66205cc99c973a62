/** Where a fact of the catalogue is written. */
export interface Source {
  /** An address, or a repository at a commit (`fastlane/fastlane@d534769`), or `judgement`. */
  readonly ref: string;
  /** The file, heading or symbol in it. */
  readonly section: string;
  /** The day on which it was last read, `YYYY-MM-DD`. */
  readonly checked: string;
}

/**
 * Words a source for a reader.
 * @param source A catalogue row's source.
 * @returns Its reference and section, on one line.
 */
export function citation(source: Source): string {
  return `${source.ref}, ${source.section}`;
}

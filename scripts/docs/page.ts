/** A file of the documentation that is generated. */
export interface Page {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

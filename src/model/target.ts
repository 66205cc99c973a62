/**
 * The apps of a repository. A file belongs to the deepest app root that encloses it; a monorepo of
 * sample apps has many roots, and what one app declares says nothing about another.
 */
export interface Targets {
  /** Folders relative to the audited root, '' for the root itself; sorted. */
  readonly roots: readonly string[];
  /** The app root of a file. */
  of(file: string): string;
}

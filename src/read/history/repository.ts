/** A commit, as far as evidence is traced through it. */
export interface Commit {
  /** The object id, in hexadecimal. */
  readonly id: string;
  /** First parent first; empty for the first commit, and where only a part of the history was fetched. */
  readonly parents: readonly string[];
  /** Whether its parents were left out when the history was fetched. */
  readonly isCut: boolean;
  /** When it was written, as `git log` shows it: ISO 8601 with the author's offset from UTC. */
  readonly time: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** A version of a file. */
export interface FileVersion {
  /** The id of its content: the same content has the same id. */
  readonly id: string;
  /** Without the white space around them. */
  readonly lines: readonly string[];
}

/** The history of the audited folder. Every function rejects where an object is missing or broken. */
export interface Repository {
  /** The id of the commit that is checked out. */
  readonly head: string;
  readonly commit: (id: string) => Promise<Commit>;
  /** A file as of a commit, or null where that has none; the path is relative to the audited folder. */
  readonly file: (commit: string, path: string) => Promise<FileVersion | null>;
  /** The files that a commit lacks and its parent has: sorted paths, relative to the audited folder. */
  readonly removed: (commit: string, parent: string) => Promise<readonly string[]>;
}

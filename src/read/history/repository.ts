/** A commit, as far as evidence is traced through it. */
export interface Commit {
  /** The object id, in hexadecimal. */
  readonly id: string;
  /** First parent first; empty for the first commit, and where only a part of the history was fetched. */
  readonly parents: readonly string[];
  /** Those that the commit itself names, of which a shallow clone may have none. */
  readonly namedParents: readonly string[];
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

/** A file, a link or a submodule in a commit. */
export interface CommittedFile {
  /** Relative to the folder that was listed, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'submodule';
  /** Of its content; of a submodule, the commit that it is at. */
  readonly id: string;
}

/** The content of a file, if it is not larger than `largestObject`. */
export type Content = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'too-large' };

/** The history of the audited folder. Every function rejects where an object is missing or broken. */
export interface Repository {
  /** The id of the commit that is checked out. */
  readonly head: string;
  /** The way from the repository's root to the audited folder: forward slashes, none at the end; empty for the root itself. */
  readonly prefix: string;
  readonly commit: (id: string) => Promise<Commit>;
  /** The id of the commit that a branch, a tag, or a whole or shortened id stands for; null where there is none. */
  readonly find: (name: string) => Promise<string | null>;
  /** A file as of a commit, or null where that has none; the path is relative to the audited folder. */
  readonly file: (commit: string, path: string) => Promise<FileVersion | null>;
  /** Everything that a commit has in a folder, which is named from the repository's root; nothing where it has no such folder. */
  readonly files: (commit: string, folder: string) => Promise<readonly CommittedFile[]>;
  readonly content: (id: string) => Promise<Content>;
  /** The files that a commit lacks and its parent has: sorted paths, relative to the audited folder. */
  readonly removed: (commit: string, parent: string) => Promise<readonly string[]>;
}

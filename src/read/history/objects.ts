import type { CommitObject, TreeEntry } from 'isomorphic-git';
import * as git from 'isomorphic-git';
import { TooLarge } from './read-only-files.js';
import type { Content } from './repository.js';

/** Reads a tree's entries. */
export type ReadTree = (oid: string) => Promise<readonly TreeEntry[]>;

/** What every call of isomorphic-git is given. */
export interface GitFolder {
  readonly fs: git.PromiseFsClient;
  readonly gitdir: string;
  /** isomorphic-git keeps its indexes here, between calls. */
  readonly cache: object;
  /** Refuses an object that would fill the memory. */
  readonly guard: (oid: string) => void;
}

/**
 * Reads an object, and nothing that it stands for: a tag names another object, whose size nobody looked at.
 * @throws {Error} Where it is too large, or of another type.
 */
export async function readObject(folder: GitFolder, oid: string): Promise<git.ReadObjectResult> {
  const { guard, ...rest } = folder;
  guard(oid);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the functions that replace it follow tags and commits
  return git.readObject({ ...rest, oid, format: 'parsed' });
}

/** @throws {Error} Where the object is no commit. */
export async function readCommit(folder: GitFolder, oid: string): Promise<CommitObject> {
  const read = await readObject(folder, oid);
  if (read.type !== 'commit' || read.format !== 'parsed') throw new Error('The object is not a commit.');
  return read.object;
}

/** @throws {Error} Where the object is no tree. */
export async function readTree(folder: GitFolder, oid: string): Promise<readonly TreeEntry[]> {
  const read = await readObject(folder, oid);
  if (read.type !== 'tree' || read.format !== 'parsed') throw new Error('The object is not a tree.');
  return read.object;
}

/** @throws {Error} Where the object is not the content of a file, or too large. */
export async function readBlob(folder: GitFolder, oid: string): Promise<Uint8Array> {
  const read = await readObject(folder, oid);
  if (read.type !== 'blob' || !(read.object instanceof Uint8Array)) throw new Error('The object is not a blob.');
  return read.object;
}

/**
 * Reads the content of a file.
 * @param folder The git folder.
 * @param oid The id of the content.
 * @throws {Error} Where it is missing or damaged.
 */
export async function contentOf(folder: GitFolder, oid: string): Promise<Content> {
  try {
    return { kind: 'bytes', bytes: await readBlob(folder, oid) };
  } catch (error) {
    if (error instanceof TooLarge) return { kind: 'too-large' };
    throw error;
  }
}

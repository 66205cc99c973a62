import { readFileSync, statSync, type Stats } from 'node:fs';
import { UsageError } from '../model/usage-error.js';
import { reasonOf } from '../read/project/read-file.js';

/** What a file is for, and how large it can be. */
export interface NamedFile {
  /** As the user gave it. */
  readonly path: string;
  /** In the middle of a sentence: `template`. */
  readonly noun: string;
  /** MB at most: far above any that makes sense. */
  readonly largest: number;
  /** What to give instead: an imperative sentence. */
  readonly remedy: string;
}

const bytesInMegabyte = 1024 * 1024;

/**
 * Reads a file that a user names on the command line.
 * @param named The file, and the words for what is wrong with it.
 * @throws {UsageError} When it is not there, is no file, is too large or cannot be read.
 */
export function readNamedFile({ path, noun, largest, remedy }: NamedFile): Buffer {
  const stats = statsOf(path, remedy);
  if (stats === undefined) throw new UsageError(`The ${noun} ${path} does not exist.`, [remedy]);
  if (!stats.isFile()) throw new UsageError(`${path} is ${stats.isDirectory() ? 'a folder' : 'not a regular file'}.`, [remedy]);
  if (stats.size > largest * bytesInMegabyte)
    throw new UsageError(`${path} has ${Math.round(stats.size / bytesInMegabyte)} MB. The limit is ${largest} MB.`, [remedy]);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`Could not read ${path}: ${reasonOf(error)}.`, [remedy]);
  }
}

/** A name that is too long, or a circle of links, is wrong use as well. */
function statsOf(path: string, remedy: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`Could not read ${path}: ${reasonOf(error)}.`, [remedy]);
  }
}

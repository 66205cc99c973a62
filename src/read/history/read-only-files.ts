import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { PromiseFsClient } from 'isomorphic-git';

/** A pack is read into memory whole; Node reads no file above 2 GiB. */
export const largestPack = 1024 * 1024 * 1024;

/**
 * The files of a git folder as isomorphic-git asks for them: to read only, no link followed, nothing outside of the folder.
 * @param folder Real, absolute path of the git folder.
 * @returns What fails to be read is not there, as far as the library is told: it would print any other error.
 */
export function readOnlyFiles(folder: string): PromiseFsClient {
  const inside = <Result>(path: string, read: () => Result): Promise<Result> => {
    try {
      const parent = realpathSync(path === folder ? path : dirname(path));
      if (parent !== folder && !parent.startsWith(folder + sep)) return Promise.reject(notThere());
      return Promise.resolve(read());
    } catch {
      return Promise.reject(notThere());
    }
  };
  const refuse = () => Promise.reject(new Error('History is only read.'));
  return {
    promises: {
      readFile: (path: string, options?: string | { encoding?: string }) =>
        inside(path, () => {
          const bytes = readRegularFile(path);
          if (looseObject.test(path) && !inflatesWithin(bytes)) throw notThere();
          return options === 'utf8' || (typeof options === 'object' && options.encoding === 'utf8')
            ? bytes.toString('utf8')
            : bytes;
        }),
      readdir: (path: string) => inside(path, () => readdirSync(path)),
      stat: (path: string) => inside(path, () => lstatSync(path)),
      lstat: (path: string) => inside(path, () => lstatSync(path)),
      readlink: refuse,
      writeFile: refuse,
      mkdir: refuse,
      rmdir: refuse,
      unlink: refuse,
      symlink: refuse,
      chmod: refuse,
    },
  };
}

/**
 * Reads a file that is one: a pipe would wait for ever, a link may lead anywhere.
 * @param path Absolute.
 * @throws {Error} Where it is no regular file, is not there or is above `largestPack`.
 */
export function readRegularFile(path: string): Buffer {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > largestPack) throw notThere();
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** In bytes. An object is a commit, a tree or a source file: what is larger is no text, and nothing is traced through it. */
export const largestObject = 16 * 1024 * 1024;

const looseObject = /[\\/]objects[\\/][0-9a-f]{2}[\\/][0-9a-f]{38,62}$/;

/** Zlib's format shrinks nothing to less than a 1,032nd (zlib.net, "Technical Details"). */
const mostShrunk = 1032;

/** Whether an object has no more than the most that is read; the library would inflate gigabytes. */
function inflatesWithin(bytes: Buffer): boolean {
  if (bytes.length * mostShrunk <= largestObject) return true;
  try {
    inflateSync(bytes, { maxOutputLength: largestObject });
    return true;
  } catch {
    return false;
  }
}

/** That an object would fill the memory. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Makes a test that refuses objects in files of their own that would fill the memory.
 * @param gitdir Real, absolute path of the git folder.
 * @returns Throws `TooLarge` where the object is larger than `largestObject`. An object that has no file of its own passes.
 */
export function looseSizeGuard(gitdir: string): (oid: string) => void {
  return (oid) => {
    const path = join(gitdir, 'objects', oid.slice(0, 2), oid.slice(2));
    if (existsSync(path) && !inflatesWithin(readRegularFile(path))) throw new TooLarge();
  };
}

function notThere(): Error {
  return Object.assign(new Error('It is not there.'), { code: 'ENOENT' });
}

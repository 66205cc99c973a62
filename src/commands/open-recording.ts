import { createReadStream, statSync, type Stats } from 'node:fs';
import { UsageError } from '../model/usage-error.js';
import { reasonOf } from '../read/project/read-file.js';

/** Bytes that are read at once. */
const chunkSize = 1024 * 1024;

const remedy = 'Pass the App Privacy Report or the HAR that you recorded.';

/**
 * Makes sure that a recording can be read, before anything else takes time.
 * @param path As the user gave it.
 * @returns What reads it, as often as it is called.
 * @throws {UsageError} When it is not there, or is not a file.
 */
export function openRecording(path: string): () => AsyncIterable<Uint8Array> {
  const stats = statsOf(path);
  if (stats === undefined) throw new UsageError(`The recording ${path} does not exist.`, [remedy]);
  if (!stats.isFile()) throw new UsageError(`${path} is ${stats.isDirectory() ? 'a folder' : 'not a regular file'}.`, [remedy]);
  return () => chunksOf(path);
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>;
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        throw unreadable(path, error);
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

function unreadable(path: string, error: unknown): UsageError {
  return new UsageError(`Could not read ${path}: ${reasonOf(error)}.`, [remedy]);
}

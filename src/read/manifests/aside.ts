import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Manifest, ManifestContents, ManifestFile } from './manifest.js';

/** A file and the format that reads it. */
export interface Claimed {
  readonly file: ManifestFile;
  readonly manifest: Manifest;
}

/** What the thread is given: a file, and the name of its format. */
export interface AsideJob {
  readonly manifest: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Reads manifests in a thread of their own, while this one reads others: a grammar in WebAssembly takes as long to load as the
 * manifests of a large app to read.
 * @param claimed Files of formats that say `isReadAside`.
 * @returns Their contents, in the same order.
 */
export async function readAside(claimed: readonly Claimed[]): Promise<readonly ManifestContents[]> {
  if (claimed.length === 0) return [];
  try {
    return await readInThread(claimed.map(({ file: { path, text }, manifest }) => ({ manifest: manifest.name, path, text })));
  } catch {
    // A system that allows no threads reads them here.
    return readHere(claimed);
  }
}

async function readHere(claimed: readonly Claimed[]): Promise<readonly ManifestContents[]> {
  const read = claimed.map(async ({ file, manifest }) => (await manifest.load()).read(file.path, file));
  return Promise.all(read);
}

/** @throws {Error} Where no thread runs, or the program was not built. */
function readInThread(jobs: readonly AsideJob[]): Promise<readonly ManifestContents[]> {
  if (import.meta.url.endsWith('.ts')) return Promise.reject(new Error('Sources have no bundle for a thread.'));
  const root = dirname(createRequire(import.meta.url).resolve('#package.json'));
  const worker = new Worker(join(root, 'dist', 'manifest-worker.js'), { workerData: jobs });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('The thread ended before it gave its result.'));
    });
  });
}

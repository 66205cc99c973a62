import { parentPort, workerData } from 'node:worker_threads';
import type { AsideJob } from './aside.js';
import type { ManifestContents, ManifestReader } from './manifest.js';

/** The readers of the formats that say `isReadAside`; what they import is what the program loads later, so that both share it. */
const readers: Readonly<Record<string, () => Promise<ManifestReader>>> = {
  'gradle-kotlin': async () => (await import('./gradle-kotlin/read.js')).readerOf(await kotlinParser()),
  podfile: async () => (await import('./podfile/read.js')).readerOf(await rubyParser()),
  podspec: async () => (await import('./podspec/read.js')).readerOf(await rubyParser()),
};

async function rubyParser() {
  const [{ loadParser }, { translation }] = await Promise.all([
    import('../syntax/grammar/parse.js'),
    import('../syntax/ruby/translation.js'),
  ]);
  return loadParser(translation);
}

async function kotlinParser() {
  const [{ loadParser }, { translation }] = await Promise.all([
    import('../syntax/grammar/parse.js'),
    import('../syntax/kotlin/translation.js'),
  ]);
  return loadParser(translation);
}

async function readAll(jobs: readonly AsideJob[]): Promise<readonly ManifestContents[]> {
  return Promise.all(
    jobs.map(async ({ manifest, path, text }) => {
      const reader = await readers[manifest]?.();
      if (reader === undefined) throw new Error(`No thread reads ${manifest}.`);
      return reader.read(path, { text, bytes: new Uint8Array() });
    }),
  );
}

// Whoever only imports the file, such as a check of the build, gives it nothing to do.
if (parentPort !== null) parentPort.postMessage(await readAll(workerData as readonly AsideJob[]));

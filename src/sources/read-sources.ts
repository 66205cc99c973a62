import { setImmediate } from 'node:timers/promises';
import { createSourceReader, type SourceReading } from './read-source.js';
import type { Tokens } from './token-gate.js';
import type { QuotasOf } from './token-quota.js';

/** So many files are read between two reports of progress. */
const filesBetweenReports = 100;

/**
 * Reads all sources of a project, one after the other.
 * @param root Absolute path of the audited folder.
 * @param paths Paths relative to it, each of a language that is read.
 * @param tokens What a file must hold to matter.
 * @param quotasOf What makes further files matter, until enough of them were read.
 * @param onProgress Told now and then how many files are done.
 * @returns What became of those from which anything came, in the order of their paths.
 */
export async function readSources(
  root: string,
  paths: readonly string[],
  tokens: Tokens,
  quotasOf: QuotasOf,
  onProgress: (done: number, total: number) => void,
): Promise<readonly SourceReading[]> {
  const read = createSourceReader(root, tokens, quotasOf);
  const readings: SourceReading[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % filesBetweenReports === 0) onProgress(index, paths.length);
    const reading = await read(path);
    // The engine of the grammars frees its trees only when the event loop turns: without this, all are held to the end.
    if (reading.parsed !== null) await setImmediate();
    if (reading.parsed !== null || reading.problems.length > 0) readings.push(reading);
  }
  return readings;
}

import type { Baseline } from '../model/acceptance.js';
import type { Problem } from '../model/problem.js';
import { parseBaseline } from './baseline/parse-baseline.js';
import { baselineName, readBaselineFile } from './project/baseline-file.js';

/** The baseline of a folder. */
export interface ReadBaseline {
  /** Whether there is a file, however broken. */
  readonly exists: boolean;
  /** What could be understood; null where that is nothing. */
  readonly baseline: Baseline | null;
  /** What another version wrote, whose fingerprints cannot be compared; null for any other file. */
  readonly foreign: Baseline | null;
  readonly problems: readonly Problem[];
}

/** No file. */
export const noBaseline: ReadBaseline = { exists: false, baseline: null, foreign: null, problems: [] };

/**
 * Reads and understands the baseline of a folder.
 * @param root Absolute path of the audited folder.
 * @param algorithm How the fingerprints of this version are made.
 */
export function readBaseline(root: string, algorithm: string): ReadBaseline {
  const file = readBaselineFile(root);
  if (file.kind === 'none') return noBaseline;
  if (file.kind === 'text') return { exists: true, ...parseBaseline(baselineName, file, algorithm) };
  const place = { file: baselineName, line: 1, column: 1 };
  const message = `The audit could not read the baseline because ${file.why}.`;
  const remedy = 'Replace it with a regular file that you can read.';
  return { exists: true, baseline: null, foreign: null, problems: [{ kind: 'incomplete', place, message, remedy }] };
}

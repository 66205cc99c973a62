import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText, readFile, type DecodedText } from './read-file.js';

/** The name of the baseline, at the root of the audited folder. */
export const baselineName = 'app-privacy-baseline.json';

/** What is at the place of the baseline. */
export type BaselineFile =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'text' } & DecodedText)
  /** `why` ends a sentence. */
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Reads the baseline of a folder. No link is followed: it could lead out of the folder.
 * @param root Absolute path of the audited folder.
 */
export function readBaselineFile(root: string): BaselineFile {
  const stats = lstatSync(join(root, baselineName), { throwIfNoEntry: false });
  if (stats === undefined) return { kind: 'none' };
  if (stats.isSymbolicLink()) return { kind: 'failed', why: 'it is a link' };
  if (stats.isDirectory()) return { kind: 'failed', why: 'it is a folder' };
  const result = readFile(root, baselineName);
  return result.kind === 'failed' ? result : { kind: 'text', ...decodeText(result.bytes) };
}

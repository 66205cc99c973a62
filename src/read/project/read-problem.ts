import type { Problem } from '../../model/problem.js';
import { notDownloaded } from './read-file.js';

/**
 * Says that a file or folder could not be read.
 * @param file Path relative to the root.
 * @param why What the system said, as the end of a sentence.
 */
export function unreadable(file: string, why: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message: `The audit could not read it: ${why}.`,
    remedy:
      why === notDownloaded
        ? 'Run git lfs pull before the audit, or list the file under exclude in app-privacy.yaml.'
        : 'Make it readable, or list it under exclude in app-privacy.yaml.',
  };
}

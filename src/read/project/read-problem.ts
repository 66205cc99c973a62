import type { Problem } from '../../model/problem.js';

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
    remedy: 'Make it readable, or list it under exclude in app-privacy.yaml.',
  };
}

import type { Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';

/** How a file could be read. */
export type Reading = 'whole' | 'too-long' | 'too-large-for-grammar' | 'too-deep';

type Words = Pick<Problem, 'kind' | 'message' | 'remedy'>;

const words = {
  whole: {
    kind: 'partial',
    message: 'The Objective-C grammar does not know all of this file; the regions that it lost were read by their words alone.',
    remedy: 'Check the lines that the report names for uses of mParticle, App Tracking Transparency and the IDFA.',
  },
  'too-long': {
    kind: 'incomplete',
    message: 'This file is longer than 4 million characters and was not read.',
    remedy: 'Exclude it in app-privacy.yaml if it is generated.',
  },
  'too-large-for-grammar': {
    kind: 'partial',
    message:
      'This file is too long, has too long a line or nests too deep for the Objective-C grammar; it was read by its words alone.',
    remedy: 'Exclude it in app-privacy.yaml if it is generated.',
  },
  'too-deep': {
    kind: 'incomplete',
    message: 'Some brackets in this file nest more than 100 deep; what stands inside them was not read.',
    remedy: 'Exclude it in app-privacy.yaml if it is generated.',
  },
} as const satisfies Record<Reading, Words>;

/**
 * What the reader of a report must know about how a file was read.
 * @param recovered The regions that tokens recovered.
 * @returns One problem at most.
 */
export function problemsOf(file: string, reading: Reading, recovered: Source['recovered']): readonly Problem[] {
  const line = recovered[0]?.first;
  if (reading === 'whole' && line === undefined) return [];
  return [{ ...words[reading], place: { file, line: line ?? 1, column: 1 } }];
}

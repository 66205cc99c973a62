import type { Problem } from '../../../model/problem.js';
import type { Source } from '../../../model/source.js';

/** How a file could be read. */
export type Reading = 'whole' | 'too-long' | 'too-deep';

type Words = Pick<Problem, 'kind' | 'message' | 'remedy'>;

const words = {
  whole: {
    kind: 'partial',
    message: 'The parser does not understand some regions of this Objective-C file. The audit read their tokens instead.',
    remedy: 'Check these lines for uses of mParticle, App Tracking Transparency and the IDFA.',
  },
  'too-long': {
    kind: 'incomplete',
    message: 'This file is longer than 4 million characters. The audit did not read it.',
    remedy: 'If the file is generated, list it under exclude in app-privacy.yaml.',
  },
  'too-deep': {
    kind: 'incomplete',
    message: 'Some brackets in this file are nested more than 100 deep. The audit did not read what is inside them.',
    remedy: 'If the file is generated, list it under exclude in app-privacy.yaml.',
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

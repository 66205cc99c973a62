import type { Assessment } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';

/** What every format and the exit code agree on: a scan that found nothing to read has not passed. */
const nothingToRead: Problem = {
  kind: 'incomplete',
  place: { file: '.', line: 1, column: 1 },
  message: 'No source and no manifest of an app was found here, so that nothing was audited.',
  remedy: 'Give the folder that holds the app, or add --include-vendored if it lies in a vendored folder.',
};

/** The part of an assessment that tells whether it is complete. */
export type Completeness = Pick<Assessment, 'problems'> & { readonly summary: Pick<Assessment['summary'], 'filesScanned'> };

/**
 * Lists all problems of an assessment, that it is empty being one.
 * @param assessment What the audit found out.
 * @returns Those that make it incomplete first, else in the assessment's order.
 */
export function problemsOf({ problems, summary }: Completeness): readonly Problem[] {
  const all = summary.filesScanned === 0 ? [nothingToRead, ...problems] : problems;
  return [...all.filter(isIncomplete), ...all.filter((problem) => !isIncomplete(problem))];
}

/**
 * Tells whether nothing kept the audit from seeing everything.
 * @param assessment What the audit found out.
 */
export function isComplete(assessment: Completeness): boolean {
  return !problemsOf(assessment).some(isIncomplete);
}

function isIncomplete(problem: Problem): boolean {
  return problem.kind === 'incomplete';
}

import { UsageError } from '../model/usage-error.js';
import { inputProblems, type Completeness } from '../reports/completeness.js';

/**
 * Words that a folder holds no app.
 * @param path As the user gave it.
 * @param assessment What the audit found there.
 * @returns Null where it holds one.
 */
export function nothingToAudit(path: string, assessment: Completeness): UsageError | null {
  const problem = inputProblems(assessment).find(({ place }) => place.file === '.');
  if (assessment.subjects.length > 0 || problem === undefined) return null;
  return new UsageError(`${path}: ${problem.message}`, [problem.remedy]);
}

import type { Assessment } from '../model/assessment.js';
import type { Severity } from '../model/finding.js';

/** The lowest severity that fails a run, or `never`. */
export type FailOn = Severity | 'never';

/** The thresholds that `--fail-on` offers, the most serious first. */
export const failOnChoices = ['error', 'warning', 'note', 'never'] as const satisfies readonly FailOn[];

/**
 * Decides how the process ends.
 * @param assessment What the audit found.
 * @param failOn The lowest severity that fails.
 * @returns 2 where the audit is incomplete or saw no file (never a pass), 1 where a finding reaches the threshold
 * or the answers are no longer the approved ones, else 0.
 */
export function exitCode(
  {
    findings,
    problems,
    summary,
    comparison,
  }: Pick<Assessment, 'findings' | 'problems' | 'summary'> & Partial<Pick<Assessment, 'comparison'>>,
  failOn: FailOn,
): 0 | 1 | 2 {
  if (summary.filesScanned === 0 || problems.some(({ kind }) => kind === 'incomplete')) return 2;
  const threshold = failOnChoices.indexOf(failOn);
  const fails = failOn !== 'never' && findings.some(({ severity }) => failOnChoices.indexOf(severity) <= threshold);
  const drifts = failOn !== 'never' && (comparison?.changes.some(({ kind }) => kind === 'drift') ?? false);
  return fails || drifts ? 1 : 0;
}

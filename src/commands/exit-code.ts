import type { Assessment, Assessments } from '../model/assessment.js';
import type { Severity } from '../model/finding.js';
import { areInputsRead, isComplete } from '../reports/completeness.js';
import { newFindings } from '../reports/states.js';

/** The lowest severity that fails a run, or `never`. */
export type FailOn = Severity | 'never';

/** The thresholds that `--fail-on` offers, the most serious first. */
export const failOnChoices = ['error', 'warning', 'note', 'never'] as const satisfies readonly FailOn[];

/**
 * Decides how the process ends.
 * @param assessment What the audit found.
 * @param failOn The lowest severity that fails.
 * @param isGate Whether the run decides something: then code in a language that is not read keeps it from passing. A report that
 * nobody gates on says so, and its exit code does not.
 * @param undecided The open answers that fail, whatever `failOn` is: none where the user did not ask for it.
 * @returns 2 where the audit is incomplete or saw no app (never a pass), 1 where a new finding reaches the threshold,
 * the answers are no longer the approved ones or must be decided and are not, else 0.
 */
export function exitCode(assessment: Assessment, failOn: FailOn, isGate: boolean, undecided: readonly string[] = []): 0 | 1 | 2 {
  if (!(isGate ? isComplete(assessment) : areInputsRead(assessment))) return 2;
  const findings = newFindings(assessment);
  const { comparison } = assessment;
  const threshold = failOnChoices.indexOf(failOn);
  const fails = failOn !== 'never' && findings.some(({ severity }) => failOnChoices.indexOf(severity) <= threshold);
  const drifts = failOn !== 'never' && (comparison?.changes.some(({ kind }) => kind === 'drift') ?? false);
  return fails || drifts || undecided.length > 0 ? 1 : 0;
}

/** What decides beside the apps that ship. */
export interface Included {
  /** Apps that show how a library is used. */
  readonly samples: boolean;
  /** What no app ships, such as tests. */
  readonly rest: boolean;
}

/**
 * Picks what decides how the process ends: the apps that ship, and where there is none, everything.
 * @param assessments Of each app.
 * @param included What the user wants to count as well.
 */
export function decidingApps(assessments: Assessments, included: Included): readonly Assessment[] {
  const isShipped = ({ app, scope }: Assessment): boolean => scope !== 'rest' && app?.isSample !== true;
  if (!assessments.some(isShipped)) return assessments;
  return assessments.filter(
    (assessment) => isShipped(assessment) || (assessment.scope === 'rest' ? included.rest : included.samples),
  );
}

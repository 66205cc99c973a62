import type { Assessment } from '../model/assessment.js';
import type { SinceBase } from '../model/since.js';
import { shortCommit } from './origin.js';

/**
 * Picks the apps to whose answers or findings a change did something, so that a reader of many apps sees no others.
 * @param assessments Of each app.
 * @returns The first one where the change did nothing to any; nothing where no change is looked at.
 */
export function changedApps(assessments: readonly Assessment[]): readonly Assessment[] {
  const compared = assessments.filter(({ since }) => since !== null);
  const changed = compared.filter(
    ({ since }) => since !== null && (since.tracking !== null || since.changes.length > 0 || since.fixed.length > 0),
  );
  return changed.length > 0 ? changed : compared.slice(0, 1);
}

/**
 * Says which commits were compared, and what was not.
 * @param since The comparison.
 * @returns Sentences, not escaped.
 */
export function comparedText({ revision, base, head, isBaseComplete }: SinceBase): string {
  const [from, to] = [shortCommit(base), shortCommit(head)];
  const named = base.startsWith(revision) ? from : `${from}, the last commit it shares with ${revision}`;
  const caveat = isBaseComplete ? '' : ` The audit of ${from} is incomplete, so findings shown as new can be older.`;
  return `Compared ${to} with ${named}. Uncommitted changes are not part of the comparison.${caveat}`;
}

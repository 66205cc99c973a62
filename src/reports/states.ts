import type { Acceptance, AcceptanceRemark } from '../model/acceptance.js';
import type { Summary } from '../model/assessment.js';
import type { Finding } from '../model/finding.js';
import { shortCommit } from './origin.js';

/** What a reader has to do about a finding: something, or nothing because it was there before or is kept on purpose. */
export type FindingState = 'new' | 'baseline' | 'accepted';

/**
 * Tells the state of a finding.
 * @param finding Which.
 */
export function stateOf({ acceptance }: Pick<Finding, 'acceptance'>): FindingState {
  if (acceptance === null) return 'new';
  return acceptance.by === 'baseline' || acceptance.by === 'base' ? 'baseline' : 'accepted';
}

/**
 * Picks the findings that are in no baseline, that were not there before, and that nobody accepts: what a reader looks at, and what can fail a run.
 * @param assessment What the audit found.
 * @returns In the order of the assessment.
 */
export function newFindings({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] {
  return findings.filter((finding) => stateOf(finding) === 'new');
}

/**
 * Counts the findings that are not new, in words: `2 accepted`, `5 in the baseline`, `3 in the base commit`.
 * @param summary The counts.
 * @returns Nothing of what there is none of.
 */
export function keptCounts({ accepted, baseline, base }: Pick<Summary, 'accepted' | 'baseline' | 'base'>): readonly string[] {
  return [
    ...(accepted > 0 ? [`${String(accepted)} accepted`] : []),
    ...(baseline > 0 ? [`${String(baseline)} in the baseline`] : []),
    ...(base > 0 ? [`${String(base)} in the base commit`] : []),
  ];
}

/**
 * Says why a finding is not new, for readers who see nothing but a text.
 * @param acceptance What accepts it.
 * @returns Without a full stop of its own.
 */
export function whyKept(acceptance: Acceptance): string {
  const { why, until, place } = acceptance;
  const at = `${place.file}:${String(place.line)}`;
  if (acceptance.by === 'baseline') return `In the baseline (${at})`;
  if (acceptance.by === 'base') return `In the base commit ${shortCommit(acceptance.commit)} (${at})`;
  const last = until === null ? '' : ` until ${until}`;
  return `Accepted${last} (${at})${why === null ? '' : `: ${why}`}`;
}

/**
 * Tells whether a run fails because of an acceptance that needs attention.
 * @param kind What is wrong with it.
 * @param isStrict Whether the user wants all of them to fail (`--strict`).
 */
export function isFailing(kind: AcceptanceRemark['kind'], isStrict: boolean): boolean {
  return isStrict || kind === 'no-reason';
}

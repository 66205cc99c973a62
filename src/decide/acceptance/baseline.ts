import type { Acceptance, AcceptanceRemark, BaselineEntry } from '../../model/acceptance.js';
import type { Finding } from '../../model/finding.js';
import type { Problem } from '../../model/problem.js';
import type { Acceptances, FoundInApp } from './accept.js';
import { comparedFindings, sameFindings } from './same-findings.js';
import { unknownBaselineApps } from './unknown-apps.js';

/** What the baseline says of a run. */
export interface BaselineResult {
  readonly inBaseline: ReadonlyMap<Finding, Acceptance>;
  readonly remarks: readonly AcceptanceRemark[];
  /** What makes the run incomplete. */
  readonly problems: readonly Problem[];
}

/**
 * Compares the findings with the baseline, each with an entry of its own: one that is fixed makes no room for another.
 * @param found All findings of the run by app, with what a comment or the configuration accepts.
 * @param acceptances The baseline, and what the run covers.
 */
export function acceptBaseline(found: readonly FoundInApp[], { baseline, covers, repository }: Acceptances): BaselineResult {
  if (baseline === null) return { inBaseline: new Map(), remarks: [], problems: [] };
  const { algorithm, entries } = baseline;
  const known = comparedFindings(found).filter(({ finding }) => finding.fingerprint.algorithm === algorithm);
  const pairs = sameFindings(entries, known, repository);
  const findings = new Map([...pairs].map(([{ finding }, entry]) => [entry, finding]));
  return {
    inBaseline: new Map(
      [...findings].map(([{ place }, finding]) => [finding, { by: 'baseline', place, why: null, until: null }]),
    ),
    remarks: entries.flatMap((entry) => staleEntry(entry, findings.get(entry), covers) ?? []),
    problems: unknownBaselineApps(entries, new Set(findings.keys()), repository.apps),
  };
}

function staleEntry(
  { rule, path, app, place }: BaselineEntry,
  finding: Finding | undefined,
  covers: Acceptances['covers'],
): AcceptanceRemark | null {
  const remedy = 'Run app-privacy baseline prune to remove it.';
  if (finding === undefined) {
    if (!covers(app)) return null;
    return { kind: 'unused', place, message: `The baseline entry for ${rule} in ${path} does not match any finding.`, remedy };
  }
  if (finding.acceptance === null) return null;
  const { file, line } = finding.acceptance.place;
  const message = `The baseline entry for ${rule} in ${path} is not needed because ${file}:${String(line)} accepts the finding.`;
  return { kind: 'unused', place, message, remedy };
}

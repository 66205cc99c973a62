import type { Acceptance, AcceptanceRemark, BaselineEntry } from '../../model/acceptance.js';
import type { Finding } from '../../model/finding.js';
import type { Acceptances } from './accept.js';

/** What the baseline says of a run. */
export interface BaselineResult {
  /** By `findingKey`. */
  readonly inBaseline: ReadonlyMap<string, Acceptance>;
  readonly remarks: readonly AcceptanceRemark[];
}

/**
 * Compares the findings with the baseline, each with the entry of its own fingerprint: one that is fixed makes no room for another.
 * @param findings All findings of the run, with what a comment or the configuration accepts.
 * @param acceptances The baseline, and what the run covers.
 */
export function acceptBaseline(findings: readonly Finding[], { baseline, covers }: Acceptances): BaselineResult {
  if (baseline === null) return { inBaseline: new Map(), remarks: [] };
  const { algorithm, entries } = baseline;
  const byKey = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const found = entries.map((entry) => ({ entry, key: keyOf(algorithm, entry), finding: byKey.get(keyOf(algorithm, entry)) }));
  return {
    inBaseline: new Map(
      found.map(({ entry, key }) => [key, { by: 'baseline', place: entry.place, why: null, until: null }] as const),
    ),
    remarks: found.flatMap(({ entry, finding }) => staleEntry(entry, finding, covers) ?? []),
  };
}

/** Tells a finding from any other. */
export function findingKey({ fingerprint }: Finding): string {
  return `${fingerprint.algorithm}:${fingerprint.hash}`;
}

function keyOf(algorithm: string, { hash }: BaselineEntry): string {
  return `${algorithm}:${hash}`;
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

import type { NewPlace } from './line-map.js';

/** A finding of a JSON report, as far as its identity goes. */
export interface Reported {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly fingerprint: string;
}

/** What happened to findings from one version to the next. */
export interface Comparison {
  /** Findings of the older version. */
  readonly findings: number;
  /** Of these, in files that changed. */
  readonly touched: number;
  readonly ended: number;
  readonly began: number;
  /** The same rule at a line that did not change, under another fingerprint: a change of identity without a change of meaning. */
  readonly lost: readonly (readonly [Reported, Reported])[];
  /** The same rule and words among changed lines of the same file, under another fingerprint: for a person to read. */
  readonly edited: readonly (readonly [Reported, Reported])[];
  /** One fingerprint at two places, although the line of the older one still has a finding of the rule: two that were taken for one. */
  readonly mixed: readonly (readonly [Reported, Reported])[];
}

/**
 * Compares the findings of two versions by their fingerprints, and holds against it where the lines went.
 * @param before The findings of the older version.
 * @param after The findings of the newer version.
 * @param newPlaceOf Where a line of the older version is in the newer one.
 */
export function compareFindings(
  before: readonly Reported[],
  after: readonly Reported[],
  newPlaceOf: (file: string, line: number) => NewPlace,
): Comparison {
  const was = new Set(before.map(({ fingerprint }) => fingerprint));
  const byPrint = new Map(after.map((finding) => [finding.fingerprint, finding]));
  const began = new Set(after.filter(({ fingerprint }) => !was.has(fingerprint)));
  const ended = before.filter(({ fingerprint }) => !byPrint.has(fingerprint));
  const lost: [Reported, Reported][] = [];
  const edited: [Reported, Reported][] = [];
  for (const old of ended) {
    const place = newPlaceOf(old.file, old.line);
    const successor = [...began].find((each) => each.rule === old.rule && isAt(each, place));
    const similar = [...began].find((each) => isEdited(old, each, place));
    const match = successor ?? similar;
    if (match === undefined) continue;
    began.delete(match);
    (successor === undefined ? edited : lost).push([old, match]);
  }
  const mixed = before.flatMap((old): [Reported, Reported][] => {
    const same = byPrint.get(old.fingerprint);
    const place = newPlaceOf(old.file, old.line);
    if (same === undefined || isAt(same, place)) return [];
    return after.some((each) => each.rule === old.rule && isAt(each, place)) ? [[old, same]] : [];
  });
  const touched = before.filter(({ file, line }) => {
    const place = newPlaceOf(file, line);
    return place.kind !== 'line' || place.file !== file || place.line !== line;
  }).length;
  return {
    findings: before.length,
    touched,
    ended: ended.length,
    began: after.filter(({ fingerprint }) => !was.has(fingerprint)).length,
    lost,
    edited,
    mixed,
  };
}

function isAt({ file, line }: Reported, place: NewPlace): boolean {
  return place.kind === 'line' && place.file === file && place.line === line;
}

function isEdited(old: Reported, each: Reported, place: NewPlace): boolean {
  return place.kind === 'changed' && place.file === each.file && old.rule === each.rule && old.message === each.message;
}

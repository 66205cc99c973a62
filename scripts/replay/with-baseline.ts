import { acceptFindings, type FoundInApp } from '../../src/decide/acceptance/accept.js';
import { fingerprintAlgorithm } from '../../src/decide/rules/fingerprint.js';
import type { Place } from '../../src/model/place.js';
import { parseBaseline } from '../../src/read/baseline/parse-baseline.js';
import { baselineText } from '../../src/read/baseline/write-baseline.js';
import type { NewPlace } from './line-map.js';

/** What a check of the newer version says with the baseline that was written for the older one. */
export interface BaselineCheck {
  /** New, although the line did not change and had a finding of the rule: nothing is new there. */
  readonly newAgain: readonly string[];
  /** New at a line that did not change and had no finding of the rule: what changed is elsewhere. For a person to read. */
  readonly newAtOldLine: readonly string[];
  /** New at a line that changed. */
  readonly newAtNewLine: readonly string[];
  /** Called unused, although the line did not change and still has a finding of the rule. */
  readonly unusedAgain: readonly string[];
  /** Called unused at a line that did not change and has no finding of the rule any more. For a person to read. */
  readonly unusedAtOldLine: readonly string[];
  /** Called unused, and its line changed. */
  readonly unusedAtNewLine: readonly string[];
  /** What makes the run incomplete. */
  readonly problems: readonly string[];
}

/** Where lines went, and where they came from. */
export interface LineMaps {
  newPlaceOf(file: string, line: number): NewPlace;
  oldPlaceOf(file: string, line: number): NewPlace;
}

const file = 'app-privacy-baseline.json';

/**
 * Writes a baseline for the older version, reads it back, and applies it to the newer one.
 * @param before The findings of the older version, by app.
 * @param after The findings of the newer version, by app.
 * @param maps Where lines went.
 */
export function checkWithBaseline(
  before: readonly FoundInApp[],
  after: readonly FoundInApp[],
  { newPlaceOf, oldPlaceOf }: LineMaps,
): BaselineCheck {
  const written = before.flatMap(({ app, findings }) =>
    findings.map(({ rule, place, fingerprint: { hash } }) => ({ rule, path: place.file, app, hash, place })),
  );
  const text = baselineText(fingerprintAlgorithm, written);
  const { baseline, problems } = parseBaseline(file, { text, valid: true }, fingerprintAlgorithm);
  const rules = [...new Set([...before, ...after].flatMap(({ findings }) => findings.map(({ rule }) => rule)))];
  const repository = {
    apps: after.flatMap(({ app }) => app ?? []),
    hasFile: (path: string) => isKept(path, newPlaceOf(path, 1)),
  };
  const accepted = acceptFindings(
    after,
    {
      ...{ ignores: [], comments: [], beginningsOf: () => new Set<number>(), baseline, base: null, repository },
      ...{ today: '2026-01-01', requiresReasons: false, covers: () => true },
    },
    rules,
  );
  const { findings, remarks } = accepted;
  const byLine = new Map(baseline?.entries.map((entry) => [entry.place.line, JSON.stringify([entry.app, entry.hash])]));
  const unused = new Set(remarks.map(({ place }) => byLine.get(place.line)));
  const [was, is] = [written, findings.flat()].map(
    (all) => new Set(all.map(({ rule, place }) => keyAt(rule, place.file, place.line))),
  );
  const fresh = findings
    .flat()
    .filter(({ acceptance }) => acceptance === null)
    .map((each) => ({ words: wordsOf(each), fate: fateOf(each, oldPlaceOf, was) }));
  const stale = written
    .filter(({ app, hash }) => unused.has(JSON.stringify([app, hash])))
    .map((each) => ({ words: wordsOf(each), fate: fateOf(each, newPlaceOf, is) }));
  const ofFate = (all: typeof fresh, fate: Fate): readonly string[] =>
    all.filter((each) => each.fate === fate).map(({ words }) => words);
  return {
    ...{ newAgain: ofFate(fresh, 'again'), newAtOldLine: ofFate(fresh, 'unchanged'), newAtNewLine: ofFate(fresh, 'changed') },
    ...{
      unusedAgain: ofFate(stale, 'again'),
      unusedAtOldLine: ofFate(stale, 'unchanged'),
      unusedAtNewLine: ofFate(stale, 'changed'),
    },
    problems: [...problems, ...accepted.problems].map(({ message }) => message),
  };
}

function isKept(path: string, place: NewPlace): boolean {
  return place.kind !== 'removed' && place.file === path;
}

/** What happened to the line of a finding: it is as it was and has a finding in the other version, is as it was, or changed. */
type Fate = 'again' | 'unchanged' | 'changed';

interface Placed {
  readonly rule: string;
  readonly place: Place;
}

function fateOf({ rule, place }: Placed, otherPlaceOf: LineMaps['newPlaceOf'], others: ReadonlySet<string> | undefined): Fate {
  const other = otherPlaceOf(place.file, place.line);
  if (other.kind !== 'line') return 'changed';
  return others?.has(keyAt(rule, other.file, other.line)) === true ? 'again' : 'unchanged';
}

function keyAt(rule: string, path: string, line: number): string {
  return JSON.stringify([rule, path, line]);
}

function wordsOf({ rule, place }: Placed): string {
  return `${rule} ${place.file}:${String(place.line)}`;
}

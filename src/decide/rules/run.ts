import type { Finding, Fingerprint, RelatedPlace, RuleMetadata } from '../../model/finding.js';
import type { Problem } from '../../model/problem.js';
import { comparePlaces, placeKey } from '../../model/place.js';
import { fingerprintsOf, type IdentityContext } from './fingerprint.js';
import type { Lines } from './lines.js';
import type { Findable, Rule, WordedBreach } from './rule.js';
import type { CodeAt } from './statements.js';
import { ofPayload, ofSymbol } from './subjects.js';

/** What the rules said. */
export interface RuleResults {
  /** Sorted by file, line, column and rule. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What a file is built into. */
export interface Owner {
  /** The id of one of several apps; null in a repository with one app or none. */
  readonly app: string | null;
  /** Null where nothing says, or several take the file. */
  readonly target: string | null;
}

/** What findings show of the audited files, and are known by, beyond what rules look at. */
export interface Surroundings {
  /** The app that is judged, by its own name; null for code that is no app's. */
  readonly app: string | null;
  /** The app and target that findings in a file name. */
  readonly ownerOf: (file: string) => Owner;
  readonly lines: Lines;
  readonly codeAt: CodeAt;
}

/**
 * Runs rules and makes findings of their breaches. A rule that throws becomes a problem: it has not passed.
 * @param rules The rules.
 * @param findable What they look at.
 * @param surroundings What is around it.
 */
export function runRules(rules: readonly Rule[], findable: Findable, surroundings: Surroundings): RuleResults {
  const breaches: { rule: Rule; breach: WordedBreach }[] = [];
  const problems: Problem[] = [];
  for (const rule of rules) {
    try {
      for (const breach of rule.run(findable)) breaches.push({ rule, breach });
    } catch (error) {
      problems.push(crashed(rule, error));
    }
  }
  breaches.sort(
    (a, b) => comparePlaces(a.breach.place, b.breach.place) || (a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id)),
  );
  const identities = breaches.map(({ rule, breach: { subject, place } }) => ({ rule: rule.id, subject, place }));
  const fingerprints = fingerprintsOf(identities, { ...surroundings, uses: usesIn(findable) });
  const findings = breaches.flatMap(({ rule, breach }, index): readonly Finding[] => {
    const fingerprint = fingerprints[index];
    return fingerprint === undefined ? [] : [findingOf(rule, breach, fingerprint, surroundings)];
  });
  return { findings, problems };
}

function findingOf({ id }: Rule, breach: WordedBreach, fingerprint: Fingerprint, { lines, ownerOf }: Surroundings): Finding {
  const { place, severity, message, advice } = breach;
  return {
    ...ownerOf(place.file),
    ...{ rule: id, severity, message, place, end: lines.endOf(place), related: relatedTo(breach, lines) },
    ...{ advice, fingerprint, excerpt: lines.excerptOf(place), acceptance: null },
  };
}

/** Each place once, and the finding's own not at all. */
function relatedTo({ place, related }: WordedBreach, lines: Lines): readonly RelatedPlace[] {
  const others = new Map(related.toReversed().map((each) => [placeKey(each.place), each]));
  others.delete(placeKey(place));
  return [...others.values()].toReversed().map((each) => ({ ...each, end: lines.endOf(each.place) }));
}

/** A rule's words without its logic. */
export function metadataOf({ id, severity, title, rationale, advice, source }: Rule): RuleMetadata {
  return { id, severity, title, rationale, advice, source };
}

/** Everything in code that a finding could be about. */
function usesIn({ signals, apiUses, payloads }: Findable): IdentityContext['uses'] {
  const devices = payloads.flatMap(({ device }) => (device === null ? [] : [ofPayload(device, '')]));
  return [...signals.map(ofSymbol), ...apiUses.map(ofSymbol), ...devices];
}

function crashed({ id }: Rule, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    kind: 'incomplete',
    place: { file: '.', line: 1, column: 1 },
    message: `The rule ${id} failed, so the audit does not know whether the app violates it: ${why}.`,
    remedy: 'Report this as a bug in app-privacy-audit.',
  };
}

import type { Excerpt, Finding, RuleMetadata } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { createFingerprints, type FindingIdentity } from './fingerprint.js';
import { comparePlaces, placeKey } from './places.js';
import type { Findable, Rule, WordedBreach } from './rule.js';

/** What the rules said. */
export interface RuleResults {
  /** Sorted by file, line, column and rule. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/**
 * Runs rules and makes findings of their breaches. A rule that throws becomes a problem: it has not passed.
 * @param rules The rules.
 * @param findable What they look at.
 * @param excerptOf The line at a place, or null.
 */
export function runRules(rules: readonly Rule[], findable: Findable, excerptOf: (place: Place) => Excerpt | null): RuleResults {
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
  const fingerprint = createFingerprints();
  const identities = identitiesOf(findable);
  const findings = breaches.map(({ rule, breach: { place, severity, message, advice } }): Finding => {
    const { enclosing, symbol } = identities.get(placeKey(place)) ?? { enclosing: '', symbol: '' };
    const print = fingerprint({ rule: rule.id, file: place.file, enclosing, symbol });
    return { rule: rule.id, severity, message, place, advice, fingerprint: print, excerpt: excerptOf(place) };
  });
  return { findings, problems };
}

/** A rule's words without its logic. */
export function metadataOf({ id, severity, title, rationale, advice, source }: Rule): RuleMetadata {
  return { id, severity, title, rationale, advice, source };
}

/** What stands at each place, by its key: of several things, the first. */
function identitiesOf({ signals, apiUses }: Findable): ReadonlyMap<string, Pick<FindingIdentity, 'enclosing' | 'symbol'>> {
  const identities = new Map<string, Pick<FindingIdentity, 'enclosing' | 'symbol'>>();
  for (const seen of [signals, apiUses].flat()) {
    const key = placeKey(seen.place);
    if (!identities.has(key)) identities.set(key, seen);
  }
  return identities;
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

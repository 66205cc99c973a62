import type { Excerpt, Finding, RuleMetadata } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { fingerprintsOf, type IdentityContext } from './fingerprint.js';
import { comparePlaces } from './places.js';
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
  /** The line at a place, or null. */
  readonly excerptOf: (place: Place) => Excerpt | null;
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
  const findings = breaches.flatMap(({ rule, breach: { place, severity, message, advice } }, index): readonly Finding[] => {
    const fingerprint = fingerprints[index];
    if (fingerprint === undefined) return [];
    const { app, target } = surroundings.ownerOf(place.file);
    const excerpt = surroundings.excerptOf(place);
    return [{ rule: rule.id, severity, app, target, message, place, advice, fingerprint, excerpt }];
  });
  return { findings, problems };
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

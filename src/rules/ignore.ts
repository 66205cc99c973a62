import type { IgnoreEntry } from '../model/configuration.js';
import type { Finding } from '../model/finding.js';
import type { Note } from '../model/assessment.js';
import { createIgnoreList, leavesOut } from '../patterns/ignore-list.js';
import { createPatternWork, type PatternWork } from '../patterns/pattern-work.js';

/** Findings without those that a person accepted. */
export interface Kept {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** Entries that have expired, and entries that accept nothing. */
  readonly notes: readonly Note[];
}

/**
 * Leaves out the findings that the configuration accepts.
 * @param findings All findings.
 * @param entries The configuration's entries.
 * @param today `YYYY-MM-DD`; an entry holds up to and on its last day.
 */
export function applyIgnores(findings: readonly Finding[], entries: readonly IgnoreEntry[], today: string): Kept {
  const work = createPatternWork();
  const current = entries.filter(({ until }) => until === null || until >= today);
  const matchers = current.map((entry) => ({ entry, accepts: matcherOf(entry, work) }));
  const kept = findings.filter((finding) => !matchers.some(({ accepts }) => accepts(finding)));
  const unused = matchers.filter(({ accepts }) => !findings.some(accepts)).map(({ entry }) => entry);
  const expired = entries.filter(({ until }) => until !== null && until < today);
  return {
    findings: kept,
    suppressed: findings.length - kept.length,
    notes: [
      ...expired.map((entry) => noteOf(entry, `The ignore entry for ${entry.rule} expired on ${entry.until ?? ''}.`)),
      ...unused.map((entry) =>
        noteOf(entry, `The ignore entry for ${entry.rule} does not match any finding. You can remove it.`),
      ),
    ],
  };
}

/** A pattern that is refused accepts nothing, nor does any once matching takes too long: the findings stay. */
function matcherOf({ rule, path }: IgnoreEntry, work: PatternWork): (finding: Finding) => boolean {
  const paths = path === null ? null : createIgnoreList(path, work);
  const acceptsRule = (id: string): boolean => id === rule || (rule.endsWith('/*') && id.startsWith(rule.slice(0, -1)));
  return (finding) => acceptsRule(finding.rule) && (paths === null || leavesOut(paths, finding.place.file));
}

function noteOf(entry: IgnoreEntry, text: string): Note {
  return { topic: 'ignore', text, places: [entry.place] };
}

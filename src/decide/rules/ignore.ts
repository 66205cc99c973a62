import type { IgnoreEntry } from '../../model/configuration.js';
import type { Finding } from '../../model/finding.js';
import type { Note } from '../../model/assessment.js';
import { createIgnoreList, leavesOut } from '../../read/patterns/ignore-list.js';
import { createPatternWork, type PatternWork } from '../../read/patterns/pattern-work.js';

/** What the configuration accepts. */
export interface Acceptance {
  /** The first entry that holds today and accepts a finding; null where none does. */
  entryFor(finding: Finding): IgnoreEntry | null;
  /** Entries that have expired, and entries that accept none of the findings. */
  notesOn(findings: readonly Finding[]): readonly Note[];
}

/**
 * Tells which findings the configuration accepts.
 * @param entries The configuration's entries.
 * @param today `YYYY-MM-DD`; an entry holds up to and on its last day.
 */
export function acceptanceOf(entries: readonly IgnoreEntry[], today: string): Acceptance {
  const work = createPatternWork();
  const current = entries.filter(({ until }) => until === null || until >= today);
  const matchers = current.map((entry) => ({ entry, accepts: matcherOf(entry, work) }));
  const expired = entries.filter(({ until }) => until !== null && until < today);
  return {
    entryFor: (finding) => matchers.find(({ accepts }) => accepts(finding))?.entry ?? null,
    notesOn: (findings) => [
      ...expired.map((entry) => noteOf(entry, `The ignore entry for ${entry.rule} expired on ${entry.until ?? ''}.`)),
      ...matchers
        .filter(({ accepts }) => !findings.some(accepts))
        .map(({ entry }) => noteOf(entry, `The ignore entry for ${entry.rule} does not match any finding. You can remove it.`)),
    ],
  };
}

/** A pattern that is refused accepts nothing, nor does any once matching takes too long: the findings stay. */
function matcherOf({ rule, path, app }: IgnoreEntry, work: PatternWork): (finding: Finding) => boolean {
  const paths = path === null ? null : createIgnoreList(path, work);
  const acceptsRule = (id: string): boolean => id === rule || (rule.endsWith('/*') && id.startsWith(rule.slice(0, -1)));
  return (finding) =>
    acceptsRule(finding.rule) &&
    (app === null || app === finding.app) &&
    (paths === null || leavesOut(paths, finding.place.file));
}

function noteOf(entry: IgnoreEntry, text: string): Note {
  return { topic: 'ignore', text, places: [entry.place] };
}

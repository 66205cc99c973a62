import type { Acceptance, AcceptanceRemark, Baseline, IgnoreComment } from '../../model/acceptance.js';
import type { IgnoreEntry } from '../../model/configuration.js';
import type { Finding } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { acceptBase, type BaseFindings } from './base.js';
import { acceptBaseline } from './baseline.js';
import { commentAcceptor } from './comments.js';
import { ignoreAcceptor } from './ignores.js';
import type { Repository } from './same-findings.js';
import { createPatternWork } from '../../read/patterns/pattern-work.js';

/** The findings of an app, or of what no app ships. */
export interface FoundInApp {
  /** The app's own name, also where it is the only one; null for what no app ships. */
  readonly app: string | null;
  readonly findings: readonly Finding[];
}

/** What accepts findings in a run. */
export interface Acceptances {
  /** The entries of the configuration. */
  readonly ignores: readonly IgnoreEntry[];
  readonly comments: readonly IgnoreComment[];
  /** Gives the lines on which the code at a place begins, which a comment stands above: of its name up to its whole statement. */
  beginningsOf(place: Place): ReadonlySet<number>;
  readonly baseline: Baseline | null;
  /** What is there to be compared with the baseline. */
  readonly repository: Repository;
  /** What was there before the change that is looked at; null where all findings count. */
  readonly base: BaseFindings | null;
  /** The day of the run, `YYYY-MM-DD`; an entry holds up to and on its last day. */
  readonly today: string;
  /** Whether what gives no reason accepts nothing. */
  readonly requiresReasons: boolean;
  /** Whether the run has all findings of an app (of all apps and of what none ships: null): else nobody knows what is unused. */
  covers(app: string | null): boolean;
}

/** One thing that accepts findings. */
export interface Acceptor {
  readonly acceptance: Acceptance;
  /** What is wrong with it, so that it accepts nothing; null where nothing is. */
  readonly flaw: AcceptanceRemark | null;
  /** What to say where it accepts no finding; null where nobody knows. */
  readonly unused: AcceptanceRemark | null;
  accepts(finding: Finding, app: string | null): boolean;
}

/** Findings with their states, and what to say about what accepts them. */
export interface Accepted {
  /** By app, in the order in which they were given. */
  readonly findings: readonly (readonly Finding[])[];
  readonly remarks: readonly AcceptanceRemark[];
  /** What makes the run incomplete. */
  readonly problems: readonly Problem[];
}

/**
 * Gives each finding its state. What stands nearest to the code says why: a comment, then the configuration, then the baseline,
 * then the commit that the change began at.
 * @param found The findings of each app.
 * @param acceptances What accepts findings.
 * @param rules The ids of all rules.
 */
export function acceptFindings(found: readonly FoundInApp[], acceptances: Acceptances, rules: readonly string[]): Accepted {
  const work = createPatternWork();
  const comments = acceptances.comments.map((comment) => commentAcceptor(comment, acceptances, rules));
  const ignores = acceptances.ignores.map((entry) => ignoreAcceptor(entry, acceptances, rules, work));
  const commentsAt = byLine(acceptances, comments);
  const used = new Set<Acceptor>();
  const judged = found.map(({ app, findings }) => ({
    app,
    findings: findings.map((finding): Finding => {
      const near = [...commentsAt(finding.place), ...ignores];
      const accepting = near.filter((acceptor) => acceptor.flaw === null && acceptor.accepts(finding, app));
      for (const acceptor of accepting) used.add(acceptor);
      return { ...finding, acceptance: accepting[0]?.acceptance ?? null };
    }),
  }));
  const { inBaseline, remarks, problems } = acceptBaseline(judged, acceptances);
  const inBase = acceptBase(judged, acceptances);
  const withKnown = (finding: Finding): Finding => ({
    ...finding,
    acceptance: finding.acceptance ?? inBaseline.get(finding) ?? inBase.get(finding) ?? null,
  });
  return {
    findings: judged.map(({ findings }) => findings.map(withKnown)),
    problems,
    remarks: [
      ...[...comments, ...ignores].flatMap((acceptor) => acceptor.flaw ?? (used.has(acceptor) ? null : acceptor.unused) ?? []),
      ...remarks,
    ],
  };
}

/** A repository can have more comments than anyone wants to compare with each finding. */
function byLine({ comments, beginningsOf }: Acceptances, acceptors: readonly Acceptor[]): (place: Place) => readonly Acceptor[] {
  const files = new Map<string, Map<number, Acceptor[]>>();
  for (const [index, { place, line }] of comments.entries()) {
    const lines = files.get(place.file) ?? new Map<number, Acceptor[]>();
    const others = lines.get(line) ?? [];
    files.set(place.file, lines.set(line, others));
    const acceptor = acceptors[index];
    if (acceptor !== undefined) others.push(acceptor);
  }
  return (place) => {
    const lines = files.get(place.file);
    if (lines === undefined) return [];
    return [...new Set([place.line, ...beginningsOf(place)])].flatMap((line) => lines.get(line) ?? []);
  };
}

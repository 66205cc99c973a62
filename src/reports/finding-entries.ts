import type { Assessment } from '../model/assessment.js';
import type { Excerpt, Finding, RelatedPlace, Severity } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import type { Place } from '../model/place.js';
import { newFindings } from './states.js';

/** Findings of one rule in one file with one remedy: what a person reads once, and fixes in one go. */
export interface FindingEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** What is wrong: the finding's own sentence, or the rule's title where the findings say different things. */
  readonly title: string;
  readonly advice: string;
  /** Each sentence once, in the order of the findings. */
  readonly statements: readonly Statement[];
  /** The places that explain the findings, each once. */
  readonly related: readonly RelatedPlace[];
  /** How many findings it stands for. */
  readonly count: number;
  /** The apps that they are about; empty in a repository with one app or none. */
  readonly apps: readonly string[];
}

/** A sentence about what is wrong, with every place that it is said of. */
export interface Statement {
  readonly message: string;
  readonly spots: readonly Spot[];
}

/** Where a finding stands. */
export interface Spot {
  readonly place: Place;
  readonly excerpt: Excerpt | null;
}

/**
 * Joins the new findings that are one thing to fix: of one rule, in one file, with one remedy. For readers; in JSON and CSV each
 * finding stays its own.
 * @param assessment Its findings, and the rules that name them.
 * @returns In the order of their first findings.
 */
export function findingEntries({ findings, rules }: Pick<Assessment, 'findings' | 'rules'>): readonly FindingEntry[] {
  const groups = [
    ...groupBy(newFindings({ findings }), ({ rule, severity, place, advice }) =>
      JSON.stringify([rule, severity, place.file, advice]),
    ).values(),
  ];
  return groups.map((group): FindingEntry => {
    const [{ rule, severity, place, advice, message }] = group;
    const statements = [...groupBy(group, (finding) => finding.message).values()].map(statementOf);
    const title = statements.length === 1 ? message : (rules.find(({ id }) => id === rule)?.title ?? message);
    const related = [
      ...groupBy(
        group.flatMap((each) => each.related),
        (each) => `${each.place.line} ${each.place.file} ${each.message}`,
      ).values(),
    ].map(([first]) => first);
    return { rule, severity, file: place.file, title, advice, statements, related, count: countOf(group), apps: appsOf(group) };
  });
}

function statementOf([first, ...others]: readonly [Finding, ...Finding[]]): Statement {
  return { message: first.message, spots: [first, ...others].map(({ place, excerpt }) => ({ place, excerpt })) };
}

function appsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ app }) => app ?? []))];
}

/** What is said of several apps at one place is one thing to fix. */
function countOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ place: { line, column }, message }) => JSON.stringify([line, column, message]))).size;
}

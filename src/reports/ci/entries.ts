import { createHash } from 'node:crypto';
import type { Acceptance, AcceptanceRemark } from '../../model/acceptance.js';
import type { Assessment, Assessments } from '../../model/assessment.js';
import type { Change } from '../../model/comparison.js';
import type { Excerpt, Finding, RelatedPlace, RuleMetadata, Severity } from '../../model/finding.js';
import { byPlace, type Place, type Position } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { problemsOf } from '../completeness.js';
import type { RenderOptions } from '../report.js';
import { isFailing, stateOf, type FindingState } from '../states.js';
import { failingUndecided } from '../undecided.js';
import { acceptanceRule, changedRule, incompleteRule, partialRule, undecidedRule } from './outcome-rules.js';

/** One thing that a format for CI reports: a finding, or something else that the outcome of the run depends on. */
export interface Entry {
  readonly kind: 'finding' | 'change' | 'undecided' | 'problem' | 'remark';
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong: a sentence. */
  readonly message: string;
  /** What to do: a sentence. */
  readonly advice: string;
  readonly place: Place;
  readonly end: Position;
  readonly excerpt: Excerpt | null;
  readonly related: readonly RelatedPlace[];
  readonly app: string | null;
  readonly target: string | null;
  /** How the hash is made, with a version. */
  readonly algorithm: string;
  /** Unique in a report, and the same in the next one. */
  readonly hash: string;
  /** Whether it is a reason for the run to fail. */
  readonly fails: boolean;
  /** Everything but a finding is new. */
  readonly state: FindingState;
  /** What keeps it from being new; null for what is. */
  readonly acceptance: Acceptance | null;
}

/**
 * Lists everything that decides how a run ends, so that no format keeps any of it back: what made the audit incomplete, changed
 * answers, open answers that fail, acceptances that need attention, and findings.
 * @param assessments Of each app.
 * @param options What the report tells, and what is known of the run.
 * @returns The worst first: what was not read, then errors, warnings and notes, each with what fails the run first, in the order of
 * files and lines.
 */
export function entriesOf(assessments: Assessments, options: RenderOptions): readonly Entry[] {
  const problems = problemsIn(assessments).map((problem) => problemEntry(problem, options));
  const remarks = remarksIn(assessments).map((remark) => remarkEntry(remark, options));
  return withHashes([...problems, ...remarks, ...assessments.flatMap((one) => ownEntries(one, options))]).toSorted(worstFirst);
}

/**
 * Lists what accepts findings and needs attention.
 * @param assessments Of each app.
 * @returns Each once.
 */
export function remarksIn(assessments: Assessments): readonly AcceptanceRemark[] {
  const all = assessments.flatMap(({ acceptanceRemarks }) => acceptanceRemarks);
  return [...new Map(all.map((remark) => [JSON.stringify(remark), remark])).values()];
}

/**
 * Lists what was not read in any of the apps: what makes one of them incomplete ends the run with exit code 2.
 * @param assessments Of each app.
 * @returns Each once, those that make an audit incomplete first.
 */
export function problemsIn(assessments: Assessments): readonly Problem[] {
  const all = assessments.flatMap((one) => problemsOf(one)).map((problem) => [JSON.stringify(problem), problem] as const);
  const problems = [...new Map(all).values()];
  const isIncomplete = ({ kind }: Problem): boolean => kind === 'incomplete';
  return [...problems.filter(isIncomplete), ...problems.filter((problem) => !isIncomplete(problem))];
}

/**
 * Lists the same of one app, without what is said of the whole run.
 * @param assessment What the audit found.
 * @param options What the report tells, and what is known of the run.
 * @returns The worst first.
 */
export function resultsOf(assessment: Assessment, options: RenderOptions): readonly Entry[] {
  return withHashes(ownEntries(assessment, options)).toSorted(worstFirst);
}

/**
 * Says what is wrong and what to do, for a reader who sees no heading; of several apps, in which.
 * @param entry What is reported.
 * @returns Not escaped.
 */
export function sentenceOf({ app, message, advice }: Entry): string {
  return `${app === null ? '' : `${app}: `}${message} ${advice}`;
}

type Draft = Omit<Entry, 'algorithm' | 'hash'> & { readonly fingerprint: Finding['fingerprint'] | readonly string[] };

function ownEntries(assessment: Assessment, options: RenderOptions): readonly Draft[] {
  const { run } = options;
  const isDeciding = run?.isDeciding(assessment) ?? true;
  const threshold = thresholdOf(options);
  return [
    ...assessment.findings.map((one) => ({
      ...ofFinding(one),
      fails: isDeciding && one.acceptance === null && reaches(one.severity, threshold),
    })),
    ...changeEntries(assessment, isDeciding && threshold !== 'never'),
    ...(run?.failsOnUndecided === true && isDeciding ? undecidedEntries(assessment) : []),
  ];
}

/** The app that entries name: of several. */
function nameOf({ scope, app }: Assessment): string | null {
  return scope === 'repository' ? null : (app?.id ?? null);
}

function changeEntries(assessment: Assessment, fails: boolean): readonly Draft[] {
  const { comparison } = assessment;
  if (comparison === null) return [];
  const changes = comparison.changes.filter(({ kind }) => kind === 'drift');
  return changes.map((change) => changeEntry(change, comparison.file, nameOf(assessment), fails));
}

function undecidedEntries(assessment: Assessment): readonly Draft[] {
  if (assessment.scope === 'rest') return [];
  return failingUndecided(assessment).map((text) => undecidedEntry(text, nameOf(assessment)));
}

function ofFinding(finding: Finding): Draft {
  return { ...finding, kind: 'finding', fails: false, state: stateOf(finding) };
}

const plain = { excerpt: null, related: [], target: null, state: 'new', acceptance: null } as const;

function changeEntry({ dataType, part, before, now, evidence }: Change, file: string, app: string | null, fails: boolean): Draft {
  const place = evidence.find(({ status }) => status === 'present')?.place ?? { file, line: 1, column: 1 };
  const [was, is] = [before, now].map((answer) => (answer === '' ? 'none' : answer));
  return {
    ...{ ...plain, kind: 'change', app, place, end: place, fails },
    ...{ rule: changedRule.id, severity: changedRule.severity, advice: changedRule.advice },
    message: `${dataType.name}: ${part} was approved as ${was ?? ''} and is now ${is ?? ''}.`,
    fingerprint: [changedRule.id, app ?? '', dataType.id, part],
  };
}

function undecidedEntry(text: string, app: string | null): Draft {
  const place = { file: 'app-privacy.yaml', line: 1, column: 1 };
  return {
    ...{ ...plain, kind: 'undecided', app, place, end: place, fails: true },
    ...{ rule: undecidedRule.id, severity: undecidedRule.severity, advice: undecidedRule.advice, message: text },
    fingerprint: [undecidedRule.id, app ?? '', text],
  };
}

function problemEntry({ kind, place, message, remedy }: Problem, { scope, run }: RenderOptions): Draft {
  const rule: RuleMetadata = kind === 'incomplete' ? incompleteRule : partialRule;
  const fails = kind === 'incomplete' && (scope === 'check' || run?.failOn !== 'never');
  return {
    ...{ ...plain, kind: 'problem', app: null, place, end: place, fails },
    ...{ rule: rule.id, severity: rule.severity, message, advice: remedy },
    fingerprint: [rule.id, place.file, message],
  };
}

function remarkEntry({ kind, place, message, remedy }: AcceptanceRemark, { run }: RenderOptions): Draft {
  const { id, severity } = acceptanceRule;
  return {
    ...{ ...plain, kind: 'remark', app: null, place, end: place, fails: isFailing(kind, run?.isStrict ?? false) },
    ...{ rule: id, severity, message, advice: remedy },
    fingerprint: [id, kind, place.file, message],
  };
}

const ranks: readonly Severity[] = ['error', 'warning', 'note'];

/** A run of `audit` that fails for nothing still has errors, which is what a reader of results expects to see as failures. */
function thresholdOf({ scope, run }: RenderOptions): Severity | 'never' {
  const failOn = run?.failOn ?? 'error';
  return failOn === 'never' && scope === 'audit' ? 'error' : failOn;
}

function reaches(severity: Severity, threshold: Severity | 'never'): boolean {
  return threshold !== 'never' && ranks.indexOf(severity) <= ranks.indexOf(threshold);
}

/** What is alike but for its line is told apart by its number. */
function withHashes(drafts: readonly Draft[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return drafts.map(({ fingerprint, ...entry }): Entry => {
    if ('hash' in fingerprint) return { ...entry, algorithm: fingerprint.algorithm, hash: fingerprint.hash };
    const key = JSON.stringify(fingerprint);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    const hash = createHash('sha256')
      .update(`${key}${String(number)}`)
      .digest('hex')
      .slice(0, 16);
    return { ...entry, algorithm: 'appPrivacyOutcome/v1', hash };
  });
}

function worstFirst(a: Entry, b: Entry): number {
  const [left, right] = [rankOf(a), rankOf(b)];
  if (left !== right) return left - right;
  if (a.fails !== b.fails) return a.fails ? -1 : 1;
  return byPlace(a, b);
}

function rankOf({ kind, severity, acceptance }: Entry): number {
  if (acceptance !== null) return ranks.length;
  return ranks.indexOf(severity) - (kind === 'problem' && severity === 'error' ? 1 : 0);
}

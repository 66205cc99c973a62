import type { Assessment, Assessments } from '../model/assessment.js';
import type { Answer, Questionnaire } from '../model/answer.js';
import type { ApprovedAnswer, Change } from '../model/comparison.js';
import { mapNonEmpty } from '../model/non-empty.js';
import type { SinceBase } from '../model/since.js';
import type { ApprovedAnswers } from '../read/approved/approved-answers.js';
import { compareAnswers } from '../read/approved/compare.js';
import type { FoundInApp } from './acceptance/accept.js';
import { knownAgain } from './acceptance/base.js';

/** What a change lies between, and what reports and files know of it. */
export interface ChangedCommits extends Pick<SinceBase, 'revision' | 'base' | 'head'> {
  /** Whether there is a file after the change. */
  hasFile(path: string): boolean;
  /** Lists the open answers of an app, in the words of reports. */
  openAnswersOf(assessment: Assessment): readonly string[];
}

/**
 * Says of each app what a change does to it.
 * @param head The apps after the change.
 * @param base The apps before it.
 * @param change The commits of both.
 */
export function compareWithBase(
  head: Assessments,
  base: Assessments,
  { hasFile, openAnswersOf, ...commits }: ChangedCommits,
): Assessments {
  const apps = head.flatMap(({ app }) => app?.id ?? []);
  const left = new Set(knownAgain(base.map(foundIn), head.map(foundIn), { apps, hasFile }).values());
  const isBaseComplete = !base.some(({ problems }) => problems.some(({ kind }) => kind === 'incomplete'));
  return mapNonEmpty(head, (after) => {
    const before = counterpart(after, base);
    return {
      ...after,
      since: {
        ...{ ...commits, isBaseComplete },
        tracking: after.scope === 'rest' ? null : changedTracking(before, after),
        changes: after.scope === 'rest' ? [] : changesBetween(before?.questionnaire ?? null, after.questionnaire),
        fixed: (before?.findings ?? []).filter((finding) => !left.has(finding)),
        openBefore: before === null ? [] : openAnswersOf(before),
      },
    };
  });
}

/**
 * Picks what a change did not bring: what was accepted at the base, and no longer is, is looked at again.
 * @param base The apps before the change.
 */
export function newAtBase(base: Assessments): readonly FoundInApp[] {
  return base
    .map(foundIn)
    .map(({ app, findings }) => ({ app, findings: findings.filter(({ acceptance }) => acceptance === null) }));
}

function foundIn({ app, findings }: Assessment): FoundInApp {
  return { app: app?.id ?? null, findings };
}

/** The same app; where there is one before and after, its name may have changed. */
function counterpart({ app, scope }: Assessment, base: Assessments): Assessment | null {
  const same = base.find((other) => other.scope === scope && other.app?.id === app?.id);
  const [only, ...others] = base;
  const isOnly = others.length === 0 && scope === 'repository' && only.scope === 'repository';
  return same ?? base.find((other) => app !== null && other.app?.id === app.id) ?? (isOnly ? only : null);
}

function changedTracking(before: Assessment | null, after: Assessment): SinceBase['tracking'] {
  const [was, now] = [before?.questionnaire.tracking.answer ?? 'no', after.questionnaire.tracking.answer];
  return was === now ? null : { before: was, now };
}

/** An app that is new had no answers: everything that it collects is a change. */
function changesBetween(before: Questionnaire | null, after: Questionnaire): readonly Change[] {
  const { changes } = compareAnswers('', answersIn(before?.dataTypes ?? []), after);
  return changes.flatMap((change) => [change, ...newTracking(change, after)]);
}

/** Of data that is newly collected, a reader wants to know whether it tracks. */
function newTracking({ part, now, ...change }: Change, { dataTypes }: Questionnaire): readonly Change[] {
  const tracking = dataTypes.find(({ id }) => id === change.dataType.id)?.tracking ?? 'no';
  if (part !== 'collected' || now !== 'yes' || tracking === 'no') return [];
  return [{ ...change, part: 'tracking', before: 'no', now: tracking, kind: tracking === 'review' ? 'open' : 'drift' }];
}

function answersIn(answers: readonly Answer[]): ApprovedAnswers {
  return {
    format: 'report',
    answers: answers.filter(({ collected }) => collected === 'yes').map(answerOf),
    undecided: answers.filter(({ collected }) => collected === 'review').map(({ id }) => id),
  };
}

function answerOf({ id, linked, tracking, purposes, evidence }: Answer): ApprovedAnswer {
  const decided = (answer: Answer['linked']): boolean | null => (answer === 'review' ? null : answer === 'yes');
  return {
    id,
    linked: decided(linked),
    tracking: decided(tracking),
    purposes: purposes.length === 0 ? null : purposes,
    evidence,
    position: evidence[0]?.place ?? { line: 1, column: 1 },
  };
}

import type { Answer, Evidence, Questionnaire } from '../../model/answer.js';
import type { ApprovedAnswer, Change, ChangeEvidence, Comparison } from '../../model/comparison.js';
import type { PurposeId } from '../../model/purpose.js';
import type { Verdict } from '../../model/verdict.js';
import type { ApprovedAnswers } from './approved-answers.js';

/**
 * Holds today's answers against the last approved ones.
 * @param file The name of the file that they were read from.
 * @param approved The approved answers; what they do not name is not collected. A privacy manifest is silent on what SDKs collect.
 * @param questionnaire Today's draft.
 */
export function compareAnswers(file: string, approved: ApprovedAnswers, questionnaire: Questionnaire): Comparison {
  const { format, answers, undecided } = approved;
  const changes = questionnaire.dataTypes.flatMap((answer) => {
    const before = answers.find(({ id }) => id === answer.id);
    if (undecided.includes(answer.id)) return changesOfUndecided(answer);
    return before === undefined && isBeyond(format, answer) ? [] : changesOf(answer, before);
  });
  return { file, format, answers, changes, historyProblem: null };
}

/** An app's privacy manifest does not repeat what SDKs collect: that stands in theirs (facts/apple.md §4.1). */
function isBeyond(format: ApprovedAnswers['format'], { parties }: Answer): boolean {
  const isOfSdks = parties.length > 0 && parties.every(({ kind }) => kind === 'sdk' || kind === 'integration');
  return format === 'privacy manifest' && isOfSdks;
}

/** What nobody had decided cannot have drifted. */
function changesOfUndecided(answer: Answer): readonly Change[] {
  const change = partOf(answer, [])('collected', 'review', answer.collected);
  return [{ ...change, kind: 'open' as const }].filter(differs);
}

function changesOf(answer: Answer, before: ApprovedAnswer | undefined): readonly Change[] {
  const change = partOf(answer, before?.evidence ?? []);
  const wasCollected = before !== undefined;
  if (wasCollected !== (answer.collected !== 'no') || answer.collected === 'review')
    return [change('collected', wasCollected ? 'yes' : 'no', answer.collected)].filter(differs);
  if (before === undefined) return [];
  return [
    ...(before.linked === null ? [] : [change('linked', before.linked ? 'yes' : 'no', answer.linked)]),
    ...(before.tracking === null ? [] : [change('tracking', before.tracking ? 'yes' : 'no', answer.tracking)]),
    ...(before.purposes === null ? [] : [change('purposes', before.purposes.join(', '), purposesOf(answer, before.purposes))]),
  ].filter(differs);
}

/** Undecided where nobody gives a purpose, and where those that were approved are today's and others that today are open. */
function purposesOf({ purposes, openPurposes }: Answer, approved: readonly PurposeId[]): string {
  const isSame = purposes.length === approved.length && purposes.every((id) => approved.includes(id));
  const mayBeSame =
    purposes.every((id) => approved.includes(id)) && approved.every((id) => purposes.includes(id) || openPurposes.includes(id));
  return purposes.length === 0 || (!isSame && mayBeSame) ? 'review' : purposes.join(', ');
}

function differs({ before, now }: Change): boolean {
  return before !== now;
}

function partOf({ id, name, evidence, reasons }: Answer, earlier: readonly Evidence[]) {
  // The same in another place, as after a move, is not gone.
  const gone = earlier.filter((was) => !evidence.some((is) => is.what === was.what));
  const all = [...evidence.map(withStatus('present')), ...gone.map(withStatus('gone'))];
  // Nothing here ever showed it, and nobody took it back: it was known from elsewhere, and may be true still.
  const isUnshown = gone.length === 0 && !reasons.some(({ by }) => by === 'person');
  return (part: Change['part'], before: string, now: Verdict | (string & {})): Change => ({
    dataType: { id, name },
    part,
    before,
    now,
    kind: now === 'review' ? 'open' : part === 'collected' && now === 'no' && isUnshown ? 'unshown' : 'drift',
    evidence: all,
  });
}

function withStatus(status: ChangeEvidence['status']) {
  return ({ what, place }: Evidence): ChangeEvidence => ({ what, place, status, origin: null });
}

import type { Answer, QuestionAbout } from '../model/answer.js';
import type { Assessment } from '../model/assessment.js';
import { inputProblems } from './completeness.js';

/**
 * Lists every answer that is open: what a person must decide before the questionnaire can be filed.
 * @param assessment What the audit found.
 * @returns A sentence each, in the order in which App Store Connect asks; whether the app tracks comes last.
 */
export function undecidedAnswers(assessment: Assessment): readonly string[] {
  const { questionnaire } = assessment;
  return [
    ...questionnaire.questions.map(({ text }) => `Open question: ${text}`),
    ...integrationsWithoutPurposes(assessment),
    ...questionnaire.dataTypes.flatMap(openParts),
    ...openTracking(assessment),
  ];
}

/**
 * Lists the open answers that can fail a run: where a change is looked at, those that it opened.
 * @param assessment What the audit found.
 */
export function failingUndecided(assessment: Assessment): readonly string[] {
  const before = new Set(assessment.since?.openBefore);
  return undecidedAnswers(assessment).filter((text) => !before.has(text));
}

/**
 * Lists the parts of one answer that are open.
 * @param answer A line of the questionnaire.
 */
export function openParts(answer: Answer): readonly string[] {
  const { id, collected, linked, tracking, purposes, openPurposes } = answer;
  if (collected === 'no') return [];
  if (collected === 'review') return [`${id}: collected needs review.`];
  const [line, own] = [textsOf(answer, 'line'), textsOf(answer, 'ownPurposes')];
  return [
    ...(line === '' ? [] : [`${id}: open question: ${line}`]),
    ...(linked === 'review' ? [`${id}: linked needs review.`] : []),
    ...(tracking === 'review' ? [`${id}: tracking needs review.`] : []),
    ...(purposes.length === 0 ? [`${id}: no purpose is stated.`] : []),
    ...(openPurposes.length === 0
      ? []
      : [`${id}: purposes need review (${openPurposes.join(', ')}). ${textsOf(answer, 'purposes')}`]),
    ...(own === '' ? [] : [`${id}: open question: ${own}`]),
  ];
}

function textsOf({ questions }: Answer, part: QuestionAbout): string {
  return questions.flatMap(({ about, text }) => (about === part ? [text] : [])).join(' ');
}

/**
 * Says that it is open whether the app tracks, and why.
 * @param assessment What the audit found.
 * @returns Empty where it is decided.
 */
export function openTracking({ questionnaire: { tracking, dataTypes } }: Assessment): readonly string[] {
  if (tracking.answer !== 'review') return [];
  const hints = tracking.reasons.filter(({ by }) => by === 'apple').map(({ text }) => text);
  const inDoubt = dataTypes.some((answer) => answer.collected !== 'no' && answer.tracking !== 'no');
  const contradiction =
    'The answers say that no data is used for tracking. Answer tracking: yes for the data that is, or remove what asks for permission to track.';
  return [
    ['Whether the app tracks users needs review.', ...hints, ...(inDoubt || hints.length === 0 ? [] : [contradiction])].join(' '),
  ];
}

/**
 * Lists the integrations of which neither the configuration nor the catalogue knows a purpose.
 * @param assessment What the audit found.
 */
export function integrationsWithoutPurposes({ integrations }: Assessment): readonly string[] {
  return integrations
    .filter(({ purposesBasis }) => purposesBasis === 'unknown')
    .map(({ name }) => `${name}: neither app-privacy.yaml nor the catalog states its purposes.`);
}

/**
 * Lists what kept the audit from being complete. Code in languages that are not read leaves every answer open that it may change.
 * @param assessment What the audit found.
 */
export function unreadInputs(assessment: Assessment): readonly string[] {
  return inputProblems(assessment)
    .filter(({ kind }) => kind === 'incomplete')
    .map(({ place, message }) => `${place.file}:${place.line}: the audit is incomplete: ${message}`);
}

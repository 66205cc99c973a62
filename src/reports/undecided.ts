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
    ...questionnaire.questions.map(({ text }) => `Undecided: ${text}`),
    ...integrationsWithoutPurposes(assessment),
    ...questionnaire.dataTypes.flatMap(openParts),
    ...openTracking(assessment),
  ];
}

/**
 * Lists the parts of one answer that are open.
 * @param answer A line of the questionnaire.
 */
export function openParts(answer: Answer): readonly string[] {
  const { id, collected, linked, tracking, purposes, openPurposes } = answer;
  if (collected === 'no') return [];
  if (collected === 'review') return [`${id}: whether it is collected is undecided.`];
  const [line, own] = [textsOf(answer, 'line'), textsOf(answer, 'ownPurposes')];
  return [
    ...(line === '' ? [] : [`${id}: undecided: ${line}`]),
    ...(linked === 'review' ? [`${id}: whether it is linked to the user is undecided.`] : []),
    ...(tracking === 'review' ? [`${id}: whether it is used for tracking is undecided.`] : []),
    ...(purposes.length === 0 ? [`${id}: it has no purpose.`] : []),
    ...(openPurposes.length === 0
      ? []
      : [`${id}: whether it is also used for ${openPurposes.join(', ')} is undecided: ${textsOf(answer, 'purposes')}`]),
    ...(own === '' ? [] : [`${id}: undecided: ${own}`]),
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
    'The answers say that no data is used for tracking: answer tracking: yes for the data that is, or remove what asks for permission.';
  return [
    ['Whether the app tracks is undecided.', ...hints, ...(inDoubt || hints.length === 0 ? [] : [contradiction])].join(' '),
  ];
}

/**
 * Lists the integrations of which neither the configuration nor the catalogue knows a purpose.
 * @param assessment What the audit found.
 */
export function integrationsWithoutPurposes({ integrations }: Assessment): readonly string[] {
  return integrations
    .filter(({ purposesBasis }) => purposesBasis === 'unknown')
    .map(({ name }) => `${name}: nobody says for which purposes mParticle sends it data, and the catalogue does not know it.`);
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

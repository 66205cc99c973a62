import { citation } from '../../catalog/citation.js';
import { recordedCategoryOf, type RecordedCategory } from '../../catalog/recorded-categories.js';
import type { Answer, Questionnaire } from '../../model/answer.js';
import type { RecordedAccess } from '../../model/recording.js';
import { listed, nothing, observed, times, type Outcome } from './outcome.js';

/**
 * Holds an access to data or a sensor against the draft.
 * @param access What iOS recorded.
 * @param questionnaire The draft.
 */
export function accessOutcome(access: RecordedAccess, { dataTypes }: Questionnaire): Outcome {
  const category = recordedCategoryOf(access.category);
  if (category === null) return unknownCategory(access);
  const answers = dataTypes.filter(({ id }) => category.dataTypes.includes(id));
  const collected = answers.find((answer) => answer.collected === 'yes');
  if (collected !== undefined) return explained(access, collected, `The draft answers yes to ${collected.name}.`);
  const open = answers.filter((answer) => answer.collected === 'review');
  if (open.length > 0) return openAnswer(access, category, open);
  const stated = answers.find(isStated);
  const reason = stated?.because.collected?.text;
  // An access is not a collection while the data stays on the device: only a person can know that, and has given a reason.
  if (stated !== undefined && reason !== undefined)
    return explained(access, stated, `You answered no to ${stated.name}. ${reason}`);
  return contradiction(access, category, answers);
}

function isStated({ because }: Answer): boolean {
  return because.collected?.by === 'person';
}

function explained(access: RecordedAccess, answer: Answer, text: string): Outcome {
  const place = answer.evidence[0]?.place ?? null;
  return { ...nothing, explained: [{ ...observed(access.category, access), by: 'answer', text, place }] };
}

function contradiction(access: RecordedAccess, { what, source }: RecordedCategory, answers: readonly Answer[]): Outcome {
  const names = listed(
    answers.map(({ name }) => name),
    'and',
  );
  const ids = listed(
    answers.map(({ id }) => id),
    'or',
  );
  return {
    ...nothing,
    findings: [
      {
        ...observed(access.category, access),
        kind: 'access-answered-no',
        message: `The app accessed ${what} ${times(Math.max(access.count, 1), 'time')}, but the draft answers no to ${names}.`,
        advice: `If the data leaves the device, set collected to yes for ${ids} under answers in app-privacy.yaml. If it stays on the device, set it to no and state that as the reason.`,
        source: citation(source),
      },
    ],
  };
}

function openAnswer(access: RecordedAccess, { what }: RecordedCategory, open: readonly Answer[]): Outcome {
  const names = listed(
    open.map(({ name }) => name),
    'and',
  );
  return {
    ...nothing,
    questions: [
      {
        kind: 'access-open',
        text: `Does the data leave the device when the app accesses ${what}?`,
        advice: `Answer ${names} in app-privacy.yaml. The draft needs your review there.`,
        observed: [observed(access.category, access)],
      },
    ],
  };
}

function unknownCategory(access: RecordedAccess): Outcome {
  return {
    ...nothing,
    questions: [
      {
        kind: 'access-unknown',
        text: `Which data does the app access under the category ${access.category}?`,
        advice: 'Compare it with the draft by hand. Apple did not document this category when this version was released.',
        observed: [observed(access.category, access)],
      },
    ],
  };
}

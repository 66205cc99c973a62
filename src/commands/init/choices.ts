import { dataTypes } from '../../catalog/data-types.js';
import type { QuestionOption } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { PurposeId } from '../../model/purpose.js';
import type { Choice, Prompts } from './prompts.js';

/**
 * Asks for a yes or a no.
 * @param message What it is about.
 * @param options The answers, with what each would mean.
 * @param prompts How a person is asked.
 * @returns Null where it is left open.
 */
export function askVerdict(message: string, options: readonly QuestionOption[], prompts: Prompts): Promise<boolean | null> {
  return prompts.chooseOne<boolean | null>(message, [
    ...options.map((option) => ({ name: nameOf(option), value: option.answer.endsWith('yes') })),
    { name: 'leave it open', value: null },
  ]);
}

/**
 * Asks for purposes.
 * @param options The purposes, with what each would mean.
 * @param usual Those that are marked before anybody chose.
 * @param prompts How a person is asked.
 * @returns None where it is left open.
 */
export function askPurposes(
  options: readonly QuestionOption[],
  usual: readonly PurposeId[],
  prompts: Prompts,
): Promise<readonly PurposeId[]> {
  return prompts.chooseSeveral(
    'All that apply; none to leave it open',
    options.map((option) => ({
      name: nameOf(option),
      value: option.answer as PurposeId,
      checked: usual.some((purpose) => purpose === option.answer),
    })),
  );
}

/** All data types to choose from. */
export const dataTypeChoices: readonly Choice<DataTypeId>[] = dataTypes.map(({ id, name, category }) => {
  return { name: `${name} (${category})`, value: id };
});

/**
 * Asks for the reason of a decision.
 * @param prompts How a person is asked.
 */
export function askReason(prompts: Prompts): Promise<string> {
  return prompts.write('Why? (a colleague will read it)');
}

function nameOf({ answer, means }: QuestionOption): string {
  return `${answer}: ${means}`;
}

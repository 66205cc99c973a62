import { dataTypes } from '../../catalog/data-types.js';
import { purposeName } from '../../catalog/purposes.js';
import type { QuestionOption } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { PurposeId } from '../../model/purpose.js';
import type { Choice, Prompts } from './prompts.js';
import { reasonRefused } from './reason.js';

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
    leaveOpen(null),
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
  const choices = options.map(({ answer, means }) => {
    const purpose = answer as PurposeId;
    return { name: `${purposeName(purpose)}: ${means} (${answer})`, value: purpose, checked: usual.includes(purpose) };
  });
  return markSome('Select all that apply', choices, prompts);
}

/**
 * Lets a person mark some of many. That nothing is marked is asked about: it is easily a slip.
 * @param message What to mark.
 * @param choices What can be marked.
 * @param prompts How a person is asked.
 * @returns None where it is left open.
 */
export async function markSome<Value>(
  message: string,
  choices: readonly Choice<Value>[],
  prompts: Prompts,
): Promise<readonly Value[]> {
  for (;;) {
    const marked = await prompts.chooseSeveral(message, choices);
    if (marked.length > 0) return marked;
    const isOpen = await prompts.chooseOne('Nothing is selected.', [leaveOpen(true), { name: 'select some', value: false }]);
    if (isOpen) return [];
  }
}

/**
 * The choice that decides nothing.
 * @param value What stands for it.
 */
export function leaveOpen<Value>(value: Value): Choice<Value> {
  return { name: 'leave it open', value };
}

/** All data types to choose from. */
export const dataTypeChoices: readonly Choice<DataTypeId>[] = dataTypes.map(({ id, name, category }) => {
  return { name: `${name} (${category})`, value: id };
});

/**
 * Asks for the reason of a decision, until there is one.
 * @param prompts How a person is asked.
 * @param message What is asked.
 */
export async function askReason(prompts: Prompts, message = 'Why? Your colleagues will read this.'): Promise<string> {
  for (;;) {
    const reason = await prompts.write(message);
    const refusal = reasonRefused(reason);
    if (refusal === null) return reason.trim();
    prompts.show(refusal);
  }
}

function nameOf({ answer, means }: QuestionOption): string {
  return `${answer.endsWith('yes') ? 'yes' : 'no'}: ${means} (${answer})`;
}

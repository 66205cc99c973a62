import type { ConfigurationEdits } from '../../read/config/edit.js';
import type { Conflict } from '../../read/config/edit/conflict.js';
import type { Answer, Contradiction } from '../../model/answer.js';
import { askReason } from './choices.js';
import type { Prompts } from './prompts.js';

/**
 * Asks again for a no that a later answer contradicts.
 * @param answer The data type.
 * @param contradiction The no, and what says yes.
 * @param prompts How a person is asked.
 */
export async function* askContradiction(
  { id, name, reasons }: Answer,
  { part, place, text }: Contradiction,
  prompts: Prompts,
): AsyncGenerator<ConfigurationEdits> {
  prompts.show(`${name}: ${place.file}:${place.line} says “${part}: no”, but another answer says yes.`);
  for (const reason of reasons.filter(({ by }) => by === 'person')) prompts.show(`  Reason for no: ${reason.text}`);
  prompts.show(`  Reason for yes: ${text}`);
  const holds = await prompts.chooseOne(`Is “${part}: no” still correct?`, [
    { name: `change it to “${part}: yes”`, value: false },
    { name: `keep “${part}: no”`, value: true },
  ]);
  if (holds) return;
  const reason = await askReason(prompts);
  const nothing = { collected: null, linked: null, tracking: null, purposes: null };
  yield { answers: [{ dataType: id, ...nothing, [part]: true, reason, comment: null }], replace: true };
}

/**
 * Asks which of two answers holds, where what was written stands against what is there.
 * @param file The name of the configuration.
 * @param conflict What is there, and what was to be written.
 * @param prompts How a person is asked.
 * @returns Whether the new one takes the place of the old.
 */
export function askWhichHolds(file: string, conflict: Conflict, prompts: Prompts): Promise<boolean> {
  const { entry, line, there, wanted, reason } = conflict;
  prompts.show(
    `${file}:${line} already says ${there} (${entry}${reason === null ? '' : `: ${reason}`}). Your answer says ${wanted}.`,
  );
  return prompts.chooseOne('Which one is correct?', [
    { name: `keep ${there}`, value: false },
    { name: `replace it with ${wanted}`, value: true },
  ]);
}

import type { ConfigurationEdits } from '../../config/edit.js';
import type { OpenQuestion } from '../../reports/questions.js';
import { dataTypeChoices } from './choices.js';
import type { Prompts } from './prompts.js';
import { showQuestion } from './show-question.js';

/**
 * Asks which of the SDKs collect anything, and of those what. Those that are not marked collect nothing.
 * @param ids The SDKs.
 * @param question Asks it of all of them.
 * @param prompts How a person is asked.
 */
export async function* askSdks(
  ids: readonly string[],
  question: OpenQuestion,
  prompts: Prompts,
): AsyncGenerator<ConfigurationEdits> {
  showQuestion(question, prompts);
  const isKnown = await prompts.chooseOne('Do you know it, from their documentation or their privacy manifests?', [
    { name: 'yes: mark those that collect something', value: true },
    { name: 'leave it open', value: false },
  ]);
  if (!isKnown) return;
  const choices = ids.map((id) => ({ name: id, value: id }));
  const collecting = await prompts.chooseSeveral('Those that collect something; the others collect nothing', choices);
  for (const id of collecting) yield* askSdk(id, prompts);
  const others = ids.filter((id) => !collecting.includes(id));
  if (others.length === 0) return;
  const reason = await prompts.write('How do you know that the others collect nothing?');
  yield { sdks: others.map((id) => ({ id, collects: [], reason })) };
}

async function* askSdk(id: string, prompts: Prompts): AsyncGenerator<ConfigurationEdits> {
  const collects = await prompts.chooseSeveral(`${id}: all that it collects; none to leave it open`, dataTypeChoices);
  if (collects.length === 0) return;
  const reason = await prompts.write('How do you know? (a colleague will read it)');
  yield { sdks: [{ id, collects, reason }] };
}

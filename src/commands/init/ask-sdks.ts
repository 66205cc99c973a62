import type { ConfigurationEdits, SdkEdit } from '../../read/config/edit.js';
import type { Assessment } from '../../model/assessment.js';
import { askReason, dataTypeChoices, leaveOpen, markSome } from './choices.js';
import type { Prompts } from './prompts.js';

/**
 * Asks which of the SDKs collect anything, and of those what; that the others collect nothing is asked by itself.
 * @param ids The SDKs.
 * @param assessment What the audit found: the other names of the SDKs.
 * @param prompts How a person is asked.
 */
export async function* askSdks(
  ids: readonly string[],
  assessment: Assessment,
  prompts: Prompts,
): AsyncGenerator<ConfigurationEdits> {
  const isKnown = await prompts.chooseOne('Do you know what they collect, from their documentation or their privacy manifests?', [
    { name: 'yes: select the SDKs that collect data', value: true },
    leaveOpen(false),
  ]);
  if (!isKnown) return;
  const choices = ids.map((id) => ({ name: id, value: id }));
  const collecting = await prompts.chooseSeveral('Select the SDKs that collect data', choices);
  const edit = editFor(assessment);
  for (const id of collecting) {
    const collects = await markSome(`Select every data type that ${id} collects`, dataTypeChoices, prompts);
    if (collects.length === 0) continue;
    const reason = await askReason(prompts, 'How do you know? Your colleagues will read this.');
    yield { sdks: [edit(id, collects, reason)] };
  }
  const others = ids.filter((id) => !collecting.includes(id));
  if (others.length === 0) return;
  prompts.show(
    `Not selected: ${others.join(', ')}. The audit looked for a privacy manifest of each in this repository and in the catalog and found none.`,
  );
  const collectNothing = await prompts.chooseOne('Is it correct that these SDKs collect no data at all?', [
    { name: 'yes: they collect no data', value: true },
    leaveOpen(false),
  ]);
  if (!collectNothing) return;
  const reason = await askReason(prompts, 'How do you know that they collect no data?');
  yield { sdks: others.map((id) => edit(id, [], reason)) };
}

/** A person may have listed an SDK under another of its names. */
function editFor({ thirdPartySdks }: Assessment): (id: string, collects: SdkEdit['collects'], reason: string) => SdkEdit {
  return (id, collects, reason) => {
    const aliases = thirdPartySdks.filter((sdk) => sdk.id === id).flatMap(({ name, dependency }) => [name, dependency]);
    return { id, collects, reason, aliases };
  };
}

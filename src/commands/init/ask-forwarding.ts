import type { ConfigurationEdits } from '../../read/config/edit.js';
import type { Assessment } from '../../model/assessment.js';
import type { DataTypeId } from '../../model/data-type.js';
import { openOrCollected } from '../../reports/questions.js';
import type { Choice, Prompts } from './prompts.js';
import { askReason, leaveOpen, markSome } from './choices.js';

/** How much of mParticle's data an integration gets. */
type Share = 'all' | 'some' | 'none';

/**
 * Asks what mParticle forwards to an integration: all of it, some, or nothing.
 * @param ids The integrations.
 * @param assessment What the audit found: the data types to choose from, and those that an integration surely gets.
 * @param prompts How a person is asked.
 */
export async function* askForwarding(
  ids: readonly string[],
  assessment: Assessment,
  prompts: Prompts,
): AsyncGenerator<ConfigurationEdits> {
  for (const id of ids) {
    const name = assessment.integrations.find((integration) => integration.id === id)?.name ?? id;
    const share = await prompts.chooseOne<Share | null>(`How much of this data does mParticle forward to ${name}?`, [
      { name: `some: select the data types that ${name} gets`, value: 'some' },
      { name: 'all of it', value: 'all' },
      { name: 'none of it', value: 'none' },
      leaveOpen(null),
    ]);
    if (share === null) continue;
    const dataTypes =
      share === 'some' ? await markSome(`Select every data type that ${name} gets`, choicesFor(id, assessment), prompts) : [];
    if (share === 'some' && dataTypes.length === 0) continue;
    const reason = await askReason(prompts);
    const forwarding = share === 'all' ? { except: [] } : { dataTypes };
    yield { integrations: [{ id, purposes: null, tracking: null, comment: null, ...forwarding, reason }] };
  }
}

/** What is not plainly absent from the app, with what the integration surely gets marked. */
function choicesFor(id: string, { integrations, questionnaire }: Assessment): readonly Choice<DataTypeId>[] {
  const taken = integrations.find((integration) => integration.id === id)?.forwarded.yes ?? [];
  return openOrCollected(questionnaire).map((answer) => ({
    name: `${answer.name} (${answer.category})`,
    value: answer.id,
    checked: taken.includes(answer.id),
  }));
}

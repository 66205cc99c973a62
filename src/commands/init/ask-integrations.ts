import { integrations as catalog } from '../../catalog/integrations.js';
import { optionsOf } from '../../catalog/answer-options.js';
import type { ConfigurationEdits, IntegrationEdit } from '../../read/config/edit.js';
import type { Assessment } from '../../model/assessment.js';
import type { Integration } from '../../model/integration.js';
import type { OpenQuestion } from '../../reports/questions.js';
import { askPurposes, askReason, askVerdict, leaveOpen } from './choices.js';
import type { Prompts } from './prompts.js';

/**
 * Asks of each integration whether its use of the data is tracking.
 * @param ids The integrations.
 * @param question Asks it of all of them.
 * @param prompts How a person is asked.
 */
export async function* askTracking(
  ids: readonly string[],
  question: OpenQuestion,
  prompts: Prompts,
): AsyncGenerator<ConfigurationEdits> {
  for (const id of ids) {
    const tracking = await askVerdict(nameOf(id), question.options, prompts);
    if (tracking === null) continue;
    const reason = await askReason(prompts);
    yield { integrations: [editOf(id, { tracking, reason })] };
  }
}

/**
 * Asks what the dashboard of mParticle connects the app to, one integration after the other, until a person says that there are no
 * others. Until then the list is marked as one that may lack some: nothing is answered by it.
 * @param assessment What the audit found.
 * @param prompts How a person is asked.
 */
export async function* askForIntegrations(assessment: Assessment, prompts: Prompts): AsyncGenerator<ConfigurationEdits> {
  const known = new Set(assessment.integrations.map(({ id }) => id));
  for (;;) {
    const rest = catalog.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ name, value: id }));
    const none =
      known.size === 0 ? 'none: no integrations are connected in the mParticle dashboard' : 'no others: the list is complete';
    const chosen = await prompts.find<string | typeof noOthers | null>('Type part of the name of an integration', [
      leaveOpen(null),
      { name: none, value: noOthers },
      ...rest,
    ]);
    if (chosen === null) return;
    if (chosen === noOthers) {
      const reason = await askReason(
        prompts,
        'How do you know? For example: “Connections in the mParticle dashboard, checked today”.',
      );
      yield { integrationsComplete: { value: true, reason }, replace: true };
      return;
    }
    known.add(chosen);
    yield { integrations: [editOf(chosen, {})], integrationsComplete: { value: false, reason: undecidedOthers } };
  }
}

const noOthers = Symbol('no others');

const undecidedOthers = 'undecided: are other integrations connected in the mParticle dashboard?';

/**
 * Asks for the purposes of an integration, with those marked that the catalogue judges usual.
 * @param integration One of which no person has stated them.
 * @param prompts How a person is asked.
 */
export async function* askPurposesOf(integration: Integration, prompts: Prompts): AsyncGenerator<ConfigurationEdits> {
  const { id, name, purposesBasis, sources } = integration;
  const marked = purposesBasis === 'catalog' ? ' The purposes that the catalog judges usual are preselected.' : '';
  prompts.show(`For which purposes does ${name} use the data?${marked}`);
  for (const { place } of sources) prompts.show(`    ${place.file}:${place.line}`);
  const purposes = await askPurposes(optionsOf('purposes'), integration.purposes, prompts);
  if (purposes.length > 0) yield { integrations: [editOf(id, { purposes })] };
}

function nameOf(id: string): string {
  return catalog.find((row) => row.id === id)?.name ?? id;
}

function editOf(id: string, decision: Partial<IntegrationEdit>): IntegrationEdit {
  return { id, purposes: null, tracking: null, comment: null, ...decision };
}

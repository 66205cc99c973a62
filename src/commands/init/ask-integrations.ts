import { integrations as catalog } from '../../catalog/integrations.js';
import { optionsOf } from '../../catalog/answer-options.js';
import type { ConfigurationEdits, IntegrationEdit } from '../../config/edit.js';
import type { Assessment } from '../../model/assessment.js';
import type { Integration } from '../../model/integration.js';
import type { OpenQuestion } from '../../reports/questions.js';
import { askPurposes, askReason, askVerdict } from './choices.js';
import type { Prompts } from './prompts.js';
import { showQuestion } from './show-question.js';

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
  showQuestion(question, prompts);
  for (const id of ids) {
    const tracking = await askVerdict(nameOf(id), question.options, prompts);
    if (tracking === null) continue;
    const reason = await askReason(prompts);
    yield { integrations: [editOf(id, { tracking, reason })] };
  }
}

/**
 * Asks what the dashboard of mParticle connects the app to, one integration after the other.
 * @param question Asks for all of them.
 * @param prompts How a person is asked.
 */
export async function* askForIntegrations(question: OpenQuestion, prompts: Prompts): AsyncGenerator<ConfigurationEdits> {
  showQuestion(question, prompts);
  const named = new Set<string>();
  for (;;) {
    const rest = catalog.filter(({ id }) => !named.has(id)).map(({ id, name }) => ({ name, value: id }));
    const end = { name: named.size === 0 ? 'leave it open' : 'no more', value: null };
    const id = await prompts.find<string | null>('Type a part of its name', [end, ...rest]);
    if (id === null) return;
    named.add(id);
    yield { integrations: [editOf(id, {})] };
  }
}

/**
 * Asks for the purposes of the integrations of which no person has stated them, with those marked that the catalogue judges usual.
 * @param assessment What the audit found.
 * @param prompts How a person is asked.
 * @param asked What was asked already; what is asked now is added.
 */
export async function* askPurposesOfIntegrations(
  { integrations }: Assessment,
  prompts: Prompts,
  asked: Set<string>,
): AsyncGenerator<ConfigurationEdits> {
  for (const integration of integrations.filter(({ purposesBasis }) => purposesBasis !== 'config')) {
    const key = `purposes of ${integration.id}`;
    if (asked.has(key)) continue;
    asked.add(key);
    show(integration, prompts);
    const purposes = await askPurposes(optionsOf('purposes'), integration.purposes, prompts);
    if (purposes.length > 0) yield { integrations: [editOf(integration.id, { purposes })] };
  }
}

function show({ name, purposesBasis, sources }: Integration, prompts: Prompts): void {
  const marked = purposesBasis === 'catalog' ? ' Marked is what the catalogue judges usual.' : '';
  prompts.show('');
  prompts.show(`${name}: For which purposes does it get the data?${marked}`);
  for (const { place } of sources) prompts.show(`    ${place.file}:${place.line}`);
}

function nameOf(id: string): string {
  return catalog.find((row) => row.id === id)?.name ?? id;
}

function editOf(id: string, decision: Partial<IntegrationEdit>): IntegrationEdit {
  return { id, purposes: null, tracking: null, comment: null, ...decision };
}

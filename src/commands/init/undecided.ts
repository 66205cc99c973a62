import type { AnswerEdit, ConfigurationEdits, IntegrationEdit } from '../../read/config/edit.js';
import type { Answer } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import { openQuestions } from '../../reports/questions.js';
import { undecidedReason } from './reason.js';

/** How many places a comment names. */
const mostPlaces = 5;

/**
 * Lists what the audit could not find out, as entries that wait for a person: each with its question, and where the evidence is.
 * @param assessment What the audit found.
 */
export function undecidedEdits(assessment: Assessment): ConfigurationEdits {
  const open = openQuestions(assessment.questionnaire);
  const questions = open.filter(({ answeredIn }) => answeredIn.kind === 'answers');
  const unlisted = open.find(({ answeredIn }) => answeredIn.kind === 'integrations' && answeredIn.ids.length === 0);
  const asked = new Map<Answer, string[]>();
  for (const { text, dataTypes } of questions)
    for (const answer of dataTypes) asked.set(answer, [...(asked.get(answer) ?? []), text]);
  return {
    integrations: unlistedIntegrations(assessment),
    integrationsRemark: unlisted === undefined ? null : `undecided: ${unlisted.text} List each.`,
    sdks: open.flatMap(({ answeredIn }) =>
      answeredIn.kind === 'sdks' ? answeredIn.ids.map((id) => ({ id, collects: null, reason: undecidedReason })) : [],
    ),
    answers: [...asked].map(([answer, texts]): AnswerEdit => ({
      dataType: answer.id,
      ...{ collected: null, linked: null, tracking: null, purposes: null },
      reason: undecidedReason,
      comment: [...texts, ...evidenceOf(answer)].join('\n'),
    })),
  };
}

/**
 * Lists the integrations of kits, which the configuration does not name yet.
 * @param assessment What the audit found.
 */
export function unlistedIntegrations({ integrations }: Assessment): readonly IntegrationEdit[] {
  return integrations
    .filter(({ sources }) => !sources.some(({ kind }) => kind === 'config'))
    .map(({ id, sources: [kit] }) => ({
      id,
      purposes: null,
      tracking: null,
      comment: `undecided: purposes and tracking${kit === undefined ? '' : ` (its kit is in ${kit.place.file}:${kit.place.line})`}`,
    }));
}

/**
 * Names the evidence of an answer.
 * @param answer The answer.
 * @returns Lines, at most five and one that counts the others.
 */
export function evidenceOf({ evidence }: Answer): readonly string[] {
  const lines = evidence.slice(0, mostPlaces).map(({ what, place }) => `${place.file}:${place.line} ${what}`);
  const more = evidence.length - mostPlaces;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

import { checkbox, input, select } from '@inquirer/prompts';
import type { AnswerEdit, ConfigurationEdits, IntegrationEdit } from '../../config/edit.js';
import type { Assessment } from '../../model/assessment.js';
import type { QuestionAbout } from '../../model/answer.js';
import type { PurposeId } from '../../model/purpose.js';
import { escapeTerminal } from '../../reports/escape/terminal.js';
import { openQuestions, type OpenQuestion } from '../../reports/questions.js';
import { evidenceOf, unlistedIntegrations } from './undecided.js';

/** What a person says to one question. */
type Decision = boolean | readonly PurposeId[] | null;

/**
 * Asks what the audit could not find out, with the evidence beside each question. What is skipped stays open.
 * @param assessment What the audit found.
 */
export async function askOpenQuestions(assessment: Assessment): Promise<ConfigurationEdits> {
  const answers: AnswerEdit[] = [];
  const integrations: IntegrationEdit[] = [];
  for (const question of openQuestions(assessment.questionnaire)) {
    if (question.answeredIn.kind === 'integrations') {
      for (const id of question.answeredIn.ids) integrations.push(await askIntegration(id, question));
      continue;
    }
    show(question);
    const decision = await decide(question);
    if (decision === null) continue;
    const reason = await input({ message: 'Why? (a colleague will read it)', required: true });
    for (const { id } of question.dataTypes) answers.push(answerOf(id, question.about, decision, reason));
  }
  const asked = new Set(integrations.map(({ id }) => id));
  return { integrations: [...integrations, ...unlistedIntegrations(assessment).filter(({ id }) => !asked.has(id))], answers };
}

function show({ text, dataTypes }: OpenQuestion): void {
  const names = dataTypes.map(({ name }) => name).join(', ');
  const places = [...new Set(dataTypes.flatMap((answer) => evidenceOf(answer)))].slice(0, 6);
  const lines = ['', `${names}: ${text}`, ...places.map((place) => `    ${place}`)];
  process.stdout.write(lines.map((line) => `${escapeTerminal(line)}\n`).join(''));
}

async function decide({ about, options }: OpenQuestion): Promise<Decision> {
  if (about === 'line') return null;
  if (about === 'purposes') return askPurposes(options);
  return select<boolean | null>({
    message: 'Your answer',
    choices: [
      ...options.map(({ answer, means }) => ({ name: `${answer}: ${means}`, value: answer.endsWith('yes') })),
      { name: 'leave it open', value: null },
    ],
  });
}

async function askPurposes(options: OpenQuestion['options']): Promise<readonly PurposeId[] | null> {
  const chosen = await checkbox<PurposeId>({
    message: 'All that apply; none to leave it open',
    choices: options.map(({ answer, means }) => ({ name: `${answer}: ${means}`, value: answer as PurposeId })),
  });
  return chosen.length === 0 ? null : chosen;
}

async function askIntegration(id: string, question: OpenQuestion): Promise<IntegrationEdit> {
  show(question);
  process.stdout.write(`${escapeTerminal(id)}\n`);
  const tracking = await decide(question);
  return { id, purposes: null, tracking: typeof tracking === 'boolean' ? tracking : null, comment: null };
}

function answerOf(dataType: AnswerEdit['dataType'], about: QuestionAbout, decision: Decision, reason: string): AnswerEdit {
  const yesOrNo = typeof decision === 'boolean' ? decision : null;
  return {
    dataType,
    collected: about === 'collected' ? yesOrNo : null,
    linked: about === 'linked' ? yesOrNo : null,
    tracking: about === 'tracking' ? yesOrNo : null,
    purposes: about === 'purposes' && typeof decision !== 'boolean' ? decision : null,
    reason,
    comment: null,
  };
}

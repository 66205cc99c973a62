import type { ConfigurationEdits } from '../../read/config/edit.js';
import type { Answer, Contradiction } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import { openQuestions, type OpenQuestion } from '../../reports/questions.js';
import { ask } from './ask.js';
import { askContradiction } from './ask-contradiction.js';
import { askPurposesOf } from './ask-integrations.js';
import type { Prompts } from './prompts.js';

/** One question of the interview. */
export interface Step {
  /** What it is about: it is asked while one of them was not asked. */
  readonly keys: readonly string[];
  readonly ask: (prompts: Prompts) => AsyncGenerator<ConfigurationEdits>;
}

/**
 * Lists what is open and was not asked: first where an answer contradicts another, then the questions of the draft, then the
 * purposes of integrations.
 * @param assessment What the audit found.
 * @param asked The keys of what was asked.
 */
export function openSteps(assessment: Assessment, asked: ReadonlySet<string>): readonly Step[] {
  const steps = [
    ...assessment.questionnaire.dataTypes.flatMap((answer) =>
      answer.contradictions.map((contradiction) => ({
        keys: [keyOfContradiction(answer, contradiction)],
        ask: (prompts: Prompts) => askContradiction(answer, contradiction, prompts),
      })),
    ),
    ...openQuestions(assessment.questionnaire).flatMap((question) => stepsOf(question, assessment, asked)),
    ...assessment.integrations
      .filter(({ purposesBasis }) => purposesBasis !== 'config')
      .map((integration) => ({
        keys: [`purposes of ${integration.id}`],
        ask: (prompts: Prompts) => askPurposesOf(integration, prompts),
      })),
  ];
  return steps.filter(({ keys }) => keys.some((key) => !asked.has(key)));
}

/**
 * Lists the contradictions that stand before anybody is asked: those were accepted, and are shown by the audit.
 * @param assessment What the audit found.
 */
export function contradictionKeys({ questionnaire }: Assessment): readonly string[] {
  return questionnaire.dataTypes.flatMap((answer) => answer.contradictions.map((one) => keyOfContradiction(answer, one)));
}

function keyOfContradiction({ id }: Answer, { part, text }: Contradiction): string {
  return `contradiction\n${part}\n${id}\n${text}`;
}

/** A question that is asked of several data types or SDKs is asked of those of which it was not. */
function stepsOf(question: OpenQuestion, assessment: Assessment, asked: ReadonlySet<string>): readonly Step[] {
  const { answeredIn, dataTypes } = question;
  if (answeredIn.kind === 'sdks') {
    const ids = answeredIn.ids.filter((id) => !asked.has(keyOf(question, id)));
    const fresh = { ...question, answeredIn: { ...answeredIn, ids } };
    return [{ keys: ids.map((id) => keyOf(question, id)), ask: (prompts) => ask(fresh, assessment, prompts) }];
  }
  if (answeredIn.kind !== 'answers') {
    return [{ keys: [keyOf(question, answeredIn.ids.join())], ask: (prompts) => ask(question, assessment, prompts) }];
  }
  const left = dataTypes.filter(({ id }) => !asked.has(keyOf(question, id)));
  const fresh = { ...question, dataTypes: left, subject: left.map(({ name }) => name).join(', ') };
  return [{ keys: left.map(({ id }) => keyOf(question, id)), ask: (prompts) => ask(fresh, assessment, prompts) }];
}

/** An answer to another question changes the words of this one, not what it is about. */
function keyOf({ about, answeredIn, text }: OpenQuestion, subject: string): string {
  return [answeredIn.kind, about, subject, about === 'line' ? text : ''].join('\n');
}

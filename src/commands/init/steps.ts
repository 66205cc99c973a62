import type { ConfigurationEdits } from '../../read/config/edit.js';
import type { Answer, Contradiction } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import { openQuestions, type OpenQuestion } from '../../reports/questions.js';
import { askContradiction } from './ask-contradiction.js';
import { askJoined } from './ask-joined.js';
import { askPurposesOf } from './ask-integrations.js';
import { joinQuestions } from './join-questions.js';
import type { Prompts } from './prompts.js';

/** One question of the interview. */
export interface Step {
  /** What it is about: it is asked while one of them was not asked. */
  readonly keys: readonly string[];
  readonly ask: (prompts: Prompts) => AsyncGenerator<ConfigurationEdits>;
}

/**
 * Lists what is open and was not asked: first where an answer contradicts another, then the questions of the draft, those first that
 * settle most, then the purposes of integrations.
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
    ...joinQuestions(openQuestions(assessment.questionnaire).flatMap((question) => freshPart(question, asked))).map(
      (questions) => ({
        keys: questions.flatMap(keysOf),
        ask: (prompts: Prompts) => askJoined(questions, assessment, prompts),
      }),
    ),
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
function freshPart(question: OpenQuestion, asked: ReadonlySet<string>): readonly OpenQuestion[] {
  const { answeredIn, dataTypes } = question;
  const isFresh = (subject: string): boolean => !asked.has(keyOf(question, subject));
  if (answeredIn.kind === 'sdks') {
    const ids = answeredIn.ids.filter(isFresh);
    return ids.length === 0 ? [] : [{ ...question, answeredIn: { ...answeredIn, ids } }];
  }
  if (answeredIn.kind !== 'answers') return isFresh(answeredIn.ids.join()) ? [question] : [];
  const left = dataTypes.filter(({ id }) => isFresh(id));
  return left.length === 0 ? [] : [{ ...question, dataTypes: left, subject: left.map(({ name }) => name).join(', ') }];
}

/** A question by what it is about. */
function keysOf(question: OpenQuestion): readonly string[] {
  const { answeredIn, dataTypes } = question;
  if (answeredIn.kind === 'answers') return dataTypes.map(({ id }) => keyOf(question, id));
  return (answeredIn.kind === 'sdks' ? answeredIn.ids : [answeredIn.ids.join()]).map((id) => keyOf(question, id));
}

/** An answer to another question changes the words of this one, not what it is about. */
function keyOf({ about, answeredIn, text }: OpenQuestion, subject: string): string {
  return [answeredIn.kind, about, subject, about === 'line' ? text : ''].join('\n');
}

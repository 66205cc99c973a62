import type { AnswerEdit, ConfigurationEdits } from '../../read/config/edit.js';
import type { Answer } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import type { OpenQuestion } from '../../reports/questions.js';
import { askForwarding } from './ask-forwarding.js';
import { askForIntegrations, askTracking } from './ask-integrations.js';
import { askSdks } from './ask-sdks.js';
import { askPurposes, askReason, askVerdict, dataTypeChoices, leaveOpen, markSome } from './choices.js';
import type { Prompts } from './prompts.js';
import { showQuestion } from './show-question.js';

/** What a person decides with one answer. */
type Decisions = readonly Pick<AnswerEdit, 'dataType' | 'collected' | 'linked' | 'tracking' | 'purposes' | 'ownPurposes'>[];

/**
 * Asks one question, with the evidence beside it. What is skipped stays open.
 * @param question The question.
 * @param assessment What the audit found.
 * @param prompts How a person is asked.
 * @yields What each answer writes into the configuration, as soon as it is given.
 */
export async function* ask(question: OpenQuestion, assessment: Assessment, prompts: Prompts): AsyncGenerator<ConfigurationEdits> {
  const { answeredIn } = question;
  showQuestion(question, assessment, prompts);
  if (answeredIn.kind === 'answers') yield* askAnswer(question, prompts);
  else if (answeredIn.kind === 'sdks') yield* askSdks(answeredIn.ids, assessment, prompts);
  else if (answeredIn.kind === 'forwarding') yield* askForwarding(answeredIn.ids, assessment, prompts);
  else if (answeredIn.ids.length > 0) yield* askTracking(answeredIn.ids, question, prompts);
  else yield* askForIntegrations(assessment, prompts);
}

async function* askAnswer(question: OpenQuestion, prompts: Prompts): AsyncGenerator<ConfigurationEdits> {
  const decisions = await decide(question, prompts);
  if (decisions.length === 0) return;
  const reason = await askReason(prompts);
  yield { answers: decisions.map((decision) => ({ ...decision, reason, comment: null })) };
}

async function decide(question: OpenQuestion, prompts: Prompts): Promise<Decisions> {
  const { about, options } = question;
  const each = (decision: Partial<AnswerEdit>): Decisions => question.dataTypes.map(({ id }) => decisionOf(id, decision));
  if (about === 'line') return decideLine(question, prompts);
  if (about === 'ownPurposes') return decideOwnPurposes(question, prompts);
  if (about === 'purposes') {
    const purposes = await askPurposes(options, [], prompts);
    return purposes.length === 0 ? [] : each({ purposes });
  }
  if (about === 'collected' && question.dataTypes.length > 1) return decideCollected(question, prompts);
  const verdict = await askVerdict('Your answer', options, prompts);
  return verdict === null ? [] : each({ [about]: verdict });
}

/** One question on several data types: those that are selected are collected, the others are not. */
async function decideCollected({ dataTypes }: OpenQuestion, prompts: Prompts): Promise<Decisions> {
  const share = await prompts.chooseOne<'some' | 'none' | null>('Your answer', [
    { name: 'some: select the data types that it collects', value: 'some' },
    { name: 'none of them', value: 'none' },
    leaveOpen(null),
  ]);
  if (share === null) return [];
  const choices = dataTypes.map(({ id, name, category }) => ({ name: `${name} (${category})`, value: id }));
  const selected = share === 'some' ? await prompts.chooseSeveral('Select every data type that it collects', choices) : [];
  if (share === 'some' && selected.length === 0) return [];
  return dataTypes.map(({ id }) => decisionOf(id, { collected: selected.includes(id) }));
}

/** Apple asks for the purposes of each data type, and many are used alike. */
async function decideOwnPurposes({ dataTypes, options }: OpenQuestion, prompts: Prompts): Promise<Decisions> {
  const use = await prompts.chooseOne<'none' | 'alike' | 'each' | null>('Do you use this data yourself?', [
    { name: 'no: only partners use it', value: 'none' },
    { name: 'yes: all of it for the same purposes', value: 'alike' },
    { name: 'yes: each data type for its own purposes', value: 'each' },
    leaveOpen(null),
  ]);
  if (use === null) return [];
  if (use === 'none') return dataTypes.map(({ id }) => decisionOf(id, { ownPurposes: [] }));
  const alike = use === 'alike' ? await askPurposes(options, [], prompts) : [];
  const decisions: Decisions[number][] = [];
  for (const { id, name } of dataTypes) {
    if (use === 'each') prompts.show(name);
    const ownPurposes = use === 'each' ? await askPurposes(options, [], prompts) : alike;
    if (ownPurposes.length > 0) decisions.push(decisionOf(id, { ownPurposes }));
  }
  return decisions;
}

/** Something goes to mParticle of which nothing says what it is: a person names its data types. */
async function decideLine({ dataTypes: own }: OpenQuestion, prompts: Prompts): Promise<Decisions> {
  const held = await markSome('Select every data type that it contains', dataTypeChoices, prompts);
  if (held.length === 0) return [];
  const others = own.filter(({ id }) => !held.includes(id));
  return [...held.map((id) => decisionOf(id, { collected: true })), ...others.flatMap(settled)];
}

/** The line on which the question stood: it is collected where more than this shows it, or another question decides it. */
function settled({ id, collected, questions }: Answer): Decisions {
  if (questions.some(({ about }) => about === 'collected')) return [];
  return [decisionOf(id, { collected: collected === 'yes' })];
}

function decisionOf(dataType: AnswerEdit['dataType'], decision: Partial<AnswerEdit>): Decisions[number] {
  return { dataType, collected: null, linked: null, tracking: null, purposes: null, ...decision };
}

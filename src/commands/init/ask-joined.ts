import type { AnswerEdit, ConfigurationEdits } from '../../read/config/edit.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Assessment } from '../../model/assessment.js';
import type { OpenQuestion } from '../../reports/questions.js';
import { ask } from './ask.js';
import { askPurposes, askReason, leaveOpen, markSome } from './choices.js';
import type { JoinedQuestions } from './join-questions.js';
import type { Choice, Prompts } from './prompts.js';
import { showQuestions } from './show-question.js';

/** What a person decides with one answer; null where it stays open, `each` where each question is asked by itself. */
type Outcome = readonly AnswerDecision[] | 'each' | null;

type AnswerDecision = Pick<AnswerEdit, 'dataType' | 'collected' | 'linked' | 'tracking' | 'purposes'>;

/** A part of an answer that is yes or no. */
type VerdictPart = 'collected' | 'linked' | 'tracking';

/** What is asked of several data types at once. */
const together: Readonly<Record<VerdictPart | 'purposes', string>> = {
  collected: 'Which of these data types do you or a partner collect from this app?',
  linked: "Which of these data types can be linked to the user's identity?",
  tracking: 'Which of these data types do you or your partners use for tracking?',
  purposes: 'For which purposes do you and your partners use these data types?',
};

/**
 * Asks questions that ask the same of different data types: each is shown with its evidence, and one answer settles all.
 * @param questions The questions.
 * @param assessment What the audit found.
 * @param prompts How a person is asked.
 * @yields What each answer writes into the configuration, as soon as it is given.
 */
export async function* askJoined(
  questions: JoinedQuestions,
  assessment: Assessment,
  prompts: Prompts,
): AsyncGenerator<ConfigurationEdits> {
  const [first, ...others] = questions;
  const { about } = first;
  if (others.length === 0 || !isJoined(about)) {
    yield* ask(first, assessment, prompts);
    return;
  }
  showQuestions(questions, assessment, prompts);
  const outcome = await decideTogether(about, questions, prompts);
  if (outcome === 'each') for (const question of questions) yield* ask(question, assessment, prompts);
  else if (outcome !== null && outcome.length > 0) {
    const reason = await askReason(prompts);
    yield { answers: outcome.map((decision) => ({ ...decision, reason, comment: null })) };
  }
}

function isJoined(about: OpenQuestion['about']): about is keyof typeof together {
  return about in together;
}

function decideTogether(about: keyof typeof together, questions: JoinedQuestions, prompts: Prompts): Promise<Outcome> {
  const choices = questions.flatMap(({ dataTypes }) =>
    dataTypes.map(({ id, name, category }) => ({ name: `${name} (${category})`, value: id })),
  );
  return about === 'purposes'
    ? decidePurposes(choices, questions[0], prompts)
    : decideVerdicts(about, choices, questions[0], prompts);
}

/** What is selected gets a yes, and the rest a no. */
async function decideVerdicts(
  about: VerdictPart,
  choices: readonly Choice<DataTypeId>[],
  { options }: OpenQuestion,
  prompts: Prompts,
): Promise<Outcome> {
  const meaning = (verdict: 'yes' | 'no'): string => options.find(({ answer }) => answer.endsWith(verdict))?.means ?? '';
  const share = await prompts.chooseOne<'all' | 'some' | 'none' | 'each' | null>(together[about], [
    { name: `all of them: ${meaning('yes')}`, value: 'all' },
    { name: 'some of them: select which', value: 'some' },
    { name: `none of them: ${meaning('no')}`, value: 'none' },
    eachByItself,
    leaveOpen(null),
  ]);
  if (share === null || share === 'each') return share;
  const selected = share === 'some' ? await markSome('Select every data type for which the answer is yes', choices, prompts) : [];
  if (share === 'some' && selected.length === 0) return null;
  return choices.map(({ value }) => decisionOf(value, { [about]: share === 'all' || selected.includes(value) }));
}

async function decidePurposes(
  choices: readonly Choice<DataTypeId>[],
  { options }: OpenQuestion,
  prompts: Prompts,
): Promise<Outcome> {
  const use = await prompts.chooseOne<'alike' | 'each' | null>(together.purposes, [
    { name: 'all of them for the same purposes', value: 'alike' },
    eachByItself,
    leaveOpen(null),
  ]);
  if (use !== 'alike') return use;
  const purposes = await askPurposes(options, [], prompts);
  return purposes.length === 0 ? null : choices.map(({ value }) => decisionOf(value, { purposes }));
}

const eachByItself: Choice<'each'> = { name: 'answer for each data type by itself', value: 'each' };

function decisionOf(dataType: DataTypeId, decision: Partial<AnswerDecision>): AnswerDecision {
  return { dataType, collected: null, linked: null, tracking: null, purposes: null, ...decision };
}

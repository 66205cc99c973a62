import type { Answer, Question, Questionnaire } from '../model/answer.js';
import { groupBy } from '../model/group-by.js';

/** A question that a person has to answer, with every data type that it is asked about. */
export interface OpenQuestion extends Question {
  readonly dataTypes: readonly Answer[];
  /** What it is about, for people: the names of the data types. */
  readonly subject: string;
}

/**
 * Collects what is open, each question once.
 * @param questionnaire The answers.
 * @returns In the order in which App Store Connect first asks.
 */
export function openQuestions({ dataTypes, questions }: Questionnaire): readonly OpenQuestion[] {
  const asked = dataTypes.flatMap((answer) => answer.questions.map((question) => ({ question, answer })));
  const general = questions.map((question) => ({ ...question, dataTypes: [], subject: 'Third-party SDKs' }));
  const ofTypes = Array.from(groupBy(asked, ({ question: { text } }) => text).values(), (alike) => {
    const answers = [...new Set(alike.map(({ answer }) => answer))];
    return { ...alike[0].question, dataTypes: answers, subject: answers.map(({ name }) => name).join(', ') };
  });
  return [...general, ...ofTypes];
}

/**
 * The data types that are not plainly answered no.
 * @param questionnaire The answers.
 */
export function openOrCollected({ dataTypes }: Questionnaire): readonly Answer[] {
  return dataTypes.filter(({ collected }) => collected !== 'no');
}

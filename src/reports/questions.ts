import type { Answer, Question, Questionnaire } from '../model/answer.js';

/** A question that a person has to answer, with every data type that it is asked about. */
export interface OpenQuestion extends Question {
  readonly dataTypes: readonly Answer[];
}

/**
 * Collects what is open, each question once.
 * @param questionnaire The answers.
 * @returns In the order in which App Store Connect first asks.
 */
export function openQuestions({ dataTypes }: Questionnaire): readonly OpenQuestion[] {
  const byText = new Map<string, { question: Question; answers: Answer[] }>();
  for (const answer of dataTypes) {
    for (const question of answer.questions) {
      const seen = byText.get(question.text);
      if (seen === undefined) byText.set(question.text, { question, answers: [answer] });
      else if (!seen.answers.includes(answer)) seen.answers.push(answer);
    }
  }
  return Array.from(byText.values(), ({ question, answers }) => ({ ...question, dataTypes: answers }));
}

/**
 * The data types that are not plainly answered no.
 * @param questionnaire The answers.
 */
export function openOrCollected({ dataTypes }: Questionnaire): readonly Answer[] {
  return dataTypes.filter(({ collected }) => collected !== 'no');
}

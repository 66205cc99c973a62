import type { Answer, Questionnaire } from '../model/answer.js';

/** A question that a person has to answer, with every data type that it is asked about. */
export interface OpenQuestion {
  readonly text: string;
  readonly dataTypes: readonly Answer[];
}

/**
 * Collects what is open, each question once.
 * @param questionnaire The answers.
 * @returns In the order in which App Store Connect first asks.
 */
export function openQuestions({ dataTypes }: Questionnaire): readonly OpenQuestion[] {
  const byText = new Map<string, Answer[]>();
  for (const answer of dataTypes) {
    for (const text of new Set(answer.questions)) {
      const seen = byText.get(text);
      if (seen === undefined) byText.set(text, [answer]);
      else seen.push(answer);
    }
  }
  return Array.from(byText, ([text, answers]) => ({ text, dataTypes: answers }));
}

/**
 * The data types that are not plainly answered no.
 * @param questionnaire The answers.
 */
export function openOrCollected({ dataTypes }: Questionnaire): readonly Answer[] {
  return dataTypes.filter(({ collected }) => collected !== 'no');
}

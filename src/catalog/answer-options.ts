import type { QuestionAbout, QuestionOption } from '../model/answer.js';
import type { Citation } from './citation.js';
import rows from './answer-options.json' with { type: 'json' };

/** The possible answers to the questions about one part of an answer. */
interface AnswerOptions {
  readonly id: QuestionAbout | 'line-of-collected';
  readonly options: readonly QuestionOption[];
  readonly source: Citation;
}

/** A row for each part that a question can be about, sorted by id. */
const answerOptions = rows as readonly AnswerOptions[];

const byId = new Map(answerOptions.map((row) => [row.id, row.options]));

/**
 * Lists the possible answers to a question, and what each would mean.
 * @param about The part of the answer that it decides; `line-of-collected` where the data type is collected whatever the answer.
 */
export function optionsOf(about: AnswerOptions['id']): readonly QuestionOption[] {
  return byId.get(about) ?? [];
}

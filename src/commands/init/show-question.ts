import type { OpenQuestion } from '../../reports/questions.js';
import type { Prompts } from './prompts.js';
import { evidenceOf } from './undecided.js';

/** How many places stand beside a question. */
const mostPlaces = 6;

/**
 * Shows a question with the data types that it is about, and the evidence beside it.
 * @param question The question.
 * @param prompts Where it is shown.
 */
export function showQuestion({ text, subject, dataTypes }: OpenQuestion, prompts: Prompts): void {
  const places = [...new Set(dataTypes.flatMap((answer) => evidenceOf(answer)))].slice(0, mostPlaces);
  for (const line of ['', `${subject}: ${text}`, ...places.map((place) => `    ${place}`)]) prompts.show(line);
}

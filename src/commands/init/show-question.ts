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
export function showQuestion({ text, dataTypes }: OpenQuestion, prompts: Prompts): void {
  const names = dataTypes.map(({ name }) => name).join(', ');
  const places = [...new Set(dataTypes.flatMap((answer) => evidenceOf(answer)))].slice(0, mostPlaces);
  for (const line of ['', `${names}: ${text}`, ...places.map((place) => `    ${place}`)]) prompts.show(line);
}

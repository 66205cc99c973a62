import type { Answer } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import type { OpenQuestion } from '../../reports/questions.js';
import { notFound } from './looked-for.js';
import type { Prompts } from './prompts.js';
import { evidenceOf } from './undecided.js';

/** How many places stand beside a question. */
const mostPlaces = 6;

/**
 * Shows a question with the data types that it is about; below it who may do it, what was found, what was looked for and not
 * found, and what a person wrote already.
 * @param question The question.
 * @param assessment What the audit found.
 * @param prompts Where it is shown.
 */
export function showQuestion(question: OpenQuestion, assessment: Assessment, prompts: Prompts): void {
  showQuestions([question], assessment, prompts);
}

/**
 * Shows questions that are answered at once; what is the same for several is shown once, below them.
 * @param questions The questions.
 * @param assessment What the audit found.
 * @param prompts Where they are shown.
 */
export function showQuestions(questions: readonly OpenQuestion[], assessment: Assessment, prompts: Prompts): void {
  const below = questions.flatMap((question) => [
    ...named(question.about === 'tracking' ? 'Tracking' : 'Collection', parties(question)),
    ...notFound(question, assessment).map((line) => `  ${line}`),
  ]);
  for (const line of [...questions.flatMap(linesOf), ...new Set(below)]) prompts.show(line);
}

function linesOf({ text, parts = [], subject, dataTypes }: OpenQuestion): readonly string[] {
  const places = [...new Set(dataTypes.flatMap((answer) => evidenceOf(answer)))].slice(0, mostPlaces);
  const whole = parts.length === 0 ? text : text.slice(0, text.indexOf(' (1) '));
  return [
    `${subject}: ${whole}`,
    ...parts.map((part, index) => `  ${index + 1}. ${part}`),
    ...(places.length === 0 ? [] : ['  Evidence:', ...places.map((place) => `    ${place}`)]),
    ...[...new Set(dataTypes.flatMap(said))].map((line) => `  Already answered: ${line}`),
  ];
}

/** Those in doubt: who surely collects it is in no question. */
function parties({ about, dataTypes }: OpenQuestion): readonly string[] {
  if (about !== 'collected' && about !== 'tracking') return [];
  const inDoubt = dataTypes.flatMap((answer) =>
    answer.parties.filter(({ collects, tracking }) => (about === 'collected' ? collects : tracking) === 'review'),
  );
  return [...new Set(inDoubt.map(({ name }) => name))];
}

function named(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`  ${what} needs review: ${names.join(', ')}.`];
}

function said({ reasons }: Answer): readonly string[] {
  return reasons.filter(({ by }) => by === 'person').map(({ text }) => text);
}

import type { Answer } from '../../model/answer.js';
import { groupBy } from '../../model/group-by.js';
import type { OpenQuestion } from '../../reports/questions.js';

/** Questions that are answered at once: one, or several that ask the same of different data types. */
export type JoinedQuestions = readonly [OpenQuestion, ...OpenQuestion[]];

/**
 * Joins questions that ask the same of different data types, and puts first what settles most: what is collected decides what else is
 * asked, and of that, a question on many data types spares most others.
 * @param questions The open questions, in the order of App Store Connect.
 */
export function joinQuestions(questions: readonly OpenQuestion[]): readonly JoinedQuestions[] {
  return [...groupBy(questions, keyOf).values()].sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a));
}

/** What is collected is asked together of the app, of each SDK, and of several; everything else of all data at once. */
function keyOf({ about, answeredIn, text, dataTypes }: OpenQuestion): string {
  if (answeredIn.kind !== 'answers') return `${answeredIn.kind}\n${answeredIn.ids.join()}\n${about}\n${text}`;
  if (about === 'collected') return `collected\n${collectorOf(dataTypes)}`;
  return about === 'linked' || about === 'tracking' || about === 'purposes' ? about : `${about}\n${text}`;
}

/** Who may collect the data types: the app itself, one SDK, or empty for several. */
function collectorOf(dataTypes: readonly Answer[]): string {
  const inDoubt = dataTypes.flatMap(({ parties }) => parties.filter(({ collects }) => collects === 'review'));
  const [first, ...others] = new Set(inDoubt.map(({ kind, id }) => (kind === 'app' ? kind : id)));
  if (inDoubt.some(({ kind }) => kind === 'app')) return 'app';
  return others.length === 0 ? (first ?? '') : '';
}

function rankOf([{ about, answeredIn }]: JoinedQuestions): number {
  if (answeredIn.kind !== 'answers') return 0;
  return about === 'collected' || about === 'line' ? 1 : 2;
}

/** Only questions on what is collected settle others. */
function sizeOf(group: JoinedQuestions): number {
  return rankOf(group) === 1 ? group.reduce((sum, { dataTypes }) => sum + dataTypes.length, 0) : 0;
}

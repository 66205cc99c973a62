import type { Stretch } from './conditionals.js';
import type { Context } from './cursor.js';
import type { Token } from './tokens.js';

/** The arms of one conditional: for each, the index after its last token. */
type Choice = readonly number[];

/** The conditionals by the index of their first token, the outer one first. */
export type ChoiceIndex = ReadonlyMap<number, Choice[]>;

/**
 * Finds the conditionals whose arms stand side by side in the tokens.
 * @param choices The arms of each, the inner conditional first.
 * @param tokens All tokens of the text.
 */
export function indexChoices(choices: readonly (readonly Stretch[])[], tokens: readonly Token[]): ChoiceIndex {
  const index = new Map<number, Choice[]>();
  for (const arms of choices) {
    const first = indexAt(tokens, arms[0]?.start ?? 0);
    const ends = arms.map(({ end }) => indexAt(tokens, end));
    // The outer conditional is added later than the inner one, and comes first.
    if ((ends.at(-1) ?? 0) > first) index.set(first, [ends, ...(index.get(first) ?? []).slice(0, mostNested)]);
  }
  return index;
}

/** Nobody begins more conditionals than these with one token. */
const mostNested = 16;

/** The index of the first token that begins at an offset or behind it. */
function indexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that go on with the statement before them. */
const continuations = new Set(['else', 'case', 'default', '@catch', 'catch', '@finally']);

function isContinuation(token: Token | undefined): boolean {
  return token !== undefined && continuations.has(token.text);
}

/** What is known where a conditional may begin. */
interface Position {
  readonly choices: ChoiceIndex;
  readonly tokens: readonly Token[];
  readonly context: Context;
  readonly at: number;
  readonly end: number;
}

/**
 * Takes the conditional that begins at the next token, between statements of a function.
 * @returns The index after the last token of each arm, or null where none begins.
 */
export function takeChoice({ choices, tokens, context, at, end }: Position): Choice | null {
  const begun = context === 'code' ? choices.get(at) : undefined;
  if (begun === undefined || isContinuation(tokens[at])) return null;
  for (let choice = begun.shift(); choice !== undefined; choice = begun.shift()) {
    const last = choice.at(-1) ?? 0;
    if (last === end || (last < end && !isContinuation(tokens[last]))) return choice;
  }
  return null;
}

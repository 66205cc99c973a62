import type { Exits, Run } from './run.js';
import { become, fork, join, type State } from './state.js';
import type { Value } from './value.js';

/** Lists with more elements are gone through as if nobody knew how many they have. */
const mostElements = 8;

/** The elements of a list that the code writes out, in their order; null for anything else, and for what is empty. */
export function knownElements(value: Value | null): readonly Value[] | null {
  return value?.kind === 'list' && value.items.length > 0 && value.items.length <= mostElements ? value.items : null;
}

/** Runs a loop's body once for each element: none of them is left out, and what one leaves the next one finds. */
export function overElements(
  run: Run,
  state: State,
  elements: readonly Value[],
  round: (run: Run, state: State, element: Value) => void,
): void {
  const exits = { states: [], continued: [], isLoop: true, outer: run.exits } satisfies Exits as Exits & {
    readonly continued: State[];
  };
  for (const element of elements) {
    round({ ...run, exits }, state, element);
    rejoin(run, state, exits.continued.splice(0));
    if (state.isDead) break;
  }
  rejoin(run, state, exits.states);
}

function rejoin(run: Run, state: State, others: readonly State[]): void {
  for (const each of others) {
    if (state.isDead) become(state, each);
    else join(run, state, fork(state), each);
  }
}

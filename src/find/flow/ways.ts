import type { Run } from './run.js';
import { become, fork, join, type State } from './state.js';
import { isCallable, oneOf, unknown, type Value } from './value.js';

/** Goes several ways from one state, and joins them. */
export function eachWay(run: Run, state: State, ways: readonly ((state: State) => Value)[]): Value {
  const [only, ...more] = ways;
  if (only === undefined) return unknown('');
  if (more.length === 0) return only(state);
  const ends = ways.map((way) => {
    const end = fork(state);
    return { value: way(end), end };
  });
  const [first, ...rest] = ends;
  if (first === undefined) return unknown('');
  become(state, first.end);
  for (const { end } of rest) join(run, state, fork(state), end);
  return oneOf(ends.map(({ value }) => value));
}

/** One of the values that something can be, and what is done with it. */
interface ValueWay {
  readonly of: Value;
  readonly go: (state: State) => Value;
}

/** Goes a way for each of several values. Which of several functions or objects is meant depends on what nobody knows. */
export function eachValue(run: Run, state: State, ways: readonly ValueWay[]): Value {
  const isOpen = ways.filter(({ of }) => of.kind === 'object' || isCallable(of)).length > 1;
  const { isConditional } = state;
  if (isOpen) state.isConditional = true;
  const value = eachWay(
    run,
    state,
    ways.map(({ go }) => go),
  );
  if (isOpen) state.isConditional = isConditional;
  return value;
}

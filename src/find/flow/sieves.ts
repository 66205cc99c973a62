import { branch } from './branches.js';
import type { Run } from './run.js';
import { fork, join, type State } from './state.js';
import { alternativesOf, oneOf, type Sieve, type Value } from './value.js';

/**
 * Goes on with what a sieve lets pass.
 * @param sieved What the sieve's function was given, and what it has made of it.
 * @param passes Goes on, on the way on which a value passes.
 */
export function sift(
  run: Run,
  state: State,
  sieve: Sieve,
  { given, made }: { readonly given: Value; readonly made: Value },
  passes: (state: State, value: Value) => void,
): void {
  if (sieve !== 'nothing') {
    const holds = (now: State): void => {
      passes(now, given);
    };
    branch(run, state, { value: made, expression: sieve.tests }, holds, () => undefined);
    return;
  }
  const all = alternativesOf(made);
  const there = all.filter((each) => !(each.kind === 'constant' && each.value === null));
  if (there.length === 0) return;
  const never = there.length < all.length ? fork(state) : null;
  passes(state, oneOf(there));
  if (never !== null) join(run, state, fork(state), never);
}

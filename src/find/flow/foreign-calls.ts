import { initializer } from '../../model/source.js';
import type { FunctionPlace } from '../match/program.js';
import { awaited, drain, later, newPromise } from './promises.js';
import type { Applied, Run } from './run.js';
import type { State } from './state.js';
import { constant, isCallable, type Value } from './value.js';

/** Runs a function with the values that it is given. */
type Enter = (values: readonly Value[], at: Applied) => Value;

/**
 * Runs a function that is written in another language than the code that calls it. There it may be called as what is awaited, in place
 * of its last handler; or with a handler, in place of being awaited. An initializer gives its object.
 */
export function enterForeign(
  run: Run,
  state: State,
  { function: { name, parameters } }: FunctionPlace,
  self: Value | null,
  values: readonly Value[],
  at: Applied,
  enter: Enter,
): Value {
  const last = values.at(-1);
  if (parameters.length === values.length + 1 && parameters.at(-1)?.value === null) {
    const promise = newPromise(at.name);
    enter([...values, { kind: 'resolver', promise }], { ...at, labels: [] });
    drain(run, state, () => state.cells.has(promise.settled));
    return awaited(run, state, promise);
  }
  if (values.length === parameters.length + 1 && last !== undefined && isCallable(last)) {
    later(run, state, last, [enter(values.slice(0, -1), at), constant(null)], at);
    return constant(null);
  }
  const result = enter(values, at);
  return name === initializer && self !== null ? self : result;
}

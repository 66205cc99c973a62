import { apply } from './functions.js';
import { functionsIn, type Receiver } from './library-call.js';
import { objectHeldAt, readHeld, writeField } from './objects.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { constant, oneOf, type Value } from './value.js';

/** The field in which a group of tasks keeps what they have given. */
const results = 'results of tasks';

/** `withTaskGroup { group in … }`: runs its body with a group, and gives what the body gives. */
export function callTaskGroup(run: Run, state: State, _receiver: Receiver, { call, values, at }: Given): Value | null {
  const body = functionsIn(values).at(-1);
  return body === undefined ? null : apply(run, state, body, [objectHeldAt(run, call)], at);
}

/** `group.addTask { … }`: what the task gives is a result of the group, which does not end before it. */
export function callAddsTask(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  const task = functionsIn(values).at(-1);
  if (receiver?.kind !== 'object' || task === undefined) return null;
  const given = apply(run, state, task, [], at);
  const before = readHeld(run, state, receiver, results);
  writeField(run, state, receiver, results, before === null ? given : oneOf([before, given]));
  return constant(null);
}

/** `group.next()`: one of the results. */
export function callNextResult(run: Run, state: State, receiver: Receiver): Value | null {
  return receiver === null ? null : resultOf(run, state, receiver);
}

/** What one of the tasks of a group has given; null for what is no group. */
export function resultOf(run: Run, state: State, group: Value): Value | null {
  return group.kind === 'object' ? readHeld(run, state, group, results) : null;
}

import { apply } from './functions.js';
import { functionsIn, type Receiver } from './library-call.js';
import { newObject, readHeld, writeField } from './objects.js';
import type { Given, Run } from './run.js';
import { become, fork, type State } from './state.js';
import { constant, oneOf, type Value } from './value.js';

/** The field in which a group of tasks keeps what they have given. */
const results = 'results of tasks';

/** What it has given before any has. */
const none = constant(null);

/** `withTaskGroup { group in … }`: runs its body with a group, and gives what the body gives. */
export function callTaskGroup(run: Run, state: State, _receiver: Receiver, { call, values, at }: Given): Value | null {
  const body = functionsIn(values).at(-1);
  if (body === undefined) return null;
  const group = newObject(run, state, call, null);
  // Another call of the same code has a group of its own.
  writeField(run, state, group, results, none);
  return apply(run, state, body, [group], at);
}

/** `group.addTask { … }`: what the task gives is a result of the group, which does not end before it. */
export function callAddsTask(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  const task = functionsIn(values).at(-1);
  if (receiver?.kind !== 'object' || task === undefined) return null;
  const without = fork(state);
  const given = apply(run, state, task, [], at);
  if (state.isDead) {
    // What a task throws ends no other: `next()` may give what one of those has.
    become(state, without);
    return constant(null);
  }
  const before = readHeld(run, state, receiver, results);
  writeField(run, state, receiver, results, before === null || before === none ? given : oneOf([before, given]));
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

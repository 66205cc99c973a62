import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { emitterOfEvent, subscribe, subscribersOf, tell } from './emitters.js';
import { handOver } from './escapes.js';
import { functionsIn, type Receiver } from './library-call.js';
import { selfOf } from './members.js';
import { carriedBy } from './objects.js';
import { later } from './promises.js';
import { ask, type Given, type Run } from './run.js';
import type { State } from './state.js';
import { constant, isCallable, unknown, type ObjectValue, type Value } from './value.js';
import { passedTo } from './words.js';

/** What tells all who listen to anything that a library makes. */
function listenersTo(run: Run, { sdk }: SpeltApi): ObjectValue | null {
  return emitterOfEvent(run, { kind: 'type', name: sdk }, '');
}

/** `emit(state)` in a type that the library makes known. */
export function callTellsListeners(
  run: Run,
  state: State,
  _receiver: Receiver,
  { values: [value], at, frame }: Given,
  api: SpeltApi,
): Value | null {
  const listeners = listenersTo(run, api);
  if (value === undefined || listeners === null) return null;
  const self = selfOf(run, frame);
  if (self?.kind === 'object' && api.field !== undefined)
    run.machine.writeMember(run, state, self, api.field, value, at.line, null);
  if (subscribersOf(run, state, listeners).length === 0) ask(run, carriedBy(run, state, value), passedTo(at.name, at.line));
  tell(run, state, listeners, value, at);
  return constant(null);
}

/** `on<Asked>((event, emit) => …)`: the handler runs with an event of which nobody knows more, and with what tells the listeners. */
export function callHandlesWithTeller(
  run: Run,
  state: State,
  _receiver: Receiver,
  { values, at }: Given,
  api: SpeltApi,
): Value | null {
  const listeners = listenersTo(run, api);
  const handler = functionsIn(values).at(-1);
  if (listeners === null || handler === undefined) return null;
  const tells: Value = { kind: 'native', does: { tells: listeners, through: null, sieve: null } };
  later(run, state, handler, [unknown('event', 'call'), tells], at);
  return constant(null);
}

/** `BlocListener(listener: …)`: what else it is given is run as any view's. */
export function callListens(run: Run, state: State, _receiver: Receiver, { values, at }: Given, api: SpeltApi): Value | null {
  const { handler } = api.takes ?? {};
  const name = typeof handler === 'object' ? handler.name : null;
  const listener = values.find((value, index) => at.labels[index] === name && isCallable(value));
  const listeners = listenersTo(run, api);
  if (listener === undefined || listeners === null) return null;
  subscribe(run, state, listeners, listener);
  handOver(
    run,
    state,
    values.filter((value) => value !== listener),
    at,
  );
  return unknown(at.name, 'call');
}

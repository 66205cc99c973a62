import { speltApis, type SpeltApi } from '../../catalog/apis/spelt.js';
import { emitterOfEvent, subscribe, subscribersOf, tell } from './emitters.js';
import { handOver } from './escapes.js';
import { functionsIn, type Receiver } from './library-call.js';
import { selfOf } from './members.js';
import { carriedBy, readHeld, writeField } from './objects.js';
import { later } from './promises.js';
import { ask, type Applied, type Given, type Run } from './run.js';
import type { State } from './state.js';
import { constant, isCallable, oneOf, unknown, type ObjectValue, type Value } from './value.js';
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
  return value === undefined ? null : tellListeners(run, state, selfOf(run, frame), api, value, at);
}

/**
 * Tells all who listen to what a library makes.
 * @param self What has made it: its field holds the value from then on.
 * @returns Null where the library has none to tell.
 */
export function tellListeners(
  run: Run,
  state: State,
  self: Value | null,
  api: SpeltApi,
  value: Value,
  at: Applied,
): Value | null {
  const listeners = listenersTo(run, api);
  if (listeners === null) return null;
  if (self?.kind === 'object' && api.field !== undefined)
    run.machine.writeMember(run, state, self, api.field, value, at.line, null);
  if (!isListenedTo(run, state, api)) ask(run, carriedBy(run, state, value), passedTo(at.name, at.line));
  writeField(run, state, listeners, toldLast, value);
  tell(run, state, listeners, value, at);
  return constant(null);
}

/** Whether anything in sight listens to what a library makes known, or reads it. */
export function isListenedTo(run: Run, state: State, api: SpeltApi): boolean {
  const listeners = listenersTo(run, api);
  return listeners !== null && (subscribersOf(run, state, listeners).length > 0 || isWatched(run, api));
}

/** The field of what tells all that holds what it has told last. */
const toldLast = 'told last';

/** Whether code in sight reads what was told. */
function isWatched({ evaluation: { program } }: Run, { sdk, language }: SpeltApi): boolean {
  return tellers.some((api) => api.sdk === sdk && api.language === language && program.calls.has(api.member));
}

const tellers = speltApis.filter(({ role }) => role === 'told');

/** `ref.watch(provider)`: what was told last, if it comes from there. */
export function callTold(run: Run, state: State, _receiver: Receiver, { at }: Given, api: SpeltApi): Value | null {
  const listeners = listenersTo(run, api);
  const told = listeners === null ? null : readHeld(run, state, listeners, toldLast);
  return told === null ? null : oneOf([constant(null), told, unknown(at.name, 'call')]);
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
  const isListener = (index: number): boolean =>
    typeof handler === 'object' ? at.labels[index] === handler.name : index === handler && (at.labels[index] ?? null) === null;
  const listener = values.find((value, index) => isListener(index) && isCallable(value));
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

import { rolesOf } from '../../catalog/apis/roles.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Expression } from '../../model/expression.js';
import { emitterAt, emitterOfEvent, isEmitter, relayed, subscribe, subscribersOf, tell } from './emitters.js';
import { functionsIn, type Receiver } from './library-call.js';
import { hasRole } from './library.js';
import { keptItems } from './lists.js';
import { emitterOf } from './members.js';
import { carriedBy, everyObject, writeField } from './objects.js';
import { continued, sifted } from './promises.js';
import { repeatedly } from './repeats.js';
import { ask, type Given, type Run } from './run.js';
import type { State } from './state.js';
import {
  alternativesOf,
  constant,
  isCallable,
  isPath,
  unknown,
  type ListValue,
  type NativeValue,
  type ObjectValue,
  type Sieve,
  type Value,
} from './value.js';
import { passedTo } from './words.js';

/** Who tells of one event: what the call is made on, for the event that it names; null for what tells of all alike. */
function eventNamed(run: Run, receiver: Receiver, { values }: Given, { takes }: SpeltApi): ObjectValue | null {
  if (typeof takes?.event !== 'number' || receiver === null) return null;
  const event = values[takes.event];
  if (event?.kind !== 'constant' && event?.kind !== 'object') return null;
  return emitterOfEvent(run, receiver, event.kind === 'constant' ? String(event.value) : event);
}

/** Lets a handler be told: by what the call is given, as a view is given a publisher, else by what it is called on. */
export function callSubscribe(run: Run, state: State, receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  const { values, at } = given;
  const subscriber = functionsIn(values).at(-1);
  if (subscriber === undefined) return null;
  const event = eventNamed(run, receiver, given, api);
  if (event !== null) {
    subscribe(run, state, event, subscriber);
    return unknown(at.name, 'call');
  }
  if (api.takes?.event !== undefined) return null;
  const sources = [...values, observed(run, state, given), receiver].flatMap((each) =>
    each === null ? [] : alternativesOf(each).map(storedIn),
  );
  const source = sources.find((each) => each.kind === 'promise' || isEmitter(run, each));
  if (comesAgain(run, given)) repeatedly(run, state, subscriber, [unknown(at.name, 'call')], at);
  const other = source ?? sources.find(({ kind }) => kind === 'object');
  if (other?.kind === 'promise') return continued(run, state, other, subscriber, at);
  if (other?.kind !== 'object') return null;
  subscribe(run, state, other, subscriber);
  return unknown(at.name, 'call');
}

/** Of a store, what it holds: that tells of its changes. */
function storedIn(value: ReturnType<typeof alternativesOf>[number]): ReturnType<typeof alternativesOf>[number] {
  return value.kind === 'native' && 'reads' in value.does ? value.does.reads : value;
}

/** `assign(to: \.status, on: model)` puts each value in the property; `assign(to: &$status)` tells those who observe it. */
export function callAssigns(run: Run, state: State, receiver: Receiver, { values: [target, owner], at }: Given): Value | null {
  const assigns = target === undefined ? null : assigningTo(run, target, owner);
  if (receiver === null || assigns === null) return null;
  if (isEmitter(run, receiver)) subscribe(run, state, receiver, assigns);
  else if (receiver.kind === 'promise') continued(run, state, receiver, assigns, at);
  else return null;
  return unknown(at.name, 'call');
}

/** `model.observe(\.status) { model, change in … }`. */
export function callObservesPath(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  const handler = values.findLast((each) => isCallable(each) && !isPath(each));
  const observes = receiver?.kind === 'unknown' && receiver.type !== null ? everyObject(run, receiver.type) : receiver;
  if (observes?.kind !== 'object' || handler === undefined) return null;
  const name = nameIn(values.find(isPath));
  const emitter = name === null ? null : emitterOf(run, observes, name);
  if (emitter === null) return null;
  const known = observing.get(emitter) ?? { kind: 'native', does: { observes, handler } };
  observing.set(emitter, known);
  subscribe(run, state, emitter, known);
  return unknown(at.name, 'call');
}

/** The only member that a key path names. */
function nameIn(path: ListValue | undefined): string | null {
  const [name, ...deeper] = path?.items ?? [];
  return name?.kind === 'constant' && deeper.length === 0 ? String(name.value) : null;
}

const observing = new WeakMap<ObjectValue, NativeValue>();

function assigningTo(run: Run, target: Value, owner: Value | undefined): NativeValue | null {
  const path = target.kind === 'list' ? target.items.at(-1) : undefined;
  if (owner?.kind === 'object' && path?.kind === 'constant')
    return {
      kind: 'native',
      does: { sets: owner, field: String(path.value), first: constant(null), storedIn: 'a property' },
    };
  return isEmitter(run, target) ? { kind: 'native', does: { tells: target, through: null, sieve: null } } : null;
}

/** `onChange(of: scenePhase)`: whether what is observed changes whenever the app is back. */
function comesAgain(run: Run, given: Given): boolean {
  const written = observedIn(run, given);
  return (written?.kind === 'member' || written?.kind === 'name') && hasRole(run, written.name, 'repeats');
}

/** What a call observes, as the code writes it. */
function observedIn(run: Run, { call, name }: Given): Expression | undefined {
  const takes = rolesOf(run.source.language, name).find(({ role }) => role === 'subscribe')?.takes?.value;
  return typeof takes === 'object' ? call.arguments.find(({ label }) => label === takes.name)?.value : undefined;
}

/** `onChange(of: model.status)` is told of what is put in the property. */
function observed(run: Run, state: State, given: Given): Value | null {
  const written = observedIn(run, given);
  if (written?.kind !== 'member' && written?.kind !== 'name') return null;
  return run.machine.evaluate(run, state, given.frame, { ...written, name: `$${written.name}` });
}

/** Tells those who subscribed of a value. */
export function callSend(run: Run, state: State, receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  const { values, at, name } = given;
  const value = values.at(-1) ?? constant(null);
  const event = eventNamed(run, receiver, given, api);
  const emitter = event ?? (receiver?.kind === 'object' && api.takes?.event === undefined ? receiver : null);
  if (emitter === null) return null;
  if (subscribersOf(run, state, emitter).length === 0) ask(run, carriedBy(run, state, value), passedTo(name, at.line));
  tell(run, state, emitter, value, at);
  writeField(run, state, emitter, 'value', value);
  return constant(null);
}

/** A subject: it tells those who subscribe of what is sent, and may hold a value from its beginning. */
export function callEmitter(run: Run, state: State, _receiver: Receiver, { call, values }: Given): Value {
  const emitter = emitterAt(run, call);
  const [value] = values;
  if (value !== undefined) writeField(run, state, emitter, 'value', value);
  return emitter;
}

/** `filter { $0 == .authorized }`: what comes from the receiver and passes the test; `compactMap`: what a function makes something of. */
export function callFilters(run: Run, state: State, receiver: Receiver, given: Given, { gives }: SpeltApi): Value | null {
  const { call, values, at } = given;
  const test = functionsIn(values).at(-1);
  const tests = call.arguments.at(-1)?.value;
  if (receiver === null || test === undefined || tests === undefined) return null;
  const sieve: Sieve = gives === 'result' ? 'nothing' : { tests };
  if (isEmitter(run, receiver)) return relayed(run, state, receiver, test, call, sieve);
  if (receiver.kind === 'list' && gives !== 'result') return keptItems(run, state, receiver, given);
  return receiver.kind === 'promise' ? sifted(run, state, receiver, { through: test, sieve }, at) : null;
}

/** Tells those who subscribed to an event that is called; who else did, in a file that is no code, nobody knows. */
export function raise(run: Run, state: State, event: ObjectValue, { name, values, at }: Given): Value {
  const [value = constant(null)] = values;
  tell(run, state, event, value, at);
  ask(run, carriedBy(run, state, value), passedTo(name, at.line));
  return constant(null);
}

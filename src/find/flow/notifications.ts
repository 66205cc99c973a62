import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Expression } from '../../model/expression.js';
import { accessorOf, methodsOn } from './methods.js';
import { emitterAt, emitterOfEvent, subscribe, subscribersOf, tell } from './emitters.js';
import { functionsIn, type Receiver } from './library-call.js';
import { hasRole } from './library.js';
import { carriedBy, newObject, writeField } from './objects.js';
import { selfOf } from './members.js';
import { namesOf, selectorIn } from './selectors.js';
import { later } from './promises.js';
import { repeatedly, tickers } from './repeats.js';
import { ask, type Given, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, unknown, type ObjectValue, type Value } from './value.js';
import { passedTo, words } from './words.js';

/** Tells those who observe a notification; what the call is given under its labels is what the notification has. */
export function callPost(run: Run, state: State, _receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  const { call, values, at, name } = given;
  const emitter = notificationNamed(run, state, given, api);
  if (emitter === null) return null;
  const labels = name.includes(':') ? name.split(':') : at.labels;
  const notification = newObject(run, state, call, null);
  values.forEach((value, index) => {
    const label = labels[index];
    if (typeof label === 'string' && label !== '') writeField(run, state, notification, label, value);
  });
  if (subscribersOf(run, state, emitter).length === 0) {
    for (const value of values) ask(run, carriedBy(run, state, value), passedTo(name, at.line));
  }
  tell(run, state, emitter, notification, at);
  return constant(null);
}

/** Calls the methods of a name that code of another language has; who else has one of that name nobody knows. */
export function callSendsMessage(run: Run, state: State, _receiver: Receiver, given: Given, { takes }: SpeltApi): Value | null {
  const { values, at, name } = given;
  const method = typeof takes?.event === 'number' ? values[takes.event] : undefined;
  const message = typeof takes?.value === 'number' ? values[takes.value] : undefined;
  if (method?.kind !== 'constant' || message === undefined) return null;
  const { functions } = run.evaluation.program;
  const named = functions.get(String(method.value)) ?? [];
  const places = named.filter(({ source, type }) => type !== null && source.language !== run.source.language);
  if (places.length === 0) ask(run, carriedBy(run, state, message), passedTo(name, at.line));
  else later(run, state, { kind: 'methods', places, self: null }, [message], at);
  return constant(null);
}

/** Lets a closure, or the method that a selector names of an object, be told of a notification; who else posts it nobody knows. */
export function callAddObserver(run: Run, state: State, _receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  const emitter = notificationNamed(run, state, given, api);
  if (emitter === null) return null;
  const comesAgain = isOfSystem(run, given, api);
  for (const observer of observersIn(run, given, api, null)) {
    subscribe(run, state, emitter, observer);
    if (comesAgain) repeatedly(run, state, observer, [unknown(given.name, 'call')], given.at);
  }
  return null;
}

/** `Timer.scheduledTimer(…)`, `setInterval(…)`: what it is given runs again and again, or once where the call says so. */
export function callRunsRepeatedly(run: Run, state: State, receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  const { values, at, name } = given;
  const handlers = observersIn(run, given, api, receiver);
  if (handlers.length === 0) return null;
  const repeats = api.takes?.repeats === undefined ? undefined : values[api.takes.repeats];
  const runs = repeats?.kind === 'constant' && repeats.value === false ? later : repeatedly;
  for (const handler of handlers) runs(run, state, handler, [unknown(name, 'call')], at);
  return unknown(name, 'call');
}

/** `Timer.publish(…)`: those who subscribe are told again and again. */
export function callTicks(run: Run, _state: State, _receiver: Receiver, { call }: Given): Value {
  const ticker = emitterAt(run, call);
  tickers.add(ticker);
  return ticker;
}

/** `[self performSelector:@selector(answered:) withObject:status]`; null where nobody knows the method. */
export function callPerforms(
  run: Run,
  state: State,
  receiver: Receiver,
  { call, values, at }: Given,
  { takes }: SpeltApi,
): Value | null {
  const selector = typeof takes?.handler === 'number' ? selectorIn(call.arguments[takes.handler]?.value) : null;
  if (selector === null || receiver?.kind !== 'object') return null;
  const places = namesOf(selector)
    .flatMap((name) => methodsOn(run, receiver, name))
    .filter((place) => accessorOf(place) === null);
  if (places.length === 0) return null;
  const given = typeof takes?.value === 'number' ? values.slice(takes.value, takes.value + 1) : [];
  return run.machine.apply(run, state, { kind: 'methods', places, self: receiver }, given, { ...at, labels: [] });
}

/** What tells of each notification of a name. */
export function callNotifies(run: Run, state: State, receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  return isOfSystem(run, given, api) ? callTicks(run, state, receiver, given) : notificationNamed(run, state, given, api);
}

/** Whether the system posts the notification that a call names, whenever the app is back. */
function isOfSystem(run: Run, { call }: Given, { takes }: SpeltApi): boolean {
  const written = typeof takes?.event === 'number' ? call.arguments[takes.event]?.value : undefined;
  return (written?.kind === 'member' || written?.kind === 'name') && hasRole(run, written.name, 'repeats');
}

function notificationNamed(run: Run, state: State, given: Given, { takes, sdk }: SpeltApi): ObjectValue | null {
  const position = takes?.event;
  const written = typeof position === 'number' ? given.call.arguments[position]?.value : undefined;
  const name = written === undefined ? null : nameOf(run, state, given, written);
  return name === null ? null : emitterOfEvent(run, { kind: 'type', name: sdk }, name);
}

/** The text that names a notification, or how the code names it: `.answered`, `Notification.Name("answered")`. */
function nameOf(run: Run, state: State, given: Given, written: Expression): string | null {
  const value = run.machine.evaluate(run, state, given.frame, written);
  if (value.kind === 'constant') return typeof value.value === 'string' ? value.value : null;
  const [inner] = written.kind === 'call' ? written.arguments : [];
  if (inner !== undefined) return nameOf(run, state, given, inner.value);
  if (written.kind !== 'member' && written.kind !== 'name') return null;
  const text = words(written);
  return `.${text.slice(text.lastIndexOf('.') + 1)}`;
}

/**
 * The closures that a call is given, or the method that its selector names: of what is given before the selector, else of the object
 * that the call is made on.
 */
function observersIn(run: Run, { call, values, frame }: Given, { takes }: SpeltApi, receiver: Receiver): readonly Value[] {
  const position = takes?.handler;
  const selector = typeof position === 'number' ? selectorIn(call.arguments[position]?.value) : null;
  if (typeof position !== 'number' || selector === null) return functionsIn(values).slice(-1);
  const target = values[position - 1] ?? (receiver?.kind === 'object' ? receiver : selfOf(run, frame));
  if (target === null) return [];
  return alternativesOf(target).flatMap((each): readonly Value[] => {
    if (each.kind !== 'object') return [];
    const places = namesOf(selector)
      .map((name) => methodsOn(run, each, name).filter((place) => accessorOf(place) === null))
      .find(({ length }) => length > 0);
    return places === undefined ? [] : [{ kind: 'methods', places, self: each }];
  });
}

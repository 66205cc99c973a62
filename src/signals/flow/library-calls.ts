import { compare } from './compare.js';
import { apply } from './functions.js';
import type { Role } from '../../catalog/apis/api.js';
import { givesReceiver, hasRole } from './library.js';
import { subscribe, tell } from './assignments.js';
import { systemVersion } from './members.js';
import { awaited, continued, drain, later, newPromise, peeked, settle, settledPromise } from './promises.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import {
  alternativesOf,
  constant,
  joinPrompts,
  oneOf,
  promptsOf,
  unknown,
  type ConstantValue,
  type ListValue,
  type Value,
} from './value.js';

type Receiver = ReturnType<typeof alternativesOf>[number] | null;

/** Calls one role; null where the role does not fit what it is called on. */
type LibraryCall = (run: Run, state: State, receiver: Receiver, given: Given) => Value | null;

const calls: readonly (readonly [Role, LibraryCall])[] = [
  ['then', callThen],
  ['catch', callCatch],
  ['resume', callResume],
  ['subscribe', callSubscribe],
  ['send', callSend],
  ['passes', callPasses],
  ['all', callAll],
  ['continuation', callContinuation],
  ['contains', callContains],
  ['equals', callEquals],
  ['is-at-least', callIsAtLeast],
  ['runs-now', callNow],
  ['view', callView],
  ['silent', (_run, _state, _receiver, { name }) => unknown(name, 'call')],
];

/**
 * Calls a function or member of a language's library.
 * @param receiver What it is a member of, or null.
 * @returns Null where the name is none of a library's, or does not fit.
 */
export function callLibrary(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  for (const [role, call] of calls) {
    if (!hasRole(run, given.name, role)) continue;
    const result = call(run, state, receiver, given);
    if (result !== null) return result;
  }
  return null;
}

function functionsIn(values: readonly Value[]): readonly Value[] {
  return values.filter((value) =>
    alternativesOf(value).some(({ kind }) => kind === 'function' || kind === 'methods' || kind === 'resolver'),
  );
}

function callThen(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  if (receiver === null) return null;
  const promise =
    receiver.kind === 'promise' ? receiver : promptsOf(receiver).size > 0 ? settledPromise(state, receiver, state.moment) : null;
  const [first, second] = functionsIn(values);
  if (promise === null) return null;
  if (second !== undefined) later(run, state, second, [unknown('error')], at);
  return first === undefined ? promise : continued(run, state, promise, first, at);
}

function callCatch(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  if (receiver?.kind !== 'promise') return null;
  for (const handler of functionsIn(values)) later(run, state, handler, [unknown('error')], at);
  return receiver;
}

function callResume(run: Run, state: State, receiver: Receiver, { values }: Given): Value | null {
  if (receiver?.kind !== 'resolver') return null;
  settle(run, state, receiver, values[0] ?? constant(null));
  return constant(null);
}

function callSubscribe(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  const handlers = functionsIn(values);
  const subscriber = handlers.at(-1);
  if (subscriber === undefined) return null;
  if (receiver?.kind === 'promise') return continued(run, state, receiver, subscriber, at);
  const emitters = [receiver, ...values].filter((value) => value !== null).flatMap(alternativesOf);
  const emitter = emitters.find((each) => each.kind === 'object');
  if (emitter?.kind !== 'object') return null;
  subscribe(run, state, emitter, subscriber);
  return unknown(at.name, 'call');
}

function callSend(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  const value = values.at(-1) ?? constant(null);
  if (receiver?.kind !== 'object') return null;
  tell(run, state, receiver, value, at);
  return constant(null);
}

/** What gives on what it is given, from the same one who sends. */
function callPasses(_run: Run, _state: State, receiver: Receiver): Value | null {
  return receiver?.kind === 'object' || receiver?.kind === 'promise' ? receiver : null;
}

function callAll(run: Run, state: State, _receiver: Receiver, { values }: Given): Value | null {
  const [list] = values;
  if (list?.kind !== 'list') return null;
  const before = state.moment;
  const items = list.items.map((item) => awaited(run, state, item));
  const { moment } = state;
  state.moment = before;
  const all: ListValue = { kind: 'list', items };
  return settledPromise(state, all, moment);
}

/** A function that hands out what settles a promise. */
function callContinuation(run: Run, state: State, _receiver: Receiver, { values, at, call }: Given): Value | null {
  const executor = functionsIn(values).at(-1);
  if (executor === undefined) return null;
  const promise = newPromise(at.name);
  const resolver = { kind: 'resolver', promise } as const;
  apply(run, state, executor, [resolver, unknown('reject', 'call')], at);
  const isAwaited = call.callee.kind === 'name' && /^with/.test(at.name);
  if (!isAwaited) return promise;
  drain(run, state, () => state.cells.has(promise.settled));
  return awaited(run, state, promise);
}

function callContains(run: Run, _state: State, receiver: Receiver, { values, name }: Given): Value | null {
  const [value] = values;
  if (receiver?.kind !== 'list' || value === undefined) return null;
  const results = receiver.items.map((item) => compare(run, '==', item, value, name));
  const prompts = joinPrompts([promptsOf(value), promptsOf(receiver)]);
  if (results.every((result) => result.kind === 'constant'))
    return constant(
      results.some((result) => result.value === true),
      prompts,
    );
  return results.some((result) => result.kind === 'constant' && result.value === true)
    ? constant(true, prompts)
    : unknown(name, 'other', null, prompts);
}

function callEquals(run: Run, _state: State, receiver: Receiver, { values, name }: Given): Value | null {
  const [value] = values;
  return receiver === null || value === undefined ? null : compare(run, '==', receiver, value, name);
}

/** `isOperatingSystemAtLeast(OperatingSystemVersion(majorVersion: 14, …))`. */
function callIsAtLeast(run: Run, _state: State, _receiver: Receiver, { call, values, name }: Given): Value | null {
  const [argument] = call.arguments;
  const first = argument?.value;
  const written = first?.kind === 'call' ? first.arguments[0]?.value : first?.kind === 'list' ? first.items[0] : undefined;
  const major: Value = written?.kind === 'literal' ? constant(written.value) : (values[0] ?? unknown(name));
  return compare(run, '>=', systemVersion(run), major, name);
}

/** A function that runs its argument before it returns. */
function callNow(run: Run, state: State, receiver: Receiver, { values, name, at }: Given): Value | null {
  const called = functionsIn(values).at(-1);
  if (called === undefined) return null;
  const others = values.filter((value) => value !== called);
  const subject = subjectOf(state, receiver);
  const result = apply(run, state, called, subject === null ? others : [subject], at);
  return givesReceiver(run, name) ? (subject ?? others[0] ?? result) : result;
}

/** What a function that runs its argument hands to it; null for one that is no member of a value. */
function subjectOf(state: State, receiver: Receiver): Value | null {
  if (receiver === null || receiver.kind === 'type') return null;
  if (receiver.kind === 'promise') return peeked(state, receiver);
  if (receiver.kind !== 'list') return receiver;
  return receiver.items.length === 0 ? unknown('element') : oneOf(receiver.items);
}

/** A conversion that leaves the value what it is. */
function callView(run: Run, state: State, receiver: Receiver, { values }: Given): Value | null {
  const [value] = values;
  if (value !== undefined) return value.kind === 'promise' ? awaited(run, state, value) : value;
  if (receiver === null || receiver.kind === 'type') return null;
  return receiver.kind === 'promise' ? awaited(run, state, receiver) : receiver;
}

/** What nobody knows of a constant's members. */
export function ofConstant(value: ConstantValue, { name }: Given): Value {
  return unknown(name, 'other', null, value.prompts);
}

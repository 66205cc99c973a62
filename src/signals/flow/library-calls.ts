import { compare, orderOf } from './compare.js';
import { apply, passedTo } from './functions.js';
import type { Role } from '../../catalog/apis/api.js';
import { rolesOf } from '../../catalog/apis/roles.js';
import type { Call } from '../../model/expression.js';
import { caseOf } from './cases.js';
import { writeField } from './objects.js';
import { givesReceiver, hasRole } from './library.js';
import { writeNamed } from './assignments.js';
import { emitterAt, isEmitter, subscribe, subscribersOf, tell } from './emitters.js';
import { systemVersion } from './members.js';
import { words } from './words.js';
import { awaited, continued, drain, later, newPromise, peeked, settle, settledPromise } from './promises.js';
import { ask, type Given, type Run } from './run.js';
import type { State } from './state.js';
import {
  alternativesOf,
  isCallable,
  constant,
  joinPrompts,
  oneOf,
  promptsOf,
  unknown,
  type ConstantValue,
  type ListValue,
  type ObjectValue,
  type Value,
} from './value.js';

type Receiver = ReturnType<typeof alternativesOf>[number] | null;

/** Calls one role; null where the role does not fit what it is called on. */
type LibraryCall = (run: Run, state: State, receiver: Receiver, given: Given) => Value | null;

const calls: readonly (readonly [Role, LibraryCall])[] = [
  ['other-permission', callOtherPermission],
  ['then', callThen],
  ['catch', callCatch],
  ['resume', callResume],
  ['subscribe', callSubscribe],
  ['send', callSend],
  ['passes', callPasses],
  ['case', (run, _state, _receiver, { name, values }) => caseOf(run, null, name, values)],
  ['all', callAll],
  ['any', callAny],
  ['emitter', callEmitter],
  ['waits', callWaits],
  ['continuation', callContinuation],
  ['contains', callContains],
  ['equals', callEquals],
  ['is-at-least', callIsAtLeast],
  ['set-named', callSetNamed],
  ['compares', callCompares],
  ['version', (_run, _state, _receiver, { values }) => values[0] ?? null],
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
  if (rolesOf(run.source.language, given.name).length === 0) return null;
  for (const [role, call] of calls) {
    if (!hasRole(run, given.name, role)) continue;
    const result = call(run, state, receiver, given);
    if (result !== null) return result;
  }
  return null;
}

function functionsIn(values: readonly Value[]): readonly Value[] {
  return values.filter(isCallable);
}

/** Another permission's answer, which says nothing of this one. */
function callOtherPermission(run: Run, state: State, _receiver: Receiver, { call, values, name, at }: Given): Value | null {
  const owners = words(call.callee).split('.');
  if (!owners.some((owner) => hasRole(run, `${owner}.${name}`, 'other-permission'))) return null;
  const answer = unknown(name, 'other-permission');
  for (const handler of functionsIn(values)) later(run, state, handler, [answer, answer], at);
  return run.source.scoping.hasPromises ? settledPromise(state, answer, state.moment) : answer;
}

function callThen(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  if (receiver === null) return null;
  const promise =
    receiver.kind === 'promise' ? receiver : promptsOf(receiver).size > 0 ? settledPromise(state, receiver, state.moment) : null;
  const [first, second] = functionsIn(values);
  if (promise === null) return null;
  if (second !== undefined) later(run, state, second, [unknown('error')], at);
  const handler = first ?? values.find(({ kind }) => kind === 'unknown');
  return handler === undefined ? promise : continued(run, state, promise, handler, at);
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

/** Lets a handler be told: by what the call is given, as a view is given a publisher, else by what it is called on. */
function callSubscribe(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  const { values, at } = given;
  const subscriber = functionsIn(values).at(-1);
  if (subscriber === undefined) return null;
  const sources = [...values, observed(run, state, given), receiver].flatMap((each) =>
    each === null ? [] : alternativesOf(each),
  );
  const source = sources.find((each) => each.kind === 'promise' || isEmitter(run, each));
  const other = source ?? sources.find(({ kind }) => kind === 'object');
  if (other?.kind === 'promise') return continued(run, state, other, subscriber, at);
  if (other?.kind !== 'object') return null;
  subscribe(run, state, other, subscriber);
  return unknown(at.name, 'call');
}

/** `onChange(of: model.status)` is told of what is put in the property. */
function observed(run: Run, state: State, { call, frame, name }: Given): Value | null {
  const takes = rolesOf(run.source.language, name).find(({ role }) => role === 'subscribe')?.takes?.value;
  if (typeof takes !== 'object') return null;
  const written = call.arguments.find(({ label }) => label === takes.name)?.value;
  if (written?.kind !== 'member' && written?.kind !== 'name') return null;
  return run.machine.evaluate(run, state, frame, { ...written, name: `$${written.name}` });
}

function callSend(run: Run, state: State, receiver: Receiver, { values, at, name }: Given): Value | null {
  const value = values.at(-1) ?? constant(null);
  if (receiver?.kind !== 'object') return null;
  if (subscribersOf(run, state, receiver).length === 0) ask(run, promptsOf(value), passedTo(name, at.line));
  tell(run, state, receiver, value, at);
  writeField(run, state, receiver, 'value', value);
  return constant(null);
}

/** A subject: it tells those who subscribe of what is sent, and may hold a value from its beginning. */
function callEmitter(run: Run, state: State, _receiver: Receiver, { call, values }: Given): Value {
  const emitter = emitterAt(run, call);
  const [value] = values;
  if (value !== undefined) writeField(run, state, emitter, 'value', value);
  return emitter;
}

/** Waits until what was handed over has run. */
function callWaits(run: Run, state: State): Value {
  const { tasks, moment } = state;
  drain(run, state, () => false);
  for (const task of tasks) if (task.moment.answered.size >= moment.answered.size) state.moment = task.moment;
  return constant(null);
}

const passing: ReadonlySet<Value['kind']> = new Set(['object', 'promise', 'function', 'methods', 'resolver']);

/** What gives on what it is given, from the same one who sends. */
function callPasses(_run: Run, _state: State, receiver: Receiver): Value | null {
  return receiver !== null && passing.has(receiver.kind) ? receiver : null;
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

/** The value of one of several promises. */
function callAny(_run: Run, _state: State, _receiver: Receiver, { values: [list] }: Given): Value | null {
  return list?.kind === 'list' ? oneOf(list.items) : null;
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
  const [version] = values;
  const given = version?.kind === 'list' ? version.items[0] : version;
  const major: Value = written?.kind === 'literal' ? constant(written.value) : (given ?? unknown(name));
  return compare(run, '>=', systemVersion(run), major, name);
}

/** `"13.5".compare("14", options: .numeric)`. */
function callCompares(_run: Run, _state: State, receiver: Receiver, { values: [other], name }: Given): Value | null {
  if (receiver === null || other === undefined) return null;
  return oneOf(
    alternativesOf(other).map((each) => {
      const order = orderOf(receiver, each);
      return order === null ? unknown(name, 'other', null, promptsOf(receiver)) : constant(order);
    }),
  );
}

/** Sets a member by its name: `setValue(x, forKey: "attStatus")`. */
function callSetNamed(run: Run, state: State, receiver: Receiver, { values }: Given): Value | null {
  const [value, name] = values;
  if (receiver?.kind !== 'object' || value === undefined || name?.kind !== 'constant') return null;
  writeNamed(run, state, receiver, String(name.value), value);
  return constant(null);
}

/** A function that runs its argument before it returns. */
function callNow(run: Run, state: State, receiver: Receiver, { call, values, name, at }: Given): Value | null {
  const called = functionsIn(values).at(-1);
  if (called === undefined) return null;
  if (receiver !== null && isEmitter(run, receiver)) return relayed(run, state, receiver, called, call);
  const others = values.filter((value) => value !== called);
  const subject = subjectOf(state, receiver);
  const result = apply(run, state, called, subject === null ? others : [subject], at);
  // What becomes of a case's value stays in the case: `result.map { $0.rawValue }`.
  if (receiver?.kind === 'case') return { ...receiver, items: [result] };
  return givesReceiver(run, name) ? (subject ?? others[0] ?? result) : result;
}

/** What tells of all that a function makes of what another tells of. */
function relayed(run: Run, state: State, emitter: ObjectValue, through: Value, call: Call): Value {
  const known = run.evaluation.shared.emitters.has(call);
  const tells = emitterAt(run, call);
  if (!known) subscribe(run, state, emitter, { kind: 'native', does: { tells, through } });
  return tells;
}

/** What a function that runs its argument hands to it; null for one that is no member of a value. */
function subjectOf(state: State, receiver: Receiver): Value | null {
  if (receiver === null || receiver.kind === 'type') return null;
  if (receiver.kind === 'promise') return peeked(state, receiver);
  if (receiver.kind === 'case') return receiver.items[0] ?? unknown('value');
  if (receiver.kind !== 'list') return receiver;
  return receiver.items.length === 0 ? unknown('element') : oneOf(receiver.items);
}

/** A conversion that leaves the value what it is. */
function callView(run: Run, state: State, receiver: Receiver, { values }: Given): Value | null {
  const [value] = values;
  if (value !== undefined) return value.kind === 'promise' ? awaited(run, state, value) : value;
  if (receiver === null || receiver.kind === 'type') return null;
  if (receiver.kind === 'case') return receiver.items[0] ?? receiver;
  return receiver.kind === 'promise' ? awaited(run, state, receiver) : receiver;
}

/** What nobody knows of a constant's members. */
export function ofConstant(value: ConstantValue, { name }: Given): Value {
  return unknown(name, 'other', null, value.prompts);
}

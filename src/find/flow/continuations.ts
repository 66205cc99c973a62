import { apply, resultIn } from './functions.js';
import { functionsIn, type Receiver } from './library-call.js';
import { carriedBy } from './objects.js';
import { awaited, drain, later, newPromise, settle } from './promises.js';
import { ask, type Given, type Run } from './run.js';
import type { State } from './state.js';
import { constant, joinPrompts, unknown, type PromiseValue, type Value } from './value.js';
import { passedTo } from './words.js';

/** Gives a continuation its value. */
export function callResume(run: Run, state: State, receiver: Receiver, { values, name, at }: Given): Value | null {
  if (receiver?.kind !== 'resolver') return null;
  // Code that another run begins with may wait for a stream that an object keeps.
  if (listened.has(receiver.promise))
    ask(run, joinPrompts(values.map((value) => carriedBy(run, state, value))), passedTo(name, at.line));
  const [given = constant(null)] = values;
  settle(run, state, receiver, at.labels[0] === 'with' ? resultIn(run, given) : given);
  return constant(null);
}

const streams = new WeakMap<Given['call'], PromiseValue>();
const listened = new WeakSet<PromiseValue>();

/** `AsyncStream.makeStream(of:)`: the stream, and the continuation that gives it its values. */
export function callMakesStream(_run: Run, _state: State, _receiver: Receiver, { call, at }: Given): Value {
  // A pattern takes it apart one by one.
  const promise = streams.get(call) ?? newPromise(at.name);
  streams.set(call, promise);
  listened.add(promise);
  return { kind: 'list', items: [promise, { kind: 'resolver', promise }] };
}

/** Waits until what was handed over has run. */
export function callWaits(run: Run, state: State): Value {
  const { tasks, moment } = state;
  drain(run, state, () => false);
  for (const task of tasks) if (task.moment.answered.size >= moment.answered.size) state.moment = task.moment;
  return constant(null);
}

/** `group.notify { … }`: runs once what was handed over before has. */
export function callAfter(run: Run, state: State, _receiver: Receiver, { values, at }: Given): Value | null {
  const handler = functionsIn(values).at(-1);
  if (handler === undefined) return null;
  const moments = [state.moment, ...state.tasks.map((task) => task.moment)];
  const last = moments.reduce((latest, each) => (each.answered.size > latest.answered.size ? each : latest));
  later(run, state, handler, [], at, last);
  return constant(null);
}

/** A function that hands out what settles a promise. */
export function callContinuation(run: Run, state: State, _receiver: Receiver, { values, at, call }: Given): Value | null {
  const executor = functionsIn(values).at(-1);
  const promise = newPromise(at.name);
  const resolver = { kind: 'resolver', promise } as const;
  // What is made without code is resumed by whoever holds it.
  if (executor === undefined) return call.callee.kind === 'name' && values.length === 0 ? resolver : null;
  apply(run, state, executor, [resolver, unknown('reject', 'call')], at);
  const isAwaited = call.callee.kind === 'name' && /^with/.test(at.name);
  if (!isAwaited) return promise;
  drain(run, state, () => state.cells.has(promise.settled));
  return awaited(run, state, promise);
}

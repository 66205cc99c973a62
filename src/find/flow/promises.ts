import type { Applied, Run } from './run.js';
import { sift } from './sieves.js';
import { become, fork, join, toldOf, type Moment, type State, type Task } from './state.js';
import {
  alternativesOf,
  oneOf,
  unknown,
  type Cell,
  type PromiseValue,
  type ResolverValue,
  type Sieve,
  type Value,
} from './value.js';

/** Makes a promise that something will settle. */
export function newPromise(name: string): PromiseValue {
  const settled: Cell = { name, type: null, initial: null };
  moments.set(settled, null);
  return { kind: 'promise', settled };
}

/** When promises were settled: what was answered by then holds for who awaits them. */
const moments = new WeakMap<Cell, Moment | null>();

/** When a promise that is settled was. */
export function momentOf({ settled }: PromiseValue): Moment {
  return moments.get(settled) ?? { current: 'notDetermined', answered: new Set() };
}

/** Makes a promise that is settled. */
export function settledPromise(state: State, value: Value, moment: Moment): PromiseValue {
  const promise = newPromise('');
  state.cells.declare(promise.settled, value);
  moments.set(promise.settled, moment);
  return promise;
}

/** What promises gave before anything else ran: it holds in every state. */
const early = new WeakMap<Cell, Value>();

/** What a promise gave, or nothing where it is open. */
function givenBy(state: State, settled: Cell): Value | undefined {
  return state.cells.get(settled) ?? early.get(settled);
}

/** Whether nothing has settled a promise yet. */
export function isOpen(state: State, { settled }: PromiseValue): boolean {
  return givenBy(state, settled) === undefined;
}

/** Promises of a state that is not gone on with, as all others see them: what waits in it runs. */
export function settledEarly(run: Run, state: State, value: Value): Value {
  return oneOf(
    alternativesOf(value).map((each) => {
      if (each.kind !== 'promise') return each;
      drain(run, state, () => state.cells.has(each.settled));
      const given = givenBy(state, each.settled);
      if (given === undefined) return each;
      const promise = newPromise(each.settled.name);
      early.set(promise.settled, given);
      moments.set(promise.settled, moments.get(each.settled) ?? null);
      return promise;
    }),
  );
}

/** Settles a promise with a value; a promise settles it with what it will give. */
export function settle(run: Run, state: State, { promise }: ResolverValue, value: Value): void {
  const given = awaited(run, state, value);
  const before = state.cells.get(promise.settled);
  state.cells.set(promise.settled, before === undefined ? given : oneOf([before, given]));
  moments.set(promise.settled, state.moment);
}

/** What a value is once it is there; what was answered by then has been answered from here on. */
export function awaited(run: Run, state: State, value: Value): Value {
  return oneOf(
    alternativesOf(value).map((each) => {
      if (each.kind !== 'promise') return each;
      if (givenBy(state, each.settled) === undefined) drain(run, state, () => state.cells.has(each.settled));
      const moment = moments.get(each.settled) ?? null;
      const given = givenBy(state, each.settled);
      if (given === undefined) return unknown(each.settled.name, 'call');
      if (moment !== null && moment.answered.size >= state.moment.answered.size) comesTo(state, moment);
      return given;
    }),
  );
}

/** Comes to a moment; what an outcome that comes with it leads to does not depend on conditions from before. */
function comesTo(state: State, moment: Moment): void {
  if (moment.answered.size > state.moment.answered.size) state.isConditional = false;
  state.moment = moment;
}

/** Waits for a value. Who waits for anything else comes to the answer of a prompt that tells nobody. */
export function waitFor(run: Run, state: State, value: Value): Value {
  const given = awaited(run, state, value);
  if (state.pending !== null) comesToAnswer(state, state.pending);
  state.pending = null;
  return given;
}

/** Comes to the answer of a prompt that is shown meanwhile. */
export function comesToAnswer(state: State, { current, answered }: Moment): void {
  state.moment = { current, answered: new Set([...state.moment.answered, ...answered]) };
}

/** What a value is without waiting: nothing is answered by it. */
export function peeked(state: State, value: Value): Value {
  return oneOf(
    alternativesOf(value).map((each) => (each.kind === 'promise' ? (givenBy(state, each.settled) ?? unknown('', 'call')) : each)),
  );
}

/** Lets a function run later. @param given Is told of what the function gives, when it has run. */
export function later(
  run: Run,
  state: State,
  called: Value,
  values: readonly Value[],
  at: Applied,
  moment: Moment | null = null,
  given?: (state: State, value: Value) => void,
): PromiseValue {
  const result = newPromise(at.name);
  wait(state, called, moment, (now) => {
    const value = run.machine.apply(run, now, called, values, at);
    given?.(now, value);
    settle(run, now, { kind: 'resolver', promise: result }, value);
  });
  return result;
}

/**
 * Lets something that runs a function wait for what runs now.
 * @param moment When it runs; null for now.
 */
export function wait(state: State, called: Value, moment: Moment | null, go: Task['run']): void {
  const task: Task = {
    key: called.kind === 'function' ? called.code : called,
    moment: moment ?? state.moment,
    doubts: state.doubts,
    told: toldOf(state),
    isConditional: moment === null && state.isConditional,
    run: go,
  };
  state.tasks = [...state.tasks, task];
}

/** Lets a function run with what a promise gives, once it is there; never where a test keeps it back. */
export function continued(run: Run, state: State, promise: PromiseValue, called: Value, at: Applied): PromiseValue {
  const result = newPromise(at.name);
  whenSettled(run, state, promise, called, (now, given) => {
    settle(run, now, { kind: 'resolver', promise: result }, run.machine.apply(run, now, called, [given], at));
  });
  if (withheld.has(promise.settled)) withheld.add(result.settled);
  return result;
}

function whenSettled(run: Run, state: State, promise: PromiseValue, called: Value, go: (now: State, given: Value) => void): void {
  wait(state, called, null, (now) => {
    const given = awaited(run, now, promise);
    if (!withheld.has(promise.settled) || givenBy(now, promise.settled) !== undefined) go(now, given);
  });
}

/** Promises that give nothing where a test does not hold: nothing goes on with them then. */
const withheld = new WeakSet<Cell>();

/** What a promise gives, as far as a sieve lets it pass. */
export function sifted(
  run: Run,
  state: State,
  promise: PromiseValue,
  { through, sieve }: { readonly through: Value; readonly sieve: Sieve },
  at: Applied,
): PromiseValue {
  const result = newPromise(at.name);
  withheld.add(result.settled);
  whenSettled(run, state, promise, through, (now, given) => {
    const made = run.machine.apply(run, now, through, [given], at);
    sift(run, now, sieve, { given, made }, (further, value) => {
      settle(run, further, { kind: 'resolver', promise: result }, value);
    });
  });
  return result;
}

/** One function is run this often at most for what waits: what a handler hands over to itself must end. */
const mostTimes = 12;

/**
 * Runs what waits, first come first served.
 * @param isDone Whether enough has run.
 */
export function drain(run: Run, state: State, isDone: () => boolean): void {
  const { tasksRun } = run.effort;
  for (let [task, ...rest] = state.tasks; task !== undefined && !isDone(); [task, ...rest] = state.tasks) {
    state.tasks = rest;
    const times = tasksRun.get(task.key) ?? 0;
    if (times >= mostTimes) continue;
    tasksRun.set(task.key, times + 1);
    runTask(run, state, task);
  }
}

/** What runs later runs, or does not: a user may never answer. */
function runTask(run: Run, state: State, task: Task): void {
  const { moment, doubts, tested, told, isConditional } = state;
  const [now, never] = [fork(state), fork(state)];
  now.moment = { current: task.moment.current, answered: task.moment.answered };
  now.doubts = task.doubts;
  now.tested = [];
  now.told = task.told;
  now.isConditional = task.isConditional;
  task.run(now);
  if (now.isDead) become(now, { ...now, isDead: false });
  join(run, state, now, never);
  state.moment = moment;
  state.doubts = doubts;
  state.tested = tested;
  state.told = told;
  state.isConditional = isConditional;
}

import { isEmitter, subscribe, subscribersOf, tell } from './emitters.js';
import { sendAction } from './actions.js';
import { carriedBy, newObject, writeField } from './objects.js';
import { reduceKept, setKept } from './kept-state.js';
import { readCell } from './names.js';
import { copyFields } from './payloads.js';
import { awaited, continued, settledPromise } from './promises.js';
import { sift } from './sieves.js';
import { ask, type Applied, type Run } from './run.js';
import type { State } from './state.js';
import { makeStore } from './stores.js';
import {
  alternativesOf,
  constant,
  isCallable,
  joinPrompts,
  promptsOf,
  unknown,
  type NativeValue,
  type ObjectValue,
  type Value,
} from './value.js';
import { givenByCallers } from './words.js';

/** Runs what a library does with the values that it is given. */
export function applyNative(run: Run, state: State, { does }: NativeValue, values: readonly Value[], at: Applied): Value {
  const [first] = values;
  if ('each' in does) return does.each.reduce<Value>((_, handler) => applied(run, state, handler, values, at), constant(null));
  if ('reads' in does)
    return first !== undefined && isCallable(first) ? applied(run, state, first, [does.reads], at) : does.reads;
  if ('dispatches' in does) return dispatch(run, state, does, first, at);
  if ('runs' in does) return runWithHandlers(run, state, does, values, at);
  if ('question' in does) return askAbout(run, does, values, at);
  if ('observes' in does) return applied(run, state, does.handler, [does.observes, ...values.slice(0, 1)], at);
  if ('operates' in does) return unknown(at.name, 'call', null, joinPrompts(values.map(promptsOf)));
  if ('stores' in does) return makeStore(run, state, does.stores, values, at) ?? unknown(at.name, 'call');
  writeNative(run, state, does, values, at);
  return constant(null);
}

type Giving = Extract<
  NativeValue['does'],
  | { each: unknown }
  | { reads: unknown }
  | { dispatches: unknown }
  | { runs: unknown }
  | { stores: unknown }
  | { question: unknown }
  | { operates: unknown }
  | { observes: unknown }
>;

/** What nobody knows makes something of what it is given, or gives it to others. */
function askAbout(
  run: Run,
  { question }: Extract<NativeValue['does'], { question: unknown }>,
  values: readonly Value[],
  { name }: Applied,
): Value {
  const prompts = joinPrompts(values.map(promptsOf));
  ask(run, prompts, question);
  return unknown(name, 'call', null, prompts);
}

/** What gives nothing: it keeps what it is given, or tells others. */
function writeNative(
  run: Run,
  state: State,
  does: Exclude<NativeValue['does'], Giving>,
  values: readonly Value[],
  at: Applied,
): void {
  const [first] = values;
  if ('sets' in does) setKept(run, state, does, values, at.line);
  else if ('reduces' in does) reduceKept(run, state, does, values, at.line);
  else if ('reports' in does) report(run, state, does, first, at);
  else if ('fills' in does) fill(run, state, does.fills, first, at);
  else tellOn(run, state, does, values, at);
}

/** Tells those who observe it of a value, as a field of an object; where none is in sight, a person has to say who is told. */
function report(
  run: Run,
  state: State,
  { reports, field }: Extract<NativeValue['does'], { reports: unknown }>,
  value: Value | undefined,
  at: Applied,
): void {
  const given = value ?? constant(null);
  if (subscribersOf(run, state, reports).length === 0) ask(run, carriedBy(run, state, given), givenByCallers(at.name));
  const made = newObject(run, state, reports, null);
  writeField(run, state, made, field, given);
  tell(run, state, reports, made, at);
}

/** Tells others of a value, of what a function makes of it, or of it only where the function holds. */
function tellOn(
  run: Run,
  state: State,
  { tells, through, sieve }: Extract<NativeValue['does'], { tells: unknown }>,
  values: readonly Value[],
  at: Applied,
): void {
  const given = values[0] ?? unknown(at.name);
  const made = through === null ? given : applied(run, state, through, values, at);
  if (sieve === null) tellEach(run, state, tells, made, at);
  else
    sift(run, state, sieve, { given, made }, (now, value) => {
      tell(run, now, tells, value, at);
    });
}

/** Tells of a value, or of what a promise or another emitter gives: `flatMap { request() }`. */
function tellEach(run: Run, state: State, tells: ObjectValue, value: Value, at: Applied): void {
  const relay: NativeValue = { kind: 'native', does: { tells, through: null, sieve: null } };
  for (const each of alternativesOf(value)) {
    if (each.kind === 'promise') continued(run, state, each, relay, at);
    else if (isEmitter(run, each)) subscribe(run, state, each, relay);
    else tell(run, state, tells, each, at);
  }
}

function applied(run: Run, state: State, called: Value, values: readonly Value[], at: Applied): Value {
  return run.machine.apply(run, state, called, values, at);
}

/** `set({ status })`, `set((before) => ({ … }))`: the object has what it is given from now on. */
function fill(
  run: Run,
  state: State,
  target: Extract<NativeValue['does'], { fills: unknown }>['fills'],
  given: Value | undefined,
  at: Applied,
): void {
  const changes = given !== undefined && isCallable(given) ? applied(run, state, given, [target], at) : given;
  for (const each of changes === undefined ? [] : alternativesOf(changes))
    if (each.kind === 'object') fillFrom(run, state, each, target, at.line);
  tell(run, state, target, target, at);
}

/** Files that name no SDK can read an outcome in what a library keeps. */
function fillFrom(run: Run, state: State, from: ObjectValue, to: ObjectValue, line: number): void {
  for (const [name, cell] of from.fields) {
    const value = readCell(run, state, cell);
    if (promptsOf(value).size > 0) run.machine.writeMember(run, state, to, name, value, line);
  }
  copyFields(run, state, from, to);
}

/** `dispatch(thunk)` runs a function with itself; what else is dispatched, it sends and gives back. */
function dispatch(run: Run, state: State, does: NativeValue['does'], given: Value | undefined, at: Applied): Value {
  if (given === undefined || !isCallable(given)) return sendAction(run, state, given ?? constant(null), at);
  return applied(run, state, given, [{ kind: 'native', does }, unknown('state', 'call')], at);
}

/** `mutateAsync(x)` runs what a library was given for it, then the handlers with what that gives. */
function runWithHandlers(
  run: Run,
  state: State,
  { runs, handlers }: Extract<NativeValue['does'], { runs: unknown }>,
  values: readonly Value[],
  at: Applied,
): Value {
  const result = awaited(run, state, applied(run, state, runs, values, at));
  for (const handler of handlers) applied(run, state, handler, [result], at);
  return settledPromise(state, result, state.moment);
}

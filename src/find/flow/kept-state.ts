import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { functionsIn, type Receiver } from './library-call.js';
import { readCell } from './names.js';
import { carriedBy, objectHeldAt, readField, readHeld, writeField } from './objects.js';
import { later } from './promises.js';
import { ask, type Given, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, isCallable, oneOf, unknown, type NativeValue, type ObjectValue, type Value } from './value.js';

/** The field in which a state that a view keeps holds its value. */
const held = 'value';

/** Where a question says that an outcome is stored. */
const inState = 'the state';

/** `useState(first)`: the value that the view is shown with at first, or one that was set since; and what sets it. */
export function callState(run: Run, state: State, _receiver: Receiver, { call, values, at }: Given): Value {
  const [given] = values;
  const first = given === undefined ? constant(null) : isCallable(given) ? run.machine.apply(run, state, given, [], at) : given;
  const kept = objectHeldAt(run, call);
  const later = readHeld(run, state, kept, held);
  const value = later === null ? first : oneOf([first, later]);
  return { kind: 'list', items: [value, { kind: 'native', does: { sets: kept, field: held, first, storedIn: null } }] };
}

/** `useReducer(reducer, first)`: the state, and what makes the next one of it and of an action. */
export function callReducer(
  run: Run,
  state: State,
  _receiver: Receiver,
  { call, values: [reduces, given] }: Given,
): Value | null {
  if (reduces === undefined || !isCallable(reduces)) return null;
  const first = given ?? constant(null);
  const into = objectHeldAt(run, call);
  const later = readHeld(run, state, into, held);
  const value = later === null ? first : oneOf([first, later]);
  return { kind: 'list', items: [value, { kind: 'native', does: { reduces, into, first, storedAt: null } }] };
}

/** Keeps what a function makes of the state before and an action. @param line The line of the call, 1-based. */
export function reduceKept(
  run: Run,
  state: State,
  does: Extract<NativeValue['does'], { reduces: unknown }>,
  values: readonly Value[],
  line: number,
): void {
  const before = readHeld(run, state, does.into, held) ?? does.first;
  const next = run.machine.apply(run, state, does.reduces, [before, ...values], { labels: [], name: '', line });
  // A function that gives nothing has changed the state itself.
  const kept = next.kind === 'constant' && next.value === null ? before : next;
  run.machine.writeMember(run, state, does.into, held, kept, line, null);
  if (does.storedAt === null) return;
  ask(
    run,
    carriedBy(run, state, kept),
    `Line ${String(does.storedAt)} stores the outcome in ${inState}. Does code that reads ${inState} give it to mParticle?`,
  );
}

/** Puts a value in what a view keeps, or in a property; a function makes it of the value before. @param line The line of the call, 1-based. */
export function setKept(
  run: Run,
  state: State,
  does: Extract<NativeValue['does'], { sets: unknown }>,
  [given]: readonly Value[],
  line: number,
): void {
  if (given === undefined) return;
  const before = readHeld(run, state, does.sets, does.field) ?? does.first;
  const value = isCallable(given) ? run.machine.apply(run, state, given, [before], { labels: [], name: '', line }) : given;
  run.machine.writeMember(run, state, does.sets, does.field, value, line, does.storedIn);
}

/** `useRef(x)`: an object that holds x, the same one each time. */
export function callBox(run: Run, state: State, _receiver: Receiver, { call, values: [first] }: Given, api: SpeltApi): Value {
  const kept = objectHeldAt(run, call);
  const { field = held } = api;
  if (first !== undefined && readHeld(run, state, kept, field) === null) writeField(run, state, kept, field, first);
  return kept;
}

/** `this.setState({ status })` sets fields of the state that the object has; what is given beside them runs after it. */
export function callSetState(run: Run, state: State, receiver: Receiver, { values, at }: Given, api: SpeltApi): Value | null {
  const { field = held } = api;
  if (receiver?.kind !== 'object') return null;
  const known = alternativesOf(readField(run, state, receiver, field) ?? constant(null)).filter(({ kind }) => kind === 'object');
  const own: Value = known.length > 0 ? oneOf(known) : objectHeldAt(run, receiver);
  if (known.length === 0) writeField(run, state, receiver, field, own);
  const [given, ...others] = values;
  const changes =
    given !== undefined && isCallable(given) ? run.machine.apply(run, state, given, [own, unknown('props', 'call')], at) : given;
  for (const target of alternativesOf(own)) if (target.kind === 'object') merge(run, state, target, changes, at.line);
  for (const handler of functionsIn(others)) later(run, state, handler, [], at);
  return constant(null);
}

function merge(run: Run, state: State, target: ObjectValue, changes: Value | undefined, line: number): void {
  for (const each of changes === undefined ? [] : alternativesOf(changes)) {
    if (each.kind !== 'object') continue;
    for (const [name, cell] of each.fields)
      run.machine.writeMember(run, state, target, name, readCell(run, state, cell), line, inState);
  }
}

/** `reaction(() => store.status, handler)`: the handler runs with what the other one gives. */
export function callObserves(run: Run, state: State, _receiver: Receiver, { values, at }: Given): Value | null {
  const [expression, handler] = functionsIn(values);
  if (expression === undefined || handler === undefined) return null;
  const value = run.machine.apply(run, state, expression, [], at);
  later(run, state, handler, [value, value], at);
  return unknown(at.name, 'call');
}

import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { branch } from './branches.js';
import { functionsIn, type Receiver } from './library-call.js';
import { newObject, objectHeldAt, readField, writeField } from './objects.js';
import { copyFields } from './payloads.js';
import { awaited } from './promises.js';
import type { Applied, Given, Run } from './run.js';
import { fork, join, type State } from './state.js';
import { alternativesOf, constant, isCallable, oneOf, unknown, type NativeValue, type ObjectValue, type Value } from './value.js';

/** `create((set, get) => ({ … }))`: what the function gives is kept, and read by who calls the store. */
export function callStore(run: Run, state: State, _receiver: Receiver, { call, values, at }: Given): Value | null {
  // `create<State>()(…)` is given the function by another call.
  if (values.length === 0) return { kind: 'native', does: { stores: call } };
  return makeStore(run, state, call, values, at);
}

/** Makes a store of a function that is given how to write it and how to read it; null where it is given none. @param site The call. */
export function makeStore(run: Run, state: State, site: object, values: readonly Value[], at: Applied): Value | null {
  const creator = functionsIn(values).at(-1);
  if (creator === undefined) return null;
  const kept = objectHeldAt(run, site);
  const reads: NativeValue = { kind: 'native', does: { reads: kept } };
  const made = run.machine.apply(run, state, creator, [{ kind: 'native', does: { fills: kept } }, reads, reads], at);
  for (const each of alternativesOf(made)) if (each.kind === 'object') copyFields(run, state, each, kept);
  return reads;
}

/** `store.getState()`. */
export function callStateOf(_run: Run, _state: State, receiver: Receiver): Value | null {
  return receiver?.kind === 'native' && 'reads' in receiver.does ? receiver.does.reads : null;
}

/** `useDispatch()`: a function that runs the functions it is given, and gives back anything else. */
export function callDispatcher(): Value {
  return { kind: 'native', does: { dispatches: true } };
}

/**
 * `useQuery({ queryFn, enabled })`, `useMutation({ mutationFn, onSuccess })`: the function runs where it is enabled, then the handlers;
 * what it gives is there as `data`.
 */
export function callQuery(run: Run, state: State, _receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  const [options] = given.values;
  const { handler, condition, next = [] } = api.takes ?? {};
  if (options?.kind !== 'object' || typeof handler !== 'object') return null;
  const [fetch] = functionsOf(run, state, options, handler.name);
  if (fetch === undefined) return null;
  const handlers = next.flatMap((name) => functionsOf(run, state, options, name));
  const runs: NativeValue = { kind: 'native', does: { runs: fetch, handlers } };
  const isEnabled = condition === undefined ? null : readField(run, state, options, condition.name);
  const results = fetched(run, state, given, runs, isEnabled ?? constant(true));
  const made = newObject(run, state, given.call, null);
  writeField(run, state, made, api.field ?? 'value', oneOf([constant(null), ...results]));
  for (const name of api.runners ?? []) writeField(run, state, made, name, runs);
  return made;
}

/** What a function gives where it is enabled. */
function fetched(run: Run, state: State, { call, at }: Given, runs: Value, isEnabled: Value): readonly Value[] {
  const results: Value[] = [];
  branch(
    run,
    state,
    { value: isEnabled, expression: call },
    (now) => {
      const later = fork(now);
      results.push(awaited(run, later, run.machine.apply(run, later, runs, [unknown('variables', 'call')], at)));
      // Whether it has come to its end by now nobody knows.
      join(run, now, fork(now), later);
    },
    () => undefined,
  );
  return results;
}

function functionsOf(run: Run, state: State, options: ObjectValue, name: string): readonly Value[] {
  const value = readField(run, state, options, name);
  return value !== null && isCallable(value) ? [value] : [];
}

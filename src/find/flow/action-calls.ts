import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { actionsOf, sendAction } from './actions.js';
import { emitterAt, isEmitter, subscribe, subscribersOf } from './emitters.js';
import { runLater } from './escapes.js';
import { functionsIn, type Receiver } from './library-call.js';
import { objectHeldAt } from './objects.js';
import { later, newPromise } from './promises.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, isCallable, unknown, type NativeValue, type PromiseValue, type Value } from './value.js';

/** `put({ type, status })`. */
export function callSendsAction(run: Run, state: State, _receiver: Receiver, { values, at }: Given): Value | null {
  const action = values.find((each) => each.kind === 'object') ?? values.at(-1);
  return action === undefined ? null : sendAction(run, state, action, at);
}

/** `takeLatest(kind, saga)`: the function runs with each action of the kind that code sends, and with those that nobody in sight does. */
export function callOnAction(run: Run, state: State, _receiver: Receiver, given: Given, { takes }: SpeltApi): Value | null {
  const { values, at } = given;
  const handler = functionsIn(values).at(-1);
  if (handler === undefined) return null;
  const emitter = actionsOf(run, typeof takes?.event === 'number' ? values[takes.event] : undefined);
  if (emitter !== null) subscribe(run, state, emitter, handler);
  for (const each of alternativesOf(handler)) runLater(run, state, each, at);
  return constant(null);
}

const awaitedActions = new WeakMap<Given['call'], PromiseValue>();

/** `yield take(kind)`: the next action of the kind, where code in sight sends one. */
export function callTakesAction(run: Run, state: State, _receiver: Receiver, { call, values, at }: Given): Value | null {
  const emitter = actionsOf(run, values[0]);
  if (emitter === null) return null;
  const promise = awaitedActions.get(call) ?? newPromise(at.name);
  awaitedActions.set(call, promise);
  if (!subscribersOf(run, state, emitter).some((each) => each.kind === 'resolver' && each.promise === promise))
    subscribe(run, state, emitter, { kind: 'resolver', promise });
  return promise;
}

/** `createAsyncThunk(kind, creator)`: a function that runs the creator and tells reducers of what that gives. */
export function callThunk(
  run: Run,
  state: State,
  _receiver: Receiver,
  { call, values, at, frame }: Given,
  api: SpeltApi,
): Value | null {
  const creator = functionsIn(values).at(-1);
  const declared = [...(frame.source.declarations.get(0)?.values() ?? [])].flat().find(({ value }) => value === call);
  if (creator === undefined) return null;
  const report: NativeValue = { kind: 'native', does: { reports: emitterAt(run, call), field: api.field ?? 'value' } };
  const thunk: NativeValue = { kind: 'native', does: { runs: creator, handlers: [report] } };
  // Views that name no SDK dispatch it.
  later(run, state, thunk, [unknown('argument', 'call')], { ...at, name: declared?.name ?? at.name });
  return thunk;
}

/** `builder.addCase(thunk.fulfilled, reducer)`. */
export function callAddsReducer(run: Run, state: State, receiver: Receiver, { call, values }: Given): Value | null {
  const emitter = values.flatMap(alternativesOf).find((each) => isEmitter(run, each));
  const reduces = values.find((each) => !isEmitter(run, each) && isCallable(each));
  if (emitter?.kind !== 'object' || reduces === undefined) return null;
  const into = objectHeldAt(run, call);
  subscribe(run, state, emitter, {
    kind: 'native',
    does: { reduces, into, first: objectHeldAt(run, call.callee), storedAt: call.place.line },
  });
  return receiver ?? constant(null);
}

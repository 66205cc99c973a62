import { callAddsReducer, callOnAction, callSendsAction, callTakesAction, callThunk } from './action-calls.js';
import type { Role } from '../../catalog/apis/role.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { caseOf } from './cases.js';
import { callClock, rounded } from './clocks.js';
import { lettered, type Letters } from '../match/letters.js';
import { callValues } from './collections.js';
import { compare, orderOf } from './compare.js';
import { callAfter, callContinuation, callMakesStream, callResume, callWaits } from './continuations.js';
import {
  callDictionary,
  callKeeps,
  callKept,
  callLooksUp,
  callMerged,
  callMerges,
  callRemovesEntry,
  callSetsEntry,
} from './dictionaries.js';
import { callConsumes, callContext } from './elements.js';
import { callMethodOf } from './generic-calls.js';
import { apply } from './functions.js';
import { eachWay } from './ways.js';
import { escape } from './escapes.js';
import { callTypeLookup } from './availability.js';
import { callBox, callObserves, callReducer, callSetState, callState } from './kept-state.js';
import { fits, hasRole, librariesCalled } from './library.js';
import { functionsIn, type LibraryCall, type Receiver } from './library-call.js';
import { callAdds, callContains, callFinds, callHoldsForAll, callIndexOf, callList } from './lists.js';
import { systemVersion } from './members.js';
import { writeNamed } from './options.js';
import {
  callAddObserver,
  callNotifies,
  callPerforms,
  callPost,
  callRunsRepeatedly,
  callSendsMessage,
  callTicks,
} from './notifications.js';
import { callAll, callAllSettled, callAny } from './promise-calls.js';
import { callNow } from './runs-now.js';
import { words } from './words.js';
import { awaited, continued, later, settledPromise } from './promises.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { callAddsTask, callNextResult, callTaskGroup } from './task-groups.js';
import { callDispatcher, callQuery, callStateOf, callStore } from './stores.js';
import { callHandlesWithTeller, callListens, callTellsListeners, callTold } from './listeners.js';
import { callAssigns, callObservesPath, callEmitter, callSend, callFilters, callSubscribe } from './subscriptions.js';
import {
  alternativesOf,
  constant,
  oneOf,
  promptsOf,
  unknown,
  type ConstantValue,
  type NativeValue,
  type Value,
} from './value.js';

const calls: readonly (readonly [Role, LibraryCall])[] = [
  ['operator', callOperator],
  ['pipes', callPipes],
  ['other-permission', callOtherPermission],
  ['type-lookup', callTypeLookup],
  ['then', callThen],
  ['catch', callCatch],
  ['task-group', callTaskGroup],
  ['adds-task', callAddsTask],
  ['next-result', callNextResult],
  ['makes-stream', callMakesStream],
  ['assigns', callAssigns],
  ['observes-path', callObservesPath],
  ['filters', callFilters],
  ['resume', callResume],
  ['tells-listeners', callTellsListeners],
  ['handles-with-teller', callHandlesWithTeller],
  ['listens', callListens],
  ['told', callTold],
  ['subscribe', callSubscribe],
  ['send', callSend],
  ['post', callPost],
  ['sends-message', callSendsMessage],
  ['add-observer', callAddObserver],
  ['notifies', callNotifies],
  ['performs', callPerforms],
  ['runs-repeatedly', callRunsRepeatedly],
  ['ticks', callTicks],
  ['passes', callPasses],
  ['runs-method-of', callMethodOf],
  ['case', (run, _state, _receiver, { name, values }) => caseOf(run, null, name, values)],
  ['all', callAll],
  ['all-settled', callAllSettled],
  ['any', callAny],
  ['context', callContext],
  ['consumes', callConsumes],
  ['store', callStore],
  ['state-of', callStateOf],
  ['dispatcher', callDispatcher],
  ['sends-action', callSendsAction],
  ['on-action', callOnAction],
  ['takes-action', callTakesAction],
  ['thunk', callThunk],
  ['adds-reducer', callAddsReducer],
  ['query', callQuery],
  ['state', callState],
  ['reducer', callReducer],
  ['box', callBox],
  ['sets-state', callSetState],
  ['observes', callObserves],
  ['dictionary', callDictionary],
  ['looks-up', callLooksUp],
  ['sets-entry', callSetsEntry],
  ['removes-entry', callRemovesEntry],
  ['values', callValues],
  ['keeps', callKeeps],
  ['kept', callKept],
  ['clock', callClock],
  ['merges', callMerges],
  ['merged', callMerged],
  ['emitter', callEmitter],
  ['waits', callWaits],
  ['runs-after', callAfter],
  ['continuation', callContinuation],
  ['contains', callContains],
  ['holds-for-all', callHoldsForAll],
  ['finds', callFinds],
  ['index-of', callIndexOf],
  ['adds', callAdds],
  ['list', callList],
  ['equals', callEquals],
  ['is-at-least', callIsAtLeast],
  ['set-named', callSetNamed],
  ['compares', callCompares],
  ['version', (_run, _state, _receiver, { values }) => values[0] ?? null],
  ['runs-now', callNow],
  ['initializer', (_run, _state, receiver) => (receiver?.kind === 'list' ? receiver : null)],
  ['view', callView],
  ['silent', (_run, _state, _receiver, { name }) => unknown(name, 'call')],
];

/**
 * Calls a function or member of a language's library.
 * @param receiver What it is a member of, or null.
 * @returns Null where the name is none of a library's, or does not fit.
 */
export function callLibrary(run: Run, state: State, receiver: Receiver, given: Given): Value | null {
  const apis = librariesCalled(run, given);
  if (apis.length === 0) return null;
  for (const [role, call] of calls) {
    if (!apis.some((each) => fits(each, role))) continue;
    const api = byLabels(
      apis.filter((each) => fits(each, role)),
      given.at.labels,
    );
    if (api === undefined) continue;
    const result = call(run, state, receiver, given, api);
    if (result !== null) return result;
  }
  return null;
}

/** The API that is spelt with a call's labels, else the first. */
function byLabels(apis: readonly SpeltApi[], labels: Given['at']['labels']): SpeltApi | undefined {
  if (apis.length < 2) return apis[0];
  const written = labels.map((label) => label ?? '_').join(':');
  return apis.find((api) => api.labels?.join(':') === written) ?? apis[0];
}

/** Another permission's answer, which says nothing of this one. */
function callOtherPermission(
  run: Run,
  state: State,
  _receiver: Receiver,
  { call, values, name, at }: Given,
  { use }: SpeltApi,
): Value | null {
  const owners = words(call.callee).split('.');
  if (use !== 'function' && !owners.some((owner) => hasRole(run, `${owner}.${name}`, 'other-permission'))) return null;
  const answer = unknown(name, 'other-permission');
  for (const handler of functionsIn(values)) later(run, state, handler, [answer, answer], at);
  return run.source.scoping.hasPromises ? settledPromise(state, answer, state.moment) : answer;
}

/** `switchMap(f)`: what a source does with what it tells of, once it is piped through it. */
function callOperator(_run: Run, _state: State, receiver: Receiver, given: Given): Value | null {
  return receiver === null ? { kind: 'native', does: { operates: given } } : null;
}

/** `source.pipe(map(f), filter(g))` is `source.map(f).filter(g)`; a function of the project is given the source. */
function callPipes(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  if (receiver === null) return null;
  return values.reduce<Value>(
    (source, operator) =>
      operator.kind === 'native' && 'operates' in operator.does
        ? eachWay(
            run,
            state,
            alternativesOf(source).map((each) => (now: State) => operateOn(run, now, each, operator)),
          )
        : apply(run, state, operator, [source], at),
    receiver,
  );
}

function operateOn(run: Run, state: State, source: Receiver, { does }: NativeValue): Value {
  if (!('operates' in does)) return unknown('source', 'call');
  return callLibrary(run, state, source, does.operates) ?? escape(run, state, does.operates, source);
}

function callThen(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  if (receiver === null) return null;
  const promise =
    receiver.kind === 'promise' ? receiver : isAnswer(receiver) ? settledPromise(state, receiver, state.moment) : null;
  const [first, second] = functionsIn(values);
  if (promise === null) return null;
  if (second !== undefined) later(run, state, second, [unknown('error')], at);
  const handler = first ?? values.find(({ kind }) => kind === 'unknown');
  return handler === undefined ? promise : continued(run, state, promise, handler, at);
}

/** Whether a value is an answer that is there already: a language may write it as a promise. */
function isAnswer(value: Value): boolean {
  return value.kind === 'status' || promptsOf(value).size > 0;
}

function callCatch(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  if (receiver?.kind !== 'promise') return null;
  for (const handler of functionsIn(values)) later(run, state, handler, [unknown('error')], at);
  return receiver;
}

const passing: ReadonlySet<Value['kind']> = new Set(['object', 'promise', 'function', 'methods', 'resolver', 'api']);

/** What gives on what it is given, from the same one who sends. */
function callPasses(_run: Run, _state: State, receiver: Receiver): Value | null {
  return receiver !== null && passing.has(receiver.kind) ? receiver : null;
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

/** A conversion that leaves the value what it is. */
function callView(run: Run, state: State, receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  const value = viewed(run, state, receiver, given, api);
  if (value === null) return null;
  const { letters } = api;
  const written = letters === undefined ? value : oneOf(alternativesOf(value).map((each) => inLetters(each, letters)));
  return api.rounds === true ? rounded(written) : written;
}

/** A text in other letters; anything else is what it is. */
function inLetters(value: Value, letters: Letters): Value {
  return value.kind === 'constant' && typeof value.value === 'string'
    ? { ...value, value: lettered(value.value, letters) }
    : value;
}

function viewed(run: Run, state: State, receiver: Receiver, { values }: Given, { takes }: SpeltApi): Value | null {
  const value = values[typeof takes?.value === 'number' ? takes.value : 0] ?? values[0];
  if (value !== undefined) return value.kind === 'promise' ? awaited(run, state, value) : value;
  if (receiver === null || receiver.kind === 'type') return null;
  if (receiver.kind === 'case') return receiver.items[0] ?? receiver;
  return receiver.kind === 'promise' ? awaited(run, state, receiver) : receiver;
}

/** What nobody knows of a constant's members. */
export function ofConstant(value: ConstantValue, { name }: Given): Value {
  return unknown(name, 'other', null, value.prompts);
}

import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { entriesIn } from './collections.js';
import { isEmitter, relayed } from './emitters.js';
import { apply } from './functions.js';
import { givesReceiver } from './library.js';
import { knownElements } from './known-elements.js';
import { functionsIn, type Receiver } from './library-call.js';
import { continued, isOpen, peeked } from './promises.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { isCallable, oneOf, unknown, type ConstantValue, type Value } from './value.js';

/** A function that runs its argument, or what it is called on, before it returns. */
export function callNow(run: Run, state: State, receiver: Receiver, given: Given, api: SpeltApi): Value | null {
  return (api.takes?.handler === 'receiver' ? callReceiver : callArgument)(run, state, receiver, given, api);
}

function callArgument(
  run: Run,
  state: State,
  receiver: Receiver,
  { call, values, name, at }: Given,
  api: SpeltApi,
): Value | null {
  const called = handlerOf(values, api);
  if (called === null) return null;
  // Of nothing, there is nothing to run it with: `(try? ask()).map { … }` where `ask` threw.
  if (isNothing(receiver)) return receiver;
  const mapped =
    mappedLater(run, state, receiver, called, { call, name, at }) ?? overEntries(run, state, receiver, { called, name, at }, api);
  if (mapped !== null) return mapped;
  const others = handedTo(called, values, api);
  const subject = subjectOf(state, receiver);
  const each = severalIn(receiver);
  const result =
    each === null
      ? apply(run, state, called, subject === null ? others : [subject], at)
      : oneOf(each.map((element) => apply(run, state, called, [element], at)));
  // What becomes of a case's value stays in the case: `result.map { $0.rawValue }`.
  if (receiver?.kind === 'case') return { ...receiver, items: [result] };
  return givesReceiver(run, name) ? (subject ?? others[0] ?? result) : result;
}

/** The objects and functions that a list has: what runs for each runs for all of them; null for a list of anything else. */
function severalIn(receiver: Receiver): readonly Value[] | null {
  const elements = knownElements(receiver);
  return elements?.some((element) => element.kind === 'object' || isCallable(element)) === true ? elements : null;
}

/** `step.accept(options)` runs what it is called on. */
function callReceiver(run: Run, state: State, receiver: Receiver, { values, at }: Given): Value | null {
  return receiver !== null && isCallable(receiver) ? apply(run, state, receiver, values, at) : null;
}

/** What comes from a subject, or is there later, is mapped when it is there; null for what is there. */
function mappedLater(
  run: Run,
  state: State,
  receiver: Receiver,
  called: Value,
  { call, name, at }: Pick<Given, 'call' | 'name' | 'at'>,
): Value | null {
  if (receiver === null) return null;
  const mapped = isEmitter(run, receiver)
    ? relayed(run, state, receiver, called, call)
    : receiver.kind === 'promise' && isOpen(state, receiver)
      ? continued(run, state, receiver, called, at)
      : null;
  return mapped !== null && givesReceiver(run, name) ? receiver : mapped;
}

/** What runs for each entry of a dictionary is given what that has, before its key or after it; null for anything else. */
function overEntries(
  run: Run,
  state: State,
  receiver: Receiver,
  { called, name, at }: Pick<Given, 'name' | 'at'> & { readonly called: Value },
  { takes }: SpeltApi,
): Value | null {
  const entries = receiver === null || takes?.value !== 'entries' ? null : entriesIn(run, state, receiver);
  if (entries === null) return null;
  return entries.length === 0 ? unknown(name, 'call') : apply(run, state, called, [oneOf(entries), oneOf(entries)], at);
}

function isNothing(receiver: Receiver): receiver is ConstantValue {
  return receiver?.kind === 'constant' && receiver.value === null;
}

/**
 * What is run: the argument at the position that the API names, also with what it is run on (`[object, method]`), else the last
 * function. What stands at the position of a function that is given arguments is run even where nobody knows it.
 */
function handlerOf(values: readonly Value[], { takes }: SpeltApi): Value | null {
  const given = typeof takes?.handler === 'number' ? values[takes.handler] : undefined;
  const named = given?.kind === 'list' ? given.items.at(-1) : given;
  if (named !== undefined && (isCallable(named) || takes?.arguments !== undefined)) return named;
  return functionsIn(values).at(-1) ?? null;
}

/** What is handed to what is run: what follows it, one by one or in a list, where the API says so; else all that is given beside it. */
function handedTo(called: Value, values: readonly Value[], { takes }: SpeltApi): readonly Value[] {
  if (takes?.arguments === undefined) return values.filter((value) => value !== called && !isPairOf(value, called));
  const rest = values.slice(typeof takes.handler === 'number' ? takes.handler + 1 : 0);
  const [list] = rest;
  return takes.arguments === 'list' && list?.kind === 'list' ? list.items : rest;
}

function isPairOf(value: Value, called: Value): boolean {
  return value.kind === 'list' && value.items.at(-1) === called;
}

/** What a function that runs its argument hands to it; null for one that is no member of a value. */
function subjectOf(state: State, receiver: Receiver): Value | null {
  if (receiver === null || receiver.kind === 'type') return null;
  if (receiver.kind === 'promise') return peeked(state, receiver);
  if (receiver.kind === 'case') return receiver.items[0] ?? unknown('value');
  if (receiver.kind !== 'list') return receiver;
  return receiver.items.length === 0 ? unknown('element') : oneOf(receiver.items);
}

import type { Assignment } from '../../model/expression.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, isCallable, isSameValue, oneOf, type Frame, type Value } from './value.js';

/** Makes what an event holds after an assignment. @param held What it held before. @param handler The function that is named. */
type Change = (held: Value, handler: Value) => Value;

/**
 * What an event holds after an assignment that adds or removes a handler; null for any other assignment.
 * @param given The value on the right.
 */
export function handlersAfter(
  run: Run,
  state: State,
  frame: Frame,
  { operator, target }: Pick<Assignment, 'operator' | 'target'>,
  given: Value,
): Value | null {
  const change = isCallable(given) ? handlerChanges[operator] : undefined;
  if (change === undefined) return null;
  // An event of an SDK has no value: what is added to it is told of what happens.
  const isSignal = run.evaluation.signals.has(target);
  return change(isSignal ? constant(null) : run.machine.evaluate(run, state, frame, target), given);
}

/** What the operators of assignments do to what an event holds. */
const handlerChanges: Readonly<Partial<Record<string, Change>>> = {
  'add-handler': (held, handler) => changed(held, (before) => [...before.filter((each) => !isOne(each, handler)), handler]),
  'remove-handler': (held, handler) => changed(held, (before) => before.filter((each) => !isOne(each, handler))),
};

/** What holds nothing, or what nobody knows, holds no handler. */
function changed(held: Value, change: (before: readonly Value[]) => readonly Value[]): Value {
  return oneOf(alternativesOf(held).map((each) => inTurn(change(handlersIn(each)))));
}

function handlersIn(held: Value): readonly Value[] {
  if (held.kind === 'native' && 'each' in held.does) return held.does.each;
  return isCallable(held) ? [held] : [];
}

function inTurn(handlers: readonly Value[]): Value {
  const [only, ...more] = handlers;
  if (only === undefined) return constant(null);
  return more.length === 0 ? only : { kind: 'native', does: { each: handlers } };
}

/** The same method of the same object, or the same closure. */
function isOne(a: Value, b: Value): boolean {
  if (a.kind !== 'methods' || b.kind !== 'methods') return isSameValue(a, b);
  return a.self === b.self && a.places.length === b.places.length && a.places.every((place, at) => place === b.places[at]);
}

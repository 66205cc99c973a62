import type { Expression, Operation } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import { adding, plus } from './collections.js';
import type { Machine } from './machine.js';
import { assignName, type Scope } from './scope.js';
import { alternatives, choiceOf, textOf, truthOf, valueOf, type Value } from './value.js';

/** Evaluates an operation; of one that says nothing its operands still run. */
export function operate(machine: Machine, expression: Operation, scope: Scope): Value {
  const { operator, operands, place } = expression;
  if (operator === '?:') return chosenBy(machine, expression, scope);
  const values = operands.map((operand) => machine.evaluate(operand, scope));
  const [left, right] = values;
  const unknown: Value = { kind: 'unknown', place };
  if (operator === 'template') return templateOf(expression, values);
  if (left === undefined) return unknown;
  if (right === undefined || operator === ',') return ofAll(operator, values, left) ?? unknown;
  if (adding.has(operator)) return added(machine, operands[0], [left, right], scope) ?? unknown;
  return ofTwo(operator, left, right, place) ?? unknown;
}

function chosenBy(machine: Machine, { operands: [test, yes, no], place }: Operation, scope: Scope): Value {
  if (test === undefined || yes === undefined || no === undefined) return { kind: 'unknown', place };
  const holds = truthOf(machine.evaluate(test, scope));
  if (holds !== null) return machine.evaluate(holds ? yes : no, scope);
  return choiceOf([machine.evaluate(yes, scope), machine.evaluate(no, scope)], place);
}

/** What an operation gives of one value, or of several in a row. */
function ofAll(operator: string, values: readonly Value[], first: Value): Value | null {
  if (operator === 'spread' || operator === 'try?') return first;
  if (operator === ',') return values.at(-1) ?? null;
  return operator === '!' ? negated(first) : null;
}

/** Ruby's `names << 'A'`. */
function added(
  machine: Machine,
  target: Expression | undefined,
  [list, item]: readonly [Value, Value],
  scope: Scope,
): Value | null {
  if (list.kind !== 'list' || target?.kind !== 'name') return null;
  const sum: Value = { ...list, items: [...list.items, item] };
  assignName(scope, target.name, sum, machine.state.changes);
  return sum;
}

function negated(value: Value): Value | null {
  const holds = truthOf(value);
  return holds === null || !('place' in value) ? null : { kind: 'constant', value: !holds, place: value.place };
}

/** What an operation on two values gives, for each alternative of either. */
function ofTwo(operator: string, left: Value, right: Value, place: Place): Value | null {
  if (operator === '&&' || operator === '||' || operator === '??') return chosenOf(operator, left, right, place);
  const all = alternatives(left).flatMap((one) => alternatives(right).map((other) => ofOne(operator, one, other, place)));
  return all.some((each) => each === null)
    ? null
    : choiceOf(
        all.flatMap((value) => value ?? []),
        place,
      );
}

function chosenOf(operator: string, left: Value, right: Value, place: Place): Value | null {
  if (operator === '??') return left.kind === 'text' || left.kind === 'list' ? left : null;
  const holds = truthOf(left);
  // What follows `&&` is the value or there is none.
  if (holds === null) return operator === '&&' ? choiceOf([right, { kind: 'unknown', place }], place) : null;
  return holds === (operator === '&&') ? right : left;
}

function ofOne(operator: string, left: Value, right: Value, place: Place): Value | null {
  if (operator === '+') return plus(left, right);
  if (operator === 'subscript') return elementOf(left, right);
  if (operator === 'range' || operator === 'range-below')
    return { kind: 'range', from: left, to: right, isInclusive: operator === 'range' };
  const isEqual = areEqual(left, right);
  if (isEqual === null) return null;
  if (operator === '==' || operator === '===') return { kind: 'constant', value: isEqual, place };
  return operator === '!=' || operator === '!==' ? { kind: 'constant', value: !isEqual, place } : null;
}

function areEqual(left: Value, right: Value): boolean | null {
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  return left.kind === 'constant' && right.kind === 'constant' ? left.value === right.value : null;
}

function elementOf(collection: Value, index: Value): Value | null {
  if (collection.kind === 'dictionary') return valueOf(collection, textOf(index) ?? '');
  if (collection.kind !== 'list' || index.kind !== 'constant' || typeof index.value !== 'number') return null;
  return collection.items.at(index.value) ?? null;
}

/** A text with its interpolated values in their places; where one is not known, as much of it as is. */
function templateOf({ pieces, place }: Operation, values: readonly Value[]): Value {
  const [first, ...more] = (pieces ?? []).map((text): Value => ({ kind: 'text', text, place }));
  if (first === undefined || more.length !== values.length) return { kind: 'unknown', place };
  const parts = values.flatMap((value, index) => [asText(value), more[index] ?? first]);
  return parts.reduce((all, part) => {
    if (all.kind === 'unknown') return all;
    return ofTwo('+', all, part, place) ?? { kind: 'unknown', place, ...(all.kind === 'text' ? { start: all.text } : {}) };
  }, first);
}

/** A number as the text that it becomes in one. */
function asText(value: Value): Value {
  return value.kind === 'constant' && typeof value.value === 'number'
    ? { kind: 'text', text: String(value.value), place: value.place }
    : value;
}

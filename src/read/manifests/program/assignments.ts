import type { Assignment, Expression, Operation } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import { merged, plus } from './collections.js';
import type { Machine } from './machine.js';
import { assignName, type Scope } from './scope.js';
import { truthOf, type Dictionary, type Value } from './value.js';

/** Evaluates an assignment: what it assigns is its value. */
export function assign(machine: Machine, { operator, target, value, place }: Assignment, scope: Scope): Value {
  const given = machine.evaluate(value, scope);
  if (target.kind === 'list') {
    const parts = given.kind === 'list' ? given.items : [];
    target.items.forEach((item, index) => {
      assignTo(machine, item, parts[index] ?? { kind: 'unknown', place }, scope);
    });
    return given;
  }
  const before = operator === '=' ? null : machine.evaluate(target, scope);
  const after = before === null ? given : combined(operator.slice(0, -1), before, given);
  assignTo(machine, target, after ?? { kind: 'unknown', place }, scope);
  return after ?? { kind: 'unknown', place };
}

function combined(operator: string, before: Value, given: Value): Value | null {
  if (operator === '+') return plus(before, given);
  if (operator !== '||' && operator !== '??') return null;
  if (before.kind === 'named') return given;
  return truthOf(before) === true ? before : null;
}

function assignTo(machine: Machine, target: Expression, value: Value, scope: Scope): void {
  if (target.kind === 'member') machine.state.dictionaries.push(entryOf(target.name, target.place, value));
  const name = nameOf(target);
  if (name !== null) assignName(scope, name, value, machine.state.changes);
  else if (target.kind === 'operation' && target.operator === 'subscript') assignElement(machine, target, value, scope);
  else machine.evaluate(target, scope);
}

/** The name of a variable, or of a member of one: `s.version`. */
function nameOf(target: Expression): string | null {
  if (target.kind === 'name') return target.name;
  return target.kind === 'member' && target.object?.kind === 'name' ? `${target.object.name}.${target.name}` : null;
}

/** `plist["key"] = value` makes an entry. */
function assignElement(machine: Machine, { operands }: Operation, value: Value, scope: Scope): void {
  const [collection, index] = operands;
  if (collection === undefined || index === undefined) return;
  const before = machine.evaluate(collection, scope);
  const key = machine.evaluate(index, scope);
  if (key.kind !== 'text') return;
  const entry = entryOf(key.text, key.place, value);
  machine.state.dictionaries.push(entry);
  if (before.kind === 'dictionary') assignTo(machine, collection, merged(before, [entry]), scope);
}

/** What sets one entry, as a dictionary of it alone. */
function entryOf(key: string, place: Place, value: Value): Dictionary {
  return { kind: 'dictionary', entries: [{ key, place, value }], unread: [], place };
}

import type { Expression, ObjectLiteral } from '../../../model/expression.js';
import { assign } from './assignments.js';
import { evaluateCall } from './calls.js';
import { elementsOf, merged } from './collections.js';
import { deeper, step, type Machine } from './machine.js';
import { declaredValue, readMember } from './members.js';
import { operate } from './operations.js';
import { valueOfName, type Scope } from './scope.js';
import type { Code, Dictionary, Entry, Value } from './value.js';

/** Evaluates an expression as far as its literals tell. */
export function evaluateExpression(machine: Machine, expression: Expression, scope: Scope): Value {
  const { place } = expression;
  if (!step(machine.state, place)) return { kind: 'unknown', place };
  return deeper(machine.state, () =>
    (evaluations[expression.kind] as Evaluation<Expression['kind']>)(machine, expression, scope),
  );
}

/** Evaluates one kind of expression. */
type Evaluation<Kind extends Expression['kind']> = (
  machine: Machine,
  expression: Expression & { readonly kind: Kind },
  scope: Scope,
) => Value;

const evaluations: { readonly [Kind in Expression['kind']]: Evaluation<Kind> } = {
  literal: (_, { value, place }) =>
    typeof value === 'string' ? { kind: 'text', text: value, place } : { kind: 'constant', value, place },
  name: (machine, { name, place }, scope) =>
    valueOfName(scope, name) ?? declaredValue(machine, name, null, place) ?? { kind: 'named', name, of: null, place },
  member: readMember,
  call: evaluateCall,
  closure(machine, expression, scope) {
    const code: Code = { kind: 'code', body: expression, scope, place: expression.place };
    machine.state.closures.add(code);
    return code;
  },
  object: dictionaryOf,
  list: (machine, { items, place }, scope) => {
    return { kind: 'list', items: items.flatMap((item) => itemsOf(machine, item, scope)), place };
  },
  cast: (machine, { value }, scope) => machine.evaluate(value, scope),
  await: (machine, { value }, scope) => machine.evaluate(value, scope),
  assignment: assign,
  operation: operate,
  opaque(machine, { parts, place }, scope) {
    for (const part of parts) machine.evaluate(part, scope);
    return { kind: 'unknown', place };
  },
};

/** The elements that an expression in a list stands for. */
function itemsOf(machine: Machine, item: Expression, scope: Scope): readonly Value[] {
  const value = machine.evaluate(item, scope);
  const isSpread = item.kind === 'operation' && item.operator === 'spread';
  return (isSpread ? elementsOf(value) : null) ?? [value];
}

function dictionaryOf(machine: Machine, { entries, computed, place }: ObjectLiteral, scope: Scope): Value {
  const written = entries.map(({ key, value, place: at }): Entry => {
    return { key, place: at ?? place, value: machine.evaluate(value, scope) };
  });
  const whole = computed.reduce<Dictionary>(
    (all, { key, value }) => {
      const given = machine.evaluate(value, scope);
      if (key === null) return merged({ ...all, entries: [] }, [given, { ...all, unread: [] }]);
      const name = machine.evaluate(key, scope);
      if (name.kind !== 'text') return { ...all, unread: [...all.unread, key.place] };
      return { ...all, entries: [...all.entries, { key: name.text, place: name.place, value: given }] };
    },
    { kind: 'dictionary', entries: written, unread: [], place },
  );
  machine.state.dictionaries.push(whole);
  return whole;
}

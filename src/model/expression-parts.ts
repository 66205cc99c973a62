import type { Expression } from './expression.js';
import type { Fact } from './fact.js';

type OfKind<Kind extends Expression['kind']> = Expression & { readonly kind: Kind };

const none = (): readonly Expression[] => [];

const parts: { readonly [Kind in Expression['kind']]: (expression: OfKind<Kind>) => readonly Expression[] } = {
  name: none,
  literal: none,
  closure: none,
  member: ({ object }) => (object === null ? [] : [object]),
  call: ({ callee, arguments: given }) => [callee, ...given.map(({ value }) => value)],
  object: ({ entries, computed }) => [
    ...entries.map(({ value }) => value),
    ...computed.flatMap(({ key, value }) => (key === null ? [value] : [key, value])),
  ],
  list: ({ items }) => items,
  cast: ({ value }) => [value],
  await: ({ value }) => [value],
  assignment: ({ target, value }) => [target, value],
  operation: ({ operands }) => operands,
  opaque: ({ parts: understood }) => understood,
};

/**
 * The expressions that an expression is made of: one level, in the order of the source. What a closure runs are statements, and what is
 * in them are facts of their own.
 */
export function partsOf(expression: Expression): readonly Expression[] {
  return (parts[expression.kind] as (expression: Expression) => readonly Expression[])(expression);
}

/** The expressions of a fact, the outermost of each. */
export function expressionsOf(fact: Fact): readonly Expression[] {
  switch (fact.kind) {
    case 'import':
      return [];
    case 'declaration':
      return fact.value === null ? [] : [fact.value];
    case 'call':
      return [fact.call];
    case 'read':
      return [fact.member];
    case 'name':
      return [fact.name];
    case 'assignment':
      return [fact.target, fact.value];
    case 'object':
      return [fact.object];
    case 'return':
      return [fact.value];
  }
}

import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Types that say nothing of a value. */
const vague = new Set(['Any', 'Unit', 'Nothing', 'dynamic']);

const kinds = ['user_type', 'nullable_type', 'non_nullable_type', 'parenthesized_type', 'dynamic'] as const;

/**
 * The name of a type without its package, its outer types, its arguments and its optionality.
 * @param type A node that is a type; null where none is written.
 * @returns Null for a function's type, or one that says nothing.
 */
export function typeNameOf(type: Tree | null): string | null {
  if (type === null) return null;
  if (type.kind !== 'user_type') return typeNameIn(type);
  const named = childrenOf(type, 'identifier').at(-1);
  const name = named === undefined ? null : textOf(named);
  return name === null || vague.has(name) ? null : name;
}

/** The name of the type that stands among a node's children. */
export function typeNameIn(tree: Tree): string | null {
  return typeNameOf(childOf(tree, ...kinds));
}

/** Whether a node is a type. */
export function isType({ kind }: Tree): boolean {
  return kind === 'function_type' || (kinds as readonly string[]).includes(kind);
}

import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Types that say nothing of a value. */
const vague = new Set(['var', 'Object']);

/**
 * The name of a type without its package, its outer types and its arguments.
 * @param type A node that is a type; null where none is written.
 * @returns Null for an array, a primitive type, or a type that says nothing.
 */
export function typeNameOf(type: Tree | null): string | null {
  const name = type === null ? null : writtenName(type);
  return name === null || vague.has(name) ? null : name;
}

function writtenName(type: Tree): string | null {
  if (type.kind === 'type_identifier') return textOf(type);
  if (type.kind === 'scoped_type_identifier') return nameOf(childrenOf(type, 'type_identifier').at(-1) ?? null);
  if (type.kind === 'generic_type' || type.kind === 'annotated_type')
    return nameOf(childOf(type, 'type_identifier', 'scoped_type_identifier', 'generic_type'));
  return null;
}

function nameOf(type: Tree | null): string | null {
  return type === null ? null : writtenName(type);
}

/** The names of the types in a list, such as after `implements`; the list may stand in further nodes. */
export function typeNames(tree: Tree | null): readonly string[] {
  return (tree?.children ?? []).flatMap((child) => {
    if (child.kind === 'type_list') return typeNames(child);
    return writtenName(child) ?? [];
  });
}

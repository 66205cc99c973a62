import { textOf, type Tree } from './tree.js';

const typeKinds = new Set([
  'user_type',
  'optional_type',
  'array_type',
  'dictionary_type',
  'function_type',
  'tuple_type',
  'opaque_type',
  'existential_type',
  'protocol_composition_type',
  'implicitly_unwrapped_type',
  'metatype',
  'type_identifier',
  'bang',
]);

/** Whether a node is a type. */
export function isType({ kind }: Tree): boolean {
  return typeKinds.has(kind);
}

/**
 * A type's name without optionality, generic arguments and attributes: `Foo.Bar`.
 * @returns Null for a type that has no name: a tuple, a function.
 */
export function typeName(tree: Tree): string | null {
  if (tree.kind === 'type_annotation') {
    const type = tree.children.find(isType);
    return type === undefined ? null : typeName(type);
  }
  if (
    tree.kind === 'optional_type' ||
    tree.kind === 'opaque_type' ||
    tree.kind === 'existential_type' ||
    tree.kind === 'implicitly_unwrapped_type'
  ) {
    const inner = tree.children.find(isType);
    return inner === undefined ? null : typeName(inner);
  }
  if (tree.kind === 'type_identifier') return textOf(tree);
  if (tree.kind === 'array_type' || tree.kind === 'dictionary_type') return textOf(tree);
  if (tree.kind !== 'user_type') return null;
  return tree.children
    .filter(({ kind }) => kind === 'type_identifier')
    .map(textOf)
    .join('.');
}

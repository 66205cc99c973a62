import { childrenOf, textOf, type Tree } from './tree.js';

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

/** Types around another one that say nothing of what its values can do. */
const transparent = new Set(['optional_type', 'opaque_type', 'existential_type', 'implicitly_unwrapped_type']);

/**
 * A type's name without optionality, generic arguments and attributes: `Foo.Bar`. Of a composition, its types with `&` between
 * them; of a metatype, that of the type, as a type and its values have one name.
 * @returns Null for a type that has no name: a tuple, a function.
 */
export function typeName(tree: Tree): string | null {
  const { kind, children } = tree;
  if (kind === 'type_annotation' || transparent.has(kind)) return onlyName(children.find(isType));
  if (kind === 'tuple_type') return onlyName(bracketed(tree));
  if (kind === 'type_identifier' || kind === 'array_type' || kind === 'dictionary_type') return textOf(tree);
  if (kind === 'protocol_composition_type') {
    const names = children.filter(isType).flatMap((type) => typeName(type) ?? []);
    return names.length === 0 ? null : names.join(' & ');
  }
  if (kind !== 'user_type') return null;
  return childrenOf(tree, 'type_identifier')
    .map(textOf)
    .join('.')
    .replace(/\.(?:Type|Protocol)$/, '');
}

function onlyName(type: Tree | undefined): string | null {
  return type === undefined ? null : typeName(type);
}

/** `(any Client)` is no tuple. */
function bracketed(tree: Tree): Tree | undefined {
  const [only, ...more] = childrenOf(tree, 'tuple_type_item');
  return more.length === 0 && only?.children.some(({ kind }) => kind === ':') === false ? only.children.find(isType) : undefined;
}

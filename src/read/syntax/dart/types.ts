import { textOf, type Tree } from '../grammar/tree.js';

/** Types whose values are there later or one by one: code that awaits or loops has what they hold. */
const holders = new Set(['Future', 'FutureOr', 'Stream']);

/** Types that say nothing of a value. */
const vague = new Set(['dynamic', 'Object', 'Null', 'Never', 'void']);

/**
 * The name of the type that stands among a declaration's words, without its arguments, its optionality and the prefix of an import.
 * @param trees The children of a declaration, parameter or signature.
 * @returns Null where none is written, or one that says nothing.
 */
export function typeNameOf(trees: readonly Tree[]): string | null {
  const last = trees.findLastIndex(({ kind }) => kind === 'type_identifier');
  const named = trees[last];
  if (named === undefined) return null;
  const name = textOf(named);
  const inside = trees[last + 1];
  if (holders.has(name) && inside?.kind === 'type_arguments') return typeNameOf(firstOf(inside));
  return vague.has(name) ? null : name;
}

/** The type in a node. */
export function typeNameIn(tree: Tree | undefined): string | null {
  return tree === undefined ? null : typeNameOf(tree.children);
}

/** The first of several type arguments. */
function firstOf({ children }: Tree): readonly Tree[] {
  const comma = children.findIndex(({ kind }) => kind === ',');
  return comma === -1 ? children : children.slice(0, comma);
}

/** The names of types in a list, such as after `with`. */
export function typeNames(tree: Tree | null): readonly string[] {
  return (tree?.children ?? []).filter(({ kind }) => kind === 'type_identifier').map(textOf);
}

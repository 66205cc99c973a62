import { fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** Types that say nothing of a value. */
const vague = new Set(['any', 'error', 'interface{}']);

/** The name of a type, without its package, pointers and type arguments; null where it has none or says nothing. */
export function typeNameOf(tree: Tree | null): string | null {
  if (tree === null) return null;
  if (tree.kind === 'pointer_type' || tree.kind === 'parenthesized_type') return typeNameOf(tree.children[1] ?? null);
  if (tree.kind === 'generic_type') return typeNameOf(fieldOf(tree, 'type'));
  if (tree.kind === 'qualified_type') return typeNameOf(fieldOf(tree, 'name'));
  const name = textOf(tree);
  return tree.kind === 'type_identifier' && !vague.has(name) ? name : null;
}

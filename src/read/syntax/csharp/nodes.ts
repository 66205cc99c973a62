import { fieldOf, type Tree } from '../grammar/tree.js';

/** Words that are nodes of their own and no parts. */
const words = new Set(
  (
    'new await throw return ref out in params is as not switch when case default checked unchecked typeof sizeof nameof global static ' +
    'async stackalloc with var from where select let orderby ascending descending using lock fixed unsafe yield break base_list ' +
    'attribute_list attribute_target_specifier'
  ).split(' '),
);

/** The children that are no marks and no keywords. */
export function partsIn({ children }: Tree): readonly Tree[] {
  return children.filter(({ kind }) => /^[A-Za-z]/.test(kind) && !words.has(kind));
}

/** The value behind `=`, or null. */
export function initialOf(tree: Tree): Tree | null {
  const equals = tree.children.findIndex(({ kind }) => kind === '=');
  return equals === -1 ? fieldOf(tree, 'value') : (tree.children[equals + 1] ?? null);
}

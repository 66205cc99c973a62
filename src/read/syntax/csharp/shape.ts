import { treeOf, type Tree } from '../grammar/tree.js';

/** Puts a node into the form that the tables expect: the grammar writes `params T[] a` among the parameters, without a node of its own. */
export function shape(tree: Tree): Tree {
  if (tree.kind !== 'parameter_list') return tree;
  const at = tree.children.findIndex(({ kind }) => kind === 'params');
  const own = at === -1 ? undefined : tree.children[at];
  if (own === undefined) return tree;
  const parts = tree.children.slice(at + 1).filter(({ kind }) => /^[A-Za-z]/.test(kind));
  const close = tree.children.filter(({ kind }) => kind === ')');
  return { ...tree, children: [...tree.children.slice(0, at), treeOf('parameter', [own, ...parts]), ...close] };
}

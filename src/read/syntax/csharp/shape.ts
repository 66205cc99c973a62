import { errorKind, textOf, treeOf, type Tree } from '../grammar/tree.js';

/** Puts a node into the form that the tables expect. */
export function shape(tree: Tree): Tree {
  return withParams(withoutEmptyDeclarations(tree));
}

/** C# lets a semicolon follow the body of a type; the grammar takes it for an error (ECMA-334, 15.2.1: `class_body ';'?`). */
function withoutEmptyDeclarations(tree: Tree): Tree {
  const children = tree.children.filter((child, index) => !isEmptyDeclaration(child, tree.children[index - 1]));
  return children.length === tree.children.length ? tree : { ...tree, children };
}

function isEmptyDeclaration(tree: Tree, before: Tree | undefined): boolean {
  return tree.kind === errorKind && textOf(tree) === ';' && before?.kind.endsWith('_declaration') === true;
}

/** The grammar writes `params T[] a` among the parameters, without a node of its own. */
function withParams(tree: Tree): Tree {
  if (tree.kind !== 'parameter_list') return tree;
  const at = tree.children.findIndex(({ kind }) => kind === 'params');
  const own = at === -1 ? undefined : tree.children[at];
  if (own === undefined) return tree;
  const parts = tree.children.slice(at + 1).filter(({ kind }) => /^[A-Za-z]/.test(kind));
  const close = tree.children.filter(({ kind }) => kind === ')');
  return { ...tree, children: [...tree.children.slice(0, at), treeOf('parameter', [own, ...parts]), ...close] };
}

import { errorKind, textOf, treeOf, type Tree } from '../grammar/tree.js';

/** Puts a node into the form that the tables expect. */
export function shape(tree: Tree): Tree {
  return withWholePattern(withOwnNegation(withParams(withoutEmptyDeclarations(tree))));
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

/** Before a question mark, the grammar ends a pattern too early: it takes `x is not A.B ? y : z` for a member `B` of `x is not A`. */
function withWholePattern(tree: Tree): Tree {
  const [test, ...members] = tree.children;
  if (tree.kind !== 'member_access_expression' || test?.kind !== 'is_pattern_expression') return tree;
  const whole = extended(test, members);
  return whole === null ? tree : { ...whole, field: tree.field };
}

/** A pattern whose last constant goes on with members; null where it ends with none. */
function extended(tree: Tree, members: readonly Tree[]): Tree | null {
  const last = tree.children.at(-1);
  const end = members.at(-1)?.end ?? tree.end;
  if (last === undefined) return null;
  const constant = { ...last, field: 'expression' };
  const whole = tree.kind === 'constant_pattern' ? treeOf('member_access_expression', [constant, ...members]) : null;
  const inner = whole ?? (last.kind.endsWith('_pattern') ? extended(last, members) : null);
  return inner === null ? null : { ...tree, children: [...tree.children.slice(0, -1), inner], end };
}

/** `not A and B` negates A alone (ECMA-334, 11.2.1: `not` binds tighter than `and` and `or`); the grammar takes it for `not (A and B)`. */
function withOwnNegation(tree: Tree): Tree {
  const [not, inner] = tree.children;
  if (tree.kind !== 'negated_pattern' || not === undefined || inner === undefined) return tree;
  const [first, ...rest] = inner.children;
  if ((inner.kind !== 'and_pattern' && inner.kind !== 'or_pattern') || first === undefined) return tree;
  const negated = treeOf('negated_pattern', [not, { ...first, field: null }], first.field);
  return { ...inner, field: tree.field, start: tree.start, children: [negated, ...rest] };
}

import { childOf, textOf, treeOf, type Tree } from '../grammar/tree.js';
import { scopeFunction } from './scope-functions.js';

/** Names of the grammar that are words of the language. */
const words: ReadonlyMap<string, string> = new Map([
  ['true', 'constant'],
  ['false', 'constant'],
  ['null', 'constant'],
  ['break', 'jump'],
  ['continue', 'jump'],
]);

/**
 * Puts a node of the grammar into the form that the tables expect. The grammar takes `true` and `break` for names, `a<B>(c)` for two
 * comparisons, and a lambda after a call for another call of what that gives.
 */
export function shape(tree: Tree): Tree {
  if (tree.kind === 'identifier') {
    const word = words.get(textOf(tree));
    return word === undefined ? tree : { ...tree, kind: word };
  }
  if (tree.kind === 'binary_expression') return genericCall(tree) ?? tree;
  return tree.kind === 'call_expression' ? scopeFunction(withTrailing(tree)) : tree;
}

/** `a<B>(c)` and `a<B> { c }`. */
function genericCall(tree: Tree): Tree | null {
  const [compared, close, given] = tree.children;
  if (compared?.kind !== 'binary_expression' || close?.kind !== '>' || given === undefined) return null;
  const [callee, open, type] = compared.children;
  const values = argumentsOf(given);
  if (callee === undefined || values === null || open?.kind !== '<' || !isTypeName(type)) return null;
  const call = treeOf('call_expression', [{ ...callee, field: null }, values], tree.field);
  return scopeFunction(call);
}

function isTypeName(tree: Tree | undefined): boolean {
  return tree?.kind === 'identifier' && /^[A-Z]/.test(textOf(tree));
}

function argumentsOf(given: Tree): Tree | null {
  if (given.kind === 'lambda_literal') return treeOf('annotated_lambda', [given]);
  const inner = given.kind === 'parenthesized_expression' ? given.children[1] : undefined;
  return inner === undefined
    ? null
    : { ...given, kind: 'value_arguments', children: [treeOf('value_argument', [inner])], field: null };
}

/** Gives the lambda after a call to that call. */
function withTrailing(tree: Tree): Tree {
  const [inner, ...more] = tree.children;
  const lambda = childOf(tree, 'annotated_lambda');
  const isOfInner = inner?.kind === 'call_expression' && more.length === 1 && lambda !== null;
  if (!isOfInner || childOf(inner, 'annotated_lambda') !== null) return tree;
  return { ...tree, children: [...inner.children, lambda] };
}

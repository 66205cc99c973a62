import type { Expression } from '../../../model/expression.js';
import type { Translator } from './translator.js';
import { childOf, nameOf, textOf, type Tree } from './tree.js';

/** A member in a key path. */
interface Link {
  readonly name: string;
  readonly tree: Tree;
}

/** The key path that a chain starts with, or null: what follows names properties and reads none. */
export function isKeyPath(tree: Tree): boolean {
  let first: Tree | undefined = tree;
  while (first !== undefined && follows.has(first.kind)) [first] = first.children;
  return first?.kind === 'key_path_expression';
}

/** What a key path goes on with. */
const follows = new Set(['navigation_expression', 'call_expression', 'postfix_expression']);

/** `\Type.a.b` as an operation whose operands are the names `a` and `b`; what a subscript or method in it is given runs before it. */
export function readKeyPath(translator: Translator, tree: Tree): Expression {
  const operands = linksOf(tree).links.map(({ name, tree: named }): Expression => ({
    kind: 'literal',
    value: name,
    place: translator.placeOf(named),
  }));
  const place = translator.placeOf(tree);
  const path: Expression = { kind: 'operation', operator: 'key-path', operands, place };
  const given = argumentsOf(tree).map((argument) => translator.expression(argument));
  return given.length === 0 ? path : { kind: 'operation', operator: ',', operands: [...given, path], place };
}

/** What the subscripts and methods in a key path are given, in source order. */
function argumentsOf(tree: Tree): readonly Tree[] {
  const found: Tree[] = [];
  for (let each: Tree | undefined = tree; each !== undefined && follows.has(each.kind); [each] = each.children) {
    const suffix = childOf(each, 'call_suffix');
    const values = suffix === null ? null : childOf(suffix, 'value_arguments');
    found.unshift(...(values?.children.filter(({ kind }) => kind === 'value_argument') ?? []));
  }
  return found;
}

/** The members that a key path names, and whether it names nothing else. */
function linksOf(tree: Tree): { readonly links: readonly Link[]; readonly isPlain: boolean } {
  const links: Link[] = [];
  let isPlain = true;
  let each: Tree | undefined = tree;
  while (each !== undefined && follows.has(each.kind)) {
    const suffix = childOf(each, 'navigation_suffix');
    const named = suffix === null ? null : childOf(suffix, 'simple_identifier', 'integer_literal');
    if (named !== null) links.unshift({ name: nameOf(named), tree: named });
    else isPlain &&= suffix !== null;
    [each] = each.children;
  }
  return { links, isPlain };
}

/** `x[keyPath: \.a.b]` is `x.a.b`; null for any other subscript. */
export function readKeyPathSubscript(translator: Translator, object: Expression, suffix: Tree): Expression | null {
  const [argument, ...more] = childOf(suffix, 'value_arguments')?.children.filter(({ kind }) => kind === 'value_argument') ?? [];
  const label = argument === undefined ? null : childOf(argument, 'value_argument_label');
  const path = argument?.children.at(-1);
  if (path === undefined || label === null || more.length > 0 || textOf(label) !== 'keyPath' || !isKeyPath(path)) return null;
  const { links, isPlain } = linksOf(path);
  if (!isPlain) return null;
  return links.reduce<Expression>(
    (inner, { name, tree }) => ({ kind: 'member', object: inner, name, place: translator.placeOf(tree) }),
    object,
  );
}

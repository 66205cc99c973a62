import type { Condition, Declaration } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { typeNameOf } from './types.js';

/**
 * Translates the test of a statement. Where a part of it names what it tests (`a instanceof T b && b.c()`), each part is a condition.
 * @param test With or without its parentheses.
 */
export function conditionsOf(translator: Translator, test: Tree): readonly Condition[] {
  const parts = partsOf(inParentheses(test)).map((part): Condition => {
    const { left, named } = bound(part);
    if (left === null || named === null) return { test: translator.expression(part), declares: [] };
    const declared: Declaration = {
      kind: 'declaration',
      declares: 'variable',
      name: textOf(named),
      type: typeNameOf(fieldOf(part, 'right')),
      value: translator.expression(left),
      wrapper: null,
      place: translator.placeOf(named),
    };
    return { test: translator.expression(part), declares: [declared] };
  });
  return parts.some(({ declares }) => declares.length > 0) ? parts : [{ test: translator.expression(test), declares: [] }];
}

/** What `a instanceof T b` tests, and the name that it gives it. */
function bound(part: Tree): { readonly left: Tree | null; readonly named: Tree | null } {
  const isTest = part.kind === 'instanceof_expression';
  return { left: isTest ? fieldOf(part, 'left') : null, named: isTest ? fieldOf(part, 'name') : null };
}

function inParentheses(tree: Tree): Tree {
  if (tree.kind !== 'parenthesized_expression') return tree;
  const inner = tree.children.find(({ kind }) => kind !== '(' && kind !== ')');
  return inner === undefined ? tree : inParentheses(inner);
}

/** The operands of `a && b && c`. */
function partsOf(tree: Tree): readonly Tree[] {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  if (tree.kind !== 'binary_expression' || childOf(tree, '&&') === null || left === null || right === null) return [tree];
  return [...partsOf(inParentheses(left)), ...partsOf(inParentheses(right))];
}

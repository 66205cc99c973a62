import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** What all languages call Python's operators. */
const shared: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  is: '==',
  'is not': '!=',
  '<>': '!=',
};

function operandsOf(translator: Translator, trees: readonly (Tree | null)[]): readonly Expression[] {
  return trees.flatMap((tree) => (tree === null ? [] : [translator.expression(tree)]));
}

function operationOf(translator: Translator, tree: Tree, operator: string, operands: readonly Expression[]): Expression {
  return { kind: 'operation', operator: shared[operator] ?? operator, operands, place: translator.placeOf(tree) };
}

/** The operators among a node's children, which are words or marks. */
function signsIn({ children }: Tree): readonly Tree[] {
  return children.filter(({ kind }) => /^(?:[^\w]+|and|or|not|in|is|not in|is not)$/.test(kind));
}

/** Translates `a and b`, `a or b`. */
export function readLogic(translator: Translator, tree: Tree): Expression {
  const [operator = null] = signsIn(tree);
  const operands = operandsOf(translator, [fieldOf(tree, 'left'), fieldOf(tree, 'right')]);
  return operationOf(translator, tree, operator === null ? '' : textOf(operator), operands);
}

/** Translates `not a`, `-a`. */
export function readUnary(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const [value] = operandsOf(translator, [fieldOf(tree, 'argument')]);
  if (value === undefined) return { kind: 'opaque', parts: [], place };
  if (tree.kind === 'not_operator') return { kind: 'operation', operator: '!', operands: [value], place };
  const [sign] = signsIn(tree);
  if (sign !== undefined && textOf(sign) === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return { ...value, value: -value.value };
  return { kind: 'opaque', parts: [value], place };
}

/** Translates `a + b`; `a | b` of which one is a dictionary is a dictionary with the entries of both. */
export function readBinary(translator: Translator, tree: Tree): Expression {
  const [operator = null] = signsIn(tree);
  const sign = operator === null ? '' : textOf(operator);
  const operands = operandsOf(translator, [fieldOf(tree, 'left'), fieldOf(tree, 'right')]);
  if (sign !== '|' || !operands.some(({ kind }) => kind === 'object')) return operationOf(translator, tree, sign, operands);
  const computed = operands.map((value) => ({ key: null, value }));
  return { kind: 'object', entries: [], computed, place: translator.placeOf(tree) };
}

/** Translates `a == b`, `a is not b`; of `a < b < c` each pair has to hold. */
export function readComparison(translator: Translator, tree: Tree): Expression {
  const signs = signsIn(tree);
  const operands = operandsOf(
    translator,
    tree.children.filter((child) => !signs.includes(child)),
  );
  const pairs = signs.flatMap((sign, index) => {
    const pair = operands.slice(index, index + 2);
    return pair.length < 2 ? [] : [operationOf(translator, tree, textOf(sign).replaceAll(/\s+/g, ' '), pair)];
  });
  const [first, ...others] = pairs;
  if (first === undefined) return { kind: 'opaque', parts: operands, place: translator.placeOf(tree) };
  return others.reduce<Expression>((all, pair) => operationOf(translator, tree, '&&', [all, pair]), first);
}

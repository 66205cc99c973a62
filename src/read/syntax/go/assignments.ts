import type { Expression } from '../../../model/expression.js';
import type { Declaration, Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** The expressions of a list. */
export function itemsOf(tree: Tree | null): readonly Tree[] {
  if (tree === null) return [];
  return tree.kind === 'expression_list' ? tree.children.filter(({ kind }) => kind !== ',') : [tree];
}

/** The values of a list of expressions. */
export function valuesOf(translator: Translator, tree: Tree): readonly Expression[] {
  return itemsOf(tree).map((each) => translator.expression(each));
}

/** Kinds of which the first of two names takes the value, and the second whether there is one. */
const checked = new Set(['index_expression', 'type_assertion_expression', 'unary_expression']);

/** Translates `a, b := c()`. */
export function readShort(translator: Translator, tree: Tree): readonly Statement[] {
  const names = itemsOf(fieldOf(tree, 'left'));
  const right = itemsOf(fieldOf(tree, 'right'));
  const [only, ...more] = right;
  if (only !== undefined && more.length === 0 && names.length > 1 && checked.has(only.kind)) {
    const value = translator.expression(only);
    const known: Expression = { kind: 'opaque', parts: [], place: value.place };
    return declareNames(translator, names, [value, known], null);
  }
  return declareNames(
    translator,
    names,
    right.map((each) => translator.expression(each)),
    null,
  );
}

/** Declares names with their values; what a function gives for several of them is taken apart. */
export function declareNames(
  translator: Translator,
  names: readonly Tree[],
  values: readonly (Expression | null)[],
  type: string | null,
): readonly Statement[] {
  const [only] = values;
  const isSplit = values.length === 1 && names.length > 1 && only !== null && only !== undefined;
  const whole = isSplit ? variable(translator.freshName(), only, null, only.place) : null;
  const made = names.map((named, index): Declaration => {
    const value = whole === null ? (values[index] ?? null) : partOf(whole, index);
    return variable(textOf(named), value, type, translator.placeOf(named));
  });
  return [...(whole === null ? [] : [whole]), ...made.filter(({ name, value }) => name !== '_' || value !== null)];
}

function variable(name: string, value: Expression | null, type: string | null, place: Declaration['place']): Declaration {
  return { kind: 'declaration', declares: 'variable', name, type, value, wrapper: null, place };
}

function partOf({ name, place }: Declaration, index: number): Expression {
  const at: Expression = { kind: 'literal', value: index, place };
  return { kind: 'operation', operator: 'subscript', operands: [{ kind: 'name', name, place }, at], place };
}

/** Translates `a, b = c, d` and `a += b`. */
export function readAssignment(translator: Translator, tree: Tree): readonly Statement[] {
  const targets = itemsOf(fieldOf(tree, 'left')).map((each) => translator.expression(each));
  const values = itemsOf(fieldOf(tree, 'right')).map((each) => translator.expression(each));
  const place = translator.placeOf(tree);
  const sign = tree.children.find(({ kind }) => /^[^\w]*=$/.test(kind));
  const operator = sign === undefined ? '=' : textOf(sign);
  const assign = (target: Expression, value: Expression): Statement => ({
    kind: 'expression',
    expression: { kind: 'assignment', operator, target, value, place: target.place },
    place,
  });
  const [only] = values;
  if (only !== undefined && values.length === 1 && targets.length > 1)
    return [assign({ kind: 'list', items: targets, place }, only)];
  return targets.flatMap((target, index) => {
    const value = values[index];
    return value === undefined ? [] : [assign(target, value)];
  });
}

/** Translates `a++` and `a--`. */
export function readStep(translator: Translator, tree: Tree): readonly Statement[] {
  const [operand] = tree.children;
  if (operand === undefined) return [];
  const target = translator.expression(operand);
  const { place } = target;
  const operator = tree.kind === 'dec_statement' ? '-=' : '+=';
  const value: Expression = { kind: 'literal', value: 1, place };
  return [{ kind: 'expression', expression: { kind: 'assignment', operator, target, value, place }, place }];
}

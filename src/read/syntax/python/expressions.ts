import type { Expression } from '../../../model/expression.js';
import { initializer } from '../../../model/source.js';
import type { ExpressionTranslation, Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readCall } from './calls.js';
import { readComprehension, readDictionary, readItems } from './collections.js';
import { readLambda } from './functions.js';
import { readJoined, readNumber, readString } from './literals.js';
import { readBinary, readComparison, readLogic, readUnary } from './operators.js';

/** Expressions by the kinds of the grammar. Parentheses and `await` leave no trace. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  identifier: readName,
  attribute: readAttribute,
  call: readCall,
  subscript: readSubscript,
  string: readString,
  concatenated_string: readJoined,
  integer: readNumber,
  float: readNumber,
  true: (translator, tree) => ({ kind: 'literal', value: true, place: translator.placeOf(tree) }),
  false: (translator, tree) => ({ kind: 'literal', value: false, place: translator.placeOf(tree) }),
  none: (translator, tree) => ({ kind: 'literal', value: null, place: translator.placeOf(tree) }),
  dictionary: readDictionary,
  list: readItems,
  tuple: readItems,
  set: readItems,
  expression_list: readItems,
  pattern_list: readItems,
  tuple_pattern: readItems,
  list_pattern: readItems,
  list_comprehension: readComprehension,
  set_comprehension: readComprehension,
  dictionary_comprehension: readComprehension,
  generator_expression: readComprehension,
  lambda: readLambda,
  boolean_operator: readLogic,
  not_operator: readUnary,
  unary_operator: readUnary,
  binary_operator: readBinary,
  comparison_operator: readComparison,
  conditional_expression: readConditional,
  assignment: readAssignment,
  augmented_assignment: readAssignment,
  named_expression: readNamed,
  parenthesized_expression: innerOf,
  await: innerOf,
  dotted_name: readDotted,
  list_splat: readSpread,
  as_pattern: (translator, tree) => {
    const [value] = tree.children;
    return value === undefined ? opaque(translator, tree) : translator.expression(value);
  },
  yield: opaque,
};

function opaque(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
}

function innerOf(translator: Translator, tree: Tree): Expression {
  const inner = tree.children.find(({ kind }) => /^[a-z_]+$/.test(kind) && kind !== 'await' && kind !== tree.field);
  return inner === undefined ? opaque(translator, tree) : translator.expression(inner);
}

/** A method's class is the type that its own name is for. */
function readName(translator: Translator, tree: Tree): Expression {
  const name = textOf(tree);
  return { kind: 'name', name: name === 'cls' ? 'self' : name, place: translator.placeOf(tree) };
}

function readAttribute(translator: Translator, tree: Tree): Expression {
  const object = fieldOf(tree, 'object');
  const named = fieldOf(tree, 'attribute');
  if (object === null || named === null) return opaque(translator, tree);
  const name = textOf(named);
  const place = translator.placeOf(named);
  return { kind: 'member', object: translator.expression(object), name: name === '__init__' ? initializer : name, place };
}

function readDotted(translator: Translator, tree: Tree): Expression {
  const [first, ...others] = childrenOf(tree, 'identifier');
  if (first === undefined) return opaque(translator, tree);
  return others.reduce<Expression>(
    (object, named) => ({ kind: 'member', object, name: textOf(named), place: translator.placeOf(named) }),
    readName(translator, first),
  );
}

function readSubscript(translator: Translator, tree: Tree): Expression {
  const value = fieldOf(tree, 'value');
  const [index, ...more] = tree.children.filter(({ field }) => field === 'subscript');
  if (value === null || index === undefined || more.length > 0 || index.kind === 'slice') return opaque(translator, tree);
  const collection = translator.expression(value);
  return {
    kind: 'operation',
    operator: 'subscript',
    operands: [collection, translator.expression(index)],
    place: collection.place,
  };
}

/** `a if b else c`. */
function readConditional(translator: Translator, tree: Tree): Expression {
  const [then, test, otherwise] = tree.children.filter(({ kind }) => kind !== 'if' && kind !== 'else');
  if (then === undefined || test === undefined || otherwise === undefined) return opaque(translator, tree);
  const operands = [test, then, otherwise].map((each) => translator.expression(each));
  return { kind: 'operation', operator: '?:', operands, place: translator.placeOf(tree) };
}

/** `a = b`, `a: T = b`, `a += b`; of `a = b = c` each is assigned in its turn. */
function readAssignment(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  if (left === null || right === null) return opaque(translator, tree);
  const target = translator.expression(left);
  const sign = tree.children.find(({ kind, field }) => field === 'operator' || /^[^a-z]*=$/.test(kind));
  const operator = sign === undefined ? '=' : textOf(sign);
  return { kind: 'assignment', operator, target, value: translator.expression(right), place: target.place };
}

function readNamed(translator: Translator, tree: Tree): Expression {
  const named = fieldOf(tree, 'name');
  const value = fieldOf(tree, 'value');
  if (named === null || value === null) return opaque(translator, tree);
  const target = translator.expression(named);
  return { kind: 'assignment', operator: '=', target, value: translator.expression(value), place: target.place };
}

function readSpread(translator: Translator, tree: Tree): Expression {
  return { kind: 'operation', operator: 'spread', operands: translator.parts(tree), place: translator.placeOf(tree) };
}

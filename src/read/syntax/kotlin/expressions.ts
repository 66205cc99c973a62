import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { ExpressionTranslation, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readCall } from './calls.js';
import { readAnonymous, readLambda } from './functions.js';
import { readCharacter, readConstant, readNumber, readString } from './literals.js';
import { receiverName } from './scope-functions.js';
import { readScope } from './scopes.js';
import { readObjectLiteral } from './type-declarations.js';
import { typeNameOf } from './types.js';
import { readBranchValue } from './values.js';

/** Expressions by the kinds of the grammar and of `shape`. Parentheses, `?.` and `!!` leave no trace. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  identifier: (translator, tree) => nameOf(translator, tree, textOf(tree)),
  receiver: (translator, tree) => nameOf(translator, tree, receiverName(tree)),
  this_expression: (translator, tree) => nameOf(translator, tree, 'self'),
  super_expression: (translator, tree) => nameOf(translator, tree, 'super'),
  constant: readConstant,
  number_literal: readNumber,
  float_literal: readNumber,
  string_literal: readString,
  multiline_string_literal: readString,
  character_literal: readCharacter,
  navigation_expression: readMember,
  call_expression: readCall,
  scope: readScope,
  index_expression: readElement,
  binary_expression: readBinary,
  infix_expression: readInfix,
  unary_expression: readUnary,
  as_expression: readCast,
  is_expression: readParts,
  in_expression: readParts,
  range_expression: readParts,
  collection_literal: (translator, tree) => ({
    kind: 'list',
    items: translator.parts(tree),
    place: translator.placeOf(tree),
  }),
  spread_expression: (translator, tree) => ({
    kind: 'operation',
    operator: 'spread',
    operands: translator.parts(tree),
    place: translator.placeOf(tree),
  }),
  assignment: readAssignment,
  if_expression: readBranchValue,
  when_expression: readBranchValue,
  try_expression: readBranchValue,
  lambda_literal: readLambda,
  annotated_lambda: readWhole,
  anonymous_function: readAnonymous,
  callable_reference: readWhole,
  object_literal: readObjectLiteral,
  parenthesized_expression: readWhole,
  annotated_expression: readWhole,
  labeled_expression: readWhole,
};

function nameOf(translator: Translator, tree: Tree, name: string): Expression {
  return { kind: 'name', name, place: translator.placeOf(tree) };
}

/** What has no meaning of its own is run for its parts. */
function readParts(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
}

/** The expression inside of one that says nothing about privacy: the last one in it. */
function readWhole(translator: Translator, tree: Tree): Expression {
  const inner = tree.children.findLast(({ kind }) => /^[a-z]/.test(kind) && kind !== 'label' && kind !== 'annotation');
  return inner === undefined ? readParts(translator, tree) : translator.expression(inner);
}

/** `a.b`, `a?.b` and `A::b`; `A::class` is no member. */
function readMember(translator: Translator, tree: Tree): Expression {
  const [object, , named] = tree.children;
  if (object === undefined || named?.kind !== 'identifier' || textOf(named) === 'class') return readParts(translator, tree);
  const inner = translator.expression(object);
  return { kind: 'member', object: inner, name: textOf(named), place: translator.placeOf(named) };
}

function readElement(translator: Translator, tree: Tree): Expression {
  const [collection, , index] = tree.children;
  if (collection === undefined || index === undefined) return readParts(translator, tree);
  const operands = [translator.expression(collection), translator.expression(index)];
  return { kind: 'operation', operator: 'subscript', operands, place: translator.placeOf(tree) };
}

/** Kinds of what is given where a value is missing, and leaves. */
const exits = new Set(['return_expression', 'throw_expression', 'jump', 'labeled_expression']);

function readBinary(translator: Translator, tree: Tree): Expression {
  const [left, sign, right] = tree.children;
  if (left === undefined || sign === undefined || right === undefined) return readParts(translator, tree);
  const place = translator.placeOf(tree);
  if (sign.kind === '?:' && exits.has(right.kind)) return orLeave(translator, left, right);
  const operands = [translator.expression(left), translator.expression(right)];
  return { kind: 'operation', operator: sign.kind === '?:' ? '??' : textOf(sign), operands, place };
}

/** `a ?: return`: what follows runs only where there is a value. */
function orLeave(translator: Translator, left: Tree, right: Tree): Expression {
  const place = translator.placeOf(left);
  const name = translator.freshName();
  const held: Expression = { kind: 'name', name, place };
  const value = translator.expression(left);
  const test: Expression = { kind: 'operation', operator: 'exists', operands: [held], place };
  const guard: readonly Statement[] = [
    { kind: 'declaration', declares: 'variable', name, type: null, value, wrapper: null, place },
    { kind: 'if', conditions: [{ test, declares: [] }], then: null, otherwise: translator.statement(right), place },
  ];
  translator.hoist(guard);
  return held;
}

/** `a to b` is an entry; other functions between operands are called. */
function readInfix(translator: Translator, tree: Tree): Expression {
  const [left, named, right] = tree.children;
  if (left === undefined || named === undefined || right === undefined) return readParts(translator, tree);
  const [object, value] = [translator.expression(left), translator.expression(right)];
  const place = translator.placeOf(named);
  const name = textOf(named);
  if (name === 'to') return { kind: 'operation', operator: 'to', operands: [object, value], place: object.place };
  return { kind: 'call', callee: { kind: 'member', object, name, place }, arguments: [{ label: null, value }], place };
}

function readUnary(translator: Translator, tree: Tree): Expression {
  const argument = fieldOf(tree, 'argument');
  if (argument === null) return readParts(translator, tree);
  const value = translator.expression(argument);
  const place = translator.placeOf(tree);
  if (childOf(tree, '!!') !== null) return value;
  if (childOf(tree, '!') !== null) return { kind: 'operation', operator: '!', operands: [value], place };
  const step = childOf(tree, '++', '--');
  if (step !== null) {
    const one: Expression = { kind: 'literal', value: 1, place };
    return { kind: 'assignment', operator: step.kind === '--' ? '-=' : '+=', target: value, value: one, place };
  }
  if (childOf(tree, '-') !== null && value.kind === 'literal' && typeof value.value === 'number')
    return { ...value, value: -value.value };
  return { kind: 'opaque', parts: [value], place };
}

function readCast(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  if (left === null) return readParts(translator, tree);
  const type = typeNameOf(fieldOf(tree, 'right'));
  const value = translator.expression(left);
  return type === null ? value : { kind: 'cast', type, value, place: translator.placeOf(tree) };
}

function readAssignment(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  const sign = tree.children.find(({ kind }) => /^[-+*/%]?=$/.test(kind));
  if (left === null || right === null || sign === undefined) return readParts(translator, tree);
  const target = translator.expression(left);
  const value = translator.expression(right);
  return entrySet(sign.kind, target, value) ?? { kind: 'assignment', operator: sign.kind, target, value, place: target.place };
}

/** `map += key to value` sets one entry; null for any other assignment. */
function entrySet(operator: string, target: Expression, value: Expression): Expression | null {
  const isEntry = operator === '+=' && value.kind === 'operation' && value.operator === 'to';
  const [key, held] = isEntry ? value.operands : [];
  if (key === undefined || held === undefined) return null;
  const { place } = target;
  const element: Expression = { kind: 'operation', operator: 'subscript', operands: [target, key], place };
  return { kind: 'assignment', operator: '=', target: element, value: held, place };
}

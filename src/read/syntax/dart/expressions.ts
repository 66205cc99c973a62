import type { Expression } from '../../../model/expression.js';
import type { ExpressionTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, markBetween, textOf, type Tree } from '../grammar/tree.js';
import { callOf, readArguments } from './calls.js';
import { readCascade } from './cascades.js';
import { readList, readRecord, readSetOrMap } from './collections.js';
import { readClosure } from './functions.js';
import { readNumber, readString } from './literals.js';
import { partsOfInfix } from './operators.js';
import { assignPattern } from './patterns.js';
import { memberOfShorthand } from './shorthands.js';
import { readSwitchExpression } from './switches.js';
import { typeNameIn } from './types.js';

/** Expressions by the kinds of the grammar. Null checks, type arguments and parentheses leave no trace. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  identifier: readName,
  identifier_dollar_escaped: readName,
  this: (translator, tree) => nameOf(translator, tree, 'self'),
  super: (translator, tree) => nameOf(translator, tree, 'super'),
  qualified: readQualified,
  string_literal: readString,
  decimal_integer_literal: readNumber,
  decimal_floating_point_literal: readNumber,
  hex_integer_literal: readNumber,
  true: (translator, tree) => ({ kind: 'literal', value: true, place: translator.placeOf(tree) }),
  false: (translator, tree) => ({ kind: 'literal', value: false, place: translator.placeOf(tree) }),
  null_literal: (translator, tree) => ({ kind: 'literal', value: null, place: translator.placeOf(tree) }),
  member: readMember,
  call: readCall,
  subscript: readSubscript,
  cascade: readCascade,
  infix: readInfix,
  conditional: (translator, tree) => ({
    kind: 'operation',
    operator: '?:',
    operands: tree.children.map((child) => translator.expression(child)),
    place: translator.placeOf(tree),
  }),
  unary_expression: readUnary,
  postfix_expression: readPostfix,
  constructor_invocation: readConstruction,
  await_expression: (translator, tree) => ({
    kind: 'await',
    value: innerOf(translator, tree),
    place: translator.placeOf(tree),
  }),
  assignment_expression: readAssignment,
  pattern_assignment: (translator, tree) => assignPattern(translator, tree),
  assignable_expression: innerOf,
  parenthesized_expression: innerOf,
  argument: innerOf,
  new_expression: readConstruction,
  const_object_expression: readConstruction,
  function_expression: readClosure,
  list_literal: readList,
  set_or_map_literal: readSetOrMap,
  record_literal: readRecord,
  switch_expression: readSwitchExpression,
  throw_expression: readParts,
  rethrow_expression: readParts,
  symbol_literal: (translator, tree) => ({ kind: 'opaque', parts: [], place: translator.placeOf(tree) }),
};

/** A name, or the shorthand of a member whose type the context names. */
function readName(translator: Translator, tree: Tree): Expression {
  const name = textOf(tree);
  const shorthand = memberOfShorthand(name);
  if (shorthand === null) return nameOf(translator, tree, name);
  const place = translator.placeOf(tree);
  return { kind: 'member', object: null, name: shorthand, place: { ...place, column: place.column + 1 } };
}

function nameOf(translator: Translator, tree: Tree, name: string): Expression {
  return { kind: 'name', name, place: translator.placeOf(tree) };
}

/** What has no meaning of its own is run for its parts. */
function readParts(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
}

/** The expression inside of one that says nothing about privacy: the last one in it. */
function innerOf(translator: Translator, tree: Tree): Expression {
  const inner = tree.children.findLast(({ kind }) => /^[A-Za-z]/.test(kind) && kind !== 'await');
  return inner === undefined ? readParts(translator, tree) : translator.expression(inner);
}

/** `TrackingStatus.denied` where a pattern names a constant. */
function readQualified(translator: Translator, tree: Tree): Expression {
  const [first, ...others] = childrenOf(tree, 'identifier', 'type_identifier');
  if (first === undefined) return readParts(translator, tree);
  return others.reduce<Expression>(
    (object, named) => ({ kind: 'member', object, name: textOf(named), place: translator.placeOf(named) }),
    nameOf(translator, first, textOf(first)),
  );
}

function readMember(translator: Translator, tree: Tree): Expression {
  const [object, named] = tree.children;
  if (object === undefined || named === undefined) return readParts(translator, tree);
  const inner = translator.expression(object);
  // `Foo.new` is the constructor as a function, as `Foo` is.
  if (textOf(named) === 'new') return inner;
  return { kind: 'member', object: inner, name: textOf(named), place: translator.placeOf(named) };
}

function readCall(translator: Translator, tree: Tree): Expression {
  const [target, given] = tree.children;
  if (target === undefined || given === undefined) return readParts(translator, tree);
  return callOf(translator.expression(target), readArguments(translator, given));
}

/** `const Foo.named(1)`, `new Foo(2)`, `Foo<Bar>.named(3)`. */
function readConstruction(translator: Translator, tree: Tree): Expression {
  const given = childOf(tree, 'arguments');
  const [first, ...others] = childrenOf(tree, 'type_identifier', 'identifier');
  if (first === undefined || given === null) return readParts(translator, tree);
  const callee = others.reduce<Expression>(
    (object, named) => ({ kind: 'member', object, name: textOf(named), place: translator.placeOf(named) }),
    nameOf(translator, first, textOf(first)),
  );
  return callOf(callee, readArguments(translator, given));
}

function readSubscript(translator: Translator, tree: Tree): Expression {
  const [collection, index] = tree.children;
  if (collection === undefined || index === undefined) return readParts(translator, tree);
  const whole = translator.expression(collection);
  return { kind: 'operation', operator: 'subscript', operands: [whole, innerOf(translator, index)], place: whole.place };
}

function readInfix(translator: Translator, tree: Tree): Expression {
  const { operator, operands } = partsOfInfix(tree);
  const place = translator.placeOf(tree);
  const [first, second] = operands.map((operand) => translator.expression(operand));
  if (first === undefined) return readParts(translator, tree);
  const type = operator === 'as' ? typeNameIn(tree.children[1]) : null;
  if (operator === 'as') return type === null ? first : { kind: 'cast', type, value: first, place };
  if (second === undefined) return { kind: 'opaque', parts: [first], place };
  return { kind: 'operation', operator, operands: [first, second], place };
}

function readUnary(translator: Translator, tree: Tree): Expression {
  if (childOf(tree, 'increment_operator') !== null) return readStep(translator, tree);
  const sign = childOf(tree, 'prefix_operator');
  const value = innerOf(translator, tree);
  if (sign === null) return value;
  const place = translator.placeOf(tree);
  const operator = textOf(sign).trim();
  if (operator === '!') return { kind: 'operation', operator, operands: [value], place };
  if (operator === '-' && value.kind === 'literal' && typeof value.value === 'number') return { ...value, value: -value.value };
  return { kind: 'opaque', parts: [value], place };
}

/** `x++`; the grammar puts `Foo<Bar>.named()` in such a node too, without an operator. */
function readPostfix(translator: Translator, tree: Tree): Expression {
  return tree.children.some(({ kind }) => kind.endsWith('operator')) ? readStep(translator, tree) : innerOf(translator, tree);
}

/** `x++` and `--x`: an assignment. */
function readStep(translator: Translator, tree: Tree): Expression {
  const target = childOf(tree, 'assignable_expression') ?? tree.children.find(({ kind }) => !/operator$/.test(kind));
  if (target === undefined) return readParts(translator, tree);
  const place = translator.placeOf(tree);
  const operator = textOf(tree).includes('--') ? '-=' : '+=';
  const value: Expression = { kind: 'literal', value: 1, place };
  return { kind: 'assignment', operator, target: translator.expression(target), value, place };
}

function readAssignment(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  if (left === null || right === null) return readParts(translator, tree);
  const target = translator.expression(left);
  const operator = markBetween(left, right);
  return { kind: 'assignment', operator, target, value: translator.expression(right), place: target.place };
}

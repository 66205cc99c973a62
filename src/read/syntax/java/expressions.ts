import type { Call, Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { ExpressionTranslation, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { asStatement, dictionaryOf } from '../dictionary-calls.js';
import { readArguments } from './calls.js';
import { readLambda } from './functions.js';
import { readCharacter, readNumber, readString } from './literals.js';
import { readSwitchExpression } from './switches.js';
import { anonymousType } from './type-declarations.js';
import { typeNameOf } from './types.js';

/** Expressions by the kinds of the grammar. Parentheses and type arguments leave no trace. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  identifier: (translator, tree) => nameOf(translator, tree, textOf(tree)),
  this: (translator, tree) => nameOf(translator, tree, 'self'),
  super: (translator, tree) => nameOf(translator, tree, 'super'),
  string_literal: readString,
  character_literal: readCharacter,
  decimal_integer_literal: readNumber,
  hex_integer_literal: readNumber,
  octal_integer_literal: readNumber,
  binary_integer_literal: readNumber,
  decimal_floating_point_literal: readNumber,
  hex_floating_point_literal: readNumber,
  true: (translator, tree) => ({ kind: 'literal', value: true, place: translator.placeOf(tree) }),
  false: (translator, tree) => ({ kind: 'literal', value: false, place: translator.placeOf(tree) }),
  null_literal: (translator, tree) => ({ kind: 'literal', value: null, place: translator.placeOf(tree) }),
  field_access: readMember,
  method_invocation: readCall,
  method_reference: readReference,
  object_creation_expression: readConstruction,
  array_creation_expression: readArray,
  array_initializer: readList,
  array_access: readElement,
  binary_expression: readBinary,
  instanceof_expression: readParts,
  unary_expression: readUnary,
  update_expression: readStep,
  ternary_expression: readChoice,
  assignment_expression: readAssignment,
  cast_expression: readCast,
  lambda_expression: readLambda,
  parenthesized_expression: innerOf,
  switch_expression: readSwitchExpression,
  class_literal: readParts,
};

function nameOf(translator: Translator, tree: Tree, name: string): Expression {
  return { kind: 'name', name, place: translator.placeOf(tree) };
}

/** What has no meaning of its own is run for its parts. */
function readParts(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
}

function innerOf(translator: Translator, tree: Tree): Expression {
  const inner = tree.children.find(({ kind }) => kind !== '(' && kind !== ')');
  return inner === undefined ? readParts(translator, tree) : translator.expression(inner);
}

function member(translator: Translator, object: Expression, named: Tree): Expression {
  return { kind: 'member', object, name: textOf(named), place: translator.placeOf(named) };
}

function readMember(translator: Translator, tree: Tree): Expression {
  const object = fieldOf(tree, 'object');
  const named = fieldOf(tree, 'field');
  if (object === null || named === null) return readParts(translator, tree);
  // `Outer.this` is the object of the enclosing class.
  if (named.kind === 'this') return nameOf(translator, named, 'self');
  return member(translator, translator.expression(object), named);
}

function readCall(translator: Translator, tree: Tree): Expression {
  const object = fieldOf(tree, 'object');
  const named = fieldOf(tree, 'name');
  const given = fieldOf(tree, 'arguments');
  if (named === null || given === null) return readParts(translator, tree);
  const callee =
    object === null ? nameOf(translator, named, textOf(named)) : member(translator, translator.expression(object), named);
  return dictionaryOf({ kind: 'call', callee, arguments: readArguments(translator, given), place: callee.place });
}

/** `A::b` is a member, `A::new` the type, which makes one where it is called. */
function readReference(translator: Translator, tree: Tree): Expression {
  const [owner] = tree.children;
  const named = tree.children.at(-1);
  if (owner === undefined || named === undefined) return readParts(translator, tree);
  const type = typeNameOf(owner);
  const object = type === null ? translator.expression(owner) : nameOf(translator, owner, type);
  return named.kind === 'identifier' ? member(translator, object, named) : object;
}

/** Translates `new T(a)`. A class without a name is declared before its statement; what only fills itself is filled where it is made. */
function readConstruction(translator: Translator, tree: Tree): Expression {
  const type = fieldOf(tree, 'type');
  const given = fieldOf(tree, 'arguments');
  const name = typeNameOf(type) ?? 'Object';
  if (type === null || given === null) return readParts(translator, tree);
  const body = childOf(tree, 'class_body');
  const values = readArguments(translator, given);
  const place = translator.placeOf(type);
  const made = (callee: string): Call => ({
    kind: 'call',
    callee: nameOf(translator, type, callee),
    arguments: values,
    place,
  });
  if (body === null) return dictionaryOf(made(name), true);
  const members = body.children.filter(({ kind }) => /^[a-z]/.test(kind));
  if (members.length > 0 && members.every(({ kind }) => kind === 'block'))
    return filled(translator, dictionaryOf(made(name), true), members);
  const own = translator.freshName();
  translator.hoist([anonymousType(translator, body, own, name)]);
  return made(own);
}

/** `new T() {{ put(a, b); }}` is what it has put; what else it runs is a closure that is called, and gives the object. */
function filled(translator: Translator, made: Expression, blocks: readonly Tree[]): Expression {
  const runs = blocks.flatMap(({ children }) => translator.statements(children));
  const whole = runs.reduce<Expression | null>((object, run) => {
    const next = object === null ? null : onObject(run, object);
    return next?.kind === 'object' ? next : null;
  }, made);
  if (whole?.kind === 'object') return whole;
  const { place } = made;
  const name = translator.freshName();
  const object: Expression = { kind: 'name', name, place };
  const declared: Statement = { kind: 'declaration', declares: 'variable', name, type: null, value: made, wrapper: null, place };
  const on = runs.map((run): Statement => {
    const expression = onObject(run, object);
    return expression === null ? run : { kind: 'expression', expression: asStatement(expression), place: run.place };
  });
  const body: readonly Statement[] = [declared, ...on, { kind: 'exit', how: 'return', value: object, place }];
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body, place }, arguments: [], place };
}

/** What a statement runs on an object whose method it calls by its bare name; null for any other. */
function onObject(run: Statement, object: Expression): Expression | null {
  if (run.kind !== 'expression' || run.expression.kind !== 'call' || run.expression.callee.kind !== 'name') return null;
  const { name, place } = run.expression.callee;
  return dictionaryOf({ ...run.expression, callee: { kind: 'member', object, name, place } });
}

function readArray(translator: Translator, tree: Tree): Expression {
  const value = fieldOf(tree, 'value');
  return value === null ? readParts(translator, tree) : translator.expression(value);
}

function readList(translator: Translator, tree: Tree): Expression {
  return { kind: 'list', items: readArguments(translator, tree).map(({ value }) => value), place: translator.placeOf(tree) };
}

function readElement(translator: Translator, tree: Tree): Expression {
  const collection = fieldOf(tree, 'array');
  const index = fieldOf(tree, 'index');
  if (collection === null || index === null) return readParts(translator, tree);
  const operands = [translator.expression(collection), translator.expression(index)];
  return { kind: 'operation', operator: 'subscript', operands, place: translator.placeOf(tree) };
}

function readBinary(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  const [, operator] = tree.children;
  if (left === null || right === null || operator === undefined) return readParts(translator, tree);
  const operands = [translator.expression(left), translator.expression(right)];
  return { kind: 'operation', operator: textOf(operator), operands, place: translator.placeOf(tree) };
}

function readUnary(translator: Translator, tree: Tree): Expression {
  const operand = fieldOf(tree, 'operand');
  const [sign] = tree.children;
  if (operand === null || sign === undefined) return readParts(translator, tree);
  const value = translator.expression(operand);
  const place = translator.placeOf(tree);
  if (sign.kind === '!') return { kind: 'operation', operator: '!', operands: [value], place };
  if (sign.kind === '-' && value.kind === 'literal' && typeof value.value === 'number') return { ...value, value: -value.value };
  return sign.kind === '+' ? value : { kind: 'opaque', parts: [value], place };
}

/** `x++` and `--x`: an assignment. */
function readStep(translator: Translator, tree: Tree): Expression {
  const target = tree.children.find(({ kind }) => kind !== '++' && kind !== '--');
  if (target === undefined) return readParts(translator, tree);
  const place = translator.placeOf(tree);
  const operator = childOf(tree, '--') === null ? '+=' : '-=';
  const value: Expression = { kind: 'literal', value: 1, place };
  return { kind: 'assignment', operator, target: translator.expression(target), value, place };
}

function readChoice(translator: Translator, tree: Tree): Expression {
  const operands = ['condition', 'consequence', 'alternative'].flatMap((field) => fieldOf(tree, field) ?? []);
  if (operands.length < 3) return readParts(translator, tree);
  return {
    kind: 'operation',
    operator: '?:',
    operands: operands.map((operand) => translator.expression(operand)),
    place: translator.placeOf(tree),
  };
}

function readAssignment(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  const [, operator] = tree.children;
  if (left === null || right === null || operator === undefined) return readParts(translator, tree);
  const target = translator.expression(left);
  return {
    kind: 'assignment',
    operator: textOf(operator),
    target,
    value: translator.expression(right),
    place: target.place,
  };
}

function readCast(translator: Translator, tree: Tree): Expression {
  const value = fieldOf(tree, 'value');
  if (value === null) return readParts(translator, tree);
  const type = typeNameOf(fieldOf(tree, 'type'));
  const inner = translator.expression(value);
  return type === null ? inner : { kind: 'cast', type, value: inner, place: translator.placeOf(tree) };
}

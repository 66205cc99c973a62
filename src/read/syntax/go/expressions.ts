import type { Argument, Expression } from '../../../model/expression.js';
import type { ExpressionTranslation, Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readClosure } from './functions.js';
import { madeOf, readComposite, readNumber, readString } from './literals.js';

/** Expressions by the kinds of the grammar. Pointers, parentheses and conversions of basic types leave no trace. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  identifier: readName,
  field_identifier: readName,
  selector_expression: readSelector,
  call_expression: readCall,
  type_conversion_expression: (translator, tree) => innerOf(translator, tree, fieldOf(tree, 'operand')),
  type_assertion_expression: (translator, tree) => innerOf(translator, tree, fieldOf(tree, 'operand')),
  type_instantiation_expression: (translator, tree) => innerOf(translator, tree, fieldOf(tree, 'type')),
  parenthesized_expression: (translator, tree) => innerOf(translator, tree, tree.children[1] ?? null),
  literal_element: (translator, tree) => innerOf(translator, tree, tree.children[0] ?? null),
  composite_literal: readComposite,
  interpreted_string_literal: readString,
  raw_string_literal: readString,
  rune_literal: readString,
  int_literal: readNumber,
  float_literal: readNumber,
  true: (translator, tree) => ({ kind: 'literal', value: true, place: translator.placeOf(tree) }),
  false: (translator, tree) => ({ kind: 'literal', value: false, place: translator.placeOf(tree) }),
  nil: (translator, tree) => ({ kind: 'literal', value: null, place: translator.placeOf(tree) }),
  iota: (translator, tree) => ({ kind: 'opaque', parts: [], place: translator.placeOf(tree) }),
  index_expression: readIndex,
  unary_expression: readUnary,
  binary_expression: readBinary,
  func_literal: readClosure,
  variadic_argument: (translator, tree) => ({
    kind: 'operation',
    operator: 'spread',
    operands: translator.parts(tree),
    place: translator.placeOf(tree),
  }),
};

function opaque(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
}

function innerOf(translator: Translator, tree: Tree, inner: Tree | null): Expression {
  return inner === null ? opaque(translator, tree) : translator.expression(inner);
}

function readName(translator: Translator, tree: Tree): Expression {
  return { kind: 'name', name: textOf(tree), place: translator.placeOf(tree) };
}

function readSelector(translator: Translator, tree: Tree): Expression {
  const operand = fieldOf(tree, 'operand');
  const named = fieldOf(tree, 'field');
  if (operand === null || named === null) return opaque(translator, tree);
  return { kind: 'member', object: translator.expression(operand), name: textOf(named), place: translator.placeOf(named) };
}

/** Conversions of basic types. Source: https://go.dev/ref/spec#Numeric_types, #Conversions. */
const basic = /^(?:string|u?int(?:8|16|32|64)?|float(?:32|64)|bool|byte|rune|any)$/;

/** Translates a call; `new(T)` is an empty T, and `string(a)` is a. */
function readCall(translator: Translator, tree: Tree): Expression {
  const called = fieldOf(tree, 'function');
  const given = (fieldOf(tree, 'arguments')?.children ?? []).filter(({ kind }) => /^[a-z]/.test(kind));
  if (called === null) return opaque(translator, tree);
  const [first] = given;
  if (textOf(called) === 'new') return madeOf(translator, first ?? null) ?? opaque(translator, tree);
  if (basic.test(textOf(called)) && first !== undefined && given.length === 1) return translator.expression(first);
  const callee = translator.expression(called);
  const values = given
    .filter(({ kind }) => !kind.endsWith('_type') && kind !== 'type_identifier')
    .map((each): Argument => ({ label: null, value: translator.expression(each) }));
  return { kind: 'call', callee, arguments: values, place: callee.place };
}

function readIndex(translator: Translator, tree: Tree): Expression {
  const operand = fieldOf(tree, 'operand');
  const index = fieldOf(tree, 'index');
  if (operand === null || index === null) return opaque(translator, tree);
  const collection = translator.expression(operand);
  const operands = [collection, translator.expression(index)];
  return { kind: 'operation', operator: 'subscript', operands, place: collection.place };
}

function signIn({ children }: Tree): string {
  return children.find(({ kind }) => /^[^\w"`']+$/.test(kind))?.kind ?? '';
}

function readUnary(translator: Translator, tree: Tree): Expression {
  const operand = fieldOf(tree, 'operand');
  if (operand === null) return opaque(translator, tree);
  const value = translator.expression(operand);
  const place = translator.placeOf(tree);
  const sign = signIn(tree);
  if (sign === '&' || sign === '*' || sign === '+') return value;
  if (sign === '!') return { kind: 'operation', operator: '!', operands: [value], place };
  if (sign === '-' && value.kind === 'literal' && typeof value.value === 'number') return { ...value, value: -value.value };
  return { kind: 'opaque', parts: [value], place };
}

function readBinary(translator: Translator, tree: Tree): Expression {
  const operands = [fieldOf(tree, 'left'), fieldOf(tree, 'right')].flatMap((each) =>
    each === null ? [] : [translator.expression(each)],
  );
  return { kind: 'operation', operator: signIn(tree), operands, place: translator.placeOf(tree) };
}

import type { Assignment, Expression } from '../../../model/expression.js';
import type { ExpressionTranslation, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, markBetween, textOf, type Tree } from '../grammar/tree.js';
import { readCall, readDeclared } from './calls.js';
import { readArray, readList } from './collections.js';
import { chooseArm } from './conditionals.js';
import { readAnonymous, readCreation } from './creations.js';
import { readClosure } from './functions.js';
import { readBoolean, readConstant, readInterpolated, readNumber, readString } from './literals.js';
import { readDefault } from './initial.js';
import { partsIn } from './nodes.js';
import { readIs } from './patterns.js';
import { readSwitchExpression } from './switches.js';
import { typeNameOf } from './types.js';

/** Expressions by the kinds of the grammar. Null checks, type arguments and parentheses leave no trace. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  identifier: (translator, tree) => nameOf(translator, tree, textOf(tree).replace(/^@/, '')),
  this: (translator, tree) => nameOf(translator, tree, 'self'),
  base: (translator, tree) => nameOf(translator, tree, 'super'),
  predefined_type: (translator, tree) => nameOf(translator, tree, textOf(tree)),
  generic_name: (translator, tree) => {
    const named = childOf(tree, 'identifier') ?? tree;
    return nameOf(translator, named, textOf(named));
  },
  qualified_name: readQualified,
  alias_qualified_name: (translator, tree) => {
    const named = fieldOf(tree, 'name') ?? tree;
    return translator.expression(named);
  },
  member_access_expression: (translator, tree) =>
    readMember(translator, tree, fieldOf(tree, 'expression'), fieldOf(tree, 'name')),
  conditional_access_expression: readConditionalAccess,
  element_access_expression: (translator, tree) =>
    readSubscript(translator, tree, fieldOf(tree, 'expression'), fieldOf(tree, 'subscript')),
  element_binding_expression: readList,
  invocation_expression: readCall,
  object_creation_expression: (translator, tree) => readCreation(translator, tree),
  implicit_object_creation_expression: (translator, tree) => readCreation(translator, tree),
  anonymous_object_creation_expression: readAnonymous,
  array_creation_expression: readArray,
  implicit_array_creation_expression: readArray,
  initializer_expression: readList,
  tuple_expression: readList,
  string_literal: readString,
  verbatim_string_literal: readString,
  raw_string_literal: readString,
  character_literal: readString,
  interpolated_string_expression: readInterpolated,
  integer_literal: readNumber,
  real_literal: readNumber,
  boolean_literal: readBoolean,
  null_literal: readConstant(null),
  default_expression: readDefault,
  lambda_expression: readClosure,
  anonymous_method_expression: readClosure,
  binary_expression: readBinary,
  prefix_unary_expression: readUnary,
  postfix_unary_expression: readUnary,
  assignment_expression: readAssignment,
  conditional_expression: (translator, tree) => ({
    kind: 'operation',
    operator: '?:',
    operands: ['condition', 'consequence', 'alternative'].flatMap((field) => {
      const part = fieldOf(tree, field);
      return part === null ? [] : [translator.expression(part)];
    }),
    place: translator.placeOf(tree),
  }),
  cast_expression: (translator, tree) => readCast(translator, tree, fieldOf(tree, 'type'), fieldOf(tree, 'value')),
  as_expression: (translator, tree) => readCast(translator, tree, fieldOf(tree, 'right'), fieldOf(tree, 'left')),
  is_pattern_expression: readIs,
  is_expression: readIs,
  switch_expression: readSwitchExpression,
  await_expression: (translator, tree) => ({
    kind: 'await',
    value: innerOf(translator, tree),
    place: translator.placeOf(tree),
  }),
  parenthesized_expression: innerOf,
  checked_expression: innerOf,
  ref_expression: innerOf,
  declaration_expression: readDeclared,
  throw_expression: readParts,
  typeof_expression: readTypeOf,
  sizeof_expression: readTypeOf,
  with_expression: readParts,
  query_expression: readParts,
  range_expression: readParts,
  preproc_if: chooseArm,
};

function nameOf(translator: Translator, tree: Tree, name: string): Expression {
  return { kind: 'name', name, place: translator.placeOf(tree) };
}

/** What has no meaning of its own is run for its parts. */
function readParts(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
}

/** The expression inside of one that says nothing about privacy. */
function innerOf(translator: Translator, tree: Tree): Expression {
  const inner = partsIn(tree).at(-1);
  return inner === undefined ? readParts(translator, tree) : translator.expression(inner);
}

function readQualified(translator: Translator, tree: Tree): Expression {
  const [qualifier, named] = partsIn(tree);
  return readMember(translator, tree, qualifier ?? null, named ?? null);
}

function readMember(translator: Translator, tree: Tree, object: Tree | null, named: Tree | null): Expression {
  if (object === null || named === null) return readParts(translator, tree);
  const own = named.kind === 'generic_name' ? (childOf(named, 'identifier') ?? named) : named;
  return { kind: 'member', object: translator.expression(object), name: textOf(own), place: translator.placeOf(own) };
}

/** `a?.b` and `a?[b]`. */
function readConditionalAccess(translator: Translator, tree: Tree): Expression {
  const object = fieldOf(tree, 'condition');
  const member = childOf(tree, 'member_binding_expression');
  if (member !== null) return readMember(translator, tree, object, fieldOf(member, 'name'));
  return readSubscript(translator, tree, object, childOf(tree, 'element_binding_expression'));
}

function readSubscript(translator: Translator, tree: Tree, collection: Tree | null, index: Tree | null): Expression {
  const [argument] = index === null ? [] : partsIn(index);
  const at = argument === undefined ? undefined : partsIn(argument).at(-1);
  if (collection === null || at === undefined) return readParts(translator, tree);
  const whole = translator.expression(collection);
  return { kind: 'operation', operator: 'subscript', operands: [whole, translator.expression(at)], place: whole.place };
}

function readBinary(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  if (left === null || right === null) return readParts(translator, tree);
  const operands = [translator.expression(left), translator.expression(right)];
  return { kind: 'operation', operator: markBetween(left, right), operands, place: translator.placeOf(tree) };
}

function readUnary(translator: Translator, tree: Tree): Expression {
  const [operand] = partsIn(tree);
  if (operand === undefined) return readParts(translator, tree);
  const place = translator.placeOf(tree);
  const sign = tree.children.find((child) => child !== operand)?.kind ?? '';
  const value = translator.expression(operand);
  if (sign === '++' || sign === '--')
    return {
      kind: 'assignment',
      operator: `${sign.charAt(0)}=`,
      target: value,
      value: { kind: 'literal', value: 1, place },
      place,
    };
  if (tree.kind === 'postfix_unary_expression') return value;
  if (sign === '!') return { kind: 'operation', operator: '!', operands: [value], place };
  if (sign === '-' && value.kind === 'literal' && typeof value.value === 'number') return { ...value, value: -value.value };
  return { kind: 'opaque', parts: [value], place };
}

/** `e += handler` and `e -= handler` say which handlers run when the event is raised; of numbers and texts they are sums. */
function readAssignment(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  if (left === null || right === null) return readParts(translator, tree);
  const target = translator.expression(left);
  const written = markBetween(left, right);
  const operator = isHandler(right) ? (handlerOperators[written] ?? written) : written;
  return { kind: 'assignment', operator, target, value: translator.expression(right), place: target.place };
}

const handlerOperators: Readonly<Record<string, Assignment['operator']>> = { '+=': 'add-handler', '-=': 'remove-handler' };

/** A function, or the name of one: methods begin with a capital, what is added up does not. */
function isHandler(tree: Tree): boolean {
  if (/^(?:lambda_expression|anonymous_method_expression)$/.test(tree.kind)) return true;
  if (tree.kind !== 'identifier' && tree.kind !== 'member_access_expression') return false;
  return /^[A-Z]/.test(textOf(tree).replace(/^.*\./s, ''));
}

function readCast(translator: Translator, tree: Tree, type: Tree | null, inner: Tree | null): Expression {
  if (inner === null) return readParts(translator, tree);
  const value = translator.expression(inner);
  const name = typeNameOf(type);
  return name === null ? value : { kind: 'cast', type: name, value, place: translator.placeOf(tree) };
}

/** `typeof(A)` names a type, which is not run. */
function readTypeOf(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: [], place: translator.placeOf(tree) };
}

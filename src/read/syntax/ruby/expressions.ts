import type { Expression } from '../../../model/expression.js';
import type { ExpressionTranslation, Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readBareCall, readCall, readHash } from './calls.js';
import { readBlock } from './functions.js';
import { readHeredoc, readJoined, readNumber, readString, readSymbol } from './literals.js';
import { giveLast } from './values.js';

/** Expressions by the kinds of the grammar. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  identifier: readName,
  constant: readName,
  class_variable: readName,
  global_variable: readName,
  instance_variable: readOwn,
  self: (translator, tree) => ({ kind: 'name', name: 'self', place: translator.placeOf(tree) }),
  scope_resolution: readScoped,
  call: readCall,
  bare_call: readBareCall,
  element_reference: readElement,
  hash: readHash,
  array: readItems,
  left_assignment_list: readItems,
  right_assignment_list: readItems,
  destructured_left_assignment: readItems,
  string_array: readItems,
  symbol_array: readItems,
  bare_string: readString,
  bare_symbol: readString,
  string: readString,
  chained_string: readJoined,
  simple_symbol: readSymbol,
  delimited_symbol: readString,
  hash_key_symbol: readSymbol,
  integer: readNumber,
  float: readNumber,
  true: (translator, tree) => ({ kind: 'literal', value: true, place: translator.placeOf(tree) }),
  false: (translator, tree) => ({ kind: 'literal', value: false, place: translator.placeOf(tree) }),
  nil: (translator, tree) => ({ kind: 'literal', value: null, place: translator.placeOf(tree) }),
  assignment: readAssignment,
  operator_assignment: readAssignment,
  binary: readBinary,
  unary: readUnary,
  conditional: readConditional,
  lambda: readBlock,
  splat_argument: (translator, tree) => ({
    kind: 'operation',
    operator: 'spread',
    operands: translator.parts(tree),
    place: translator.placeOf(tree),
  }),
  parenthesized_statements: readStatements,
  begin: readStatements,
  if: readStatements,
  unless: readStatements,
  if_modifier: readStatements,
  unless_modifier: readStatements,
  case: readStatements,
  case_match: readStatements,
  rescue_modifier: readStatements,
  yield: opaque,
  heredoc_beginning: readHeredoc,
};

function opaque(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
}

function readName(translator: Translator, tree: Tree): Expression {
  return { kind: 'name', name: textOf(tree), place: translator.placeOf(tree) };
}

/** `@a` is the object's own. */
function readOwn(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  return { kind: 'member', object: { kind: 'name', name: 'self', place }, name: textOf(tree).slice(1), place };
}

function readScoped(translator: Translator, tree: Tree): Expression {
  const scope = fieldOf(tree, 'scope');
  const named = fieldOf(tree, 'name');
  if (named === null) return opaque(translator, tree);
  if (scope === null) return readName(translator, named);
  return { kind: 'member', object: translator.expression(scope), name: textOf(named), place: translator.placeOf(named) };
}

function readElement(translator: Translator, tree: Tree): Expression {
  const object = fieldOf(tree, 'object');
  const [index, ...more] = tree.children.filter((child) => child !== object && /^[a-z_]/.test(child.kind));
  if (object === null || index === undefined || more.length > 0) return opaque(translator, tree);
  const collection = translator.expression(object);
  return {
    kind: 'operation',
    operator: 'subscript',
    operands: [collection, translator.expression(index)],
    place: collection.place,
  };
}

function readItems(translator: Translator, tree: Tree): Expression {
  const items = tree.children.filter(({ kind }) => /^[a-z]/.test(kind)).map((each) => translator.expression(each));
  return { kind: 'list', items, place: translator.placeOf(tree) };
}

/** What is assigned to a call without arguments is assigned to the member of that name. */
function readAssignment(translator: Translator, tree: Tree): Expression {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  if (left === null || right === null) return opaque(translator, tree);
  const read = translator.expression(left);
  const target = read.kind === 'call' ? read.callee : read;
  const sign = tree.children.find(({ kind }) => /^[^\w]*=$/.test(kind));
  const operator = sign === undefined ? '=' : textOf(sign);
  return { kind: 'assignment', operator, target, value: translator.expression(right), place: target.place };
}

const shared: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!' };

function signIn({ children }: Tree): string {
  const sign = children.find(({ kind }) => /^(?:[^\w"'`]+|and|or|not|defined\?)$/.test(kind));
  const text = sign === undefined ? '' : textOf(sign);
  return shared[text] ?? text;
}

function readBinary(translator: Translator, tree: Tree): Expression {
  const operands = [fieldOf(tree, 'left'), fieldOf(tree, 'right')].flatMap((each) =>
    each === null ? [] : [translator.expression(each)],
  );
  return { kind: 'operation', operator: signIn(tree), operands, place: translator.placeOf(tree) };
}

function readUnary(translator: Translator, tree: Tree): Expression {
  const operand = fieldOf(tree, 'operand');
  if (operand === null) return opaque(translator, tree);
  const value = translator.expression(operand);
  const sign = signIn(tree);
  const place = translator.placeOf(tree);
  if (sign === '!') return { kind: 'operation', operator: '!', operands: [value], place };
  if (sign === '-' && value.kind === 'literal' && typeof value.value === 'number') return { ...value, value: -value.value };
  return { kind: 'opaque', parts: [value], place };
}

function readConditional(translator: Translator, tree: Tree): Expression {
  const operands = ['condition', 'consequence', 'alternative'].flatMap((field) => {
    const part = fieldOf(tree, field);
    return part === null ? [] : [translator.expression(part)];
  });
  return { kind: 'operation', operator: '?:', operands, place: translator.placeOf(tree) };
}

/** Statements that are a value: a closure that is called, and gives what it runs last. */
function readStatements(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const statements = translator.statement(tree);
  const [only, ...more] = statements;
  if (only?.kind === 'expression' && more.length === 0) return only.expression;
  const callee: Expression = { kind: 'closure', parameters: [], body: giveLast(statements), place };
  return { kind: 'call', callee, arguments: [], place };
}

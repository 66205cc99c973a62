import type { Expression } from '../../../model/expression.js';
import { splitPairs } from '../pairs.js';
import { isNegation, readCall, underNegation } from './calls.js';
import { readClosure } from './closures.js';
import { isKeyPath, readKeyPath } from './key-paths.js';
import { readNumber, readString } from './literals.js';
import { goesOnAfterOperators, joins, operatorReaders, readOperators } from './operators.js';
import type { ExpressionTranslation, Translator } from './translator.js';
import { childOf, childrenOf, nameOf, textOf, type Tree } from './tree.js';
import { typeName } from './types.js';

/** Expressions by the grammar's kinds. */
export const expressions: Readonly<Record<string, ExpressionTranslation>> = {
  simple_identifier: (translator, tree) => ({ kind: 'name', name: nameOf(tree), place: translator.placeOf(tree) }),
  self_expression: (translator, tree) => ({ kind: 'name', name: 'self', place: translator.placeOf(tree) }),
  super_expression: (translator, tree) => ({ kind: 'name', name: 'super', place: translator.placeOf(tree) }),
  user_type: (translator, tree) => ({ kind: 'name', name: typeName(tree) ?? '', place: translator.placeOf(tree) }),
  navigation_expression: readMember,
  prefix_expression: readPrefix,
  postfix_expression: readInner,
  parenthesized_expression: readInner,
  try_expression: readTry,
  await_expression: readInner,
  value_argument: readInner,
  directly_assignable_expression: readInner,
  call_expression: readCall,
  constructor_expression: readCall,
  assignment: readAssignment,
  lambda_literal: readClosure,
  line_string_literal: readString,
  multi_line_string_literal: readString,
  raw_string_literal: readString,
  integer_literal: readNumber,
  real_literal: readNumber,
  hex_literal: readNumber,
  oct_literal: readNumber,
  bin_literal: readNumber,
  boolean_literal: (translator, tree) => ({
    kind: 'literal',
    value: textOf(tree) === 'true',
    place: translator.placeOf(tree),
  }),
  nil: (translator, tree) => ({ kind: 'literal', value: null, place: translator.placeOf(tree) }),
  array_literal: readList,
  array_type: readListOfType,
  tuple_expression: readTuple,
  dictionary_literal: readDictionary,
  ...operatorReaders,
  selector_expression: readSelector,
  key_path_expression: readKeyPath,
  // What it says, tokens recover before the statement in which it stands.
  ERROR: untold,
  if_statement: readStatementValue,
  switch_statement: readStatementValue,
  guard_statement: readStatementValue,
  while_statement: readStatementValue,
  for_statement: readStatementValue,
  repeat_while_statement: readStatementValue,
  do_statement: readStatementValue,
  control_transfer_statement: readStatementValue,
  statements: readStatementValue,
};

function untold(translator: Translator, tree: Tree): Expression {
  return { kind: 'opaque', parts: [], place: translator.placeOf(tree) };
}

/** `#selector(Type.method(_:))` names a method and reads nothing; one of a property says nothing. */
function readSelector(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const method = /^#selector\s*\(\s*(?:\w+\.)*(\w+)\s*(?:\([\w:]*\))?\s*\)$/.exec(textOf(tree))?.[1];
  if (method === undefined) return untold(translator, tree);
  const name: Expression = { kind: 'literal', value: method, place };
  return { kind: 'call', callee: { kind: 'name', name: '#selector', place }, arguments: [{ label: null, value: name }], place };
}

/** An expression of a kind that nobody asks about: its parts still run. */
export function readParts(translator: Translator, tree: Tree): Expression {
  const parts = tree.children
    .filter(({ children, kind }) => children.length > 0 || kind in expressions)
    .map((child) => translator.expression(child))
    .filter((part) => !isSilent(part));
  return { kind: 'opaque', parts, place: translator.placeOf(tree) };
}

/** Whether an expression says nothing at all. */
export function isSilent(expression: Expression): boolean {
  return expression.kind === 'opaque' && expression.parts.length === 0;
}

/** A statement that stands where a value is wanted: its arms give the value. */
function readStatementValue(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const body = translator.body(tree.kind === 'statements' ? tree.children : [tree]);
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body, place }, arguments: [], place };
}

const silent = new Set([
  '(',
  ')',
  '?',
  '!',
  'bang',
  'try',
  'await',
  'try_operator',
  'value_argument_label',
  ':',
  'type_modifiers',
  ',',
]);

/** The expression inside of something that says nothing about privacy. */
function readInner(translator: Translator, tree: Tree): Expression {
  const inner = tree.children.filter(({ kind }) => !silent.has(kind)).at(-1);
  return inner === undefined ? untold(translator, tree) : translator.expression(inner);
}

/** `try? x` goes on where x throws; `try x` and `try! x` say nothing. */
function readTry(translator: Translator, tree: Tree): Expression {
  const inner = readInner(translator, tree);
  const operator = childOf(tree, 'try_operator');
  if (operator === null || textOf(operator) !== 'try?') return inner;
  return { kind: 'operation', operator: 'try?', operands: [inner], place: translator.placeOf(tree) };
}

function readMember(translator: Translator, tree: Tree): Expression {
  if (isKeyPath(tree)) return readKeyPath(translator, tree);
  if (goesOnAfterOperators(tree)) return readOperators(translator, tree);
  const suffix = childOf(tree, 'navigation_suffix');
  const named = suffix === null ? null : childOf(suffix, 'simple_identifier', 'integer_literal', 'self', 'init');
  const object = tree.children.find(({ kind }) => kind !== 'navigation_suffix' && !silent.has(kind));
  if (named === null || object === undefined) return readParts(translator, tree);
  return underNegation(translator.expression(object), (inner) => ({
    kind: 'member',
    object: inner,
    name: nameOf(named),
    place: translator.placeOf(named),
  }));
}

/** `.authorized`, `!x`, `-x`, `&x`. */
function readPrefix(translator: Translator, tree: Tree): Expression {
  const [operator, operand] = tree.children;
  if (operator === undefined || operand === undefined) return untold(translator, tree);
  if (joins(operand)) return readOperators(translator, tree);
  if (operator.kind === '.') return { kind: 'member', object: null, name: nameOf(operand), place: translator.placeOf(operand) };
  const inner = translator.expression(operand);
  if (isNegation(operator)) return { kind: 'operation', operator: '!', operands: [inner], place: translator.placeOf(tree) };
  return operator.kind === '-' && inner.kind === 'literal' && typeof inner.value === 'number'
    ? { ...inner, value: -inner.value }
    : inner;
}

function readAssignment(translator: Translator, tree: Tree): Expression {
  const [left, operator, right] = tree.children;
  if (left === undefined || operator === undefined || right === undefined) return readParts(translator, tree);
  const target = translator.expression(left);
  return {
    kind: 'assignment',
    operator: operator.kind,
    target,
    value: translator.expression(right),
    place: target.place,
  };
}

function readList(translator: Translator, tree: Tree): Expression {
  const items = tree.children
    .filter(({ kind }) => kind !== '[' && kind !== ']' && kind !== ',')
    .map((child) => translator.expression(child));
  return { kind: 'list', items, place: translator.placeOf(tree) };
}

/** `[Status.authorized]`: the grammar takes a list of one member for the type of lists. */
function readListOfType(translator: Translator, tree: Tree): Expression {
  const type = childOf(tree, 'user_type');
  const place = translator.placeOf(tree);
  const [first, ...members] = type === null ? [] : childrenOf(type, 'type_identifier');
  if (first === undefined || !/^[a-z]/.test(textOf(members.at(-1) ?? first))) return readParts(translator, tree);
  const item = members.reduce<Expression>(
    (object, name) => ({ kind: 'member', object, name: nameOf(name), place: translator.placeOf(name) }),
    { kind: 'name', name: nameOf(first), place: translator.placeOf(first) },
  );
  return { kind: 'list', items: [item], place };
}

/** `(x)` is x; `(x, y)` is a list. */
function readTuple(translator: Translator, tree: Tree): Expression {
  const items = tree.children.filter(({ kind }, index) => !silent.has(kind) && tree.children[index + 1]?.kind !== ':');
  const [only] = items;
  if (items.length === 1 && only !== undefined) return translator.expression(only);
  return { kind: 'list', items: items.map((item) => translator.expression(item)), place: translator.placeOf(tree) };
}

function readDictionary(translator: Translator, tree: Tree): Expression {
  const pairs = tree.children.flatMap((child, index) => {
    const value = child.kind === ':' ? tree.children[index + 1] : undefined;
    const key = tree.children[index - 1];
    // `[:]` has a colon and nothing around it.
    if (value === undefined || key === undefined || key.kind === '[') return [];
    return [{ key: translator.expression(key), value: translator.expression(value) }];
  });
  return { kind: 'object', ...splitPairs(pairs), place: translator.placeOf(tree) };
}

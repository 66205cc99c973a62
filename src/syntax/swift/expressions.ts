import type { Argument, Expression, ScopeIndex } from '../../model/expression.js';
import type { Parameter } from '../../model/source.js';
import { readStatements } from './declarations.js';
import type { MemberUse, Reader } from './reader.js';
import { readIf, readSwitch } from './statements.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';
import { isType, typeName } from './types.js';

/** Reads one kind of expression. */
type ExpressionReader = (reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse) => Expression;

/** Expressions by the grammar's kinds. */
export const expressions: Readonly<Record<string, ExpressionReader>> = {
  simple_identifier: readName,
  self_expression: ({ writer }, tree) => writer.name('self', writer.placeOf(tree)),
  super_expression: ({ writer }, tree) => writer.name('super', writer.placeOf(tree)),
  user_type: ({ writer }, tree) => writer.name(typeName(tree) ?? '', writer.placeOf(tree)),
  navigation_expression: readMember,
  prefix_expression: readPrefix,
  postfix_expression: readInner,
  parenthesized_expression: readInner,
  try_expression: readInner,
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
  boolean_literal: ({ writer }, tree) => ({ kind: 'literal', value: textOf(tree) === 'true', place: writer.placeOf(tree) }),
  nil: ({ writer }, tree) => ({ kind: 'literal', value: null, place: writer.placeOf(tree) }),
  array_literal: readList,
  tuple_expression: readTuple,
  dictionary_literal: readDictionary,
  as_expression: readCast,
  check_expression: readOperation,
  equality_expression: readOperation,
  comparison_expression: readOperation,
  infix_expression: readOperation,
  nil_coalescing_expression: readOperation,
  additive_expression: readOperation,
  multiplicative_expression: readOperation,
  bitwise_operation: readOperation,
  range_expression: readOperation,
  conjunction_expression: readLogic,
  disjunction_expression: readLogic,
  ternary_expression: readTernary,
  selector_expression: opaque,
  key_path_expression: opaque,
  if_statement: (reader, tree, scope) => {
    readIf(reader, tree, scope);
    return opaque(reader, tree);
  },
  switch_statement: (reader, tree, scope) => {
    readSwitch(reader, tree, scope);
    return opaque(reader, tree);
  },
};

function opaque({ writer }: Reader, tree: Tree): Expression {
  return { kind: 'opaque', place: writer.placeOf(tree) };
}

function readName({ writer }: Reader, tree: Tree): Expression {
  return writer.name(textOf(tree).replaceAll('`', ''), writer.placeOf(tree));
}

const silent = new Set(['(', ')', '?', '!', 'bang', 'try', 'await', 'try_operator', 'value_argument_label', ':', 'type_modifiers', ',']);

/** The expression inside of something that says nothing about privacy. */
function readInner(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const inner = tree.children.filter(({ kind }) => !silent.has(kind)).at(-1);
  return inner === undefined ? opaque(reader, tree) : reader.expression(inner, scope, use);
}

function readMember(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const suffix = childOf(tree, 'navigation_suffix');
  const named = suffix === null ? null : childOf(suffix, 'simple_identifier', 'integer_literal', 'self', 'init');
  const object = tree.children.find(({ kind }) => kind !== 'navigation_suffix' && !silent.has(kind));
  if (named === null || object === undefined) return opaque(reader, tree);
  const inner = reader.expression(object, scope);
  return reader.writer.member(inner, textOf(named).replaceAll('`', ''), reader.writer.placeOf(named), scope, use === 'read');
}

/** `.authorized`, `!x`, `-x`, `&x`. */
function readPrefix(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const { writer, expression } = reader;
  const [operator, operand] = tree.children;
  if (operator === undefined || operand === undefined) return opaque(reader, tree);
  if (operator.kind === '.') return writer.member(null, textOf(operand), writer.placeOf(operand), scope, use === 'read');
  const inner = expression(operand, scope, use);
  if (operator.kind !== 'bang' && operator.kind !== '!') return inner;
  return { kind: 'operation', operator: '!', operands: [inner], place: writer.placeOf(tree) };
}

function readCall(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const { writer, expression } = reader;
  const target = tree.children.find(({ kind }) => kind !== 'call_suffix' && kind !== 'constructor_suffix');
  const suffix = childOf(tree, 'call_suffix', 'constructor_suffix');
  if (target === undefined || suffix === null) return opaque(reader, tree);
  const callee = expression(target, scope, 'called');
  const values = readArguments(reader, suffix, scope);
  if (childOf(suffix, 'value_arguments')?.children[0]?.kind === '[') {
    return { kind: 'operation', operator: 'subscript', operands: [callee, ...values.map(({ value }) => value)], place: callee.place };
  }
  return writer.call(callee, values, callee.place, scope);
}

/** Arguments in parentheses, then trailing closures with their labels. */
function readArguments({ expression }: Reader, suffix: Tree, scope: ScopeIndex): readonly Argument[] {
  const inside = childrenOf(childOf(suffix, 'value_arguments') ?? suffix, 'value_argument').map((argument) => {
    const label = childOf(argument, 'value_argument_label');
    return { label: label === null ? null : textOf(label), value: expression(argument, scope) };
  });
  const trailing = suffix.children.flatMap((child, index) => {
    if (child.kind !== 'lambda_literal') return [];
    const label = suffix.children[index - 2];
    return [{ label: label?.kind === 'simple_identifier' ? textOf(label) : null, value: expression(child, scope) }];
  });
  return [...inside, ...trailing];
}

function readAssignment(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const [left, operator, right] = tree.children;
  if (left === undefined || operator === undefined || right === undefined) return opaque(reader, tree);
  const value = reader.expression(right, scope);
  const target = reader.expression(left, scope, operator.kind === '=' ? 'assigned' : 'read');
  reader.writer.assign(target, value, scope);
  return opaque(reader, tree);
}

function readClosure(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const { writer } = reader;
  const place = writer.placeOf(tree);
  const signature = childOf(tree, 'lambda_function_type');
  const list = signature === null ? null : childOf(signature, 'lambda_function_type_parameters');
  const parameters = list === null ? [] : childrenOf(list, 'lambda_parameter').map(readClosureParameter);
  for (const item of childrenOf(childOf(tree, 'capture_list') ?? tree, 'capture_list_item')) {
    const value = item.children.at(-1);
    if (value !== undefined && value.kind !== 'simple_identifier' && value.kind !== 'self_expression') reader.visit(value, scope);
  }
  const own = writer.open(scope, { kind: 'closure', parameters, place });
  readStatements(reader, childOf(tree, 'statements')?.children ?? [], own);
  return { kind: 'closure', scope: own, place };
}

function readClosureParameter(tree: Tree): Parameter {
  const type = tree.children.find(isType);
  const name = childrenOf(tree, 'simple_identifier').map(textOf).at(-1) ?? '';
  return { name, label: null, type: type === undefined ? null : typeName(type), value: null };
}

function readString(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const { writer, expression } = reader;
  const place = writer.placeOf(tree);
  const parts = childrenOf(tree, 'interpolated_expression', 'raw_str_interpolation').flatMap(({ children }) => children.filter(({ kind }) => !silent.has(kind) && !kind.startsWith('raw_str')));
  if (parts.length > 0) return { kind: 'operation', operator: 'template', operands: parts.map((part) => expression(part, scope)), place };
  const text = tree.children.filter(({ kind }) => /str_(text|part|end_part)|escaped/.test(kind)).map(textOf).join('');
  return { kind: 'literal', value: text, place };
}

function readNumber({ writer }: Reader, tree: Tree): Expression {
  return { kind: 'literal', value: Number(textOf(tree).replaceAll('_', '')), place: writer.placeOf(tree) };
}

function readList(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const items = tree.children.filter(({ kind }) => kind !== '[' && kind !== ']' && kind !== ',').map((child) => reader.expression(child, scope));
  return { kind: 'list', items, place: reader.writer.placeOf(tree) };
}

/** `(x)` is x; `(x, y)` is a list. */
function readTuple(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const items = tree.children.filter(({ kind }, index) => !silent.has(kind) && tree.children[index + 1]?.kind !== ':');
  const [only] = items;
  if (items.length === 1 && only !== undefined) return reader.expression(only, scope, use);
  return { kind: 'list', items: items.map((item) => reader.expression(item, scope)), place: reader.writer.placeOf(tree) };
}

function readDictionary(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const { writer, expression } = reader;
  const entries = tree.children.flatMap((child, index) => {
    const value = child.kind === ':' ? tree.children[index + 1] : undefined;
    const key = tree.children[index - 1];
    if (value === undefined || key === undefined) return [];
    const keyed = expression(key, scope);
    return [{ key: keyed.kind === 'literal' ? String(keyed.value) : '', value: expression(value, scope) }];
  });
  const object = { kind: 'object', entries: entries.filter(({ key }) => key !== ''), place: writer.placeOf(tree) } as const;
  writer.facts.push({ kind: 'object', object, place: object.place, scope, recovered: false });
  return object;
}

function readCast(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const [value] = tree.children;
  const type = tree.children.slice(1).find(isType);
  if (value === undefined || type === undefined) return opaque(reader, tree);
  return { kind: 'cast', type: typeName(type) ?? textOf(type), value: reader.expression(value, scope), place: reader.writer.placeOf(tree) };
}

function readOperation(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const [left, operator, right] = tree.children;
  if (left === undefined || operator === undefined || right === undefined) return opaque(reader, tree);
  const operands = [left, right].filter((operand) => !isType(operand)).map((operand) => reader.expression(operand, scope));
  return { kind: 'operation', operator: textOf(operator), operands, place: operands[0]?.place ?? reader.writer.placeOf(tree) };
}

/** `a && b`: b runs only if a holds; `a || b`: only if it does not. */
function readLogic({ writer, expression }: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const [left, operator, right] = tree.children;
  if (left === undefined || operator === undefined || right === undefined) return { kind: 'opaque', place: writer.placeOf(tree) };
  const test = expression(left, scope);
  const branch = writer.open(scope, { kind: 'branch', test, values: null, holds: operator.kind === '&&', place: test.place });
  return { kind: 'operation', operator: operator.kind, operands: [test, expression(right, branch)], place: test.place };
}

function readTernary({ writer, expression }: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const [condition, , yes, , no] = tree.children;
  if (condition === undefined || yes === undefined || no === undefined) return { kind: 'opaque', place: writer.placeOf(tree) };
  const test = expression(condition, scope);
  const arm = (part: Tree, holds: boolean): Expression => expression(part, writer.open(scope, { kind: 'branch', test, values: null, holds, place: test.place }));
  return { kind: 'operation', operator: '?:', operands: [test, arm(yes, true), arm(no, false)], place: test.place };
}

import type { Argument, Expression, ScopeIndex } from '../../model/expression.js';
import type { Parameter } from '../../model/source.js';
import { readNumber, readString } from './literals.js';
import { joins, operatorReaders, readOperators } from './operators.js';
import type { ExpressionReader, MemberUse, Reader } from './reader.js';
import { readBody, readFor, readWhile } from './statements.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';
import { isType, typeName } from './types.js';
import { splitPairs } from '../pairs.js';

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
  oct_literal: readNumber,
  bin_literal: readNumber,
  boolean_literal: ({ writer }, tree) => ({ kind: 'literal', value: textOf(tree) === 'true', place: writer.placeOf(tree) }),
  nil: ({ writer }, tree) => ({ kind: 'literal', value: null, place: writer.placeOf(tree) }),
  array_literal: readList,
  tuple_expression: readTuple,
  dictionary_literal: readDictionary,
  ...operatorReaders,
  selector_expression: opaque,
  key_path_expression: opaque,
  if_statement: readStatement,
  switch_statement: readStatement,
  guard_statement: readStatement,
  while_statement: (reader, tree, scope) => {
    readWhile(reader, tree, scope);
    return opaque(reader, tree);
  },
  for_statement: (reader, tree, scope) => {
    readFor(reader, tree, scope);
    return opaque(reader, tree);
  },
};

function opaque({ writer }: Reader, tree: Tree): Expression {
  return { kind: 'opaque', parts: [], place: writer.placeOf(tree) };
}

/** A statement that stands where a value is wanted: its facts count, its value is not followed. */
function readStatement(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  reader.block([tree], scope);
  return opaque(reader, tree);
}

function readName({ writer }: Reader, tree: Tree): Expression {
  return writer.name(textOf(tree).replaceAll('`', ''), writer.placeOf(tree));
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
function readInner(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const inner = tree.children.filter(({ kind }) => !silent.has(kind)).at(-1);
  return inner === undefined ? opaque(reader, tree) : reader.expression(inner, scope, use);
}

function readMember(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const suffix = childOf(tree, 'navigation_suffix');
  const named = suffix === null ? null : childOf(suffix, 'simple_identifier', 'integer_literal', 'self', 'init');
  const object = tree.children.find(({ kind }) => kind !== 'navigation_suffix' && !silent.has(kind));
  if (named === null || object === undefined || isKeyPath(object)) return opaque(reader, tree);
  const { writer } = reader;
  return underNegation(reader.expression(object, scope), (inner) =>
    writer.member(inner, textOf(named).replaceAll('`', ''), writer.placeOf(named), scope, use === 'read'),
  );
}

/** Whether a chain starts with a key path: what follows names properties and reads none. */
function isKeyPath(tree: Tree): boolean {
  let first: Tree | undefined = tree;
  while (first?.kind === 'navigation_expression') [first] = first.children;
  return first?.kind === 'key_path_expression';
}

/** `!a.b` is `!(a.b)`; the grammar has it as `(!a).b`. */
function underNegation(inner: Expression, build: (operand: Expression) => Expression): Expression {
  const [operand] = inner.kind === 'operation' && inner.operator === '!' ? inner.operands : [];
  return operand === undefined
    ? build(inner)
    : { kind: 'operation', operator: '!', operands: [build(operand)], place: inner.place };
}

/** `.authorized`, `!x`, `-x`, `&x`. */
function readPrefix(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const { writer, expression } = reader;
  const [operator, operand] = tree.children;
  if (operator === undefined || operand === undefined) return opaque(reader, tree);
  if (joins(operand)) return readOperators(reader, tree, scope);
  if (operator.kind === '.')
    return writer.member(null, textOf(operand).replaceAll('`', ''), writer.placeOf(operand), scope, use === 'read');
  const inner = expression(operand, scope, use);
  if (isNegation(operator)) return { kind: 'operation', operator: '!', operands: [inner], place: writer.placeOf(tree) };
  return operator.kind === '-' && inner.kind === 'literal' && typeof inner.value === 'number'
    ? { ...inner, value: -inner.value }
    : inner;
}

function isNegation({ kind }: Tree): boolean {
  return kind === 'bang' || kind === '!';
}

function readCall(reader: Reader, tree: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const { writer, expression } = reader;
  const target = tree.children.find(({ kind }) => kind !== 'call_suffix' && kind !== 'constructor_suffix');
  const suffix = childOf(tree, 'call_suffix', 'constructor_suffix');
  if (target === undefined || suffix === null) return opaque(reader, tree);
  if (isNegation(target) || target.kind === '-') return readPrefixed(reader, target, suffix, scope, use);
  if (isDefer(target, suffix)) return readDeferred(reader, tree, suffix, scope);
  const isSubscript = childOf(suffix, 'value_arguments')?.children[0]?.kind === '[';
  return underNegation(expression(target, scope, isSubscript ? 'read' : 'called'), (callee) => {
    const values = readArguments(reader, suffix, scope);
    if (!isSubscript) return writer.call(callee, values, callee.place, scope);
    return {
      kind: 'operation',
      operator: 'subscript',
      operands: [callee, ...values.map(({ value }) => value)],
      place: callee.place,
    };
  });
}

/** `!(a)`: the grammar takes the operator for a function that is called. */
function readPrefixed(reader: Reader, operator: Tree, suffix: Tree, scope: ScopeIndex, use: MemberUse): Expression {
  const values = childrenOf(childOf(suffix, 'value_arguments') ?? suffix, 'value_argument').map((argument) =>
    reader.expression(argument, scope, use),
  );
  const [only] = values;
  if (only === undefined) return opaque(reader, suffix);
  return isNegation(operator)
    ? { kind: 'operation', operator: '!', operands: [only], place: reader.writer.placeOf(operator) }
    : only;
}

function isDefer(target: Tree, suffix: Tree): boolean {
  return target.kind === 'simple_identifier' && suffix.children[0]?.kind === 'lambda_literal' && textOf(target) === 'defer';
}

/** `defer { … }` is a statement whose body belongs to the function; the grammar takes it for a call. */
function readDeferred(reader: Reader, tree: Tree, suffix: Tree, scope: ScopeIndex): Expression {
  for (const body of childrenOf(suffix, 'lambda_literal')) reader.block(childOf(body, 'statements')?.children ?? [], scope);
  return opaque(reader, tree);
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
  const closure = { kind: 'closure', parameters, body: [], place } as const;
  const own = writer.open(scope, { kind: 'closure', parameters, code: closure, place });
  readBody(reader, childOf(tree, 'statements')?.children ?? [], own);
  return closure;
}

function readClosureParameter(tree: Tree): Parameter {
  const type = tree.children.find(isType);
  const name = childrenOf(tree, 'simple_identifier').map(textOf).at(-1) ?? '';
  return { name, label: null, type: type === undefined ? null : typeName(type), value: null };
}

function readList(reader: Reader, tree: Tree, scope: ScopeIndex): Expression {
  const items = tree.children
    .filter(({ kind }) => kind !== '[' && kind !== ']' && kind !== ',')
    .map((child) => reader.expression(child, scope));
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
  const pairs = tree.children.flatMap((child, index) => {
    const value = child.kind === ':' ? tree.children[index + 1] : undefined;
    const key = tree.children[index - 1];
    // `[:]` has a colon and nothing around it.
    if (value === undefined || key === undefined || key.kind === '[') return [];
    return [{ key: expression(key, scope), value: expression(value, scope) }];
  });
  const object = { kind: 'object', ...splitPairs(pairs), place: writer.placeOf(tree) } as const;
  writer.facts.push({ kind: 'object', object, place: object.place, scope, recovered: false });
  return object;
}

import type { Argument, Expression, ScopeIndex } from '../../model/expression.js';
import type { MemberUse, Reader } from './facts.js';
import { declareFunction, isFunction, readClass, readClosure } from './functions.js';
import { visitChildren } from './statements.js';
import { readRequire } from './imports.js';
import { nameOfKey, nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Pair } from '../pairs.js';

/** Reads one kind of expression. */
type ExpressionReader = (reader: Reader, node: Node, scope: ScopeIndex, use: MemberUse) => Expression;

/** Expressions by Babel's types. */
export const expressions: Readonly<Record<string, ExpressionReader>> = {
  Identifier: (reader, node) => ({ kind: 'name', name: textIn(node, 'name'), place: reader.placeOf(node) }),
  ThisExpression: (reader, node) => ({ kind: 'name', name: 'self', place: reader.placeOf(node) }),
  Super: (reader, node) => ({ kind: 'name', name: 'super', place: reader.placeOf(node) }),
  StringLiteral: readLiteral,
  NumericLiteral: readLiteral,
  BooleanLiteral: readLiteral,
  NullLiteral: (reader, node) => ({ kind: 'literal', value: null, place: reader.placeOf(node) }),
  TemplateLiteral: readTemplate,
  MemberExpression: readMember,
  OptionalMemberExpression: readMember,
  CallExpression: readCall,
  OptionalCallExpression: readCall,
  NewExpression: readCall,
  ArrowFunctionExpression: readClosure,
  FunctionExpression: readClosure,
  ClassExpression: (reader, node, scope) => {
    readClass(reader, node, scope);
    return opaque(reader, node);
  },
  ObjectExpression: readObject,
  ArrayExpression: readArray,
  AssignmentExpression: readAssignment,
  BinaryExpression: (reader, node, scope) => operation(reader, node, scope, ['left', 'right']),
  LogicalExpression: readLogic,
  ConditionalExpression: readConditional,
  UnaryExpression: (reader, node, scope) => operation(reader, node, scope, ['argument']),
  SequenceExpression: readSequence,
  AwaitExpression: readInner('argument'),
  ParenthesizedExpression: readInner('expression'),
  TSAsExpression: readInner('expression'),
  TSSatisfiesExpression: readInner('expression'),
  TSNonNullExpression: readInner('expression'),
  TSTypeAssertion: readInner('expression'),
  TypeCastExpression: readInner('expression'),
  SpreadElement: readInner('argument'),
  ExpressionStatement: readInner('expression'),
};

function opaque(reader: Reader, node: Node): Expression {
  return { kind: 'opaque', parts: [], place: reader.placeOf(node) };
}

/** The expression inside of one that says nothing about privacy. */
function readInner(field: string): ExpressionReader {
  return (reader, node, scope, use) => {
    const inner = nodeIn(node, field);
    return inner === null ? opaque(reader, node) : reader.expression(inner, scope, use);
  };
}

function readLiteral(reader: Reader, node: Node): Expression {
  const value = node['value'];
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? { kind: 'literal', value, place: reader.placeOf(node) } : opaque(reader, node);
}

function readTemplate(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  const place = reader.placeOf(node);
  const operands = nodesIn(node, 'expressions').map((each) => reader.expression(each, scope));
  if (operands.length > 0) return { kind: 'operation', operator: 'template', operands, place };
  const cooked = nodesIn(node, 'quasis').map(({ value }) => (value as { cooked?: string | null } | undefined)?.cooked ?? '');
  return { kind: 'literal', value: cooked.join(''), place };
}

function readMember(reader: Reader, node: Node, scope: ScopeIndex, use: MemberUse): Expression {
  const object = nodeIn(node, 'object');
  const property = nodeIn(node, 'property');
  if (object === null || property === null) return opaque(reader, node);
  const inner = reader.expression(object, scope);
  const isComputed = node['computed'] === true;
  if (isComputed && property.type !== 'StringLiteral') {
    return {
      kind: 'operation',
      operator: 'subscript',
      operands: [inner, reader.expression(property, scope)],
      place: inner.place,
    };
  }
  return reader.member(inner, nameOfKey(property), reader.placeOf(property), scope, use);
}

function readCall(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  const target = nodeIn(node, 'callee');
  if (target === null) return opaque(reader, node);
  const callee = reader.expression(target, scope, 'called');
  const values = nodesIn(node, 'arguments').map((argument): Argument => ({
    label: null,
    value: reader.expression(argument, scope),
  }));
  return reader.call(callee, values, callee.place, scope);
}

function readObject(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  const pairs = nodesIn(node, 'properties').flatMap((property) => readEntry(reader, property, scope));
  return reader.object(pairs, reader.placeOf(node), scope);
}

/** An entry of an object; a method is a function of its key's name, and a spread has no key. */
function readEntry(reader: Reader, property: Node, scope: ScopeIndex): readonly Pair[] {
  const key = nodeIn(property, 'key');
  const name = keyName(property, key);
  const value = nodeIn(property, 'value') ?? nodeIn(property, 'argument');
  const method = property.type === 'ObjectMethod' ? property : value;
  if (method === null) return [];
  if (method === property || (isFunction(method) && name !== '')) {
    declareFunction(reader, method, name, key ?? property, scope);
    return [];
  }
  const read = reader.expression(method, scope);
  if (key === null) return [{ key, value: read }];
  return [{ key: name === '' ? reader.expression(key, scope) : literalAt(reader, key, name), value: read }];
}

function literalAt(reader: Reader, node: Node, value: string): Expression {
  return { kind: 'literal', value, place: reader.placeOf(node) };
}

function keyName(property: Node, key: Node | null): string {
  if (key === null || (property['computed'] === true && key.type !== 'StringLiteral')) return '';
  return textIn(key, 'name') || textIn(key, 'value');
}

function readArray(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  return {
    kind: 'list',
    items: nodesIn(node, 'elements').map((each) => reader.expression(each, scope)),
    place: reader.placeOf(node),
  };
}

function readAssignment(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  const left = nodeIn(node, 'left');
  const right = nodeIn(node, 'right');
  if (left === null || right === null || readRequire(reader, left, right)) return opaque(reader, node);
  const value = reader.expression(right, scope);
  const target = reader.expression(left, scope, textIn(node, 'operator') === '=' ? 'assigned' : 'read');
  reader.assign(target, value, scope);
  return value;
}

function operation(reader: Reader, node: Node, scope: ScopeIndex, fields: readonly string[]): Expression {
  const operands = fields.flatMap((field) => {
    const operand = nodeIn(node, field);
    return operand === null ? [] : [reader.expression(operand, scope)];
  });
  return { kind: 'operation', operator: textIn(node, 'operator'), operands, place: reader.placeOf(node) };
}

/** `a && b`: b runs only if a holds; `a || b` and `a ?? b`: only if it does not. */
function readLogic(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  const left = nodeIn(node, 'left');
  const right = nodeIn(node, 'right');
  if (left === null || right === null) return opaque(reader, node);
  const place = reader.placeOf(node);
  const operator = textIn(node, 'operator');
  const test = reader.expression(left, scope);
  const branch = reader.open(scope, { kind: 'branch', test, values: null, holds: operator === '&&', place });
  return { kind: 'operation', operator, operands: [test, reader.expression(right, branch)], place };
}

function readConditional(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  const [condition, yes, no] = [nodeIn(node, 'test'), nodeIn(node, 'consequent'), nodeIn(node, 'alternate')];
  if (condition === null || yes === null || no === null) return opaque(reader, node);
  const place = reader.placeOf(node);
  const test = reader.expression(condition, scope);
  const arm = (part: Node, holds: boolean): Expression =>
    reader.expression(part, reader.open(scope, { kind: 'branch', test, values: null, holds, place }));
  return { kind: 'operation', operator: '?:', operands: [test, arm(yes, true), arm(no, false)], place };
}

function readSequence(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  return (
    nodesIn(node, 'expressions')
      .map((each) => reader.expression(each, scope))
      .at(-1) ?? opaque(reader, node)
  );
}

/** What no reader of its own takes: its children are read for their facts. */
export function readOther(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  visitChildren(reader, node, scope);
  return opaque(reader, node);
}

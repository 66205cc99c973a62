import type { Argument, Expression } from '../../../model/expression.js';
import { memberWriteOf } from '../member-writes.js';
import { splitPairs, type Pair } from '../pairs.js';
import { hoistClass } from './classes.js';
import { translateElement } from './elements.js';
import { translateClosure } from './functions.js';
import { hoistRequire } from './imports.js';
import { assignPattern } from './patterns.js';
import { nameOfKey, nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

/** Translates one kind of expression. */
type Translate = (translator: Translator, node: Node) => Expression;

/** Expressions by Babel's types. Parentheses, casts and optional chaining leave no trace. */
export const expressions: Readonly<Record<string, Translate>> = {
  Identifier: (translator, node) => nameAt(translator, node, textIn(node, 'name')),
  ThisExpression: (translator, node) => nameAt(translator, node, 'self'),
  Super: (translator, node) => nameAt(translator, node, 'super'),
  // The callee of `import('x')`.
  Import: (translator, node) => nameAt(translator, node, 'import'),
  StringLiteral: translateLiteral,
  NumericLiteral: translateLiteral,
  BooleanLiteral: translateLiteral,
  NullLiteral: (translator, node) => ({ kind: 'literal', value: null, place: translator.placeOf(node) }),
  TemplateLiteral: translateTemplate,
  MemberExpression: translateMember,
  OptionalMemberExpression: translateMember,
  CallExpression: translateCall,
  OptionalCallExpression: translateCall,
  NewExpression: translateCall,
  ImportExpression: (translator, node) => {
    const place = translator.placeOf(node);
    const values = ['source', 'options'].flatMap((field) => nodeIn(node, field) ?? []);
    return { kind: 'call', callee: { kind: 'name', name: 'import', place }, arguments: argumentsOf(translator, values), place };
  },
  ArrowFunctionExpression: translateClosure,
  FunctionExpression: translateClosure,
  ClassExpression: hoistClass,
  ObjectExpression: translateObject,
  ArrayExpression: (translator, node) => translateList(translator, node),
  AssignmentExpression: translateAssignment,
  BinaryExpression: (translator, node) => operation(translator, node, ['left', 'right']),
  LogicalExpression: (translator, node) => operation(translator, node, ['left', 'right']),
  ConditionalExpression: (translator, node) => ({
    ...operation(translator, node, ['test', 'consequent', 'alternate']),
    operator: '?:',
  }),
  UnaryExpression: (translator, node) => operation(translator, node, ['argument']),
  SequenceExpression: translateSequence,
  AwaitExpression: translateAwait,
  // A generator that yields gets back what its runner makes of the value, as if it had awaited it.
  YieldExpression: translateAwait,
  ParenthesizedExpression: translateInner('expression'),
  TSAsExpression: translateInner('expression'),
  TSSatisfiesExpression: translateInner('expression'),
  TSNonNullExpression: translateInner('expression'),
  TSTypeAssertion: translateInner('expression'),
  TSInstantiationExpression: translateInner('expression'),
  TypeCastExpression: translateInner('expression'),
  JSXElement: translateElement,
  SpreadElement: (translator, node) => ({ ...operation(translator, node, ['argument']), operator: 'spread' }),
};

function opaque(translator: Translator, node: Node): Expression {
  return { kind: 'opaque', parts: [], place: translator.placeOf(node) };
}

function nameAt(translator: Translator, node: Node, name: string): Expression {
  return { kind: 'name', name, place: translator.placeOf(node) };
}

/** The expression inside of one that says nothing about privacy. */
function translateInner(field: string): Translate {
  return (translator, node) => {
    const inner = nodeIn(node, field);
    return inner === null ? opaque(translator, node) : translator.expression(inner);
  };
}

function translateAwait(translator: Translator, node: Node): Expression {
  const value = nodeIn(node, 'argument');
  if (value === null) return opaque(translator, node);
  return { kind: 'await', value: translator.expression(value), place: translator.placeOf(node) };
}

function translateLiteral(translator: Translator, node: Node): Expression {
  const value = node['value'];
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? { kind: 'literal', value, place: translator.placeOf(node) } : opaque(translator, node);
}

function translateTemplate(translator: Translator, node: Node): Expression {
  const place = translator.placeOf(node);
  const operands = nodesIn(node, 'expressions').map((each) => translator.expression(each));
  const cooked = nodesIn(node, 'quasis').map(({ value }) => (value as { cooked?: string | null } | undefined)?.cooked ?? '');
  const text = cooked.join('');
  return operands.length > 0
    ? { kind: 'operation', operator: 'template', operands, text, pieces: cooked, place }
    : { kind: 'literal', value: text, place };
}

function translateMember(translator: Translator, node: Node): Expression {
  const object = nodeIn(node, 'object');
  const property = nodeIn(node, 'property');
  if (object === null || property === null) return opaque(translator, node);
  const inner = translator.expression(object);
  // What a number names is an element, also where it is written as a text.
  const isElement = property.type !== 'StringLiteral' || /^\d+$/.test(nameOfKey(property));
  if (node['computed'] === true && isElement) {
    const operands = [inner, translator.expression(property)];
    return { kind: 'operation', operator: 'subscript', operands, place: inner.place };
  }
  return { kind: 'member', object: inner, name: nameOfKey(property), place: translator.placeOf(property) };
}

function translateCall(translator: Translator, node: Node): Expression {
  const target = nodeIn(node, 'callee');
  if (target === null) return opaque(translator, node);
  const callee = translator.expression(target);
  const values = argumentsOf(translator, nodesIn(node, 'arguments'));
  return memberWriteOf({ kind: 'call', callee, arguments: values, place: callee.place }, 'javascript');
}

function argumentsOf(translator: Translator, nodes: readonly Node[]): readonly Argument[] {
  return nodes.map((node) => ({ label: null, value: translator.expression(node) }));
}

function translateObject(translator: Translator, node: Node): Expression {
  const pairs = nodesIn(node, 'properties').flatMap((property) => pairOf(translator, property));
  return { kind: 'object', ...splitPairs(pairs), place: translator.placeOf(node) };
}

/** An entry of an object; a spread has no key. */
function pairOf(translator: Translator, property: Node): readonly Pair[] {
  if (property.type === 'ObjectMethod') return [{ key: keyOf(translator, property), value: methodOf(translator, property) }];
  const value = nodeIn(property, 'value') ?? nodeIn(property, 'argument');
  return value === null ? [] : [{ key: keyOf(translator, property), value: translator.expression(value) }];
}

/** What a getter gives is the entry's value. */
function methodOf(translator: Translator, method: Node): Expression {
  const callee = translateClosure(translator, method);
  return textIn(method, 'kind') === 'get' ? { kind: 'call', callee, arguments: [], place: callee.place } : callee;
}

/** The key of an entry; what is set through a setter is no entry of its name. */
function keyOf(translator: Translator, property: Node): Expression | null {
  const key = nodeIn(property, 'key');
  if (key === null) return null;
  if (textIn(property, 'kind') === 'set') return opaque(translator, key);
  const isComputed = property['computed'] === true && key.type !== 'StringLiteral';
  const name = isComputed ? '' : textIn(key, 'name') || textIn(key, 'value');
  if (name === '') return translator.expression(key);
  return { kind: 'literal', value: name, place: translator.placeOf(key) };
}

/** An array; a hole in it keeps its position. */
function translateList(translator: Translator, node: Node): Expression {
  const elements = node['elements'] as readonly (Node | null)[];
  const items = elements.map((each) => (each === null ? opaque(translator, node) : translator.expression(each)));
  return { kind: 'list', items, place: translator.placeOf(node) };
}

function translateAssignment(translator: Translator, node: Node): Expression {
  const left = nodeIn(node, 'left');
  const right = nodeIn(node, 'right');
  if (left === null || right === null) return opaque(translator, node);
  return hoistRequire(translator, left, right) ?? assign(translator, node, left, right);
}

function assign(translator: Translator, node: Node, left: Node, right: Node): Expression {
  const value = translator.expression(right);
  const assigned = assignPattern(translator, left, value);
  if (assigned !== null) return assigned;
  const target = translator.expression(left);
  return { kind: 'assignment', operator: textIn(node, 'operator'), target, value, place: translator.placeOf(node) };
}

function operation(translator: Translator, node: Node, fields: readonly string[]): Expression & { kind: 'operation' } {
  const operands = fields.flatMap((field) => {
    const operand = nodeIn(node, field);
    return operand === null ? [] : [translator.expression(operand)];
  });
  return { kind: 'operation', operator: textIn(node, 'operator'), operands, place: translator.placeOf(node) };
}

/** `(0, a.b)` is `a.b`: what does nothing before the last expression leaves no trace. */
function translateSequence(translator: Translator, node: Node): Expression {
  const all = nodesIn(node, 'expressions').map((each) => translator.expression(each));
  const last = all.at(-1);
  const operands = all.filter((each) => each === last || (each.kind !== 'literal' && each.kind !== 'name'));
  if (last === undefined) return opaque(translator, node);
  return operands.length === 1 ? last : { kind: 'operation', operator: ',', operands, place: translator.placeOf(node) };
}

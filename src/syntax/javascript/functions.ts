import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Parameter } from '../../model/source.js';
import type { Reader } from './facts.js';
import { annotatedType, bindPattern } from './patterns.js';
import { nameOfKey, nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';

/** Reads `function f() {}`. */
export function readFunctionDeclaration(reader: Reader, node: Node, scope: ScopeIndex): void {
  const named = nodeIn(node, 'id');
  declareFunction(reader, node, named === null ? 'default' : textIn(named, 'name'), named ?? node, scope);
}

/** Reads a class with its methods and properties. */
export function readClass(reader: Reader, node: Node, scope: ScopeIndex): void {
  const named = nodeIn(node, 'id');
  const parent = nodeIn(node, 'superClass');
  const body = nodeIn(node, 'body');
  const name = named === null ? 'default' : textIn(named, 'name');
  const place = reader.placeOf(named ?? node);
  const inherits = parent === null ? [] : [textIn(parent, 'name')];
  const own = reader.open(scope, { kind: 'type', name, inherits, declaresOnly: false, place });
  reader.declare({ declares: 'type', name, type: null, value: null, body: own, place, scope });
  for (const member of body === null ? [] : nodesIn(body, 'body')) readClassMember(reader, member, own);
}

function readClassMember(reader: Reader, node: Node, scope: ScopeIndex): void {
  const key = nodeIn(node, 'key');
  const name = key === null ? '' : nameOfKey(key);
  if (/Method$/.test(node.type)) {
    declareFunction(reader, node, name, key ?? node, scope);
    return;
  }
  const initial = nodeIn(node, 'value');
  // A property that holds a function is a method: `handle = (status) => {}`.
  if (initial !== null && isFunction(initial)) {
    declareFunction(reader, initial, name, key ?? node, scope);
    return;
  }
  if (!/Property$/.test(node.type)) {
    reader.visit(node, scope);
    return;
  }
  const value = initial === null ? null : reader.expression(initial, scope);
  reader.declare({
    declares: 'property',
    name,
    type: annotatedType(node),
    value,
    body: null,
    place: reader.placeOf(key ?? node),
    scope,
  });
}

/** Whether a node is a function that is a value. */
export function isFunction({ type }: Node): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}

/** Declares a function by a name and reads its body. */
export function declareFunction(reader: Reader, node: Node, name: string, named: Node, scope: ScopeIndex): void {
  const place = reader.placeOf(named);
  const parameters = readParameters(reader, node, scope);
  const own = reader.open(scope, { kind: 'function', name, parameters, code: { parameters, body: [] }, returns: null, place });
  reader.declare({ declares: 'function', name, type: null, value: null, body: own, place, scope });
  readFunctionBody(reader, node, own);
}

/** Reads a closure: a function that is a value. */
export function readClosure(reader: Reader, node: Node, scope: ScopeIndex): Expression {
  const place = reader.placeOf(node);
  const closure = { kind: 'closure', parameters: readParameters(reader, node, scope), body: [], place } as const;
  const own = reader.open(scope, { kind: 'closure', parameters: closure.parameters, code: closure, place });
  readFunctionBody(reader, node, own);
  return closure;
}

function readParameters(reader: Reader, node: Node, scope: ScopeIndex): readonly Parameter[] {
  return nodesIn(node, 'params').map((parameter) => {
    const target = parameter.type === 'AssignmentPattern' ? nodeIn(parameter, 'left') : parameter;
    const initial = parameter.type === 'AssignmentPattern' ? nodeIn(parameter, 'right') : null;
    const value = initial === null ? null : reader.expression(initial, scope);
    const name = target?.type === 'Identifier' ? textIn(target, 'name') : '';
    return { name, label: null, type: target === null ? null : annotatedType(target), value };
  });
}

function readFunctionBody(reader: Reader, node: Node, own: ScopeIndex): void {
  for (const parameter of nodesIn(node, 'params')) {
    if (parameter.type === 'ObjectPattern' || parameter.type === 'ArrayPattern') bindPattern(reader, parameter, null, own);
  }
  const body = nodeIn(node, 'body');
  if (body?.type === 'BlockStatement') reader.block(nodesIn(body, 'body'), own);
  else if (body !== null) reader.give(reader.expression(body, own), own);
}

import type { Expression } from '../../../model/expression.js';
import type { Declaration, Statement, TypeDeclaration } from '../../../model/module.js';
import { declareFunction, declareParameterProperties, isFunction } from './functions.js';
import { annotatedType } from './patterns.js';
import { nameOfKey, nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

/**
 * Translates a class with its methods and properties. What its decorators, those of its members and of their parameters, and
 * a superclass that is made by a call run, runs before it.
 */
export function translateClass(translator: Translator, node: Node): readonly Statement[] {
  return [...runBefore(translator, node), declareClass(translator, node, null)];
}

/** Declares a class that is a value before the statement in which it stands. */
export function hoistClass(translator: Translator, node: Node): Expression {
  translator.hoist(translateClass(translator, node));
  const named = nodeIn(node, 'id');
  const place = translator.placeOf(node);
  return named === null ? { kind: 'opaque', parts: [], place } : { kind: 'name', name: textIn(named, 'name'), place };
}

/**
 * Translates `const A = class {}`: a class of that name.
 * @param target The variable.
 */
export function translateNamedClass(translator: Translator, node: Node, target: Node): readonly Statement[] {
  return [...runBefore(translator, node), declareClass(translator, node, target)];
}

function declareClass(translator: Translator, node: Node, target: Node | null): TypeDeclaration {
  const named = target ?? nodeIn(node, 'id');
  const body = nodeIn(node, 'body');
  return {
    kind: 'type',
    name: named === null ? 'default' : textIn(named, 'name'),
    inherits: [nodeIn(node, 'superClass'), ...nodesIn(node, 'implements')].flatMap((parent) => {
      const name = parent === null ? null : dottedName(parent);
      return name === null ? [] : [name];
    }),
    declaresOnly: false,
    adds: false,
    members: body === null ? [] : translateMembers(translator, nodesIn(body, 'body')),
    place: translator.placeOf(named ?? node),
  };
}

/** `React.Component`; null for what is no name. */
function dottedName(node: Node): string | null {
  if (node.type === 'Identifier') return textIn(node, 'name');
  const inner = nodeIn(node, 'expression') ?? nodeIn(node, 'id');
  if (inner !== null) return dottedName(inner);
  const object = nodeIn(node, 'object') ?? nodeIn(node, 'left');
  const property = nodeIn(node, 'property') ?? nodeIn(node, 'right');
  const before = object === null ? null : dottedName(object);
  return before === null || property === null ? null : `${before}.${nameOfKey(property)}`;
}

function runBefore(translator: Translator, node: Node): readonly Statement[] {
  const parent = nodeIn(node, 'superClass');
  const made = parent === null || dottedName(parent) !== null ? [] : [parent];
  return [...made, ...allDecoratorsOf(node)].map((each): Statement => {
    const expression = translator.expression(each);
    return { kind: 'expression', expression, place: expression.place };
  });
}

/** The decorators of a class, of its members and of what those take. */
function allDecoratorsOf(node: Node): readonly Node[] {
  const body = nodeIn(node, 'body');
  const members = body === null ? [] : nodesIn(body, 'body');
  const parts = members.flatMap((member) => [member, ...nodesIn(member, 'params')]);
  return [...decoratorsOf(node), ...parts.flatMap(decoratorsOf)];
}

function decoratorsOf(node: Node): readonly Node[] {
  return nodesIn(node, 'decorators').flatMap((each) => nodeIn(each, 'expression') ?? []);
}

/** A property with a getter and a setter is declared once. */
function translateMembers(translator: Translator, members: readonly Node[]): readonly Statement[] {
  const accessed = new Set<string>();
  return members.flatMap((member) => {
    const [declaration, ...others] = translateMember(translator, member);
    if (declaration?.kind !== 'declaration' || others[0]?.kind !== 'function' || others[0].accessor === null)
      return declaration === undefined ? [] : [declaration, ...others];
    if (accessed.has(declaration.name)) return others;
    accessed.add(declaration.name);
    return [declaration, ...others];
  });
}

function translateMember(translator: Translator, node: Node): readonly Statement[] {
  if (/Method$/.test(node.type)) return translateMethod(translator, node);
  if (!/Property$/.test(node.type)) return translator.statement(node);
  const key = nodeIn(node, 'key');
  const initial = nodeIn(node, 'value');
  const name = key === null ? '' : nameOfKey(key);
  // A property that holds a function is a method: `handle = (status) => {}`.
  if (initial !== null && isFunction(initial)) {
    const isStatic = node['static'] === true;
    return [declareFunction(translator, initial, name, key ?? node, { isStatic })];
  }
  const property = propertyOf(translator, node, initial);
  return [initial === null && beginsEmpty(node) ? { ...property, beginsEmpty: true } : property];
}

/** Whether a property holds undefined before code sets it: not one that something else makes or fills. */
function beginsEmpty(node: Node): boolean {
  const isPromised = node['definite'] === true || node['declare'] === true || node['abstract'] === true;
  return !isPromised && decoratorsOf(node).length === 0;
}

function propertyOf(translator: Translator, node: Node, initial: Node | null): Declaration {
  const key = nodeIn(node, 'key');
  return {
    kind: 'declaration',
    declares: 'property',
    name: key === null ? '' : nameOfKey(key),
    type: annotatedType(node),
    value: initial === null ? null : translator.expression(initial),
    wrapper: null,
    ...(isOpen(node, key) ? { isOpen: true } : {}),
    ...(isHidden(node, key) ? { isHidden: true } : {}),
    place: translator.placeOf(key ?? node),
  };
}

/** Whether code of other files can write a property of a class. */
function isOpen(node: Node, key: Node | null): boolean {
  return !isHidden(node, key) && node['readonly'] !== true;
}

/** Whether only code of the class can read it. */
function isHidden(node: Node, key: Node | null): boolean {
  return key?.type === 'PrivateName' || textIn(node, 'accessibility') === 'private';
}

function translateMethod(translator: Translator, node: Node): readonly Statement[] {
  const key = nodeIn(node, 'key');
  const name = key === null ? '' : nameOfKey(key);
  const kind = textIn(node, 'kind');
  const isStatic = node['static'] === true;
  if (kind === 'get' || kind === 'set') {
    const accessor = declareFunction(translator, node, name, key ?? node, { isStatic, accessor: kind });
    return [propertyOf(translator, node, null), accessor];
  }
  return [...declareParameterProperties(translator, node), declareFunction(translator, node, name, key ?? node, { isStatic })];
}

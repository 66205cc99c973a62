import type { Argument, Expression } from '../../../model/expression.js';
import type { Declaration, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { copied, dictionaryOf } from '../dictionary-calls.js';
import { splitPairs } from '../pairs.js';
import { readArguments } from './calls.js';
import { collectionOf, isCollectionType, readElements, setsMembers } from './collections.js';
import { partsIn } from './nodes.js';

/** An object with its receiver under a name: what makes it, what sets its members, and the name. */
interface Creation {
  readonly declares: Declaration;
  readonly runs: readonly Statement[];
  readonly receiver: Expression;
}

/** Whether a node makes an object and sets its members: `new A { B = c }`. */
export function isInitialised(tree: Tree): boolean {
  const initializer = initializerOf(tree);
  return initializer !== null && setsMembers(initializer);
}

function initializerOf(tree: Tree): Tree | null {
  return /object_creation_expression$/.test(tree.kind) ? childOf(tree, 'initializer_expression') : null;
}

/**
 * Translates `new A(b)`, `new A { B = c }`, `new List<A> { b }`, `new() { … }`.
 * @param type The type that is meant where none is written, or null.
 */
export function readCreation(translator: Translator, tree: Tree, type: Tree | null = null): Expression {
  if (isInitialised(tree)) return readInitialised(translator, tree, type);
  return makeObject(translator, tree, type);
}

/** What sets members where its value is wanted: a closure that is called, and gives the object. */
function readInitialised(translator: Translator, tree: Tree, type: Tree | null): Expression {
  const { declares, runs, receiver } = openCreation(translator, tree, type);
  const place = translator.placeOf(tree);
  const body: readonly Statement[] = [declares, ...runs, { kind: 'exit', how: 'return', value: receiver, place }];
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body, place }, arguments: [], place };
}

/** Takes apart what makes an object and sets its members: the object gets a name. */
export function openCreation(translator: Translator, tree: Tree, type: Tree | null = null): Creation {
  const place = translator.placeOf(tree);
  const name = translator.freshName();
  const receiver: Expression = { kind: 'name', name, place };
  const value = makeObject(translator, tree, type);
  const declares: Declaration = { kind: 'declaration', declares: 'variable', name, type: null, value, wrapper: null, place };
  return { declares, runs: setMembers(translator, tree, receiver), receiver };
}

/** The object itself, with all that is among its elements but no member. */
export function makeObject(translator: Translator, tree: Tree, type: Tree | null = null): Expression {
  const named = fieldOf(tree, 'type') ?? type;
  const place = translator.placeOf(named ?? tree);
  const initializer = initializerOf(tree);
  const values = readArguments(translator, childOf(tree, 'argument_list'));
  if (initializer !== null && !setsMembers(initializer)) {
    const elements = readElements(translator, initializer, isCollectionType(named, 'dictionary'));
    if (elements !== null) return withBase(elements, values);
  }
  const empty = values.length === 0 && named !== null ? collectionOf(named, place) : null;
  if (empty !== null) return empty;
  if (named === null) return { kind: 'opaque', parts: values.map(({ value }) => value), place };
  const callee = typeAsValue(translator, named);
  return dictionaryOf({ kind: 'call', callee, arguments: values, place: callee.place }, true);
}

/** `new Dictionary<A, B>(base) { … }` has the entries of its base too. */
function withBase(elements: Expression, values: readonly Argument[]): Expression {
  if (elements.kind !== 'object') return elements;
  const base = splitPairs(copied(values.map(({ value }) => value)));
  return { ...elements, computed: [...base.computed, ...elements.computed] };
}

/** `A.B` of `new A.B()`: what names the type is called. */
function typeAsValue(translator: Translator, type: Tree): Expression {
  const place = translator.placeOf(type);
  if (type.kind === 'generic_name') {
    const named = childOf(type, 'identifier') ?? type;
    return { kind: 'name', name: textOf(named), place: translator.placeOf(named) };
  }
  if (type.kind !== 'qualified_name') return { kind: 'name', name: textOf(type), place };
  const [qualifier, name] = partsIn(type);
  if (qualifier === undefined || name === undefined) return { kind: 'name', name: textOf(type), place };
  const last = name.kind === 'generic_name' ? (childOf(name, 'identifier') ?? name) : name;
  return { kind: 'member', object: typeAsValue(translator, qualifier), name: textOf(last), place: translator.placeOf(last) };
}

/** What sets the members of an object that a name or member holds. */
export function setMembers(translator: Translator, tree: Tree, receiver: Expression): readonly Statement[] {
  const initializer = initializerOf(tree);
  return initializer === null ? [] : setAll(translator, initializer, receiver);
}

function setAll(translator: Translator, initializer: Tree, receiver: Expression): readonly Statement[] {
  return partsIn(initializer).flatMap((element) => {
    const left = element.kind === 'assignment_expression' ? fieldOf(element, 'left') : null;
    const right = element.kind === 'assignment_expression' ? fieldOf(element, 'right') : null;
    if (left === null || right === null) return translator.statement(element);
    return setOne(translator, reach(translator, left, receiver), right);
  });
}

/** `B = c` sets B; `B = { C = d }` sets a member of what B is. */
function setOne(translator: Translator, target: Expression, right: Tree): readonly Statement[] {
  const { place } = target;
  if (right.kind === 'initializer_expression' && setsMembers(right)) return setAll(translator, right, target);
  const elements = right.kind === 'initializer_expression' ? readElements(translator, right, false) : null;
  const value = elements ?? translator.expression(right);
  return [setStatement(target, value, place)];
}

function setStatement(target: Expression, value: Expression, place: Place): Statement {
  return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
}

/** A member or an element of an object. */
function reach(translator: Translator, left: Tree, receiver: Expression): Expression {
  const place = translator.placeOf(left);
  if (left.kind !== 'element_binding_expression') return { kind: 'member', object: receiver, name: textOf(left), place };
  const [index] = readArguments(translator, left);
  const at: Expression = index?.value ?? { kind: 'opaque', parts: [], place };
  return { kind: 'operation', operator: 'subscript', operands: [receiver, at], place };
}

/** Translates `new { A = b, c.D }`. */
export function readAnonymous(translator: Translator, tree: Tree): Expression {
  const entries: { readonly key: string; readonly value: Expression }[] = [];
  const { children } = tree;
  for (const [index, child] of children.entries()) {
    if (child.kind === '=' || !/^[A-Za-z]/.test(child.kind) || child.kind === 'new') continue;
    if (children[index + 1]?.kind === '=') continue;
    const named = children[index - 1]?.kind === '=' ? (children[index - 2] ?? child) : child;
    entries.push({ key: textOf(named).replace(/^.*\./, ''), value: translator.expression(child) });
  }
  return { kind: 'object', entries, computed: [], place: translator.placeOf(tree) };
}

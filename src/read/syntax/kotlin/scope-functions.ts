import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';

/**
 * What runs a lambda on a receiver, at once and once. Source: https://kotlinlang.org/docs/scope-functions.html; builders of dictionaries:
 * https://kotlinlang.org/api/core/kotlin-stdlib/kotlin.collections/build-map.html.
 */
const functions: Readonly<Record<string, ScopeKind>> = {
  apply: { isReceiver: true, gives: 'receiver' },
  also: { isReceiver: false, gives: 'receiver' },
  let: { isReceiver: false, gives: 'result' },
  run: { isReceiver: true, gives: 'result' },
  /** Without a receiver. */
  runBare: { isReceiver: false, gives: 'result' },
  with: { isReceiver: true, gives: 'result' },
  buildMap: { isReceiver: true, gives: 'receiver' },
  buildJsonObject: { isReceiver: true, gives: 'receiver' },
};

/** What a scope function does with its receiver. */
interface ScopeKind {
  /** Whether the lambda has it as `this`, and not as its parameter. */
  readonly isReceiver: boolean;
  readonly gives: 'receiver' | 'result';
}

/** A call of a scope function. */
export interface Scope extends ScopeKind {
  /** On what it runs; null where it makes a dictionary. */
  readonly receiver: Tree | null;
  /** Whether it runs only where there is a receiver. */
  readonly isOptional: boolean;
  readonly lambda: Tree;
  /** The name of the receiver in the lambda. */
  readonly name: string;
}

/** The kind of a call of a scope function, in whose lambda the receiver stands where the code leaves it out. */
const scopeKind = 'scope';

/** The kind of the receiver where it is named or left out in a lambda. */
const receiverKind = 'receiver';

/** The name that a lambda's receiver has. */
export function receiverName({ start }: Tree): string {
  return `$this${String(start)}`;
}

/** Marks a call of a scope function as one, and writes its receiver where the lambda leaves it out. */
export function scopeFunction(tree: Tree): Tree {
  const parts = partsOf(tree);
  if (parts === null) return tree;
  const kind = functions[parts.name];
  if (kind === undefined) return tree;
  const { lambda } = parts;
  const whole = kind.isReceiver ? withReceiver(lambda, receiverAt(lambda)) : lambda;
  const named: Tree = { ...lambda, kind: parts.name, children: [], hasError: false };
  const given = parts.receiver === null ? [] : [parts.receiver];
  return {
    ...tree,
    kind: scopeKind,
    children: [...given, named, ...(parts.isOptional ? [{ ...named, kind: '?.' }] : []), whole],
  };
}

/** Takes a marked call apart. */
export function scopeOf(tree: Tree): Scope | null {
  const lambda = tree.children.at(-1);
  const at = tree.children.findIndex(({ kind }) => functions[kind] !== undefined);
  const kind = functions[tree.children[at]?.kind ?? ''];
  if (lambda === undefined || kind === undefined) return null;
  const named = childOf(lambda, 'lambda_parameters');
  const own = named === null ? null : childOf(named, 'variable_declaration');
  const parameter = own === null ? null : childOf(own, 'identifier');
  const name = kind.isReceiver ? receiverName(lambda) : parameter === null ? 'it' : textOf(parameter);
  return {
    ...kind,
    receiver: at === 0 ? null : (tree.children[0] ?? null),
    isOptional: childOf(tree, '?.') !== null,
    lambda,
    name,
  };
}

interface Parts {
  readonly name: string;
  readonly receiver: Tree | null;
  readonly isOptional: boolean;
  readonly lambda: Tree;
}

function partsOf(tree: Tree): Parts | null {
  const [callee] = tree.children;
  const annotated = childOf(tree, 'annotated_lambda');
  const lambda = annotated === null ? null : childOf(annotated, 'lambda_literal');
  const given = childOf(tree, 'value_arguments');
  if (callee === undefined || lambda === null) return null;
  if (callee.kind === 'identifier') return ofBareName(textOf(callee), given, lambda);
  return callee.kind === 'navigation_expression' && given === null ? ofMember(callee, lambda) : null;
}

/** `a.apply { … }`. */
function ofMember({ children: [receiver, mark, named] }: Tree, lambda: Tree): Parts | null {
  if (receiver === undefined || named === undefined || makes.test(textOf(named))) return null;
  return { name: textOf(named), receiver: { ...receiver, field: null }, isOptional: mark?.kind === '?.', lambda };
}

/** `with(a) { … }`, `run { … }` and `buildMap { … }`. */
function ofBareName(name: string, given: Tree | null, lambda: Tree): Parts | null {
  const [value, ...more] = given === null ? [] : childrenOf(given, 'value_argument');
  const receiver = value?.children[0] ?? null;
  if (name === 'with') return receiver === null || more.length > 0 ? null : { name, receiver, isOptional: false, lambda };
  if (given !== null || !(name === 'run' || makes.test(name))) return null;
  return { name: name === 'run' ? 'runBare' : name, receiver: null, isOptional: false, lambda };
}

/** What makes what its lambda fills has no receiver before. */
const makes = /^build/;

function receiverAt(lambda: Tree): Tree {
  return { ...lambda, kind: receiverKind, field: null, children: [], hasError: false };
}

/** Functions of the standard library that are called by their bare names and are no receiver's. */
const ownFunctions = new Set('println print require requireNotNull check checkNotNull error TODO repeat synchronized'.split(' '));

/** Writes the receiver where a lambda leaves it out: before what it assigns and what it calls as a statement, and for `this`. */
function withReceiver(tree: Tree, receiver: Tree): Tree {
  if (tree.kind === 'this_expression') return childOf(tree, 'identifier') === null ? { ...receiver, field: tree.field } : tree;
  const isBlock = tree.kind === 'lambda_literal' || tree.kind === 'block';
  const children = tree.children.map((child) => {
    const whole = withReceiver(child, receiver);
    return isBlock && whole.kind === 'call_expression' ? onReceiver(whole, receiver) : whole;
  });
  if (tree.kind !== 'assignment') return { ...tree, children };
  const [left, ...more] = children;
  return left?.kind === 'identifier' && !isDeclared(left, 'va[rl]')
    ? { ...tree, children: [memberOf(left, receiver), ...more] }
    : { ...tree, children };
}

function onReceiver(call: Tree, receiver: Tree): Tree {
  const [callee, ...more] = call.children;
  if (callee?.kind !== 'identifier' || ownFunctions.has(textOf(callee)) || isDeclared(callee, 'fun')) return call;
  const isGiven = more.some((child) => child.children.some((value) => value.children[0]?.kind === receiverKind));
  return isGiven ? call : { ...call, children: [memberOf(callee, receiver), ...more] };
}

/** Whether the file declares a variable or function of the name: then that is meant, as far as a text tells. */
function isDeclared(named: Tree, word: string): boolean {
  return new RegExp(`\\b${word}\\s+${textOf(named).replaceAll('$', '\\$')}\\b`).test(named.source);
}

function memberOf(named: Tree, receiver: Tree): Tree {
  const mark: Tree = { ...named, kind: '.', field: null, children: [], end: named.start };
  return { ...named, kind: 'navigation_expression', children: [receiver, mark, { ...named, field: null }] };
}

import type { Expression } from '../../../model/expression.js';
import type { Declaration, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, textOf, type Tree } from '../grammar/tree.js';
import { callOf, readArguments } from './calls.js';

/** A cascade with its receiver under a name: what it runs, one after the other, and the receiver. */
interface Cascade {
  /** What declares the name, where the receiver is no name itself. */
  readonly declares: readonly Declaration[];
  readonly runs: readonly Statement[];
  readonly receiver: Expression;
}

/** Translates `a..b = c..d()` where its value is wanted: a closure that is called, and gives the receiver. */
export function readCascade(translator: Translator, tree: Tree): Expression {
  const { declares, runs, receiver } = openCascade(translator, tree);
  const place = translator.placeOf(tree);
  const body: readonly Statement[] = [...declares, ...runs, { kind: 'exit', how: 'return', value: receiver, place }];
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body, place }, arguments: [], place };
}

/** Translates a cascade whose value nobody wants. */
export function runCascade(translator: Translator, tree: Tree): readonly Statement[] {
  const { declares, runs } = openCascade(translator, tree);
  return [...declares, ...runs];
}

/** Translates what a cascade runs on a variable that holds its receiver. */
export function runSections(translator: Translator, tree: Tree, receiver: Expression): readonly Statement[] {
  return tree.children.slice(1).map((section): Statement => {
    const expression = readSection(translator, section, receiver);
    return { kind: 'expression', expression, place: expression.place };
  });
}

/** Takes a cascade apart; what is no name gets one first. */
export function openCascade(translator: Translator, tree: Tree): Cascade {
  const [first] = tree.children;
  const place = translator.placeOf(tree);
  const value: Expression = first === undefined ? { kind: 'opaque', parts: [], place } : translator.expression(first);
  if (value.kind === 'name') return { declares: [], runs: runSections(translator, tree, value), receiver: value };
  const name = translator.freshName();
  const declares: Declaration = { kind: 'declaration', declares: 'variable', name, type: null, value, wrapper: null, place };
  const receiver: Expression = { kind: 'name', name, place };
  return { declares: [declares], runs: runSections(translator, tree, receiver), receiver };
}

/** `..a.b(c)`, `..a = b`, `..[i] = b`. */
function readSection(translator: Translator, section: Tree, receiver: Expression): Expression {
  const [, target, operator, value] = section.children;
  if (target === undefined) return receiver;
  const reached = reach(translator, target, receiver);
  if (operator === undefined || value === undefined) return reached;
  return {
    kind: 'assignment',
    operator: textOf(operator),
    target: reached,
    value: translator.expression(value),
    place: reached.place,
  };
}

/** What a section means on its receiver: its first selector stands for a member or element of it. */
function reach(translator: Translator, tree: Tree, receiver: Expression): Expression {
  const [first, link] = tree.children;
  if (tree.kind === 'cascade_selector') return selected(translator, tree, receiver);
  if (first === undefined || link === undefined) return receiver;
  const object = reach(translator, first, receiver);
  if (tree.kind === 'call') return callOf(object, readArguments(translator, link));
  if (tree.kind === 'subscript') return element(object, translator.parts(link), object.place);
  return { kind: 'member', object, name: textOf(link), place: translator.placeOf(link) };
}

function selected(translator: Translator, tree: Tree, receiver: Expression): Expression {
  const named = childOf(tree, '[') === null ? childOf(tree, 'identifier') : null;
  if (named === null) return element(receiver, translator.parts(tree), translator.placeOf(tree));
  return { kind: 'member', object: receiver, name: textOf(named), place: translator.placeOf(named) };
}

function element(collection: Expression, [index]: readonly Expression[], place: Place): Expression {
  const at: Expression = index ?? { kind: 'opaque', parts: [], place };
  return { kind: 'operation', operator: 'subscript', operands: [collection, at], place };
}

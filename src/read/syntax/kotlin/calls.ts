import type { Argument, Call, Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';
import { dictionaryOf } from '../dictionary-calls.js';

/** Translates a call; one that makes or fills a dictionary is a literal or an assignment. */
export function readCall(translator: Translator, tree: Tree): Expression {
  const [target] = tree.children;
  if (target === undefined) return { kind: 'opaque', parts: [], place: translator.placeOf(tree) };
  const callee = translator.expression(target);
  const call: Call = { kind: 'call', callee, arguments: readArguments(translator, tree), place: callee.place };
  const isConstruction = callee.kind === 'name' && /^[A-Z]/.test(callee.name);
  const made = isConstruction ? dictionaryOf(call, true) : call;
  return made === call ? dictionaryOf(call) : made;
}

/** The arguments of a call, those with names with these as labels, and the lambda after them. */
export function readArguments(translator: Translator, tree: Tree): readonly Argument[] {
  const list = childOf(tree, 'value_arguments');
  const lambda = childOf(tree, 'annotated_lambda');
  return [
    ...(list === null ? [] : childrenOf(list, 'value_argument').map((each) => readArgument(translator, each))),
    ...(lambda === null ? [] : [{ label: null, value: translator.expression(lambda) }]),
  ];
}

function readArgument(translator: Translator, tree: Tree): Argument {
  const [first, equals] = tree.children;
  const value = tree.children.at(-1);
  const label = first?.kind === 'identifier' && equals?.kind === '=' ? textOf(first) : null;
  const place = translator.placeOf(tree);
  return { label, value: value === undefined ? { kind: 'opaque', parts: [], place } : translator.expression(value) };
}

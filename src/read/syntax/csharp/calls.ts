import type { Argument, Call, Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { dictionaryOf } from '../dictionary-calls.js';
import { partsIn } from './nodes.js';
import { isType, typeNameOf } from './types.js';

/** A call of a value; what is called through its `Invoke` is called itself. */
function callOf(target: Expression, values: readonly Argument[]): Call {
  const callee = target.kind === 'member' && target.name === 'Invoke' && target.object !== null ? target.object : target;
  return { kind: 'call', callee, arguments: values, place: callee.place };
}

/** The arguments of a call: those with names have them as labels; what `out var` declares stands before the statement. */
export function readArguments(translator: Translator, given: Tree | null): readonly Argument[] {
  return (given === null ? [] : childrenOf(given, 'argument')).map((argument) => readArgument(translator, argument));
}

function readArgument(translator: Translator, argument: Tree): Argument {
  const named = fieldOf(argument, 'name');
  const isReference = childOf(argument, 'out', 'ref') !== null;
  const value = partsIn(argument).findLast((part) => part !== named);
  return {
    label: named === null ? null : textOf(named),
    value:
      value === undefined ? { kind: 'opaque', parts: [], place: translator.placeOf(argument) } : translator.expression(value),
    ...(isReference ? { isReference: true } : {}),
  };
}

/** Translates `f(a, b: c, out var d)`. */
export function readCall(translator: Translator, tree: Tree): Expression {
  const target = fieldOf(tree, 'function');
  const given = fieldOf(tree, 'arguments');
  if (target === null) return { kind: 'opaque', parts: translator.parts(tree), place: translator.placeOf(tree) };
  if (target.kind === 'identifier' && textOf(target) === 'nameof') return readNameOf(translator, tree, given);
  const call = callOf(translator.expression(target), readArguments(translator, given));
  const type = typeGiven(target);
  return dictionaryOf(type === null ? call : { ...call, type });
}

/** The type that a generic function is given, where it is one alone. */
function typeGiven(target: Tree): string | null {
  const named = target.kind === 'generic_name' ? target : fieldOf(target, 'name');
  const list = named?.kind === 'generic_name' ? childOf(named, 'type_argument_list') : null;
  const [type, ...more] = (list?.children ?? []).filter(isType);
  return type === undefined || more.length > 0 ? null : typeNameOf(type);
}

/** `nameof(a.b)` is the text `b`. */
function readNameOf(translator: Translator, tree: Tree, given: Tree | null): Expression {
  const [argument] = given === null ? [] : childrenOf(given, 'argument');
  const value = argument === undefined ? '' : textOf(argument).replace(/^.*\./, '');
  return { kind: 'literal', value, place: translator.placeOf(tree) };
}

/** Translates `var d` of `out var d`: a name, which is declared before the statement. */
export function readDeclared(translator: Translator, tree: Tree): Expression {
  const named = fieldOf(tree, 'name');
  const place = translator.placeOf(named ?? tree);
  if (named === null || named.kind !== 'identifier') return { kind: 'opaque', parts: [], place };
  const name = textOf(named);
  translator.hoist([{ kind: 'declaration', declares: 'variable', name, type: null, value: null, wrapper: null, place }]);
  return { kind: 'name', name, place };
}

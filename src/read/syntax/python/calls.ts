import type { Argument, Expression } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { memberWriteOf } from '../member-writes.js';
import { splitPairs, type Pair } from '../pairs.js';

/** Translates a call. `super()` is the name that all languages have for what a type inherits; `dict(a=b)` is a dictionary. */
export function readCall(translator: Translator, tree: Tree): Expression {
  const called = fieldOf(tree, 'function');
  const given = fieldOf(tree, 'arguments');
  const place = translator.placeOf(tree);
  if (called === null || given === null) return { kind: 'opaque', parts: translator.parts(tree), place };
  if (textOf(called) === 'super') return { kind: 'name', name: 'super', place };
  if (textOf(called) === 'dict') return { kind: 'object', ...splitPairs(pairsOf(argumentsOf(translator, given))), place };
  const callee = translator.expression(called);
  const values = argumentsOf(translator, given);
  const isMerging = callee.kind === 'member' && callee.name === 'update' && values.some(({ label }) => label !== null);
  const call = { kind: 'call', callee, arguments: isMerging ? [mergedOf(values, place)] : values, place: callee.place } as const;
  return memberWriteOf(call, 'python');
}

/** What a call is given: a dictionary that is taken apart (`**a`) is an argument with no label. */
function argumentsOf(translator: Translator, given: Tree): readonly Argument[] {
  if (given.kind !== 'argument_list') return [{ label: null, value: translator.expression(given) }];
  return given.children
    .filter(({ kind }) => /^[a-z]/.test(kind))
    .map((each): Argument => {
      const named = each.kind === 'keyword_argument' ? fieldOf(each, 'name') : null;
      const value = fieldOf(each, 'value');
      if (named !== null && value !== null) return { label: textOf(named), value: translator.expression(value) };
      if (each.kind !== 'dictionary_splat') return { label: null, value: translator.expression(each) };
      const computed = translator.parts(each).map((part) => ({ key: null, value: part }));
      return { label: null, value: { kind: 'object', entries: [], computed, place: translator.placeOf(each) } };
    });
}

/** `a.update(b=c)` takes one dictionary. */
function mergedOf(values: readonly Argument[], place: Place): Argument {
  return { label: null, value: { kind: 'object', ...splitPairs(pairsOf(values)), place } };
}

function pairsOf(values: readonly Argument[]): readonly Pair[] {
  return values.map(({ label, value }) => ({
    key: label === null ? null : { kind: 'literal', value: label, place: value.place },
    value,
  }));
}

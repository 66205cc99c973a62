import type { Argument } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import type { Tree } from '../grammar/tree.js';

/** The arguments of a call. */
export function readArguments(translator: Translator, given: Tree): readonly Argument[] {
  return given.children
    .filter(({ kind }) => /^[A-Za-z]/.test(kind))
    .map((argument) => ({ label: null, value: translator.expression(argument) }));
}

import type { Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import type { Tree } from '../grammar/tree.js';
import { isInitialised, openCreation } from './creations.js';

/** Translates what gives a value: `return x`, and `=> x`. What throws gives none. */
export function giveValue(translator: Translator, value: Tree): readonly Statement[] {
  const place = translator.placeOf(value);
  if (value.kind === 'throw_expression') return throwValue(translator, value);
  if (!isInitialised(value)) return [{ kind: 'exit', how: 'return', value: translator.expression(value), place }];
  const { declares, runs, receiver } = openCreation(translator, value);
  return [declares, ...runs, { kind: 'exit', how: 'return', value: receiver, place }];
}

/** Translates `throw x` and `throw`. */
export function throwValue(translator: Translator, tree: Tree): readonly Statement[] {
  const [value] = translator.parts(tree);
  return [{ kind: 'exit', how: 'throw', value: value ?? null, place: translator.placeOf(tree) }];
}

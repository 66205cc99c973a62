import type { Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import type { Tree } from '../grammar/tree.js';
import { openCascade } from './cascades.js';

/** Translates what gives a value: `return x`, and `=> x`. What throws gives none. */
export function giveValue(translator: Translator, value: Tree): readonly Statement[] {
  const place = translator.placeOf(value);
  if (value.kind === 'throw_expression' || value.kind === 'rethrow_expression') return throwValue(translator, value);
  if (value.kind !== 'cascade') return [{ kind: 'exit', how: 'return', value: translator.expression(value), place }];
  const { declares, runs, receiver } = openCascade(translator, value);
  return [...declares, ...runs, { kind: 'exit', how: 'return', value: receiver, place }];
}

/** Translates `throw x` and `rethrow`. */
export function throwValue(translator: Translator, tree: Tree): readonly Statement[] {
  const [value] = translator.parts(tree);
  return [{ kind: 'exit', how: 'throw', value: value ?? null, place: translator.placeOf(tree) }];
}

import type { Expression } from '../../../model/expression.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readCreation } from './creations.js';
import { initialOf } from './nodes.js';

/** `default(bool)`; of another type nothing is known. */
export function readDefault(translator: Translator, tree: Tree): Expression {
  return defaultOf(translator, tree, fieldOf(tree, 'type')) ?? { kind: 'opaque', parts: [], place: translator.placeOf(tree) };
}

/**
 * What a variable of a type has before anything was put there: false, 0, or nothing. Null for a type of which that is not known.
 * Source: https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/builtin-types/default-values
 */
export function defaultOf(translator: Translator, at: Tree, type: Tree | null): Expression | null {
  const place = translator.placeOf(at);
  if (type?.kind === 'nullable_type') return { kind: 'literal', value: null, place };
  if (type?.kind !== 'predefined_type') return null;
  const name = textOf(type);
  if (name === 'bool') return { kind: 'literal', value: false, place };
  if (name === 'string' || name === 'object') return { kind: 'literal', value: null, place };
  return { kind: 'literal', value: 0, place };
}

/** The value behind `=` of a declaration: where a type is declared, `new()` makes it. */
export function readInitial(translator: Translator, tree: Tree, type: Tree | null): Expression | null {
  const initial = initialOf(tree);
  if (initial === null) return null;
  return initial.kind === 'implicit_object_creation_expression'
    ? readCreation(translator, initial, type)
    : translator.expression(initial);
}

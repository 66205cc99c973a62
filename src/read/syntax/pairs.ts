import type { Expression, ObjectLiteral } from '../../model/expression.js';

/** A key and its value as written in an object or dictionary; a spread has no key. */
export interface Pair {
  readonly key: Expression | null;
  readonly value: Expression;
}

/**
 * Tells the entries whose keys are literals from the others.
 * @param pairs In source order.
 */
export function splitPairs(pairs: readonly Pair[]): Pick<ObjectLiteral, 'entries' | 'computed'> {
  return {
    entries: pairs.flatMap(({ key, value }) => (isKey(key) ? [{ key: String(key.value), value, place: key.place }] : [])),
    computed: pairs.filter(({ key }) => !isKey(key)),
  };
}

function isKey(key: Expression | null): key is Expression & { readonly kind: 'literal' } {
  return key?.kind === 'literal' && key.value !== null;
}

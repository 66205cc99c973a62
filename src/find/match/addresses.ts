import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Expression, ScopeIndex } from '../../model/expression.js';
import { expressionsOf, partsOf } from '../../model/expression-parts.js';
import type { IndexedSource, Program } from './program.js';
import type { SymbolUse } from './symbols.js';

/** A text in code that has an address in it. */
export interface AddressPlace {
  readonly text: string;
  readonly expression: Expression;
  readonly scope: ScopeIndex;
}

const known = new WeakMap<IndexedSource, readonly AddressPlace[]>();

/**
 * Finds the texts of a file that have an address in them.
 * @param source The file.
 */
export function addressesIn(source: IndexedSource): readonly AddressPlace[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const found: AddressPlace[] = [];
  const seen = new Set<Expression>();
  for (const fact of source.facts) {
    const open = [...expressionsOf(fact)];
    for (let expression = open.pop(); expression !== undefined; expression = open.pop()) {
      if (seen.has(expression)) continue;
      seen.add(expression);
      if (isAddress(expression)) found.push({ text: expression.value, expression, scope: fact.scope });
      open.push(...partsOf(expression));
    }
  }
  known.set(source, found);
  return found;
}

function isAddress(expression: Expression): expression is Expression & { readonly kind: 'literal'; readonly value: string } {
  return expression.kind === 'literal' && typeof expression.value === 'string' && expression.value.includes('//');
}

/**
 * Finds the addresses in code that stand for an API, such as the scope of a sign-in.
 * @param program The project.
 * @param rows The APIs.
 */
export function findAddresses(program: Program, rows: readonly SpeltApi[]): readonly SymbolUse[] {
  const wanted = new Map(rows.flatMap((row) => (row.use === 'text' && row.signal !== null ? [[keyOf(row), row] as const] : [])));
  return program.sources.flatMap((source) =>
    addressesIn(source).flatMap(({ text, expression, scope }): readonly SymbolUse[] => {
      const row = wanted.get(keyOf({ language: source.language, member: text }));
      if (row === undefined) return [];
      const { place } = expression;
      return [{ row, source, scope, place, confidence: 'likely', via: 'read', values: [], receiver: null, expression }];
    }),
  );
}

function keyOf({ language, member }: Pick<SpeltApi, 'language' | 'member'>): string {
  return `${language} ${member}`;
}

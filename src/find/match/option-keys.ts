import { sdksOfModule } from '../../catalog/apis/modules.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Expression } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/group-by.js';
import type { Place } from '../../model/place.js';
import type { Program } from './program.js';
import { isNothing, type SymbolUse } from './symbols.js';

/** A key or a member that gets a value. */
interface Option {
  readonly name: string;
  readonly value: Expression;
  readonly place: Place;
}

/**
 * Finds the options of SDKs by names that nothing else has: keys of objects, and members of any value that are set.
 * @param program The project.
 * @param rows The APIs.
 */
export function findOptions(program: Program, rows: readonly SpeltApi[]): readonly SymbolUse[] {
  const wanted = groupBy(
    rows.filter(({ use, signal }) => use === 'key' && signal !== null),
    ({ member }) => member,
  );
  return program.sources.flatMap((source) => {
    const imported = new Set(source.imports.flatMap(({ module }) => sdksOfModule(source.language, module)));
    const isOf = ({ language, distinct, sdk }: SpeltApi): boolean =>
      language === source.language && (distinct !== 'module' || imported.has(sdk));
    return source.facts.flatMap((fact) =>
      optionsOf(fact).flatMap(({ name, value, place }): readonly SymbolUse[] => {
        const row = wanted.get(name)?.find(isOf);
        if (row === undefined || (row.isEmpty !== undefined && isNothing(value) !== row.isEmpty.holds)) return [];
        const { scope } = fact;
        return [
          { row, source, scope, place, confidence: 'likely', via: 'write', values: [value], receiver: null, expression: value },
        ];
      }),
    );
  });
}

function optionsOf(fact: Fact): readonly Option[] {
  if (fact.kind === 'object')
    return fact.object.entries.map(({ key, value, place = fact.place }) => ({ name: key, value, place }));
  return fact.kind === 'assignment' && fact.target.kind === 'member'
    ? [{ name: fact.target.name, value: fact.value, place: fact.place }]
    : [];
}

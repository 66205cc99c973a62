import { apisOf } from '../../../catalog/apis/spelt.js';
import { tokensOf } from '../../../catalog/apis/tokens.js';
import { citation } from '../../../catalog/citation.js';
import { systemAreas } from '../../../catalog/system-areas.js';
import type { Detector, SignalDefinition } from '../../detector.js';
import type { DataTypeId } from '../../../model/data-type.js';
import { namesConstant } from '../../match/named-constants.js';
import type { Program } from '../../match/program.js';
import { countsAsSignal, signalOf } from '../../match/signals.js';
import { findUses, type SymbolUse } from '../../match/symbols.js';

/** Every id of the family `system.<area>`. */
export type SystemSignalId = `system.${string}`;

const apis = apisOf('system');

const defines: Readonly<Record<SystemSignalId, SignalDefinition>> = Object.fromEntries(
  systemAreas.map(({ id, title, implies, source }) => [
    id,
    { title: `The app uses an Apple API: ${title}`, implies, source: citation(source) },
  ]),
);

/** Apple frameworks that can yield personal data: access, not collection (facts/system-apis.json, rule). */
export const system: Detector<SystemSignalId> = {
  defines,
  source: 'theAppLaunchers/apple-docs-for-rag@61312ac',
  apis,
  tokens: tokensOf(apis),
  followed: null,
  accounted: true,
  detect(program, resolver) {
    const uses = findUses(program, resolver, apis).filter(countsAsSignal);
    const found = uses.map((use) => {
      const id = use.row.signal as SystemSignalId;
      return { signal: signalOf(use, id, impliedBy(program, use, use.row.implies ?? defines[id]?.implies ?? [])), use };
    });
    return { found, unfollowed: [], uses: [], apiUses: [], notes: [] };
  },
};

/** What a use shows: of what is asked for by name, only that. @param all What it shows where nothing is named. */
function impliedBy(
  program: Program,
  { row, values, source, scope }: SymbolUse,
  all: readonly DataTypeId[],
): readonly DataTypeId[] {
  if (row.impliesByName === undefined) return all;
  const named = Object.entries(row.impliesByName).filter(([name]) =>
    values.some((expression) => namesConstant(program, { source, expression, scope }, [name])),
  );
  return named.length === 0 ? all : named.flatMap(([, implies]) => implies);
}

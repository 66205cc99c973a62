import { citation } from '../../catalog/source.js';
import { systemAreas } from '../../catalog/system-areas.js';
import type { Detector, SignalDefinition } from '../detector.js';
import { countsAsSignal, signalOf } from '../match/signals.js';
import { findUses, type SymbolRow } from '../match/symbols.js';
import symbols from './symbols.json' with { type: 'json' };
import types from './types.json' with { type: 'json' };

/** Every id of the family `system.<area>`. */
export type SystemSignalId = `system.${string}`;

const rows: readonly SymbolRow[] = symbols as readonly SymbolRow[];

const defines: Readonly<Record<SystemSignalId, SignalDefinition>> = Object.fromEntries(
  systemAreas.map(({ id, title, implies, source }) => [
    id,
    { title: `The app uses an Apple API: ${title}`, implies, source: citation(source) },
  ]),
);

/** A construction shows in the type's name and a bracket; a mention of the type alone is no signal. */
function tokensOf({ owner, use, token }: SymbolRow): readonly string[] {
  if (token !== undefined) return [token];
  return use === 'construct' ? [`${owner}(`, `[${owner} `, `${owner}.init`] : [owner];
}

/** Apple frameworks that can yield personal data: access, not collection (facts/system-apis.json, rule). */
export const system: Detector<SystemSignalId> = {
  defines,
  source: 'theAppLaunchers/apple-docs-for-rag@61312ac',
  symbols: rows,
  tokens: [...new Set(rows.flatMap(tokensOf))],
  followed: false,
  types,
  detect(program, resolver) {
    const uses = findUses(program, resolver, rows, () => false).filter(countsAsSignal);
    const found = uses.map((use) => {
      const id = use.row.signal as SystemSignalId;
      return { signal: signalOf(use, id, defines[id]?.implies ?? []), use };
    });
    return { found, unfollowed: [], apiUses: [], notes: [] };
  },
};

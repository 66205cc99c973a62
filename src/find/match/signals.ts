import { replacementsOf } from '../../catalog/apis/replacements.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { ApiUse, Signal, SignalDetail } from '../../model/signal.js';
import { enclosingName } from './scopes.js';
import type { SymbolUse } from './symbols.js';

/** Whether a use is what its row's signal means: a write-only signal is no read. */
export function countsAsSignal({ row, via }: SymbolUse): boolean {
  if (row.signal === null) return false;
  return row.signalOn === undefined || (row.signalOn === 'write') === (via === 'write');
}

/**
 * Makes a signal of a use.
 * @param use The use.
 * @param id The signal's id: usually the row's.
 * @param implies The data types that it is evidence for.
 * @param detail What this kind of signal knows beyond its place.
 */
export function signalOf<Id extends string>(
  use: SymbolUse,
  id: Id,
  implies: readonly DataTypeId[],
  detail: SignalDetail = { kind: 'none' },
): Signal<Id> {
  return {
    id,
    symbol: use.row.symbol,
    place: use.place,
    confidence: use.confidence,
    platform: use.source.platform,
    language: use.source.language,
    enclosing: enclosingName(use.source, use.scope),
    implies,
    detail,
  };
}

/** Makes an API use of a use, known or misprinted. */
export function apiUseOf(use: SymbolUse): ApiUse {
  const { row } = use;
  const { sdk, source } = row;
  const instead = replacementsOf(row);
  return {
    symbol: row.symbol,
    place: use.place,
    confidence: use.confidence,
    enclosing: enclosingName(use.source, use.scope),
    api:
      row.unknown === true
        ? { kind: 'unknown', sdk, instead, source }
        : { kind: 'known', sdk, since: row.since ?? '0.0.0', removed: row.removed, instead, source },
  };
}

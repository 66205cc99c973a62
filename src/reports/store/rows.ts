import type { DataTypeId } from '../../model/data-type.js';
import type { PurposeId } from '../../model/purpose.js';

/** How App Store Connect calls what is said of collected data (facts/apple.md §1). */
export type DataProtection = 'DATA_LINKED_TO_YOU' | 'DATA_NOT_LINKED_TO_YOU' | 'DATA_USED_TO_TRACK_YOU' | 'DATA_NOT_COLLECTED';

/** A row of the questionnaire as App Store Connect keeps it: `appDataUsages` of its API. */
export interface StoreRow {
  /** Null where no data is collected. */
  readonly category: DataTypeId | null;
  /** Null for tracking, which is kept once for a data type, and where no data is collected. */
  readonly purpose: PurposeId | null;
  readonly protection: DataProtection;
}

/** What is said of a data type that is collected; a null says nothing. */
export interface CollectedData {
  readonly id: DataTypeId;
  readonly purposes: readonly PurposeId[];
  readonly isLinked: boolean | null;
  readonly isTracking: boolean;
}

/**
 * Takes answers apart into the rows of App Store Connect, as asc does (rorkai/App-Store-Connect-CLI@3ebcd22,
 * internal/cli/web/web_privacy.go).
 * @param collected The data types that are collected, each once.
 * @returns Sorted by `rowKey`; the one row that says so where no data is collected.
 */
export function storeRows(collected: readonly CollectedData[]): readonly StoreRow[] {
  if (collected.length === 0) return [{ category: null, purpose: null, protection: 'DATA_NOT_COLLECTED' }];
  return collected.flatMap(rowsOf).sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));
}

function rowsOf({ id, purposes, isLinked, isTracking }: CollectedData): readonly StoreRow[] {
  const protection = isLinked === true ? 'DATA_LINKED_TO_YOU' : 'DATA_NOT_LINKED_TO_YOU';
  return [
    ...(isLinked === null ? [] : purposes.map((purpose): StoreRow => ({ category: id, purpose, protection }))),
    ...(isTracking ? [{ category: id, purpose: null, protection: 'DATA_USED_TO_TRACK_YOU' } as const] : []),
  ];
}

/**
 * Tells a row from any other, and gives the order in which asc writes them.
 * @param row Which.
 */
export function rowKey({ category, purpose, protection }: StoreRow): string {
  return [category ?? '', purpose ?? '', protection].join('|');
}

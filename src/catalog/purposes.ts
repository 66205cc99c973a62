import { purposeIds, type PurposeId } from '../model/purpose.js';
import type { Citation } from './citation.js';
import rows from './purposes.json' with { type: 'json' };

/** One of App Store Connect's purposes (facts/apple.md §1). */
export interface Purpose {
  readonly id: PurposeId;
  readonly name: string;
  readonly definition: string;
  /** The value of `NSPrivacyCollectedDataTypePurposes` in a privacy manifest. */
  readonly xcprivacyKey: string;
  /** Whether this purpose rules out Apple's optional disclosure (facts/apple.md §2.3). */
  readonly blocksOptionalDisclosure: boolean;
  readonly source: Citation;
}

/** All six, in the order in which App Store Connect asks. */
export const purposes = rows as readonly Purpose[];

const names = new Map(purposes.map(({ id, name }) => [id, name]));

/**
 * Names a purpose as App Store Connect does.
 * @param id The purpose.
 */
export function purposeName(id: PurposeId): string {
  return names.get(id) ?? id;
}

const byXcprivacyKey = new Map(purposes.map((row) => [row.xcprivacyKey, row.id]));

/**
 * Finds the purpose that a privacy manifest names.
 * @param key A value of `NSPrivacyCollectedDataTypePurposes`, as written.
 * @returns The purpose's id, or null where Apple defines no such value.
 */
export function purposeOfManifestKey(key: string): PurposeId | null {
  return byXcprivacyKey.get(key) ?? null;
}

/**
 * Puts purposes into the order in which App Store Connect asks, each once.
 * @param ids Purposes in any order.
 */
export function orderPurposes(ids: Iterable<PurposeId>): readonly PurposeId[] {
  const wanted = new Set(ids);
  return purposeIds.filter((id) => wanted.has(id));
}

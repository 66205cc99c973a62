import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './data-types.json' with { type: 'json' };

/** One of App Store Connect's data types (facts/apple.md §1). */
export interface DataType {
  readonly id: DataTypeId;
  readonly name: string;
  readonly category: string;
  /** The store label's own id of the category. */
  readonly categoryId: string;
  readonly definition: string;
  /** The plural that App Store Connect puts into its questions: `email addresses`. */
  readonly noun: string;
  /** The value of `NSPrivacyCollectedDataType` in a privacy manifest. */
  readonly xcprivacyKey: string;
  readonly notes: string | null;
  readonly source: Citation;
}

/** All 35, in the order in which App Store Connect asks. */
export const dataTypes = rows as readonly DataType[];

const nouns = new Map(dataTypes.map(({ id, noun }) => [id, noun]));

/**
 * Names a data type in a sentence: `email addresses`.
 * @param id The data type.
 */
export function nounOf(id: DataTypeId): string {
  return nouns.get(id) ?? id;
}

const byXcprivacyKey = new Map(dataTypes.map((row) => [row.xcprivacyKey, row]));

/**
 * Finds the data type that a privacy manifest names.
 * @param key A value of `NSPrivacyCollectedDataType`, as written.
 * @returns The data type, or null where Apple defines no such value.
 */
export function dataTypeOfManifestKey(key: string): DataType | null {
  return byXcprivacyKey.get(key) ?? null;
}

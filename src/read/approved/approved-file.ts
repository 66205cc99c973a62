import { dataTypes } from '../../catalog/data-types.js';
import { property, type JsonValue } from '../manifests/json-tree.js';
import { lineIndex } from '../manifests/text-position.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Position } from '../../model/place.js';
import { purposeIds, type PurposeId } from '../../model/purpose.js';
import { UsageError } from '../../model/usage-error.js';

/** An entry of a JSON file: its value as plain data, and where it stands, as messages say it: `f.json:7`. */
export interface ApprovedEntry {
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: string;
  /** Where its data type stands, or it itself where it has none. */
  readonly position: Position;
}

/**
 * Pairs the items of a JSON list with their places.
 * @param file The file's name.
 * @param text The file's text.
 * @param list The list in the tree of the text.
 * @param values The same list as plain data.
 * @param key The key of an item's data type.
 */
export function entriesOf(
  file: string,
  text: string,
  list: JsonValue | undefined,
  values: readonly unknown[],
  key: string,
): readonly ApprovedEntry[] {
  const positionOf = lineIndex(text);
  const items = list?.kind === 'array' ? list.items : [];
  return values.map((value, index) => ({
    value: typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {},
    at: `${file}:${positionOf(items[index]?.offset ?? 0).line}`,
    position: positionOf((property(items[index] ?? null, key) ?? items[index])?.offset ?? 0),
  }));
}

/**
 * Takes a value for the id of a data type.
 * @param id Any JSON value.
 * @param at Where it stands.
 * @throws {UsageError} When App Store Connect has no such data type.
 */
export function knownDataType(id: unknown, at: string): DataTypeId {
  const row = dataTypes.find((type) => type.id === id);
  if (row === undefined) throw refused(`${at}: ${quoted(id)} is not one of Apple's data types.`);
  return row.id;
}

/**
 * Takes a value for a list of purposes.
 * @param value Any JSON value.
 * @param at Where it stands.
 * @throws {UsageError} When one of them is none of Apple's six.
 */
export function knownPurposes(value: unknown, at: string): readonly PurposeId[] {
  const unknown = listOf(value).find((purpose) => !purposeIds.some((id) => id === purpose));
  if (unknown !== undefined) throw refused(`${at}: ${quoted(unknown)} is not one of Apple's purposes.`);
  return purposeIds.filter((id) => listOf(value).includes(id));
}

/**
 * Takes a value for a list.
 * @param value Any JSON value.
 * @returns An empty list where it is none.
 */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Shows a value in a message.
 * @param value Any JSON value.
 */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : 'nothing';
}

/**
 * Refuses a file that is not what `--against` reads.
 * @param message What is wrong, with its place.
 */
export function refused(message: string): UsageError {
  return new UsageError(message, [
    "Pass fastlane's app_privacy_details.json, the file of asc web privacy pull, an earlier JSON report or a PrivacyInfo.xcprivacy to --against.",
  ]);
}

/**
 * Refuses a file that was written while answers were open: what it leaves out, nobody approved.
 * @param at Where it is marked.
 */
export function undecided(at: string): UsageError {
  return new UsageError(
    `${at} marks the file as a draft that was written with --allow-undecided. Drafts are not approved answers.`,
    [
      'Pass the answers that you filed to --against, or answer what the draft lists and export it again without --allow-undecided.',
    ],
  );
}

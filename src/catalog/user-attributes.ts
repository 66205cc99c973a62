import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './user-attributes.json' with { type: 'json' };

/** What a name of something personal stands for. */
export interface PersonalName {
  readonly id: string;
  /** More than one where the name does not decide. */
  readonly dataTypes: readonly DataTypeId[];
  /** `possible` where a person has to look. */
  readonly certainty: 'certain' | 'possible';
  readonly source: Citation;
}

/** What a key of an attribute stands for. */
export interface AttributeName extends PersonalName {
  /** Data types that it may be besides, for a person to look at: a postal code is part of an address, and may be a location. */
  readonly mayBe?: readonly DataTypeId[];
}

/** User-attribute keys, sorted by id: the key in lower case without anything but letters and digits. */
export const userAttributes = rows as readonly AttributeName[];

const byId = new Map(userAttributes.map((row) => [row.id, row]));

/**
 * Says what a user attribute holds, judged by its key.
 * @param key The key as written: `$FirstName`, `first_name`, `Email Address`.
 * @returns What it is, then what it may be besides; none where the key says nothing.
 */
export function userAttributesOf(key: string): readonly PersonalName[] {
  const row = byId.get(normalKey(key));
  return row === undefined ? [] : namesOf(row, row.certainty);
}

/**
 * Splits a row into what its key is and what it may be besides.
 * @param row A row.
 * @param certainty How sure the first part is, where the key stands.
 */
export function namesOf(
  { id, dataTypes, mayBe = [], source }: AttributeName,
  certainty: PersonalName['certainty'],
): readonly PersonalName[] {
  const sure: PersonalName = { id, dataTypes, certainty, source };
  return mayBe.length === 0 ? [sure] : [sure, { id, dataTypes: mayBe, certainty: 'possible', source }];
}

/**
 * Writes a key as the rows have it: keys differ in case and separators only, `$FirstName`, `first_name` and `First Name` are one.
 * @param key A key as written.
 */
export function normalKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

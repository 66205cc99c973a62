import type { DataTypeId } from '../model/data-type.js';
import type { Source } from './source.js';
import rows from './user-attributes.json' with { type: 'json' };

/** What a name of something personal stands for. */
export interface PersonalName {
  readonly id: string;
  /** More than one where the name does not decide. */
  readonly dataTypes: readonly DataTypeId[];
  /** `possible` where a person has to look. */
  readonly certainty: 'certain' | 'possible';
  readonly source: Source;
}

/** User-attribute keys, sorted by id: the key in lower case without anything but letters and digits. */
export const userAttributes = rows as readonly PersonalName[];

const byId = new Map(userAttributes.map((row) => [row.id, row]));

/**
 * Says what a user attribute holds, judged by its key.
 * @param key The key as written: `$FirstName`, `first_name`, `Email Address`.
 * @returns The row, or null where the key says nothing.
 */
export function userAttributeOf(key: string): PersonalName | null {
  return byId.get(key.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? null;
}

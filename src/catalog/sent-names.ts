import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './sent-names.json' with { type: 'json' };

/** What a name says of data that is sent under it, which no attribute of a user or an event has. */
export interface SentName {
  readonly id: string;
  /** In lower case, without anything but letters and digits; they may be the last words of a name: `shareMessage`. */
  readonly members: readonly string[];
  /** Whether a longer name that ends with one is of something else: `deviceName`. */
  readonly isWhole?: true;
  /** Whether they are parts of the address that data is sent to, or functions on a server, and not names of what is sent. */
  readonly isOfAddress?: true;
  /** One of these names has to stand beside it in the same object. Absent where the name says it alone. */
  readonly beside?: readonly string[];
  readonly dataTypes: readonly DataTypeId[];
  /** `possible` where a person has to look. */
  readonly certainty: 'certain' | 'possible';
  readonly source: Citation;
}

/** Names of what is sent, sorted by id. */
export const sentNames = rows as readonly SentName[];

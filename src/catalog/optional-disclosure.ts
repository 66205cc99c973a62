import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './optional-disclosure.json' with { type: 'json' };

/** A condition for leaving a data type out of the label; all of them have to be met (facts/apple.md §2.3). */
export interface DisclosureCondition {
  readonly id: string;
  /** What of an answer can break it: its tracking, its purposes, that an SDK collects it; null where only a person can tell. */
  readonly excludedBy: 'tracking' | 'purposes' | 'automatic' | null;
  /** The data types that break it by what they are: no user types a crash log into a form. */
  readonly dataTypes: readonly DataTypeId[];
  /** The signals that break it for the data types that they show. */
  readonly signals: readonly string[];
  /** What a person has to be able to say. */
  readonly met: string;
  /** What to say where it is broken. */
  readonly broken: string;
  readonly source: Citation;
}

/** All four conditions, sorted by id. */
export const disclosureConditions = rows as readonly DisclosureCondition[];

import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './recorded-categories.json' with { type: 'json' };

/** A category of accesses that iOS records. */
export interface RecordedCategory {
  /** As iOS calls it: `mediaLibrary`. */
  readonly id: string;
  /** What is accessed, in the middle of a sentence: `the microphone`. */
  readonly what: string;
  /** The data types that the access can yield. */
  readonly dataTypes: readonly DataTypeId[];
  readonly source: Citation;
}

/** All categories that Apple documents, sorted by id. */
export const recordedCategories = rows as readonly RecordedCategory[];

const byId = new Map(recordedCategories.map((row) => [row.id, row]));

/**
 * Finds a category.
 * @param id As iOS calls it.
 */
export function recordedCategoryOf(id: string): RecordedCategory | null {
  return byId.get(id) ?? null;
}

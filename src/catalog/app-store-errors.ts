import type { Source } from './source.js';
import rows from './app-store-errors.json' with { type: 'json' };

/** A code with which App Store Connect rejects an upload (facts/apple.md §4.4). */
interface AppStoreError {
  readonly id: string;
  readonly meaning: string;
  readonly source: Source;
}

/** The codes about privacy manifests, sorted by id. */
const appStoreErrors: readonly AppStoreError[] = rows;

/**
 * Words what App Store Connect will say.
 * @param id The code: `ITMS-91056`.
 * @returns A sentence, or an empty text where the catalogue lacks the code.
 */
export function rejection(id: string): string {
  const row = appStoreErrors.find((error) => error.id === id);
  return row === undefined ? '' : `App Store Connect rejects it with ${row.id} (${row.meaning}).`;
}

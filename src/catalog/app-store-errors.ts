import type { Citation } from './citation.js';
import rows from './app-store-errors.json' with { type: 'json' };

/** A code with which App Store Connect rejects an upload (facts/apple.md §4.4). */
interface AppStoreError {
  readonly id: string;
  readonly meaning: string;
  /** The code where the manifest lies in a bundle within the app; null where it is the same one. */
  readonly inBundle: string | null;
  readonly source: Citation;
}

/** The codes about privacy manifests, sorted by id. */
const appStoreErrors: readonly AppStoreError[] = rows;

/**
 * Words what App Store Connect will say.
 * @param id The code: `ITMS-91056`.
 * @param isNested Whether the manifest lies in a bundle within the app.
 * @returns A sentence, or an empty text where the catalogue lacks the code.
 */
export function rejection(id: string, isNested = false): string {
  const plain = rowOf(id);
  const row = (isNested && typeof plain?.inBundle === 'string' ? rowOf(plain.inBundle) : null) ?? plain;
  return row === undefined ? '' : `App Store Connect rejects the upload with ${row.id} (${row.meaning}).`;
}

function rowOf(id: string): AppStoreError | undefined {
  return appStoreErrors.find((error) => error.id === id);
}

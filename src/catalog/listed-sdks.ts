import type { Citation } from './citation.js';
import rows from './listed-sdks.json' with { type: 'json' };

/** An SDK of the list for which Apple asks for a privacy manifest, in any version and however it is repackaged. */
export interface ListedSdk {
  /** Its name on the list. */
  readonly id: string;
  /** Pods that bring it, in lower case. */
  readonly pods: readonly string[];
  /** The last parts of the addresses of its packages, in lower case. */
  readonly packages: readonly string[];
  readonly source: Citation;
}

/** Apple's 86 (facts/apple-listed-sdks.json); the rows name no binary-only package, whose manifest is no file of a checkout. */
export const listedSdks: readonly ListedSdk[] = rows;

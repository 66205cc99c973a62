import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './sdk-kinds.json' with { type: 'json' };

/** A kind of SDK, as the name of a package tells it, and what SDKs of that kind are likely to collect. */
export interface SdkKind {
  readonly id: string;
  /** In the middle of a sentence, after “for”. */
  readonly noun: string;
  /** Words of package names, in lower case. */
  readonly words: readonly string[];
  readonly dataTypes: readonly DataTypeId[];
  readonly source: Citation;
}

/** Sorted by id. */
const sdkKinds = rows as readonly SdkKind[];

/**
 * The kinds that the name of a package tells: `AcmeCrashReporter`, `acme-crash-reporter` and `acme.crash` are for crash reports.
 * @param name As a package manager or a person calls it.
 */
export function kindsOf(name: string): readonly SdkKind[] {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return sdkKinds.filter((kind) => kind.words.some((word) => words.includes(word)));
}

import type { Citation } from './citation.js';
import rows from './terms.json' with { type: 'json' };

/** A word of the questionnaire, explained. */
export interface CatalogTerm {
  readonly id: string;
  readonly title: string;
  /** Sentences. */
  readonly text: string;
  readonly source: Citation;
}

/** The terms, sorted by id (facts/apple.md §2.2; mParticle's iOS 14 guide). */
export const terms: readonly CatalogTerm[] = rows;

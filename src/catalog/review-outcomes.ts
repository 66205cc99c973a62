import type { Citation } from './citation.js';
import rows from './review-outcomes.json' with { type: 'json' };

/** What App Store Connect, App Review or iOS does about declarations that contradict each other. */
export interface ReviewOutcome {
  readonly id: string;
  /** A sentence. */
  readonly text: string;
  readonly source: Citation;
}

/** All outcomes, sorted by id. */
export const reviewOutcomes: readonly ReviewOutcome[] = rows;

/**
 * Words an outcome.
 * @param id Its id.
 * @returns A sentence, or an empty text where the catalog lacks the row.
 */
export function outcomeOf(id: string): string {
  return reviewOutcomes.find((row) => row.id === id)?.text ?? '';
}

import rows from './glossary.json' with { type: 'json' };
import type { Citation } from './citation.js';

/** A word that reports, Apple or mParticle use, explained. Terms that a report itself explains are in terms.json. */
export interface GlossaryEntry {
  readonly id: string;
  /** Other spellings of it. */
  readonly names: readonly string[];
  readonly title: string;
  /** Sentences. */
  readonly text: string;
  /** Ids of topics that say more. */
  readonly see: readonly string[];
  readonly source: Citation;
}

/** The entries, sorted by id (facts/apple.md §2 to §5; facts/mparticle-sdk.md §2 to §4). */
export const glossary: readonly GlossaryEntry[] = rows;

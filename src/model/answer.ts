import type { DataTypeId } from './data-type.js';
import type { Place } from './place.js';
import type { PurposeId } from './purpose.js';
import type { Verdict } from './verdict.js';

/** One line of the questionnaire. */
export interface Answer {
  readonly id: DataTypeId;
  readonly name: string;
  readonly category: string;
  readonly collected: Verdict;
  readonly linked: Verdict;
  readonly tracking: Verdict;
  /** In App Store Connect's order. */
  readonly purposes: readonly PurposeId[];
  /** Most decisive first. */
  readonly reasons: readonly Reason[];
  readonly evidence: readonly Evidence[];
  /** What a person must decide before this line can be filed; empty when nothing is open. */
  readonly questions: readonly string[];
}

/** Why an answer is what it is: who says so, in a sentence. */
export interface Reason {
  readonly by: 'person' | 'mparticle' | 'code' | 'integration' | 'sdk' | 'apple';
  /** A sentence with a capital and a full stop. */
  readonly text: string;
  /** Where the rule or fact behind it is written, or null. */
  readonly source: string | null;
}

/** Something in the repository that supports an answer. */
export interface Evidence {
  /** The signal, dependency or declaration in words: `MParticle.location is set`. */
  readonly what: string;
  readonly place: Place;
}

/** The whole questionnaire. */
export interface Questionnaire {
  /** Whether the app tracks, as Apple defines it. */
  readonly tracking: { readonly answer: Verdict; readonly reasons: readonly Reason[] };
  /** All 35, in App Store Connect's order. */
  readonly dataTypes: readonly Answer[];
}

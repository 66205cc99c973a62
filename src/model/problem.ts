import type { Place } from './place.js';

/** An input that could not be read or understood in full. */
export interface Problem {
  /**
   * `incomplete` may hide a finding and makes the audit exit 2;
   * `partial` lost a region that tokens recovered, and does not.
   */
  readonly kind: 'incomplete' | 'partial';
  readonly place: Place;
  /** What is wrong: a sentence with a capital and a full stop. */
  readonly message: string;
  /** What to do about it: an imperative sentence. */
  readonly remedy: string;
}

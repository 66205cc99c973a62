import type { Place } from './place.js';

/** What keeps a finding from being new. */
export type Acceptance = WrittenAcceptance | BaseAcceptance;

/** A finding that somebody accepts. */
export interface WrittenAcceptance {
  /** Where a person wrote it: under `ignore` in the configuration, in a comment above the code, or in the baseline. */
  readonly by: 'configuration' | 'comment' | 'baseline';
  readonly place: Place;
  /** Why, in that person's words; null where nobody said, and of a baseline. */
  readonly why: string | null;
  /** The last day on which it holds, `YYYY-MM-DD`, or null. */
  readonly until: string | null;
}

/** A finding that was there before the change that is looked at. */
export interface BaseAcceptance {
  readonly by: 'base';
  /** The id of the commit that the change began at. */
  readonly commit: string;
  /** Where it was then. */
  readonly place: Place;
  readonly why: null;
  readonly until: null;
}

/** An acceptance that needs attention: it accepts nothing, or not what its author meant. */
export interface AcceptanceRemark {
  /**
   * `expired`: its last day is over. `unused`: it accepts no finding. `unknown-rule`: there is no such rule. `no-reason`: it gives no
   * reason, and the user requires one.
   */
  readonly kind: 'expired' | 'unused' | 'unknown-rule' | 'no-reason';
  readonly place: Place;
  /** What is wrong: a sentence. */
  readonly message: string;
  /** What to do: an imperative sentence. */
  readonly remedy: string;
}

/** A comment that accepts findings of a line, and of the code that begins on it. */
export interface IgnoreComment {
  readonly place: Place;
  /** The line that it is about. */
  readonly line: number;
  /** As written: ids of rules, or patterns such as `att/*`. */
  readonly rules: readonly string[];
  readonly reason: string | null;
}

/** The findings that were there when the baseline was written. */
export interface Baseline {
  /** How its fingerprints are made, with a version. */
  readonly algorithm: string;
  readonly entries: readonly BaselineEntry[];
}

/** A finding in a baseline: known by its fingerprint; the rest is for people. */
export interface BaselineEntry {
  readonly rule: string;
  /** The file that it was in, relative to the audited folder. */
  readonly path: string;
  /** The id of its app, also where it is the only one; null for code that no app ships. */
  readonly app: string | null;
  readonly hash: string;
  /** Where the entry is in the baseline. */
  readonly place: Place;
}

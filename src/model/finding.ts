import type { Place } from './place.js';

/** SARIF's own words, so that no format needs a mapping. */
export type Severity = 'error' | 'warning' | 'note';

/** A rule that is broken, at a place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, here: a sentence. */
  readonly message: string;
  readonly place: Place;
  /** What to do: an imperative sentence that names an API. */
  readonly advice: string;
  /** Stable when lines move or words change; unique in a report. */
  readonly fingerprint: string;
  /** The source line, or null where the file has none to show. */
  readonly excerpt: Excerpt | null;
}

/** The part of a source line that is shown for a place. */
export interface Excerpt {
  /** Without indentation; of a very long line, the part around the place. */
  readonly text: string;
  /** 1-based column of the place in this text, in UTF-16 code units. */
  readonly column: number;
}

/** A rule's words, which reports print without importing the rule. */
export interface RuleMetadata {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly source: { readonly title: string; readonly url: string };
}

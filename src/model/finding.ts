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
  /** The source line, without its indentation, or null where the file has none to show. */
  readonly excerpt: string | null;
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

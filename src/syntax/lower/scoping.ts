import type { LanguageName, Platform } from '../../model/source.js';

/** What a language does differently where scopes and branches are made: data, so that one `lower` serves all. */
export interface Scoping {
  readonly platform: Platform;
  readonly language: LanguageName;
  /** Whether a case without an exit runs on into the next one. */
  readonly casesFallThrough: boolean;
  /** Calls after which nothing runs, by their names (`exit`, `process.exit`, `raise:format:`). */
  readonly neverReturn: ReadonlySet<string>;
  /** Calls after which their first argument holds: `precondition`. */
  readonly demands: ReadonlySet<string>;
}

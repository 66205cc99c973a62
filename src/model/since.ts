import type { Change } from './comparison.js';
import type { Finding } from './finding.js';
import type { Verdict } from './verdict.js';

/** What a change, such as a pull request, does to an app: its last commit held against the one that it began at. */
export interface SinceBase {
  /** The branch, tag or commit that the user named. */
  readonly revision: string;
  /** The id of the commit at which the change began. */
  readonly base: string;
  /** The id of its last commit. */
  readonly head: string;
  /** Whether the audit of the base was complete; else what it did not find there may have been there. */
  readonly isBaseComplete: boolean;
  /** Whether the app tracks, where that answer changed; else null. */
  readonly tracking: { readonly before: Verdict; readonly now: Verdict } | null;
  /** The answers that changed, in the order of the questionnaire. */
  readonly changes: readonly Change[];
  /** The findings that are gone, in the order of the base. */
  readonly fixed: readonly Finding[];
  /** What was undecided at the base, in the words of reports. */
  readonly openBefore: readonly string[];
}

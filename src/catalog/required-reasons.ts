import type { Source } from './source.js';
import rows from './required-reasons.json' with { type: 'json' };

/** A category of APIs that need a reason (facts/required-reason-apis.json). */
export interface RequiredReasonCategory {
  /** The value of `NSPrivacyAccessedAPIType`. */
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly {
    readonly code: string;
    readonly meaning: string;
    /** Whether it is for SDKs that wrap the API, so that it is wrong in an app. */
    readonly onlyForSdks: boolean;
  }[];
  readonly source: Source;
}

/** All five categories, sorted by id. */
export const requiredReasonCategories: readonly RequiredReasonCategory[] = rows;

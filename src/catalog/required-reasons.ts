import type { Citation } from './citation.js';
import rows from './required-reasons.json' with { type: 'json' };

/** The signals of the five categories. */
export const requiredReasonSignals = [
  'required-reason.active-keyboards',
  'required-reason.disk-space',
  'required-reason.file-timestamp',
  'required-reason.system-boot-time',
  'required-reason.user-defaults',
] as const;

/** The id of such a signal. */
export type RequiredReasonSignalId = (typeof requiredReasonSignals)[number];

/** A category of APIs that need a reason (facts/required-reason-apis.json). */
export interface RequiredReasonCategory {
  /** The value of `NSPrivacyAccessedAPIType`. */
  readonly id: string;
  /** The signal of its APIs. */
  readonly signal: RequiredReasonSignalId;
  readonly title: string;
  readonly reasons: readonly {
    readonly code: string;
    readonly meaning: string;
    /** Whether it is for SDKs that wrap the API, so that it is wrong in an app. */
    readonly onlyForSdks: boolean;
  }[];
  readonly source: Citation;
}

/** All five categories, sorted by id. */
export const requiredReasonCategories: readonly RequiredReasonCategory[] = rows as readonly RequiredReasonCategory[];

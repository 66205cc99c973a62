import type { Place } from './place.js';

/** An app that the repository builds. */
export interface App {
  readonly name: Stated | null;
  readonly bundleId: Stated | null;
  readonly version: Stated | null;
  readonly place: Place;
}

/** What a file states. */
export interface Stated {
  readonly text: string;
  /** False where `$(SETTING)` is left, which the build fills in. */
  readonly isResolved: boolean;
}

/** The commit that was audited, or the end of a sentence that says why it is not known. */
export type AuditedCommit =
  { readonly kind: 'commit'; readonly id: string; readonly time: string } | { readonly kind: 'none'; readonly why: string };

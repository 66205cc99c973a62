import type { Place } from './place.js';
import type { BundleKind } from './target.js';

/** An app of a repository with several, as reports and `--app` call it. */
export interface AuditedApp {
  /** Unique in the repository: its name, behind its folder where several apps have that name. */
  readonly id: string;
  /** Whether it shows how a library is used, and is not shipped. */
  readonly isSample: boolean;
  /** What ships in it: the app itself, its extensions, its App Clip, its watch app; sorted by kind and name. */
  readonly targets: readonly AuditedTarget[];
}

/** A part of an app with an executable of its own. */
export interface AuditedTarget {
  readonly name: string;
  readonly kind: BundleKind;
}

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

/** The commit that was audited, with its time where its history was read, or the end of a sentence that says why it is not known. */
export type AuditedCommit =
  | { readonly kind: 'commit'; readonly id: string; readonly time: string | null }
  | { readonly kind: 'none'; readonly why: string };

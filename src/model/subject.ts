import type { Place } from './place.js';

/** An app for iOS in the repository, or code for one: what an audit can be about. */
export interface Subject {
  /** As its project calls it; null where nothing names it. */
  readonly name: string | null;
  /** What it is: `Xcode project`, `Expo app`, `Swift package`, … */
  readonly kind: string;
  /** Whether it builds an app; else it is code without an app of its own, such as a library. */
  readonly isApp: boolean;
  /** Whether all that shows the app can be a library's as well. */
  readonly mayBeLibrary: boolean;
  /** What shows it. */
  readonly place: Place;
}

import type { DataTypeId } from './data-type.js';
import type { Place } from './place.js';
import type { PurposeId } from './purpose.js';

/** What `app-privacy.yaml` says, validated. Every entry keeps its place. */
export interface Configuration extends AppConfiguration {
  /** What holds for one of several apps only. */
  readonly apps: readonly ConfiguredApp[];
  /** Globs, relative to the root, of files that the audit leaves out. */
  readonly exclude: readonly string[];
}

/** One entry of `apps`. */
export interface ConfiguredApp extends AppConfiguration {
  /** As written; `read/apps/` says which app has it. */
  readonly id: string;
  readonly place: Place;
}

/** What can be said of all apps of a repository, or of one. */
export interface AppConfiguration {
  readonly integrations: readonly ConfiguredIntegration[];
  /** Whether a person says that `integrations` lists all that the dashboard connects; null where nobody says. */
  readonly integrationsComplete: boolean | null;
  /** The status that mParticle applies to devices without one, with its place; null where nobody says. */
  readonly attDefaultStatus: { readonly status: string; readonly place: Place } | null;
  readonly dataPlans: readonly ConfiguredDataPlan[];
  readonly sdks: readonly ConfiguredSdk[];
  readonly answers: readonly ConfiguredAnswer[];
  /** Hosts that the app contacts to track. */
  readonly trackingDomains: readonly string[];
  readonly ignore: readonly IgnoreEntry[];
}

/** One entry of `integrations`. */
export interface ConfiguredIntegration {
  /** As written; `find/integrations/` resolves it against the catalogue. */
  readonly id: string;
  readonly purposes: readonly PurposeId[] | null;
  readonly tracking: boolean | null;
  /** The data types that mParticle forwards to it, all of them; null where nobody says. */
  readonly dataTypes: readonly DataTypeId[] | null;
  /** The data types that mParticle does not forward to it, while it forwards all others; null where nobody says. */
  readonly except: readonly DataTypeId[] | null;
  readonly place: Place;
}

/** One entry of `dataPlans`: what an mParticle data plan lets the app send. */
export interface ConfiguredDataPlan {
  readonly id: string;
  readonly version: number | null;
  readonly points: readonly DataPlanPoint[];
  readonly place: Place;
}

/** A name in a data plan. */
export interface DataPlanPoint {
  readonly kind: 'identity' | 'user-attribute' | 'event' | 'event-attribute' | 'other';
  /** As the plan has it: `email`, `$FirstName`, `Search`, `crash_report`. */
  readonly name: string;
  /** Of an event: its point's type with its own (`custom_event:search`, `screen_view`, `product_action:purchase`); else null. */
  readonly eventType: string | null;
  /** Of an event's attribute: the names of all attributes of that event; else empty. */
  readonly beside: readonly string[];
  readonly place: Place;
}

/** One entry of `sdks`: what a third-party SDK collects in this app. */
export interface ConfiguredSdk {
  /** Its id, its name, or what the package manager calls it; in any case. */
  readonly id: string;
  /** Empty where it collects nothing; null where that is undecided. */
  readonly collects: readonly DataTypeId[] | null;
  readonly reason: string;
  readonly place: Place;
}

/** One entry of `answers`: what a person decided, and why. */
export interface ConfiguredAnswer {
  readonly dataType: DataTypeId;
  readonly collected: boolean | null;
  readonly linked: boolean | null;
  readonly tracking: boolean | null;
  /** All purposes, those of partners included. */
  readonly purposes: readonly PurposeId[] | null;
  /** The app's own purposes, on top of those of partners. */
  readonly ownPurposes: readonly PurposeId[] | null;
  readonly reason: string;
  readonly place: Place;
  /** Where each part that is answered stands. */
  readonly places: Readonly<Partial<Record<AnswerPart, Place>>>;
}

/** A part of an answer that is yes or no. */
export type AnswerPart = 'collected' | 'linked' | 'tracking';

/** One entry of `ignore`: findings that a person accepted. */
export interface IgnoreEntry {
  readonly rule: string;
  /** A glob relative to the root; null for every file. */
  readonly path: string | null;
  /** The id of the app for which it holds, as written; null for all. */
  readonly app: string | null;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`, or null. */
  readonly until: string | null;
  readonly place: Place;
}

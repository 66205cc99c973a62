import type { Problem } from './problem.js';

/** What a device or a proxy recorded while an app ran: App Privacy Report is iOS's own export, HAR what proxies write. */
export type RecordingFormat = 'app-privacy-report' | 'har';

/** A moment in a recording. */
export interface Moment {
  /** As the recording has it: `2026-11-29T10:15:00.000+01:00`. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How often, and from when to when. */
export interface Occurrences {
  readonly count: number;
  readonly first: Moment;
  readonly last: Moment;
  /** The line of the recording with the first one. */
  readonly line: number;
}

/** Accesses of an app to data or a sensor that iOS protects. */
export interface RecordedAccess extends Occurrences {
  /** As iOS calls it: `contacts`, `microphone`. */
  readonly category: string;
}

/** Connections of an app to a host. */
export interface RecordedContact extends Occurrences {
  /** In lower case, as DNS has it. */
  readonly host: string;
  /** Whether iOS says that the user opened it, as in a browser inside the app. */
  readonly byUser: boolean;
  /** The website that made the connection; empty where iOS says none. */
  readonly website: string;
  /** Whether iOS says that this domain can follow people across apps and websites. */
  readonly flagged: boolean;
}

/** An app in a recording. */
export interface RecordedApp {
  readonly bundleId: string;
  readonly records: number;
}

/** What was recorded of an app. */
export interface Recording {
  /** The file, as reports name it. */
  readonly file: string;
  readonly format: RecordingFormat;
  /** Records of the app. */
  readonly records: number;
  /** The first and the last moment of these records; null where there are none. */
  readonly from: Moment | null;
  readonly to: Moment | null;
  /** Sorted by category. */
  readonly accesses: readonly RecordedAccess[];
  /** Sorted by host. */
  readonly contacts: readonly RecordedContact[];
  /** Every app in the recording, the one with the most records first; null where the format does not name apps. */
  readonly apps: readonly RecordedApp[] | null;
  /** Records of a type that Apple does not document. */
  readonly unknown: { readonly count: number; readonly types: readonly string[]; readonly line: number } | null;
  readonly problems: readonly Problem[];
}

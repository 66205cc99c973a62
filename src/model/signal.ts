import type { AttStatus } from './att-status.js';
import type { DataTypeId } from './data-type.js';
import type { Place } from './place.js';
import type { LanguageName, Platform } from './source.js';

/**
 * How sure a signal is: `certain`, the receiver is resolved to the SDK; `likely`, the name is unique
 * to it or its import explains the name; `possible`, a person has to look.
 */
export type Confidence = 'certain' | 'likely' | 'possible';

/** A fact that matters for privacy. */
export interface Signal<Id extends string = string> {
  readonly id: Id;
  /** The symbol as its catalogue row names it: `MParticle.start(with:)`. */
  readonly symbol: string;
  readonly place: Place;
  readonly confidence: Confidence;
  /** What it was written for; `server` for what a server sends. */
  readonly platform: Platform;
  /** The language of the code that shows it; absent where none does, as for a plugin in an app config. */
  readonly language?: LanguageName;
  /** The enclosing types and functions, joined by dots; empty at the top of a file. */
  readonly enclosing: string;
  /** The data types that it is evidence for. */
  readonly implies: readonly DataTypeId[];
  readonly detail: SignalDetail;
}

/** What one kind of signal knows beyond its place. */
export type SignalDetail =
  | { readonly kind: 'none' }
  /** A use of another SDK than mParticle's: the id of its table of APIs. */
  | { readonly kind: 'sdk'; readonly sdk: string; readonly mayImply?: readonly DataTypeId[] }
  /** What a page loads of another service: its host, and the id of the row of the service; null where no row has the host. */
  | { readonly kind: 'service'; readonly host: string; readonly service: string | null }
  /** Data that a call sends to a server: the symbol of the call, and where it stands. */
  | { readonly kind: 'sent'; readonly by: string; readonly place: Place }
  | PassedDetail
  /** An identity handed to mParticle: the catalogue's name of its type (`Email`), null if no literal says. */
  | { readonly kind: 'identity'; readonly type: string | null }
  /** A user attribute: its key where that is a literal or a known constant. */
  | { readonly kind: 'user-attribute'; readonly key: string | null }
  | EventDetail
  /** A status given to mParticle: the constant that is given, or null where the value is computed. */
  | { readonly kind: 'att-status'; readonly constant: AttStatus | null }
  /** Pages that hand over data: the files of those that were read, and of their scripts. A server can have others. */
  | { readonly kind: 'pages'; readonly read: readonly string[] };

/** Data that is given to a function that no file of the project declares. */
export interface PassedDetail {
  readonly kind: 'passed';
  /** The modules of packages to which the function can belong, as the file names them. */
  readonly to: readonly string[];
  /** The function's own name. */
  readonly by: string;
  readonly place: Place;
}

/** What an event, a screen view, a commerce event or an error carries, as far as the code says it. */
export interface EventDetail {
  readonly kind: 'event';
  /** What carries it, for a sentence: `event`, `screen view`. */
  readonly carrier: string;
  /** Its name where that is a literal or a known constant. */
  readonly name: string | null;
  /** The catalogue's id of its type (`search`), null where no constant says. */
  readonly type: string | null;
  /** The keys of its attributes, as written. */
  readonly keys: readonly string[];
  /** Further keys that other statements put on the same event. */
  readonly beside: readonly string[];
  /** The names of constants that are keys and whose values no parsed file has: `Keys.email`. */
  readonly constants: readonly string[];
  /** Whether it may carry further attributes whose keys are computed, or come from elsewhere. */
  readonly computed: boolean;
  /** Whether mParticle keeps the attributes as the user's. */
  readonly ofUser: boolean;
}

/** A use of an SDK's symbol, known or not, whatever it means for privacy. */
export interface ApiUse {
  readonly symbol: string;
  readonly place: Place;
  readonly confidence: Confidence;
  readonly enclosing: string;
  readonly api: KnownApi | UnknownApi | NamedImport;
}

/** A symbol that some SDK version has. Versions are as in facts/mparticle-symbols.json (`<=5.0.0` is `5.0.0`). */
export interface KnownApi {
  readonly kind: 'known';
  /** The SDK whose versions these are. */
  readonly sdk: string;
  readonly since: string;
  /** The first version without it, or null. */
  readonly removed: string | null;
  /** What to call instead, the best first. */
  readonly instead: readonly Replacement[];
  readonly source: string;
}

/** An API that takes another one's place, in the versions that have it. */
export interface Replacement {
  readonly symbol: string;
  /** The first version with it, or null. */
  readonly since: string | null;
  /** The first version without it, or null. */
  readonly removed: string | null;
}

/** A name that official texts print and no SDK version has. */
export interface UnknownApi {
  readonly kind: 'unknown';
  /** The SDK that does not have it. */
  readonly sdk: string;
  readonly instead: readonly Replacement[];
  readonly source: string;
}

/** Members of an SDK's module that are imported one by one; earlier versions of it export them in one object alone. */
export interface NamedImport {
  readonly kind: 'named-import';
  /** The SDK whose version it is. */
  readonly sdk: string;
  /** The module as it is imported. */
  readonly module: string;
  /** The first version that exports them. */
  readonly since: string;
  readonly source: string;
}

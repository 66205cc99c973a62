import type { AttStatus } from '../../model/att-status.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { LanguageName } from '../../model/source.js';
import type { Role } from './role.js';

/** An SDK, a part of an operating system or a library of a language, with its APIs: one file a row of this table. */
export interface Sdk {
  readonly id: string;
  /** As a sentence names it. */
  readonly title: string;
  /** What its APIs are about where they give no signal: the first word of the ids of signals; absent for libraries. */
  readonly area?: string;
  /** Whether it runs in pages, which a browser shows too: what is used of it counts where an app shows the page. */
  readonly inPages?: true;
  /** As what it is imported, by language. */
  readonly modules: Readonly<Partial<Record<LanguageName, readonly ModuleName[]>>>;
  /** What the members of its types give. */
  readonly types: TypeTable;
  /** The types that have the members of others, so that variables are declared with them. Absent without any. */
  readonly inherits?: readonly { readonly type: string; readonly of: string; readonly source: string }[];
  /** Its own sources, which projects contain that take it in as code; absent where they do not. */
  readonly ownFiles?: readonly OwnFile[];
  /** How its constants are named. */
  readonly constants?: readonly ConstantName[];
  readonly apis: readonly Api[];
}

/** A source of an SDK that projects contain as it is: an app that changes it is known by what its copy has. */
export interface OwnFile {
  /** Its name, without folders: projects move it. */
  readonly name: string;
  /** All of these stand in it, and in no file of that name that an app has itself. */
  readonly holds: readonly string[];
  /** Where one of these stands in it, the app has changed what matters: its copy is the app's own code. */
  readonly unless?: readonly string[];
  readonly source: string;
}

/**
 * A module: of exactly this name, or one in it (`name/…`); or of any name that begins so, in any case. `namedSince` is the first version
 * that exports its members one by one: earlier ones export one object that has them. Absent where all do.
 */
export type ModuleName =
  | { readonly name: string; readonly namedSince?: { readonly version: string; readonly source: string } }
  | { readonly prefix: string };

/** What constants of mParticle's SDKs stand for. */
export type ConstantKind = 'identity' | 'user-attribute' | 'event-type';

/** How constants of a kind are named: all begin alike, or are members of one object. */
export type ConstantName = { readonly of: ConstantKind; readonly source: string } & (
  { readonly prefix: string } | { readonly owner: string }
);

/**
 * What the members of an SDK's types give: type, then member (Swift's base name or a selector), then type. `member(_)` is what a method
 * gives the handler that it takes.
 */
export type TypeTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One API of an SDK, with its spelling in each language. */
export interface Api {
  /** How its documentation writes it in the first language that it has a spelling in; unique in its SDK but for what gives two signals. */
  readonly id: string;
  /** The signal that it gives, or null. */
  readonly signal: string | null;
  /** What this API implies, in place of what its signal implies. */
  readonly implies?: readonly DataTypeId[];
  /** What it may imply besides, as an account elsewhere or a dashboard has it: a question. */
  readonly mayImply?: readonly DataTypeId[];
  /** What it implies by the constants that its argument, or the value that it is set to, names; all that it implies where it names others. */
  readonly impliesByName?: Readonly<Record<string, readonly DataTypeId[]>>;
  /** The first version of its own SDK with it, or null. */
  readonly since: string | null;
  /** The first version without it, or null. */
  readonly removed: string | null;
  /** The first version that deprecates it. */
  readonly deprecated?: string;
  /** Ids of APIs of the same SDK that take its place, the best first: the first one that a version has is advised for it. */
  readonly instead?: readonly string[];
  /** No version has it: official texts misprint it. */
  readonly unknown?: boolean;
  readonly role?: Role;
  /** The field that a `payload-field` is. */
  readonly payloadField?: PayloadFieldName;
  /** The fields that a `payload-device` has no place for. */
  readonly lacks?: readonly PayloadFieldName[];
  /** What a `payload-device` sends in the fields that the code does not set. */
  readonly presets?: Readonly<Partial<Record<PayloadFieldName, string>>>;
  /** The identifier is read only after the function itself has found that the status is authorized. */
  readonly checksAuthorization?: boolean;
  /** A `prompt` that gives nothing back: where it takes no handler, only reading the status tells what the user has answered. */
  readonly isPolled?: true;
  /** The status that a `status-constant` is, or that a `permission-answer`, `prompt` or `status` gives true for, and false for others. */
  readonly status?: AttStatus;
  /** The other statuses that its SDK says with the same `status-constant`. */
  readonly also?: readonly AttStatus[];
  /** Whether a `status-constant` stands for a system without App Tracking Transparency: no status that is read there is it. */
  readonly withoutAtt?: boolean;
  /**
   * The property in which a `box` holds its value, the receiver of `sets-state` its state, or an answer with a status the identifier
   * that a `read` gives.
   */
  readonly field?: string;
  /**
   * The number or text that stands for a `status-constant`, or that an `index-of` gives for what is not there; what a `platform` is
   * where the code runs on iOS.
   */
  readonly value?: number | string | boolean;
  /** The members of what a `query` gives that run its function. */
  readonly runners?: readonly string[];
  /** Where values enter, in every language alike; a spelling may have its own. */
  readonly takes?: Takes;
  /** Whether a `clock` gives parts of its unit too. */
  readonly isFraction?: true;
  /** Whether a `view` gives whole numbers only. */
  readonly rounds?: true;
  /** The letters in which a `view` writes a text; absent for those that it has. */
  readonly letters?: 'small' | 'capital';
  /** What something that runs code gives: what it was called on or given, or what the code gives. */
  readonly gives?: 'receiver' | 'result';
  readonly source: string;
  readonly spelt: Readonly<Partial<Record<LanguageName, readonly Spelling[]>>>;
}

/** How one language writes an API. */
export interface Spelling {
  /** How documentation writes it; absent for the API's id. */
  readonly symbol?: string;
  /** The type or module that owns it; empty where nothing does: a free function, a keyword, a member of any type. */
  readonly owner: string;
  /** Swift's base name, an Objective-C selector, a property; `init` for a construction. `prefix*` for a family. */
  readonly member: string;
  /** Swift's argument labels, `_` for none; absent where labels do not tell spellings apart. */
  readonly labels?: readonly string[];
  /**
   * `function`: called by its bare name. `mention`: a type or constant that counts where it is named. `implicit`: a
   * member without its owner, such as Swift's leading dot. `text`: a string that stands for it.
   * `key`: an entry of a dictionary, or a member that is set on any value. `label`: what the constructor of its owner is given under
   * that label, or what a literal of its owner sets.
   * `plugin`: listed in an app config by its name, it writes the call when the project is built.
   */
  readonly use: 'call' | 'property' | 'construct' | 'function' | 'mention' | 'implicit' | 'text' | 'plugin' | 'key' | 'label';
  /** Only reads or only writes of a property count as the signal. */
  readonly signalOn?: 'read' | 'write';
  /** Constants one of which an argument, or what the call is made on, must name, itself or in a list; by name or as the text that they hold. */
  readonly when?: { readonly argument: number | 'receiver'; readonly names: readonly string[] };
  /** Constants none of which the argument may name. */
  readonly unless?: { readonly argument: number | 'receiver'; readonly names: readonly string[] };
  /** Whether an argument must be nothing, zero or an empty list (`read: []`), or must not. */
  readonly isEmpty?: { readonly argument: number; readonly holds: boolean };
  /** The member of the same value in which the outcome arrives too, as the list that a hook returns has it. */
  readonly outcomeIn?: string;
  /** The argument that must be an address of the web, as far as code shows: a file that is read the same way is no request. */
  readonly ofWeb?: number;
  /** The argument that may be a plain object in place of a value of the type: its entries are that type's properties. */
  readonly object?: { readonly argument: number; readonly type: string };
  /** How many arguments the function takes. */
  readonly arguments?: number;
  /** A method that must be called in the same file for an implicit member to be this one. */
  readonly beside?: string;
  readonly detail?: DetailRow;
  /**
   * What the name alone says: it is the SDK's, it is where the SDK is imported, or it says nothing; `extension` where it is the
   * SDK's on values of any type, as what extends a protocol is.
   */
  readonly distinct: 'unique' | 'extension' | 'module' | 'common';
  readonly takes?: Takes;
  /** Byte sequences, one of which stands in every file with this symbol; absent for its owner's name. */
  readonly tokens?: readonly string[];
}

/** A field of the data of a device in a server-to-server payload that rules ask about. */
export type PayloadFieldName = 'idfa' | 'status' | 'timestamp';

/** Where an API takes values, each under the name of what it is. */
export interface Takes {
  /** The status that is given. */
  readonly status?: Argument;
  /** When the user answered, in milliseconds since 1970. */
  readonly timestamp?: number;
  /** The options that are started. */
  readonly options?: Argument;
  /** What is run with the outcome, with a value or with nothing. */
  readonly handler?: Argument;
  /** Whether the handler runs at all. */
  readonly condition?: { readonly name: string };
  /** Whether the handler runs again and again; absent where it always does. */
  readonly repeats?: number;
  /** Functions that get what the handler gives. */
  readonly next?: readonly string[];
  /** The key under which a value is kept. */
  readonly key?: Argument;
  /** Whether what follows the handler is handed to it: each argument, or those in a list. */
  readonly arguments?: 'each' | 'list';
  /** The name of the event that a value is sent as, or that a handler waits for. */
  readonly event?: Argument;
  /** How much a list will hold that is empty. */
  readonly capacity?: number;
  /** The value that is viewed, resumed with or passed on. */
  readonly value?: Argument;
  /** What is only compared with what it was before, so that the handler runs again: nobody gets it. */
  readonly compared?: number;
}

/**
 * A position (0-based), a label or key, the receiver, each element or entry of the receiver, or the last argument that is a closure or
 * a function.
 */
export type Argument = number | { readonly name: string } | 'receiver' | 'entries' | 'last-closure';

/** Where a signal's detail comes from. */
export type DetailRow = ValueDetailRow | EventDetailRow | { readonly kind: 'pages' };

/** A detail that is one value: an argument (0-based), or the row itself. */
export interface ValueDetailRow {
  readonly kind: 'identity' | 'user-attribute' | 'att-status';
  readonly argument?: number;
  /** Whether the key of the element that is written is the value, in place of an argument. */
  readonly key?: boolean;
  readonly type?: string;
}

/** What an event carries, by its arguments (0-based); of a property, the value that is assigned is argument 0. */
export interface EventDetailRow {
  readonly kind: 'event';
  /** What carries it, for a sentence: `event`, `screen view`. */
  readonly carrier: string;
  readonly name?: number;
  /** One of mParticle's event types. */
  readonly type?: number;
  /** The dictionary of attributes. */
  readonly attributes?: number;
  /** The key of one attribute. */
  readonly key?: number;
  /** The argument that holds the whole event, and under which keys; only JavaScript writes it as an object. */
  readonly object?: {
    readonly argument: number;
    readonly name: readonly string[];
    readonly type: readonly string[];
    readonly attributes: readonly string[];
  };
  /** Whether mParticle keeps the attributes as the user's: then keys mean what they mean there. */
  readonly ofUser?: boolean;
}

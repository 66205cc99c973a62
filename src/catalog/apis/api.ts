import type { AttStatus } from '../../model/att-status.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { LanguageName } from '../../model/source.js';

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
  /** The property in which a `box` holds its value, or the receiver of `sets-state` its state. */
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
  /** Whether an argument must be nothing or an empty list (`read: []`), or must not. */
  readonly isEmpty?: { readonly argument: number; readonly holds: boolean };
  /** The member of the same value in which the outcome arrives too, as the list that a hook returns has it. */
  readonly outcomeIn?: string;
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

/** What an API is for a flow. */
export type Role =
  /** Starts the SDK. */
  | 'start'
  /** Makes the options that a start takes. */
  | 'options'
  /** The property of options that holds the status at start. */
  | 'initial-status'
  /** Asks the user for the permission to track. */
  | 'prompt'
  /** Shows a form after which the vendor's settings may show the prompt. Who is told of its end is told of no outcome. */
  | 'consent-form'
  /** Gives the running SDK a status. */
  | 'update'
  /** Reads the current status. */
  | 'status'
  /** One of the four statuses; `status` says which. */
  | 'status-constant'
  /** The list of an enumeration's constants, in the order of their values. */
  | 'cases'
  /** Gives the same value in another form: a boxed number, a text, what a promise holds. */
  | 'view'
  /** Runs the method of its own name on an object of the type that it is given: `Permissions.RequestAsync<Tracking>()`. */
  | 'runs-method-of'
  /** A case of an enumeration with what it is given. */
  | 'case'
  /** The number or text that stands for a case. */
  | 'raw-value'
  /** A member of what a prompt or a status read answers: the status itself, or with `status` whether it is that one. */
  | 'permission-answer'
  /** Reads the advertising identifier. */
  | 'read'
  /** Takes code that is given something to resume with, and gives what that is resumed with. */
  | 'continuation'
  /** Runs its body with a group of tasks. */
  | 'task-group'
  /** Adds a task to a group: what it gives is a result of the group. */
  | 'adds-task'
  /** Gives the next result of a group of tasks. */
  | 'next-result'
  /** Gives what is there later, and what settles it. */
  | 'makes-stream'
  /** Lets a property be given each value of a publisher. */
  | 'assigns'
  /** Gives a continuation or promise its value. */
  | 'resume'
  /** Gives those who subscribe a value. */
  | 'send'
  /** Runs a handler with the value of a promise. */
  | 'then'
  /** Runs a handler where a promise has failed. */
  | 'catch'
  /** Gives the values of several promises. */
  | 'all'
  /** Gives how each of several promises was settled: an object with its value. */
  | 'all-settled'
  /** Gives the value of one of several promises. */
  | 'any'
  /** Makes what tells those who subscribe of each value. */
  | 'emitter'
  /** Waits until what was handed over has run. */
  | 'waits'
  /** Runs a handler with each value of a publisher or event. */
  | 'subscribe'
  /** Tells those who observe the notification of a name. */
  | 'post'
  /** Calls a method of the app that a text names, in code of another language. */
  | 'sends-message'
  /** Lets a closure, or the method that a selector names, run when the notification of a name is posted. */
  | 'add-observer'
  /** Calls the method of its receiver that a selector names. */
  | 'performs'
  /** Gives what tells of each notification of a name. */
  | 'notifies'
  /** Gives on what it is called on: the same values come from it. */
  | 'passes'
  /** Gives on those values of what it is called on of which a function holds; those of which it makes something where it `gives` the result. */
  | 'filters'
  /** Runs what it is given before it returns. */
  | 'runs-now'
  /** Runs what it is given after it has returned. */
  | 'runs-later'
  /** Runs what it is given once what was handed over before has run. */
  | 'runs-after'
  /** A function of the app that the system calls again and again, or whenever the app is back. */
  | 'repeats'
  /** What it is given goes no further: logging, printing. */
  | 'silent'
  /** Tells something of a value without having it: its length, whether it is empty. */
  | 'about'
  /** Makes what sends all that it is given from then on. */
  | 'sender'
  /** Whether a list has a value, or one of which a function holds. */
  | 'contains'
  /** Whether a function holds of all that a list has. */
  | 'holds-for-all'
  /** Gives the first value of a list of which a function holds, or nothing. */
  | 'finds'
  /** Puts what it is given, one by one or as a list, into the list that it is called on. */
  | 'adds'
  /** Makes a list of what it is given. */
  | 'list'
  /** Where in a list a value is; `value` is what it gives where it is nowhere, absent for nothing. */
  | 'index-of'
  /** Whether two values are equal. */
  | 'equals'
  /** Sets the member of its receiver that a text names. */
  | 'set-named'
  /** How a text stands to another, as versions are compared: an ordering. */
  | 'compares'
  /** One of the orderings that a comparison gives; `value` says which: less than zero, zero, or more. */
  | 'ordering'
  /** A version of a system, of which the first argument is the major version. */
  | 'version'
  /** What another permission than the one to track answers. */
  | 'other-permission'
  /** Whether the system is of a version or a later one. */
  | 'is-at-least'
  /** The version of the system. */
  | 'system-version'
  /** The platform that the code runs on, or whether it is a certain one; a constant with which that is compared. */
  | 'platform'
  /** Chooses among values by the platform that the code runs on. */
  | 'platform-select'
  /** Makes a state that is kept while a view is shown: gives what it holds and what replaces it. */
  | 'state'
  /** Makes a context: what is shown inside of a provider reads what that gives it. */
  | 'context'
  /** Gives a context its value, as the component that is a member of it. */
  | 'provides'
  /** Reads a context. */
  | 'consumes'
  /** Makes a store of a function that is given how to write and to read it. */
  | 'store'
  /** Gives the state of a store. */
  | 'state-of'
  /** Gives a function that runs the functions it is given. */
  | 'dispatcher'
  /** Sends an action, an object that names its kind: to what runs with each action of that kind. */
  | 'sends-action'
  /** Runs a handler with each action of a kind. */
  | 'on-action'
  /** Waits for an action of a kind, and gives it. */
  | 'takes-action'
  /** Makes a function that runs the one that it is given, and tells what that gives: as the `field` of what reducers are given. */
  | 'thunk'
  /** Lets a function make a new state of the one before and of what something tells. */
  | 'adds-reducer'
  /** Runs the function that its options name, and gives an object with what that gives. */
  | 'query'
  /** Makes a state that a function makes anew of itself and of what it is given. */
  | 'reducer'
  /** Makes an object that holds a value in its `field`. */
  | 'box'
  /** Sets the fields of the state that its receiver has in its `field` to those of an object. */
  | 'sets-state'
  /** Runs its handler with what another function gives, whenever that changes. */
  | 'observes'
  /** Makes a dictionary of pairs. */
  | 'dictionary'
  /** Gives what a dictionary has under a key. */
  | 'looks-up'
  /** Gives a list of what a dictionary, its receiver or what it is given, has under its keys. */
  | 'values'
  /** Keeps a value under a key for later launches. */
  | 'keeps'
  /** Gives what is kept under a key. */
  | 'kept'
  /** Puts a value in a dictionary under a key. */
  | 'sets-entry'
  /** Removes what a dictionary, its receiver or the value that it takes, has under a key, and gives it. */
  | 'removes-entry'
  /** Gives a time; `value` is the power of ten that makes a second of its unit: 3 for milliseconds, `text` for a date as text. */
  | 'clock'
  /** Puts the entries of what it is given into a dictionary: its receiver, or the value that it takes. */
  | 'merges'
  /** Makes a dictionary with the entries of its receiver, or of the value that it takes, and of what else it is given. */
  | 'merged'
  /** Makes a value of the type that it is called on. */
  | 'initializer'
  /** Gives a value of the type that it is called on. */
  | 'own-type'
  /** Tells whether a type or method is there, on the system that runs. */
  | 'asks-presence'
  /** Looks up a type by its name at run time. */
  | 'type-lookup'
  /** Looks up a member by its name at run time. */
  | 'member-lookup'
  /** Sets a field of the data of a device in a payload; `payloadField` says which. */
  | 'payload-field'
  /** Makes the data of a device in a payload. */
  | 'payload-device'
  /** A constant that an SDK has for a field of a payload: `value`, or nothing where the SDK lacks it. */
  | 'payload-constant'
  /** A setting by which a page says that an app shows it. */
  | 'page-flag';

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

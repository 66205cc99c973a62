import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import rows from './input-fields.json' with { type: 'json' };

/** What shows that a person enters something, and what: in every language under the same names. */
export type InputRow = InputProperty | InputField | Credentials | InputBinding | HeldText | NamedInput | PageWords;

/** A property of a field that says what is entered: a modifier, a member, a label or a key of a view's properties. */
export interface InputProperty {
  readonly id: string;
  readonly kind: 'property';
  /** How languages write it. */
  readonly members: readonly string[];
  readonly values: readonly InputValue[];
  /** Byte sequences, one of which stands in every file with it. */
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/** Constants that say the same. */
export interface InputValue {
  /** By name, or as the text that they hold. */
  readonly names: readonly string[];
  /** Whether a value that code computes says it as well: a person can show and hide what is entered. Absent where it says nothing. */
  readonly orComputed?: true;
  readonly implies?: readonly DataTypeId[];
  /** What shows in place of data of these types: a password, or the address of a server. */
  readonly signal?: 'collection.password' | 'collection.server';
}

/** A view in which a person writes: its label or what it is bound to can say what. */
export interface InputField {
  readonly id: string;
  readonly kind: 'field';
  readonly members: readonly string[];
  readonly isPassword?: true;
  /** What its property `type` says is entered; of a type without a row, nothing that a person writes. */
  readonly types?: readonly FieldType[];
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/** Constants for the type of a field; of those that imply nothing, its label can say what is entered. */
export interface FieldType extends InputValue {
  readonly isText?: true;
  /** Its label or what it is bound to has to say what the number is of; else it says nothing. */
  readonly isNumber?: true;
}

/** Labels or keys under which a call is given what an account is known by, and its password. */
export interface Credentials {
  readonly id: string;
  readonly kind: 'credentials';
  /** Of the password. */
  readonly members: readonly string[];
  /** Of the name of the account; an address or phone number is known by its own name. */
  readonly accounts: readonly string[];
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/** Under which names a field is given what has the text that is entered, or what is told of it. */
export interface InputBinding {
  readonly id: string;
  readonly kind: 'bound' | 'handlers';
  readonly members: readonly string[];
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/** Members of a field that are the text in it. */
export interface HeldText {
  readonly id: string;
  readonly kind: 'held';
  readonly members: readonly string[];
  /** The types of fields. */
  readonly owners: readonly string[];
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/** Words for what a person enters that no attribute of a user has. */
export interface NamedInput {
  readonly id: string;
  readonly kind: 'named';
  /** Words, in lower case, that say it where a name ends with them. */
  readonly members: readonly string[];
  /** Whole names that may say it, and do so beside one of the signs. */
  readonly unclear: readonly string[];
  /** Texts that stand at a field for it. */
  readonly signs: readonly string[];
  /** Words, in lower case, with which a name at the field ends that is of something else. */
  readonly unless: readonly string[];
  /** Words, in lower case, that say it anywhere in a name, and at the beginning of a text. Absent where none do. */
  readonly within?: readonly string[];
  /** What shows in place of data of these types: words to search for, which a server can answer without keeping them. */
  readonly signal?: 'collection.search';
  /** Empty for what is no data of a person, such as a code that the app has sent. */
  readonly implies: readonly DataTypeId[];
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/** Words at a field for an address that tell that it is the address of a page. */
export interface PageWords {
  readonly id: string;
  readonly kind: 'pages';
  /** In lower case. */
  readonly members: readonly string[];
  /** Words beside which it is the address of a server all the same. */
  readonly unless: readonly string[];
  readonly tokens: readonly string[];
  readonly source: Citation;
}

/** All rows, sorted by id. */
export const inputRows = rows as readonly InputRow[];

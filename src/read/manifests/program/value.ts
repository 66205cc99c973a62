import type { Code as Body } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Scope } from './scope.js';

/** What an expression of a manifest stands for, as far as its literal values tell. */
export type Value = Text | Constant | List | Dictionary | Range | Made | Named | Code | Choice | Unknown;

/** A text that the program writes, or puts together of texts that it writes. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** Where its first literal stands, with its quotation mark. */
  readonly place: Place;
}

/** A number, a truth value or nothing. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: number | boolean | null;
  readonly place: Place;
}

/** The elements of an array, tuple or set. One that is not known may stand for any number of elements. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly place: Place;
}

/** The entries of a dictionary, hash or object, in the order of the text. */
export interface Dictionary {
  readonly kind: 'dictionary';
  readonly entries: readonly Entry[];
  /** Where there may be entries that the text does not tell. */
  readonly unread: readonly Place[];
  readonly place: Place;
}

/** One entry of a dictionary. */
export interface Entry {
  readonly key: string;
  /** Where the key stands. */
  readonly place: Place;
  readonly value: Value;
}

/** `"1.0.0"..<"2.0.0"`. */
export interface Range {
  readonly kind: 'range';
  readonly from: Value;
  readonly to: Value;
  readonly isInclusive: boolean;
}

/** What a function gives that the program does not define: `.package(url: …)`. */
export interface Made {
  readonly kind: 'made';
  readonly call: ProgramCall;
}

/** What another module defines: `.macOS`, `ENV`. */
export interface Named {
  readonly kind: 'named';
  readonly name: string;
  /** What it is a member of; null where the program does not write it. */
  readonly of: Value | null;
  readonly place: Place;
}

/** A closure, block or lambda, with the names that it sees. */
export interface Code {
  readonly kind: 'code';
  readonly body: Body;
  readonly scope: Scope;
  readonly place: Place;
}

/** One of several values: the program chooses by what the audit does not know. */
export interface Choice {
  readonly kind: 'choice';
  readonly of: readonly Value[];
}

/** What only running the program tells. */
export interface Unknown {
  readonly kind: 'unknown';
  /** The text that it begins with, where only the rest is not known. */
  readonly start?: string;
  readonly place: Place;
}

/** A call of a function that the program does not define, with what it is given. */
export interface ProgramCall {
  /** The function's own name: `pod`, `package`, `dependency`. */
  readonly name: string;
  /** What it is called on; null for a function, and for a member whose type Swift infers. */
  readonly receiver: Value | null;
  readonly arguments: readonly { readonly label: string | null; readonly value: Value }[];
  /** Where its name stands. */
  readonly place: Place;
  /** The calls in whose blocks it runs, the outermost first: `target 'App' do … end`. */
  readonly within: readonly ProgramCall[];
  /** Whether the program comes to it; false in a function that nothing calls. */
  readonly isReached: boolean;
}

/** More values of one choice say nothing new. */
const mostAlternatives = 16;

/**
 * One value of several.
 * @param values At least one; choices among them are taken apart.
 */
export function choiceOf(values: readonly Value[], place: Place): Value {
  const all = [...new Set(values.flatMap((value) => (value.kind === 'choice' ? value.of : [value])))];
  const [first, ...more] = all;
  if (first === undefined) return { kind: 'unknown', place };
  return more.length === 0 ? first : { kind: 'choice', of: all.slice(0, mostAlternatives) };
}

/** The values that a value may be. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.of : [value];
}

/**
 * A value that each alternative of another one has.
 * @param make Gives it for one alternative.
 */
export function forEach(value: Value, place: Place, make: (one: Exclude<Value, Choice>) => Value): Value {
  return choiceOf(
    alternatives(value).map((one) => (one.kind === 'choice' ? one : make(one))),
    place,
  );
}

/** The text of a value that is one, or null. */
export function textOf(value: Value | null | undefined): string | null {
  return value?.kind === 'text' ? value.text : null;
}

/** The value under a key, the last one where several have it; null where there is none. */
export function valueOf({ entries }: Dictionary, key: string): Value | null {
  return entries.findLast((entry) => entry.key === key)?.value ?? null;
}

/**
 * Whether a value counts as true.
 * @returns Null where only running the program tells.
 */
export function truthOf(value: Value): boolean | null {
  if (value.kind === 'constant') return typeof value.value === 'number' ? null : value.value === true;
  if (value.kind === 'text') return value.text === '' ? null : true;
  return value.kind === 'dictionary' || value.kind === 'code' ? true : null;
}

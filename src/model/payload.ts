import type { Place } from './place.js';

/** A server-to-server payload for mParticle, as far as rules and the questionnaire ask. */
export interface Payload {
  /** The device data; null where it has none. */
  readonly device: PayloadDevice | null;
  /** The types of identities that it has, as written. */
  readonly identities: readonly PayloadName[];
  /** The keys of user attributes that it has, as written. */
  readonly attributes: readonly PayloadName[];
}

/** A key of a payload, with its place. */
export interface PayloadName {
  readonly name: string;
  readonly place: Place;
}

/** The device data of a payload. */
export interface PayloadDevice {
  /** The advertising identifier, or where there is none, the device data itself. */
  readonly place: Place;
  /** The enclosing types and functions, joined by dots; empty in a file of data. */
  readonly enclosing: string;
  /** Whether it is the data of an Apple device. */
  readonly isApple: boolean;
  readonly hasIdfa: boolean;
  readonly status: PayloadField;
  readonly timestamp: PayloadField;
  /** A key that was meant to be the status and is written in another way; null where there is none. */
  readonly misspelt: string | null;
  /** The SDK whose type holds it, by its id in `catalog/apis/`; null for a dictionary and in a file of data. */
  readonly sdk: string | null;
}

/** What is known of a field of a payload. */
export type PayloadField =
  | { readonly kind: 'absent' }
  /** The code does not set it, so the SDK sends this value. */
  | { readonly kind: 'preset'; readonly value: string }
  /** There, with a value that only the running program knows. */
  | { readonly kind: 'computed' }
  /** A person has to find out whether it is there. */
  | { readonly kind: 'undecided'; readonly question: string }
  /** There, with one of these values. */
  | { readonly kind: 'known'; readonly values: readonly PayloadScalar[]; readonly place: Place };

/** A value of a field: `other` for an object or a list. */
export type PayloadScalar = string | number | boolean | null | { readonly kind: 'other' } | PayloadTime | LackingConstant;

/** A constant that the SDK does not have, so that the field is left out. */
export interface LackingConstant {
  readonly kind: 'lacking';
  readonly symbol: string;
}

/** A time of a clock, of which only the unit is known. */
export interface PayloadTime {
  readonly kind: 'time';
  /** The power of ten that makes a second of its unit: 3 for milliseconds; null where it is text, such as an ISO date. */
  readonly exponent: number | null;
  /** Whether it can have a part of its unit: JSON gets a fraction. */
  readonly isFraction: boolean;
}

import type { TextPosition } from '../text-position.js';

/**
 * A value of a property list, in whichever of its three spellings, with the place where it stands
 * (1-based line and column). A container stands at its opening bracket or tag, anything else at its
 * first character; a binary list has no lines, so that everything in it stands at 1:1.
 */
export type PlistValue = PlistDictionary | PlistArray | (PlistScalar & TextPosition);

/** `<dict>`, `{ … }`. The keys are data, never properties, so that `__proto__` is a key like any other. */
export interface PlistDictionary extends TextPosition {
  readonly kind: 'dictionary';
  /** In the order of the file, keys that stand twice included. */
  readonly entries: readonly PlistEntry[];
}

/** One key of a dictionary, at the place of its own name, and what it is set to. */
export interface PlistEntry extends TextPosition {
  readonly key: string;
  readonly value: PlistValue;
}

/** `<array>`, `( … )`. */
export interface PlistArray extends TextPosition {
  readonly kind: 'array';
  readonly items: readonly PlistValue[];
}

/** A value without parts. No reader needs what a date or data holds, so that they are kept as kinds only. */
export type PlistScalar =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'data' };

/** Something in a property list that could not be read, or that reads two ways. */
export interface PlistIssue extends TextPosition {
  /** As in `Problem`: only what may hide a value is `incomplete`. */
  readonly kind: 'incomplete' | 'partial';
  /** A sentence with a capital and a full stop. */
  readonly message: string;
}

/** What a property list says, as far as it could be read. */
export interface PlistDocument {
  /** The outermost value; null where not even that could be read. */
  readonly root: PlistValue | null;
  readonly issues: readonly PlistIssue[];
}

/**
 * The entry of a key, or null. Of entries with the same key the last counts, as in Apple's own reader
 * (`CFDictionarySetValue` in `parseDictTag`, CFPropertyList.c).
 */
export function plistEntry(dictionary: PlistDictionary, key: string): PlistEntry | null {
  return dictionary.entries.findLast((entry) => entry.key === key) ?? null;
}

/** The entries whose key stands before them in the same dictionary. */
export function repeatedEntries(dictionary: PlistDictionary): readonly PlistEntry[] {
  const seen = new Set<string>();
  return dictionary.entries.filter((entry) => seen.size === seen.add(entry.key).size);
}

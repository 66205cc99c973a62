import { createScanner } from 'jsonc-parser';
import type { JSONScanner } from 'jsonc-parser';

/** The scanner's tokens. jsonc-parser has them as a `const enum`, which `verbatimModuleSyntax` cannot import. */
const tokens = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  end: 17,
} as const;

/** A JSON value with its place in the text. Offsets are 0-based, in UTF-16 code units. */
export type JsonValue = JsonObject | JsonArray | JsonScalar;

/** An object; its entries are in source order, and a key that is there twice is two entries. */
export interface JsonObject {
  readonly kind: 'object';
  readonly offset: number;
  readonly entries: readonly JsonEntry[];
}

/** One key of an object with its value. */
export interface JsonEntry {
  readonly key: string;
  /** Where the key's text starts, after its quotation mark. */
  readonly keyOffset: number;
  readonly value: JsonValue;
}

/** An array. */
export interface JsonArray {
  readonly kind: 'array';
  readonly offset: number;
  readonly items: readonly JsonValue[];
}

/** A string, number, boolean or null. */
export interface JsonScalar {
  readonly kind: 'scalar';
  /** Where the value starts; for a string that is its quotation mark. */
  readonly offset: number;
  readonly value: string | number | boolean | null;
}

/** Something that JSON does not allow. */
export interface JsonFlaw {
  readonly offset: number;
  /** A sentence with a capital and a full stop. */
  readonly message: string;
}

/** The scanner's error where there is none. */
const noError = 0;

/** What a JSON text says, as far as it can be read. */
export interface JsonTree {
  /** Null where the text holds no value. */
  readonly root: JsonValue | null;
  /** In source order. */
  readonly flaws: readonly JsonFlaw[];
}

interface OpenObject extends JsonObject {
  readonly entries: JsonEntry[];
}

interface OpenArray extends JsonArray {
  readonly items: JsonValue[];
}

/** Where the reader stands: what is open, and what has been seen since the last value. */
interface Reading {
  readonly scanner: JSONScanner;
  readonly open: (OpenObject | OpenArray)[];
  readonly flaws: JsonFlaw[];
  root: JsonValue | null;
  /** The key that waits for its value. */
  key: { readonly text: string; readonly offset: number } | null;
  /** Whether the colon after that key has been seen. */
  colon: boolean;
  /** Whether a comma or an opening bracket came last, so that a value or key may follow. */
  separated: boolean;
}

/** More flaws than these say nothing new about a text. */
const mostFlaws = 20;

/**
 * Parses JSON, with comments and trailing commas allowed, and keeps all that can be read of a broken text.
 *
 * It keeps its own stack, so that no depth of nesting overflows: `parseTree` of jsonc-parser recurses, and takes twice as
 * long for a lock file of 2 MB.
 * @param text The whole text, without a byte order mark.
 */
export function parseJson(text: string): JsonTree {
  const scanner = createScanner(text, true);
  const reading: Reading = { scanner, open: [], flaws: [], root: null, key: null, colon: false, separated: true };
  for (let token: number = scanner.scan(); token !== tokens.end; token = scanner.scan()) {
    takeToken(reading, token);
    if (reading.flaws.length >= mostFlaws) break;
  }
  if (reading.open.length > 0 && reading.flaws.length < mostFlaws)
    flaw(reading, 'The file ends before its last bracket is closed.');
  else if (reading.root === null && reading.flaws.length === 0) flaw(reading, 'The file does not contain a JSON value.');
  return { root: reading.root, flaws: reading.flaws };
}

/**
 * Looks up a key; of two with the same name the last one counts, as for npm, SwiftPM and every JSON reader of JavaScript.
 * @param value Any value, also none.
 * @param key The key's text.
 */
export function property(value: JsonValue | null | undefined, key: string): JsonValue | undefined {
  return value?.kind === 'object' ? value.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

/**
 * The text of a value that is a string.
 * @param value Any value, also none; null comes back for everything that is no string.
 */
export function textOf(value: JsonValue | null | undefined): string | null {
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null;
}

/**
 * The entries whose key an earlier entry of the same object has.
 * @param object The object to look through.
 */
export function repeatedEntries(object: JsonObject): readonly JsonEntry[] {
  if (object.entries.length < 2) return [];
  const seen = new Set<string>();
  return object.entries.filter((entry) => seen.size === seen.add(entry.key).size);
}

function takeToken(reading: Reading, token: number): void {
  if (token !== tokens.colon) dropLoneKey(reading);
  if (token === tokens.openBrace)
    openContainer(reading, { kind: 'object', offset: reading.scanner.getTokenOffset(), entries: [] });
  else if (token === tokens.openBracket)
    openContainer(reading, { kind: 'array', offset: reading.scanner.getTokenOffset(), items: [] });
  else if (token === tokens.closeBrace) closeContainer(reading, 'object');
  else if (token === tokens.closeBracket) closeContainer(reading, 'array');
  else if (token === tokens.comma) takeComma(reading);
  else if (token === tokens.colon) takeColon(reading);
  else takeKeyOrScalar(reading, token);
}

function takeComma(reading: Reading): void {
  const expected = !reading.separated && reading.key === null && reading.open.length > 0;
  if (!expected) flaw(reading, 'Unexpected comma.');
  reading.separated ||= expected;
}

function takeKeyOrScalar(reading: Reading, token: number): void {
  const error: number = reading.scanner.getTokenError();
  if (error !== noError) flaw(reading, 'A string, number or comment is incomplete or invalid.');
  if (token === tokens.string && reading.key === null && reading.open.at(-1)?.kind === 'object') takeKey(reading);
  else takeScalar(reading, token);
}

function takeScalar(reading: Reading, token: number): void {
  const value = scalarValue(token, reading.scanner.getTokenValue());
  if (value === undefined) flaw(reading, 'This text is not valid JSON.');
  else addValue(reading, { kind: 'scalar', offset: reading.scanner.getTokenOffset(), value });
}

function scalarValue(token: number, text: string): JsonScalar['value'] | undefined {
  switch (token) {
    case tokens.string:
      return text;
    case tokens.number:
      return Number(text);
    case tokens.true:
      return true;
    case tokens.false:
      return false;
    case tokens.null:
      return null;
    default:
      return undefined;
  }
}

function takeKey(reading: Reading): void {
  if (!reading.separated) flaw(reading, 'A comma is missing before this key.');
  reading.key = { text: reading.scanner.getTokenValue(), offset: reading.scanner.getTokenOffset() + 1 };
  reading.colon = false;
  reading.separated = false;
}

function takeColon(reading: Reading): void {
  if (reading.key === null || reading.colon) flaw(reading, 'Unexpected colon.');
  reading.colon = true;
}

/** Gives up a key that something other than a colon follows: it costs only itself. */
function dropLoneKey(reading: Reading): void {
  if (reading.key === null || reading.colon) return;
  flaw(reading, 'A colon is missing after the previous key.');
  reading.key = null;
}

function openContainer(reading: Reading, container: OpenObject | OpenArray): void {
  if (addValue(reading, container)) {
    reading.open.push(container);
    reading.separated = true;
  }
}

function closeContainer(reading: Reading, kind: 'object' | 'array'): void {
  if (reading.key !== null) flaw(reading, 'The last key has no value.');
  reading.key = null;
  if (reading.open.at(-1)?.kind === kind) reading.open.pop();
  else flaw(reading, 'This closing bracket does not match an opening one.');
  reading.separated = false;
}

/** Puts a value where it belongs; false where it belongs nowhere. */
function addValue(reading: Reading, value: JsonValue): boolean {
  const parent = reading.open.at(-1);
  if (parent === undefined) {
    if (reading.root !== null) flaw(reading, 'Unexpected text after the end of the JSON value.');
    else reading.root = value;
    return reading.root === value;
  }
  if (parent.kind === 'array') {
    if (!reading.separated) flaw(reading, 'A comma is missing before this value.');
    parent.items.push(value);
  } else if (reading.key === null) {
    flaw(reading, 'This value has no key.');
  } else {
    parent.entries.push({ key: reading.key.text, keyOffset: reading.key.offset, value });
  }
  reading.key = null;
  reading.separated = false;
  return true;
}

function flaw(reading: Reading, message: string): void {
  reading.flaws.push({ offset: reading.scanner.getTokenOffset(), message });
}

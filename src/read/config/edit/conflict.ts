import { isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { inline, type Fields, type FieldValue } from './render.js';
import { endOf, type Splice } from './splice.js';

/** A part of an entry that was to be written, and that says something else already. */
export interface Conflict {
  /** The entry in words: `answer EMAIL_ADDRESS`. */
  readonly entry: string;
  /** Where the part stands, from 1. */
  readonly line: number;
  /** What stands there, as it is written: `collected: no`. */
  readonly there: string;
  /** What was to be written: `collected: yes`. */
  readonly wanted: string;
  /** The reason of the entry, or null where it has none. */
  readonly reason: string | null;
}

/** Keys that rule each other out: an entry has one of them. */
const rivals: Readonly<Record<string, string>> = { dataTypes: 'except', except: 'dataTypes' };

/**
 * Compares what an entry says with what was to be written into it.
 * @param text The text of the configuration.
 * @param map The entry.
 * @param entry The entry in words.
 * @param fields What was to be written.
 * @returns A conflict for each part that says something else.
 */
export function conflictsIn(text: string, map: YAMLMap, entry: string, fields: Fields): readonly Conflict[] {
  const reason: unknown = map.get('reason');
  return differing(map, fields).map(({ pair, field: [key, value] }) => ({
    entry,
    line: text.slice(0, startOf(pair)).split('\n').length,
    there: `${pair.key.value}: ${inline(plainOf(pair.value))}`,
    wanted: `${key}: ${inline(value)}`,
    reason: typeof reason === 'string' ? reason.trim() : null,
  }));
}

/**
 * Puts new values in the place of those that say something else.
 * @param map The entry.
 * @param fields What it shall say.
 */
export function replaceIn(map: YAMLMap, fields: Fields): readonly Splice[] {
  return differing(map, fields).map(({ pair, field: [key, value] }) => {
    const at = startOf(pair);
    const end = pair.value === null ? endOf(pair.key) : endOf(pair.value);
    return { at, remove: end - at, text: `${key}: ${inline(value)}` };
  });
}

/**
 * Lists the fields that an entry lacks: it has neither them nor what rules them out.
 * @param map The entry.
 * @param fields What it shall say.
 */
export function lackedBy(map: YAMLMap, fields: Fields): Fields {
  return fields.filter(([key]) => !map.has(key) && !map.has(rivals[key] ?? key));
}

type KeyedPair = Pair<Node & { readonly value: string }, Node | null>;

interface Difference {
  readonly pair: KeyedPair;
  readonly field: Fields[number];
}

function differing(map: YAMLMap, fields: Fields): readonly Difference[] {
  return fields.flatMap((field) => {
    const [key, value] = field;
    const pair = pairOf(map, key) ?? pairOf(map, rivals[key] ?? key);
    return pair === undefined || (pair.key.value === key && says(pair.value, value)) ? [] : [{ pair, field }];
  });
}

function pairOf(map: YAMLMap, key: string): KeyedPair | undefined {
  return map.items.find((pair): pair is KeyedPair => isScalar(pair.key) && pair.key.value === key);
}

function startOf({ key }: KeyedPair): number {
  return key.range?.[0] ?? 0;
}

/** Two lists are the same where they hold the same, in any order; `yes` is `true`. */
function says(node: Node | null, value: FieldValue): boolean {
  return canonical(plainOf(node)) === canonical(value);
}

function plainOf(node: Node | null): unknown {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : JSON.stringify(item)));
  if (!isScalar(node)) return JSON.stringify(node);
  return node.value === 'yes' ? true : node.value === 'no' ? false : node.value;
}

function canonical(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...new Set(value.map(String))].sort() : value);
}

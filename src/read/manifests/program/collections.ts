import type { Place } from '../../../model/place.js';
import { alternatives, choiceOf, textOf, truthOf, valueOf, type Dictionary, type List, type Text, type Value } from './value.js';

/**
 * The elements of a value that has some: of a dictionary, lists of a key and a value.
 * @returns Null where they are not known.
 */
export function elementsOf(value: Value): readonly Value[] | null {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'dictionary')
    return value.entries.map(({ key, place, value: given }): List => {
      const text: Text = { kind: 'text', text: key, place };
      return { kind: 'list', items: [text, given], place };
    });
  if (value.kind !== 'choice') return null;
  const all = value.of.map(elementsOf);
  return all.some((each) => each === null) ? null : all.flatMap((each) => each ?? []);
}

/** What a method is given: values, and what runs a closure on values. */
export interface Given {
  readonly values: readonly Value[];
  /** Runs the closure that it is given; null where it is given none. */
  readonly run: ((values: readonly Value[]) => Value) | null;
  readonly place: Place;
}

/** What a method of a value gives; null where it is not known. */
type Method<Receiver> = (receiver: Receiver, given: Given) => Value | null;

const itself: Method<Value> = (receiver) => receiver;

/** Runs the closure for each element, and gives what that makes of them. */
function mapped({ items, place }: List, { run }: Given): Value | null {
  return run === null ? null : { kind: 'list', items: items.map((item) => run([item])), place };
}

function flattened(list: List): List {
  return {
    ...list,
    items: list.items.flatMap((item) => (item.kind === 'list' ? item.items : isNothing(item) ? [] : [item])),
  };
}

function isNothing(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

/** The elements for which the closure gives a truth value, or that one is not known. */
function filtered(list: List, { run }: Given, wanted: boolean): Value | null {
  if (run === null) return null;
  return { ...list, items: list.items.filter((item) => truthOf(run([item])) !== !wanted) };
}

function each(list: List, { run }: Given): Value | null {
  if (run === null) return null;
  for (const item of list.items) run(item.kind === 'list' ? [item, ...item.items] : [item]);
  return list;
}

/** Methods of arrays in Ruby, Swift, Kotlin and JavaScript, by their names in any of them. */
const ofLists: Readonly<Record<string, Method<List>>> = {
  ...Object.fromEntries(
    'freeze dup clone to_a uniq sort sorted reverse reversed shuffled compact toList toMutableList toSet to_set lazy'
      .split(' ')
      .map((name) => [name, itself]),
  ),
  each,
  forEach: each,
  map: mapped,
  collect: mapped,
  flatMap: (list, given) => flattenedOf(mapped(list, given)),
  flat_map: (list, given) => flattenedOf(mapped(list, given)),
  compactMap: (list, given) => flattenedOf(mapped(list, given)),
  filter_map: (list, given) => flattenedOf(mapped(list, given)),
  flatten: flattened,
  flat: flattened,
  select: (list, given) => filtered(list, given, true),
  filter: (list, given) => filtered(list, given, true),
  reject: (list, given) => filtered(list, given, false),
  concat: (list, { values }) => joined(list, values),
  union: (list, { values }) => joined(list, values),
  plus: (list, { values }) => joined(list, values),
  first: ({ items }) => items[0] ?? null,
  last: ({ items }) => items.at(-1) ?? null,
  join: joinedText,
  joined: joinedText,
  zip: zipped,
  // `['A', '1.0'].to_h` is the dictionary of such pairs.
  to_h: (list) => dictionaryOf(list),
};

function flattenedOf(value: Value | null): Value | null {
  return value?.kind === 'list' ? flattened(value) : null;
}

function joined(list: List, values: readonly Value[]): Value {
  return { ...list, items: [...list.items, ...values.flatMap((value) => elementsOf(value) ?? [value])] };
}

function joinedText({ items, place }: List, { values }: Given): Value | null {
  const texts = items.map(textOf);
  const between = values.length === 0 ? '' : textOf(values[0]);
  if (between === null || texts.some((text) => text === null)) return null;
  const [first] = items;
  return { kind: 'text', text: texts.join(between), place: first?.kind === 'text' ? first.place : place };
}

function zipped(list: List, { values }: Given): Value | null {
  const others = values.map((value) => elementsOf(value) ?? []);
  return {
    ...list,
    items: list.items.map((item, index): Value => {
      return { kind: 'list', items: [item, ...others.flatMap((other) => other[index] ?? [])], place: list.place };
    }),
  };
}

function dictionaryOf({ items, place }: List): Value | null {
  const entries = items.map((item) => {
    const [key, value] = item.kind === 'list' ? item.items : [];
    return key?.kind === 'text' && value !== undefined ? { key: key.text, place: key.place, value } : null;
  });
  if (entries.some((entry) => entry === null)) return null;
  return { kind: 'dictionary', entries: entries.flatMap((entry) => entry ?? []), unread: [], place };
}

/** Methods of dictionaries. */
const ofDictionaries: Readonly<Record<string, Method<Dictionary>>> = {
  freeze: itself,
  dup: itself,
  to_h: itself,
  keys: ({ entries, place }) => {
    return { kind: 'list', items: entries.map(({ key, place: at }): Text => ({ kind: 'text', text: key, place: at })), place };
  },
  values: ({ entries, place }) => ({ kind: 'list', items: entries.map(({ value }) => value), place }),
  merge: (dictionary, { values }) => merged(dictionary, values),
  merging: (dictionary, { values }) => merged(dictionary, values),
  fetch: (dictionary, { values }) => valueOf(dictionary, textOf(values[0]) ?? '') ?? values[1] ?? null,
};

/** Dictionaries in one, in which later entries take the place of earlier ones. */
export function merged(dictionary: Dictionary, others: readonly Value[]): Dictionary {
  return others.reduce<Dictionary>((all, other) => {
    if (other.kind !== 'dictionary') return { ...all, unread: [...all.unread, 'place' in other ? other.place : all.place] };
    const keys = new Set(other.entries.map(({ key }) => key));
    return {
      ...all,
      entries: [...all.entries.filter(({ key }) => !keys.has(key)), ...other.entries],
      unread: [...all.unread, ...other.unread],
    };
  }, dictionary);
}

/** Methods of texts. */
const ofTexts: Readonly<Record<string, Method<Text>>> = {
  ...Object.fromEntries('freeze dup to_s to_str to_sym toString description rawValue'.split(' ').map((name) => [name, itself])),
  ...Object.fromEntries('strip chomp trim'.split(' ').map((name) => [name, changed((text) => text.trim())])),
  ...Object.fromEntries(
    'downcase lowercased toLowerCase lowercase'.split(' ').map((name) => [name, changed((text) => text.toLowerCase())]),
  ),
  split: (text, { values, place }) => {
    const between = values.length === 0 ? ' ' : textOf(values[0]);
    if (between === null) return null;
    const items = text.text.split(between).map((part): Text => ({ ...text, text: part }));
    return { kind: 'list', items, place };
  },
};

function changed(change: (text: string) => string): Method<Text> {
  return (text) => ({ ...text, text: change(text.text) });
}

/**
 * What a method gives of a value that the program writes.
 * @param receiver Of a choice, any of the values.
 * @returns Null where it is no such method, or not of such a value.
 */
export function callMethod(receiver: Value, name: string, given: Given): Value | null {
  const all = alternatives(receiver).map((one) => methodOf(one, name, given));
  return all.some((each) => each === null)
    ? null
    : choiceOf(
        all.flatMap((value) => value ?? []),
        given.place,
      );
}

function methodOf(receiver: Value, name: string, given: Given): Value | null {
  if (receiver.kind === 'text') return own(ofTexts, name)?.(receiver, given) ?? null;
  if (receiver.kind === 'list') return own(ofLists, name)?.(receiver, given) ?? null;
  if (receiver.kind !== 'dictionary') return null;
  const method = own(ofDictionaries, name);
  if (method !== undefined) return method(receiver, given);
  const pairs = elementsOf(receiver) ?? [];
  return own(ofLists, name)?.({ kind: 'list', items: pairs, place: receiver.place }, given) ?? null;
}

function own<Row>(table: Readonly<Record<string, Row>>, name: string): Row | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Methods that add to the array that they are called on, by their names in any language. */
export const adding: ReadonlySet<string> = new Set(['<<', 'push', 'append', 'add', 'addAll', 'concat', 'insert', 'unshift']);

/**
 * Two values joined by `+`.
 * @returns Null where they are not texts or lists that are known.
 */
export function plus(left: Value, right: Value): Value | null {
  if (left.kind === 'text' && right.kind === 'text') return { ...left, text: left.text + right.text };
  if (left.kind === 'list' || right.kind === 'list') {
    const place = left.kind === 'list' ? left.place : right.kind === 'list' ? right.place : null;
    if (place === null) return null;
    return { kind: 'list', items: [left, right].flatMap((value) => elementsOf(value) ?? [value]), place };
  }
  return null;
}

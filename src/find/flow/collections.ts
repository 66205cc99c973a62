import { hasRole } from './library.js';
import type { Receiver } from './library-call.js';
import { readCell } from './names.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { unknown, type alternativesOf, type Value } from './value.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** The elements of a list, or the pairs of a dictionary, of whose keys nothing is known; null for what is neither. */
export function elementsIn(run: Run, state: State, collection: Single): readonly Value[] | null {
  if (collection.kind === 'list') return collection.items;
  const entries = entriesIn(run, state, collection);
  return entries?.map((value): Value => ({ kind: 'list', items: [unknown('key'), value] })) ?? null;
}

/** What a dictionary has under any of its keys; null for what is no dictionary. */
export function entriesIn(run: Run, state: State, collection: Single): readonly Value[] | null {
  if (collection.kind !== 'object' || collection.type !== null) return null;
  return [...collection.fields.values()].map((cell) => readCell(run, state, cell));
}

/** `handlers.values`, `[handlers allValues]`, `Object.values(handlers)`: a list of what a dictionary has; null for anything else. */
export function valuesOf(run: Run, state: State, name: string, collection: Receiver): Value | null {
  const entries = collection === null || !hasRole(run, name, 'values') ? null : entriesIn(run, state, collection);
  return entries === null ? null : { kind: 'list', items: entries };
}

/** The same as a call. */
export function callValues(run: Run, state: State, receiver: Receiver, { name, values: [first] }: Given): Value | null {
  const given = first === undefined ? receiver : first.kind === 'alternatives' ? null : first;
  return valuesOf(run, state, name, given);
}

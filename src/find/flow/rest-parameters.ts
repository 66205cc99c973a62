import type { Code } from '../../model/module.js';
import { placeKey } from '../../model/place.js';
import { fillUnknown, newObject, writeField } from './objects.js';
import { copyFields } from './payloads.js';
import type { Applied, Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, type Value } from './value.js';

/** A parameter of code, with the position at which the call may give it something. */
interface Asked {
  readonly code: Code;
  readonly index: number;
  readonly written: number;
}

/**
 * What a parameter holds that takes all that no other takes: `options ...Option`, `**extra`; null for any other parameter, for one of
 * which no call is in sight, and where nobody knows what a call gives it.
 */
export function restOf(run: Run, state: State, asked: Asked, values: readonly Value[], at: Applied): Value | null {
  const { code, index } = asked;
  const takes = code.parameters[index]?.takesRest;
  if (takes === undefined || (values.length === 0 && at.place === undefined)) return null;
  return takes === 'values' ? valuesLeft(asked, values, at) : entriesLeft(run, state, asked, values, at);
}

function valuesLeft({ code, index, written }: Asked, values: readonly Value[], at: Applied): Value | null {
  // A closure behind the arguments is for the parameter behind.
  const behind = code.parameters.slice(index + 1).filter(({ label, value }) => value === null && !isGiven(at, label)).length;
  const items: Value[] = [];
  for (let position = written; position >= 0 && position < values.length - behind; position++) {
    const value = values[position];
    if (value === undefined || (position > written && typeof at.labels[position] === 'string')) break;
    if (at.spreads?.[position] !== true) items.push(value);
    else if (value.kind === 'list') items.push(...value.items);
    else if (value.kind !== 'object') return null;
  }
  return { kind: 'list', items };
}

function isGiven({ labels }: Applied, label: string | null): boolean {
  return label !== null && labels.includes(label);
}

function entriesLeft(run: Run, state: State, { code, index }: Asked, values: readonly Value[], at: Applied): Value {
  const named = new Set(code.parameters.map(({ label }) => label));
  // Each call gives entries of its own.
  const site = at.place === undefined ? code.parameters[index] : `rest at ${placeKey(at.place)}`;
  const made = newObject(run, state, site, null);
  values.forEach((value, position) => {
    const label = at.labels[position] ?? null;
    if (label !== null && !named.has(label)) writeField(run, state, made, label, value);
    // A dictionary that is taken apart stands among the arguments without a name.
    if (label !== null || position < index) return;
    for (const each of alternativesOf(value)) {
      if (each.kind === 'object') copyFields(run, state, each, made, true);
      else if (each.kind === 'unknown') fillUnknown(run, state, made);
    }
  });
  return made;
}

import type { Receiver } from './library-call.js';
import { readSubscript } from './members.js';
import { newObject, writeField } from './objects.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import type { Value } from './value.js';

/** `new Map([[key, value]])`: an object with a field for each key that the code names. */
export function callDictionary(run: Run, state: State, _receiver: Receiver, { call, values: [pairs] }: Given): Value | null {
  const made = newObject(run, state, call, null);
  if (pairs === undefined) return made;
  if (pairs.kind !== 'list') return null;
  for (const pair of pairs.items) {
    const [key, value] = pair.kind === 'list' ? pair.items : [];
    if (key?.kind !== 'constant' || value === undefined) return null;
    writeField(run, state, made, String(key.value), value);
  }
  return made;
}

/** `map.get(key)`. */
export function callLooksUp(run: Run, state: State, receiver: Receiver, { values: [key] }: Given): Value | null {
  return receiver?.kind === 'object' && receiver.type === null && key !== undefined
    ? readSubscript(run, state, receiver, key)
    : null;
}

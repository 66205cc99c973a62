import type { Expression, ObjectLiteral } from '../../model/expression.js';
import { identifierLeaves } from './identifiers.js';
import { fillUnknown, newObject, writeEntry, writeField } from './objects.js';
import { copyFields, reachDictionary } from './payloads.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, type Frame, type ObjectValue, type Value } from './value.js';

/** Evaluates `{ key: value, ...base }`, a JavaScript object or a dictionary. */
export function evaluateObject(run: Run, state: State, frame: Frame, object: ObjectLiteral): Value {
  const made = newObject(run, state, object, null);
  for (const { key, value } of object.computed) {
    const under = key === null ? null : run.machine.evaluate(run, state, frame, key);
    const given = run.machine.evaluate(run, state, frame, value);
    if (under !== null) writeEntry(run, state, made, under, given);
    else spreadInto(run, state, made, given, isFresh(value));
  }
  for (const { key, value } of object.entries)
    writeField(run, state, made, key, entryOf(run, key, run.machine.evaluate(run, state, frame, value)));
  for (const found of run.evaluation.signals.get(object) ?? []) reachDictionary(run, state, made, found, object);
  return made;
}

/** A closure that an object has under a key goes by that where nothing calls it. */
export function entryOf({ effort }: Run, key: string, value: Value): Value {
  if (value.kind !== 'function' || value.name !== null) return value;
  const entry = { ...value, name: key };
  if (effort.made.has(value.code)) effort.made.set(value.code, entry);
  return entry;
}

/** Whether an expression gives what nobody else has a name for: what a function has made. */
function isFresh(value: Expression): boolean {
  return value.kind === 'call' || (value.kind === 'await' && value.value.kind === 'call');
}

function spreadInto(run: Run, state: State, made: ObjectValue, given: Value, fresh: boolean): void {
  for (const each of alternativesOf(given)) {
    if (each.kind === 'object') copyFields(run, state, each, made, fresh);
    else {
      identifierLeaves(run, state, each);
      fillUnknown(run, state, made);
    }
  }
}

import { emitterOfEvent, subscribersOf, tell } from './emitters.js';
import { carriedBy, readField } from './objects.js';
import { ask, type Applied, type Run } from './run.js';
import type { State } from './state.js';
import { alternativesOf, type ObjectValue, type Value } from './value.js';
import { passedTo } from './words.js';

/** The field in which an action names its kind. */
const kindField = 'type';

/** What tells of each action of a kind; null where the code does not name the kind. */
export function actionsOf(run: Run, kind: Value | null | undefined): ObjectValue | null {
  if (kind?.kind !== 'constant' || typeof kind.value !== 'string') return null;
  return emitterOfEvent(run, { kind: 'type', name: 'action' }, kind.value);
}

/**
 * Sends an action: what runs with each of its kind is given it. Where none is in sight, a person has to say who gets it.
 * @returns The action.
 */
export function sendAction(run: Run, state: State, action: Value, at: Applied): Value {
  for (const each of alternativesOf(action)) {
    const emitter = each.kind === 'object' ? actionsOf(run, readField(run, state, each, kindField)) : null;
    if (emitter === null || subscribersOf(run, state, emitter).length === 0)
      ask(run, carriedBy(run, state, each), passedTo(at.name, at.line));
    if (emitter !== null) tell(run, state, emitter, each, at);
  }
  return action;
}

/** `thunk.fulfilled`: what tells of what the function of a thunk has given; null for what is no thunk. */
export function fulfilledOf(value: Value): ObjectValue | null {
  if (value.kind !== 'native' || !('runs' in value.does)) return null;
  for (const each of value.does.handlers) if (each.kind === 'native' && 'reports' in each.does) return each.does.reports;
  return null;
}

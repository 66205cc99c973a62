import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { applyMethods } from './functions.js';
import type { Receiver } from './library-call.js';
import { methodsOf } from './methods.js';
import { newObject } from './objects.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import type { Value } from './value.js';

/** `Permissions.RequestAsync<Tracking>()`: the method of that name runs on an object of the project's type. */
export function callMethodOf(
  run: Run,
  state: State,
  receiver: Receiver,
  { call, name, values, at }: Given,
  { owner }: SpeltApi,
): Value | null {
  const { type } = call;
  if (type === undefined || receiver?.kind !== 'type' || !receiver.name.endsWith(owner)) return null;
  const places = methodsOf(run, type, name);
  const self = newObject(run, state, call, type);
  return places.length === 0 ? null : applyMethods(run, state, { kind: 'methods', places, self }, values, at);
}

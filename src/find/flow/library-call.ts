import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { isCallable, type alternativesOf, type Value } from './value.js';

/** What a library's function is called on; null where it stands alone. */
export type Receiver = ReturnType<typeof alternativesOf>[number] | null;

/** Calls one role; null where the role does not fit what it is called on. */
export type LibraryCall = (run: Run, state: State, receiver: Receiver, given: Given, api: SpeltApi) => Value | null;

/** The values that can be called. */
export function functionsIn(values: readonly Value[]): readonly Value[] {
  return values.filter(isCallable);
}

import type { Name } from '../../model/expression.js';
import { applyMethods, functionsNamed } from './functions.js';
import { asGetter, selfOf } from './members.js';
import { accessorOf, methodsOn } from './methods.js';
import { isGlobal } from './names.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import type { Cell, Frame, MethodsValue, Value } from './value.js';

/**
 * Reads what a function gives each time that its name is read: `Stream<Status> get statuses => …` outside of any type.
 * @param cell What else holds a value under the name.
 * @returns Null where no such function has the name.
 */
export function readGlobal(run: Run, state: State, frame: Frame, { name, place }: Name, cell: Cell | null): Value | null {
  const getter = cell === null || isGlobal(cell) ? globalGetter(run, frame, name) : null;
  return getter === null ? null : applyMethods(run, state, getter, [], asGetter(name, place.line));
}

/** The code's own type comes first. */
function globalGetter(run: Run, frame: Frame, name: string): MethodsValue | null {
  const named = run.evaluation.program.functions.has(name) ? functionsNamed(run, frame, name) : null;
  if (named === null || named.places.some((place) => accessorOf(place) !== 'get')) return null;
  const self = selfOf(run, frame);
  const isOwn = self?.kind === 'object' && methodsOn(run, self, name).some(({ type }) => type !== null);
  return isOwn ? null : named;
}

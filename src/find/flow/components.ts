import { objectHeldAt, readHeld } from './objects.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import type { Frame, ObjectValue, Value } from './value.js';

/**
 * What code calls itself in a file where no type says what that is: the component that a view and functions beside it share. Null where
 * a type does, and where no data is followed.
 */
export function componentOf(run: Run, { self, type, source }: Frame): ObjectValue | null {
  return run.evaluation.data === null || self !== null || type !== null ? null : objectHeldAt(run, `component ${source.file}`);
}

/** What such a component has under a name that nothing declares, or null. */
export function memberOfComponent(run: Run, state: State, frame: Frame, name: string): Value | null {
  const component = componentOf(run, frame);
  return component === null ? null : readHeld(run, state, component, name);
}

import type { ScopeIndex } from '../../../model/expression.js';
import type { ExitStatement } from '../../../model/module.js';

/**
 * How statements end: control goes on below them, a `break` or `fallthrough` leaves the innermost switch or loop, or
 * they are left altogether.
 */
export type Ending = 'goes-on' | 'breaks' | 'leaves';

/** What statements tell about those after them. */
export interface Aftermath {
  /** The scope in which what follows stands: that of the branch that an early exit has left. */
  readonly scope: ScopeIndex;
  readonly ending: Ending;
  /** Whether some path through them leaves the innermost switch or loop by a `break`. */
  readonly mayBreak: boolean;
}

/** Control goes on. */
export function goesOn(scope: ScopeIndex): Aftermath {
  return { scope, ending: 'goes-on', mayBreak: false };
}

/** Nothing below runs. */
export function leaves(scope: ScopeIndex): Aftermath {
  return { scope, ending: 'leaves', mayBreak: false };
}

/** What an exit leaves: `continue` leaves a switch as `return` does. */
export function aftermathOf(how: ExitStatement['how'], scope: ScopeIndex): Aftermath {
  const breaks = how === 'break';
  return { scope, ending: breaks || how === 'fallthrough' ? 'breaks' : 'leaves', mayBreak: breaks };
}

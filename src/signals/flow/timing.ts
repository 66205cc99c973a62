import { hasRole } from '../../catalog/apis/roles.js';
import type { ScopeIndex } from '../../model/expression.js';
import { calleeName, type IndexedSource } from '../match/program.js';

/**
 * Whether a closure runs where it is written: it is called on the spot, or handed to a function that
 * calls it before it returns. Every other closure may run later.
 * @param source The source.
 * @param closure The closure's scope.
 */
export function runsAtOnce(source: IndexedSource, closure: ScopeIndex): boolean {
  if (source.immediateClosures.has(closure)) return true;
  const taken = source.closureCalls.get(closure);
  return taken !== undefined && hasRole(source.language, calleeName(taken.call), 'runs-now');
}

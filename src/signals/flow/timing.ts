import type { ScopeIndex } from '../../model/expression.js';
import { calleeName, type IndexedSource } from '../match/program.js';
import rows from './immediate-calls.json' with { type: 'json' };

const immediate = new Set(rows.map(({ name }) => name));

/**
 * Whether a closure runs where it is written: it is called on the spot, or handed to a function that
 * calls it before it returns. Every other closure may run later.
 * @param source The source.
 * @param closure The closure's scope.
 */
export function runsAtOnce(source: IndexedSource, closure: ScopeIndex): boolean {
  if (source.immediateClosures.has(closure)) return true;
  const taken = source.closureCalls.get(closure);
  return taken !== undefined && immediate.has(calleeName(taken.call));
}

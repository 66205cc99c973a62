import type { UpdateFlow } from '../../model/flow.js';
import type { FoundSignal } from '../detector.js';
import type { Program } from '../match/program.js';
import { governingBranches } from '../match/scopes.js';
import { statusesOfBranches } from './statuses.js';

/**
 * Compares constants that are given as status with the branches in which they stand.
 * @param program The project.
 * @param found Signals that carry a status.
 */
export function followUpdates(program: Program, found: readonly FoundSignal[]): readonly UpdateFlow[] {
  return found.flatMap(({ signal, use }) => {
    if (signal.detail.kind !== 'att-status' || signal.detail.constant === null) return [];
    const { constant } = signal.detail;
    const statuses = statusesOfBranches(governingBranches(use.source, use.scope), {
      program,
      source: use.source,
      scope: use.scope,
    });
    // An empty set is the default of a switch that names all statuses: it never runs for one we know.
    const matchesBranch = statuses !== null && (statuses.size === 0 || (statuses.has(constant) && statuses.size < 4));
    return [{ kind: 'update' as const, update: signal, constant, matchesBranch }];
  });
}

import type { Drop } from '../../model/flow.js';
import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import type { BranchScope } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { ancestors } from '../match/scopes.js';
import type { IndexedSource } from '../match/program.js';

/** What a branch tests that has nothing to do with the user's answer. */
const besides: ReadonlySet<string> = new Set(['available', 'exists']);

/** Conditions further out explain nothing more. */
const mostBranches = 16;

/**
 * Finds the places at which outcomes of a prompt do not go on to mParticle: the other cases of a switch, and the conditions around what
 * gives them.
 * @param updates What gives mParticle the outcome.
 */
export function dropsOf(updates: readonly FoundSignal[]): readonly Drop[] {
  const giving = updates.map(({ use }) => ({ source: use.source, branches: branchesAround(use.source, use.scope) }));
  return giving.flatMap(({ source, branches }) => {
    const taken = new Set(giving.flatMap((each) => (each.source === source ? each.branches : [])));
    return branches.filter(({ test }) => !isBeside(test)).flatMap((branch) => dropsBeside(source, branch, taken));
  });
}

function isBeside(test: Expression): boolean {
  return test.kind === 'operation' && besides.has(test.operator);
}

/** The branches of the same function or closure that a scope is in, the innermost first. */
function branchesAround(source: IndexedSource, scope: ScopeIndex): readonly BranchScope[] {
  const branches: BranchScope[] = [];
  for (const { scope: each } of ancestors(source, scope)) {
    if (each.kind !== 'branch' || branches.length === mostBranches) break;
    branches.push(each);
  }
  return branches;
}

function dropsBeside(source: IndexedSource, branch: BranchScope, taken: ReadonlySet<BranchScope>): readonly Drop[] {
  const { test, values, holds, place } = branch;
  if (values === null) return [{ kind: 'condition', holds, place }];
  return source.scopes.flatMap((each) =>
    each.kind === 'branch' && each.test === test && each.values !== null && !taken.has(each) && isBelow(each.place, test.place)
      ? [{ kind: 'case' as const, place: each.place }]
      : [],
  );
}

/** The branch after a switch has the place of the switch itself, before that of what it tests. */
function isBelow(place: Place, other: Place): boolean {
  return place.line > other.line || (place.line === other.line && place.column > other.column);
}

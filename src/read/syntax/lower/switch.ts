import type { Expression, ScopeIndex } from '../../../model/expression.js';
import type { SwitchCase, SwitchStatement } from '../../../model/module.js';
import { goesOn, leaves, type Aftermath } from './aftermath.js';
import { visit } from './expressions.js';
import type { Facts } from './facts.js';
import { declare } from './declarations.js';

/** Nobody lets more patterns than these run one body; keeping them all would cost memory in squares. */
const mostFallen = 200;

/** A case with every pattern for which its body runs: its own, and those that fall into it. */
interface Reached {
  readonly each: SwitchCase;
  readonly values: readonly Expression[];
  readonly isDefault: boolean;
}

/** A case whose body was read. */
interface Read extends Reached {
  readonly aftermath: Aftermath;
  readonly fallsThrough: boolean;
}

/**
 * Collects a switch: each body stands in the branch of its patterns, the default's in that of all others. A body that falls
 * through shares its patterns with the next.
 */
export function lowerSwitch(facts: Facts, statement: SwitchStatement, scope: ScopeIndex): Aftermath {
  const { subject, cases, isExhaustive, place } = statement;
  visit(facts, subject, scope);
  for (const pattern of cases.flatMap(({ patterns }) => patterns)) visit(facts, pattern, scope, 'called');
  const all = cases.flatMap(({ patterns }) => patterns);
  const read: Read[] = [];
  for (const each of cases) {
    const before = read.at(-1);
    const reached = reach(each, before?.fallsThrough === true ? before : null);
    if (each.body.length === 0) {
      read.push({ ...reached, aftermath: goesOn(scope), fallsThrough: facts.scoping.casesFallThrough });
      continue;
    }
    const aftermath = lowerCase(facts, subject, reached, all, scope);
    read.push({ ...reached, aftermath, fallsThrough: fallsThrough(facts, each, aftermath) });
  }
  return afterCases(facts, {
    subject,
    all,
    read,
    isComplete: isExhaustive || cases.some(({ isDefault }) => isDefault),
    scope,
    place,
  });
}

function reach(each: SwitchCase, fallen: Read | null): Reached {
  return {
    each,
    values: [...(fallen?.values.slice(-mostFallen) ?? []), ...each.patterns],
    isDefault: each.isDefault || (fallen?.isDefault ?? false),
  };
}

function lowerCase(
  facts: Facts,
  test: Expression,
  { each, values, isDefault }: Reached,
  all: readonly Expression[],
  scope: ScopeIndex,
): Aftermath {
  const own = new Set(values);
  const branch = facts.open(scope, {
    kind: 'branch',
    test,
    values: isDefault ? all.filter((other) => !own.has(other)) : values,
    holds: !isDefault,
    place: each.place,
  });
  for (const declaration of each.declares) declare(facts, declaration, branch);
  if (each.condition === null) return facts.block(each.body, branch);
  visit(facts, each.condition, branch);
  // What falls into the body does not depend on the case's condition.
  if (values.length > each.patterns.length) return facts.block(each.body, branch);
  return facts.block(each.body, facts.branch(branch, each.condition, true, each.condition.place));
}

function fallsThrough({ scoping }: Facts, { body }: SwitchCase, { ending }: Aftermath): boolean {
  const last = body.at(-1);
  if (last?.kind === 'exit' && last.how === 'fallthrough') return true;
  return scoping.casesFallThrough && ending === 'goes-on';
}

interface Cases {
  readonly subject: Expression;
  readonly all: readonly Expression[];
  readonly read: readonly Read[];
  /** Whether some case runs whatever the subject is. */
  readonly isComplete: boolean;
  readonly scope: ScopeIndex;
  readonly place: SwitchStatement['place'];
}

/** After a switch of which some cases leave, the others have come true. */
function afterCases(facts: Facts, { subject, all, read, isComplete, scope, place }: Cases): Aftermath {
  const gone = read.filter(
    ({ aftermath, fallsThrough: falls }) => !falls && aftermath.ending === 'leaves' && !aftermath.mayBreak,
  );
  const ends = read.filter(({ fallsThrough: falls }) => !falls);
  if (isComplete && ends.length > 0 && gone.length === ends.length && read.at(-1)?.fallsThrough !== true) return leaves(scope);
  if (gone.length === 0) return goesOn(scope);
  const isDefaultGone = gone.some(({ isDefault }) => isDefault);
  const left = new Set(gone.flatMap(({ values, each }) => (each.condition === null ? values : [])));
  const own = new Set(gone.flatMap(({ values, isDefault }) => (isDefault ? values : [])));
  const values = isDefaultGone ? all.filter((value) => !left.has(value) && !own.has(value)) : [...left];
  if (values.length === 0) return goesOn(scope);
  return goesOn(facts.open(scope, { kind: 'branch', test: subject, values, holds: isDefaultGone, place }));
}

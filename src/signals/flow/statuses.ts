import { attStatuses, type AttStatus } from '../../model/att-status.js';
import type { Expression } from '../../model/expression.js';
import type { BranchScope } from '../../model/source.js';
import { findBinding } from '../match/bindings.js';
import { enclosingBody, type PlacedScope } from '../match/scopes.js';
import { statusConstant, type Standing } from '../status-constant.js';

/** A set of authorization statuses. */
export type StatusSet = ReadonlySet<AttStatus>;

/** All four. */
export const everyStatus: StatusSet = new Set(attStatuses);

/**
 * Tells for which statuses a branch runs.
 * @returns The statuses, or null where its test says nothing of a status.
 */
function statusesOfBranch(branch: PlacedScope<BranchScope>, standing: Standing): StatusSet | null {
  const { test, values, holds } = branch.scope;
  // The test stands outside of the branch that it opens.
  const outside = { ...standing, scope: branch.scope.parent ?? 0 };
  const passing = values === null ? statusesOfTest(test, outside, 0) : statusesOfValues(values, outside);
  if (passing === null) return null;
  return holds ? passing : complement(passing);
}

/** The statuses for which all the branches run that say something of a status; null where none does. */
export function statusesOfBranches(branches: readonly PlacedScope<BranchScope>[], standing: Standing): StatusSet | null {
  return branches.reduce<StatusSet | null>((sofar, branch) => both(sofar, statusesOfBranch(branch, standing)), null);
}

/** Statuses that are in both sets; null says nothing and leaves the other. */
export function both(a: StatusSet | null, b: StatusSet | null): StatusSet | null {
  if (a === null || b === null) return a ?? b;
  return new Set([...a].filter((status) => b.has(status)));
}

function complement(statuses: StatusSet): StatusSet {
  return new Set(attStatuses.filter((status) => !statuses.has(status)));
}

function statusesOfValues(values: readonly Expression[], standing: Standing): StatusSet | null {
  const named = values.map((value) => statusConstant(value, standing)).filter((status) => status !== null);
  return named.length === 0 ? null : new Set(named);
}

function statusesOfTest(test: Expression, standing: Standing, depth: number): StatusSet | null {
  if (depth > 8) return null;
  if (test.kind === 'operation') return statusesOfOperation(test.operator, test.operands, standing, depth);
  if (test.kind === 'cast' || test.kind === 'await' || test.kind === 'assignment')
    return statusesOfTest(test.value, standing, depth + 1);
  if (test.kind === 'name') return statusesOfName(test, standing, depth);
  // expo-modules-core's PermissionResponse: granted is true for authorized alone.
  if (test.kind === 'member' && test.name === 'granted') return new Set<AttStatus>(['authorized']);
  return calledTest(test, standing, depth);
}

function statusesOfOperation(
  operator: string,
  operands: readonly Expression[],
  standing: Standing,
  depth: number,
): StatusSet | null {
  const [left, right] = operands;
  if (left === undefined) return null;
  const of = (operand: Expression): StatusSet | null => statusesOfTest(operand, standing, depth + 1);
  if (operator === '!') {
    const inner = of(left);
    return inner === null ? null : complement(inner);
  }
  if (operator === '&&') return operands.map(of).reduce(both, null);
  if (operator === '||') {
    const sides = operands.map(of).filter((side) => side !== null);
    return sides.length === operands.length ? new Set(sides.flatMap((side) => [...side])) : null;
  }
  return right === undefined ? null : statusesOfComparison(operator, left, right, standing);
}

function statusesOfComparison(operator: string, left: Expression, right: Expression, standing: Standing): StatusSet | null {
  if (!/^[!=]==?$/.test(operator) || isBoolean(right) || isBoolean(left)) return null;
  const status = statusConstant(right, standing) ?? statusConstant(left, standing);
  if (status === null) return null;
  const equal: StatusSet = new Set([status]);
  return operator.startsWith('!') ? complement(equal) : equal;
}

function isBoolean(expression: Expression): boolean {
  return expression.kind === 'literal' && typeof expression.value === 'boolean';
}

/** A name that was bound to a comparison: `let isAuthorized = status == .authorized`. */
function statusesOfName(
  test: Expression & { kind: 'name' },
  { program, source, scope }: Standing,
  depth: number,
): StatusSet | null {
  const binding = findBinding(program, source, test.name, scope, test.place);
  if (binding?.kind === 'variable' && binding.declaration.value !== null) {
    return statusesOfTest(
      binding.declaration.value,
      { program, source: binding.source, scope: binding.declaration.scope },
      depth + 1,
    );
  }
  return getterStatuses(test.name, { program, source, scope }, depth);
}

/** A function or property of the project that says yes or no: `isTrackingAllowed()`. */
function calledTest(test: Expression, standing: Standing, depth: number): StatusSet | null {
  const callee = test.kind === 'call' ? test.callee : test;
  return callee.kind === 'member' || callee.kind === 'name' ? getterStatuses(callee.name, standing, depth) : null;
}

function getterStatuses(name: string, { program }: Standing, depth: number): StatusSet | null {
  const places = program.functions.get(name) ?? [];
  if (places.length !== 1) return null;
  return places.reduce<StatusSet | null>((_, { source, scope }) => {
    const returned = source.facts.flatMap((fact) =>
      fact.kind === 'return' && enclosingBody(source, fact.scope).index === scope ? [fact] : [],
    );
    const [only] = returned;
    return returned.length === 1 && only !== undefined
      ? statusesOfTest(only.value, { program, source, scope: only.scope }, depth + 1)
      : null;
  }, null);
}

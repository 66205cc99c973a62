import type { Expression } from '../../model/expression.js';
import type { ReadFlow } from '../../model/flow.js';
import type { BranchScope } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { callersOf } from '../match/callees.js';
import type { FunctionPlace, IndexedSource, Program } from '../match/program.js';
import { calleeName, enclosingTypeName } from '../match/program.js';
import { enclosingFunction, governingBranches, type PlacedScope } from '../match/scopes.js';
import type { TypeResolver } from '../match/types.js';
import { statusesOfBranches } from './statuses.js';

/** Words in a condition that speak of consent without comparing a status. */
const consentWords = /authoriz|authoris|consent|tracking|permission|optin|idfa|advertiser/i;

interface Verdict {
  readonly governed: ReadFlow['governed'];
  readonly question: string | null;
}

/**
 * Tells for each read of the advertising identifier whether a check for authorized status governs it:
 * a condition, guard, case or early return around it, or around every call of the function that reads.
 * @param program The project.
 * @param types Resolves receivers.
 * @param found The reads.
 */
export function followReads(program: Program, types: TypeResolver, found: readonly FoundSignal[]): readonly ReadFlow[] {
  return found.map(({ signal, use }) => ({ kind: 'read', read: signal, ...judge(program, types, use.source, use.scope, 0) }));
}

function judge(program: Program, types: TypeResolver, source: IndexedSource, scope: number, depth: number): Verdict {
  const branches = governingBranches(source, scope);
  const statuses = statusesOfBranches(branches, { program, source, scope });
  if (statuses !== null)
    return { governed: [...statuses].every((status) => status === 'authorized') ? 'yes' : 'no', question: null };
  if (branches.some(isBeforeAtt)) return { governed: 'yes', question: null };
  const consent = branches.map(({ scope: { test } }) => describe(test)).find((text) => consentWords.test(text));
  if (consent !== undefined)
    return { governed: 'undecided', question: `Does the condition ${consent} hold only where tracking is authorized?` };
  return depth > 3 ? { governed: 'no', question: null } : judgeCallers(program, types, source, scope, depth);
}

function judgeCallers(program: Program, types: TypeResolver, source: IndexedSource, scope: number, depth: number): Verdict {
  const no: Verdict = { governed: 'no', question: null };
  const placed = enclosingFunction(source, scope);
  if (placed === null || placed.scope.kind !== 'function') return no;
  const place: FunctionPlace = {
    source,
    scope: placed.index,
    function: placed.scope,
    type: enclosingTypeName(source, placed.index),
  };
  const callers = callersOf(program, types, place).filter(
    (call) => enclosingFunction(call.source, call.scope)?.index !== placed.index || call.source !== source,
  );
  if (callers.length === 0) return no;
  const verdicts = callers.map((call) => judge(program, types, call.source, call.scope, depth + 1));
  return (
    verdicts.find(({ governed }) => governed === 'no') ??
    verdicts.find(({ governed }) => governed === 'undecided') ?? { governed: 'yes', question: null }
  );
}

/** The arm that runs only on systems older than App Tracking Transparency: the else of `#available(iOS 14, *)`. */
function isBeforeAtt({ scope: { test, holds } }: PlacedScope<BranchScope>): boolean {
  return (
    !holds &&
    test.kind === 'operation' &&
    test.operator === 'available' &&
    test.operands.some((operand) => operand.kind === 'literal' && /^iOS 14(\.|$)/.test(String(operand.value)))
  );
}

/** A condition as words, for a question. */
function describe(expression: Expression): string {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'member')
    return expression.object === null ? `.${expression.name}` : `${describe(expression.object)}.${expression.name}`;
  if (expression.kind === 'call')
    return expression.callee.kind === 'member' ? `${describe(expression.callee)}()` : `${calleeName(expression)}()`;
  if (expression.kind === 'operation')
    return expression.operands
      .map(describe)
      .filter((text) => text !== '')
      .join(` ${expression.operator} `);
  return '';
}

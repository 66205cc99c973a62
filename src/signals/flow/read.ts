import type { Expression } from '../../model/expression.js';
import type { ReadFlow } from '../../model/flow.js';
import type { BranchScope, FunctionScope } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { callersOf } from '../match/callees.js';
import type { FunctionPlace, IndexedSource, Program } from '../match/program.js';
import { calleeName, enclosingTypeName } from '../match/program.js';
import { enclosingFunction, governingBranches, type PlacedScope } from '../match/scopes.js';
import type { TypeResolver } from '../match/types.js';
import { createEffort, spend, type Effort } from './effort.js';
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
  const context: Context = { program, types, effort: createEffort(), called: new Map() };
  return found.map(({ signal, use }) => ({ kind: 'read', read: signal, ...judge(context, use.source, use.scope, 0) }));
}

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly effort: Effort;
  /** What governs the calls of functions, by depth: many paths lead to one function. */
  readonly called: Map<FunctionScope, Map<number, Verdict>>;
}

const tooMuch: Verdict = {
  governed: 'undecided',
  question: 'More code leads to this read than the audit follows. Does all of it check for permission to track?',
};

function judge(context: Context, source: IndexedSource, scope: number, depth: number): Verdict {
  const { program } = context;
  const branches = governingBranches(source, scope);
  const statuses = statusesOfBranches(branches, { program, source, scope });
  if (statuses !== null)
    return { governed: [...statuses].every((status) => status === 'authorized') ? 'yes' : 'no', question: null };
  if (branches.some(isBeforeAtt)) return { governed: 'yes', question: null };
  const consent = branches.map(({ scope: { test } }) => describe(test)).find((text) => consentWords.test(text));
  if (consent !== undefined)
    return { governed: 'undecided', question: `Is the condition ${consent} true only if the user gave permission to track?` };
  return depth > 3 ? { governed: 'no', question: null } : judgeCallers(context, source, scope, depth);
}

function judgeCallers(context: Context, source: IndexedSource, scope: number, depth: number): Verdict {
  const no: Verdict = { governed: 'no', question: null };
  const placed = enclosingFunction(source, scope);
  if (placed === null || placed.scope.kind !== 'function') return no;
  const known = context.called.get(placed.scope) ?? new Map<number, Verdict>();
  context.called.set(placed.scope, known);
  const verdict = known.get(depth) ?? judgeCalls(context, source, placed.index, placed.scope, depth) ?? no;
  known.set(depth, verdict);
  return verdict;
}

/** What governs the calls of a function; null where there are none. */
function judgeCalls(
  context: Context,
  source: IndexedSource,
  scope: number,
  called: FunctionScope,
  depth: number,
): Verdict | null {
  const place: FunctionPlace = { source, scope, function: called, type: enclosingTypeName(source, scope) };
  const callers = callersOf(context.program, context.types, place).filter(
    (call) => enclosingFunction(call.source, call.scope)?.index !== scope || call.source !== source,
  );
  if (!spend(context.effort, callers.length)) return tooMuch;
  const verdicts = callers.map((call) => judge(context, call.source, call.scope, depth + 1));
  if (verdicts.length === 0) return null;
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

/** A condition that nests deeper is cut: nobody reads it to its end. */
const deepestWords = 30;

/** A condition as words, for a question. */
function describe(expression: Expression, depth = 0): string {
  if (depth > deepestWords) return '…';
  const inner = (part: Expression): string => describe(part, depth + 1);
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'member')
    return expression.object === null ? `.${expression.name}` : `${inner(expression.object)}.${expression.name}`;
  if (expression.kind === 'call')
    return expression.callee.kind === 'member' ? `${inner(expression.callee)}()` : `${calleeName(expression)}()`;
  if (expression.kind === 'await') return inner(expression.value);
  if (expression.kind === 'operation')
    return expression.operands
      .map(inner)
      .filter((text) => text !== '')
      .join(` ${expression.operator} `);
  return '';
}

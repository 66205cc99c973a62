import { hasRole } from '../../catalog/apis/roles.js';
import { attStatuses, type AttStatus } from '../../model/att-status.js';
import type { Call, Expression, Name, ScopeIndex } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { PromptFlow } from '../../model/flow.js';
import type { Place } from '../../model/place.js';
import type { Signal } from '../../model/signal.js';
import type { Scope } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { findBinding, isBefore } from '../match/bindings.js';
import { calledFunctions, callersOf, namedFunctions } from '../match/callees.js';
import { calleeName, enclosingTypeName, type FunctionPlace, type IndexedSource, type Program } from '../match/program.js';
import { encloses, enclosingBody, enclosingFunction, governingBranches } from '../match/scopes.js';
import type { TypeResolver } from '../match/types.js';
import { contains } from './contains.js';
import { createEffort, spend, type Effort } from './effort.js';
import { both, everyStatus, statusesOfBranches, type StatusSet } from './statuses.js';

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
  /** Every place where a status is given to the running SDK. */
  readonly updates: readonly FoundSignal[];
  readonly effort: Effort;
  /** What regions do, by scope, first line, outcome and depth: many paths lead to one function. */
  readonly handled: Map<Scope, Map<string, Handling>>;
}

/** A part of the program that runs with a prompt's outcome. */
interface Region {
  readonly source: IndexedSource;
  /** The scope whose facts run. */
  readonly scope: ScopeIndex;
  /** Only facts below this place run with the outcome; null for all. */
  readonly after: Place | null;
  /** The name that holds the outcome, or null where none does. */
  readonly outcome: string | null;
}

/** What a region does with the outcome. */
interface Handling {
  readonly updates: readonly { readonly signal: Signal; readonly statuses: StatusSet }[];
  readonly questions: readonly string[];
}

const nothing: Handling = { updates: [], questions: [] };

/**
 * Follows each prompt's outcome: into its completion handler, behind an await, into the functions that
 * are called from there, and through a handler that a caller supplies.
 * @param program The project.
 * @param types Resolves receivers.
 * @param prompts The `att.prompt` signals.
 * @param updates The `mparticle.att-status.update` signals.
 */
export function followPrompts(
  program: Program,
  types: TypeResolver,
  prompts: readonly FoundSignal[],
  updates: readonly FoundSignal[],
): readonly PromptFlow[] {
  const context: Context = { program, types, updates, effort: createEffort(), handled: new Map() };
  return prompts
    .filter((prompt) => canShow(program, prompt))
    .map(({ signal, use }) => {
      const regions =
        use.expression.kind === 'call'
          ? regionsOf(context, use.source, use.expression, use.scope)
          : { regions: [], questions: [] };
      const handlings = [...regions.regions, ...besideRegions(use)].map((region) => handle(context, region, 0));
      const all = merge([...handlings, { updates: [], questions: regions.questions }]);
      return { kind: 'prompt', prompt: signal, ...conclude(all, use.confidence) };
    });
}

/** iOS shows the prompt only while the status is not determined; asked in any other branch, it answers from memory. */
function canShow(program: Program, { use }: FoundSignal): boolean {
  const statuses = statusesOfBranches(governingBranches(use.source, use.scope), {
    program,
    source: use.source,
    scope: use.scope,
  });
  return statuses === null || statuses.has('notDetermined');
}

function conclude({ updates, questions }: Handling, confidence: Signal['confidence']): Omit<PromptFlow, 'kind' | 'prompt'> {
  if (updates.length > 0) {
    const covered = new Set(updates.flatMap(({ statuses }) => [...statuses]));
    const dropped = attStatuses.filter((status) => !covered.has(status));
    return { outcome: 'forwarded', updates: [...new Set(updates.map(({ signal }) => signal))], dropped, question: null };
  }
  const question = questions[0] ?? (confidence === 'certain' ? null : 'What does the app do with the outcome?');
  return { outcome: question === null ? 'dropped' : 'undecided', updates: [], dropped: [], question };
}

/** Where a prompt's outcome arrives. */
function regionsOf(
  context: Context,
  source: IndexedSource,
  call: Call,
  scope: ScopeIndex,
): { regions: readonly Region[]; questions: readonly string[] } {
  const handlers = call.arguments.flatMap(({ value }) => handlerRegions(context, source, value, scope, 0));
  const questions = handlers.flatMap((handler) => (typeof handler === 'string' ? [handler] : []));
  const regions = handlers.filter((handler) => typeof handler !== 'string');
  return { regions: [...regions, ...resultRegions(source, call)], questions };
}

/** A closure, a function's name, or a handler that the enclosing function was given. */
function handlerRegions(
  context: Context,
  source: IndexedSource,
  value: Expression,
  scope: ScopeIndex,
  depth: number,
): readonly (Region | string)[] {
  if (value.kind === 'closure') return [closureRegion(source, source.scopeOf.get(value) ?? 0)];
  const named = namedFunctions(context.program, source, value, scope);
  if (named.length > 0) return named.map((place) => functionRegion(place, 0));
  return value.kind === 'name' && depth <= 3 ? boundHandlers(context, source, value, scope, depth) : [];
}

/** A handler that a variable holds, or that the enclosing function was given. */
function boundHandlers(
  context: Context,
  source: IndexedSource,
  value: Name,
  scope: ScopeIndex,
  depth: number,
): readonly (Region | string)[] {
  const binding = findBinding(context.program, source, value.name, scope, value.place);
  if (binding?.kind === 'variable' && binding.declaration.value?.kind === 'closure')
    return [closureRegion(binding.source, binding.source.scopeOf.get(binding.declaration.value) ?? 0)];
  if (binding?.kind !== 'parameter') return [];
  return suppliedHandlers(context, source, binding.scope, binding.index, depth);
}

/** The handlers that callers supply for a parameter, or the question that is left where none is seen. */
function suppliedHandlers(
  context: Context,
  source: IndexedSource,
  scope: ScopeIndex,
  index: number,
  depth: number,
): readonly (Region | string)[] {
  const body = source.scopes[scope];
  if (body?.kind !== 'function') return [];
  const place: FunctionPlace = { source, scope, function: body, type: enclosingTypeName(source, scope) };
  const handlers = callersOf(context.program, context.types, place).flatMap((caller) => {
    const value = caller.call.arguments[index]?.value ?? caller.call.arguments.at(-1)?.value;
    return value === undefined ? [] : handlerRegions(context, caller.source, value, caller.scope, depth + 1);
  });
  return handlers.length > 0
    ? handlers
    : [`The audit found no call of ${body.name}. Do its callers give mParticle the outcome that it passes them?`];
}

function closureRegion(source: IndexedSource, scope: ScopeIndex): Region {
  const closure = source.scopes[scope];
  const parameters = closure?.kind === 'closure' ? closure.parameters : [];
  return { source, scope, after: null, outcome: parameters[0]?.name ?? '$0' };
}

function functionRegion({ source, scope, function: called }: FunctionPlace, index: number): Region {
  return { source, scope, after: null, outcome: called.parameters[index]?.name ?? null };
}

/** Code below the variable that takes the outcome beside the function: `const [response, request] = useTrackingPermissions()`. */
function besideRegions({ row, source, expression, scope }: FoundSignal['use']): readonly Region[] {
  if (row.outcomeIn === undefined || expression.kind !== 'call' || expression.callee.kind !== 'name') return [];
  const asked = source.facts.find((fact) => fact.kind === 'declaration' && fact.name === calleeName(expression));
  const hook = asked?.kind === 'declaration' ? takenFrom(asked.value) : null;
  return source.facts.flatMap((fact) => {
    if (hook === null || fact.kind !== 'declaration' || takenFrom(fact.value) !== hook || fact === asked) return [];
    return encloses(source, enclosingBody(source, fact.scope).index, scope) ? [below(source, fact, fact.name)] : [];
  });
}

function takenFrom(value: Expression | null): Expression | null {
  return value?.kind === 'operation' && value.operator === 'subscript' ? (value.operands[0] ?? null) : null;
}

/** Code below an await or below the variable that takes the result, and a promise's `then`. */
function resultRegions(source: IndexedSource, call: Call): readonly Region[] {
  return source.facts.flatMap((fact): readonly Region[] => {
    if (fact.kind === 'declaration' && fact.value !== null && contains(fact.value, call)) return [below(source, fact, fact.name)];
    if (fact.kind === 'assignment' && contains(fact.value, call))
      return [below(source, fact, fact.target.kind === 'name' ? fact.target.name : null)];
    if (fact.kind !== 'call' || fact.call.callee.kind !== 'member' || fact.call.callee.name !== 'then') return [];
    if (fact.call.callee.object === null || !contains(fact.call.callee.object, call)) return [];
    return fact.call.arguments.flatMap(({ value }) =>
      value.kind === 'closure' ? [closureRegion(source, source.scopeOf.get(value) ?? 0)] : [],
    );
  });
}

function below(source: IndexedSource, fact: Fact, outcome: string | null): Region {
  return { source, scope: enclosingBody(source, fact.scope).index, after: fact.place, outcome };
}

/** What a region does; each is looked at once a depth. */
function handle(context: Context, region: Region, depth: number): Handling {
  const scope = region.source.scopes[region.scope];
  if (scope === undefined) return nothing;
  const known = context.handled.get(scope) ?? new Map<string, Handling>();
  context.handled.set(scope, known);
  const { after } = region;
  const key = `${after === null ? '' : `${after.line}:${after.column}`} ${region.outcome ?? ''} ${depth}`;
  const handling = known.get(key) ?? handleFacts(context, region, depth);
  known.set(key, handling);
  return handling;
}

function handleFacts(context: Context, region: Region, depth: number): Handling {
  const { source } = region;
  if (!spend(context.effort, source.facts.length + context.updates.length))
    return asks('The outcome passes through more code than the audit follows. Does mParticle get it?');
  const here = context.updates
    .filter(({ use }) => use.source === source && runsIn(region, use.scope, use.place))
    .map(({ signal, use }) => ({ signal, statuses: statusesHere(context, region, use.scope) }));
  const facts = source.facts.filter((fact) => runsIn(region, fact.scope, fact.place));
  return merge([{ updates: here, questions: [] }, ...facts.map((fact) => followFact(context, region, fact, depth))]);
}

function runsIn({ source, scope, after }: Region, inner: ScopeIndex, place: Place): boolean {
  return encloses(source, scope, inner) && (after === null || isBefore(after, place));
}

/** The statuses for which code in a region runs: by the branches inside of the region alone. */
function statusesHere({ program }: Context, { source, scope }: Region, inner: ScopeIndex): StatusSet {
  const branches = governingBranches(source, inner).filter(({ index }) => index !== scope && encloses(source, scope, index));
  return statusesOfBranches(branches, { program, source, scope: inner }) ?? everyStatus;
}

function followFact(context: Context, region: Region, fact: Fact, depth: number): Handling {
  if (fact.kind === 'call') return followCall(context, region, fact.call, fact.scope, depth);
  if (fact.kind === 'assignment' && isOutcome(region, fact.value)) {
    return asks(
      `Line ${String(fact.place.line)} stores the outcome in a property. Does code that reads the property give it to mParticle?`,
    );
  }
  if (fact.kind === 'return' && isOutcome(region, fact.value)) {
    const name = enclosingFunctionName(region.source, fact.scope);
    return asks(`Do the callers of ${name} give mParticle the outcome that it returns?`);
  }
  return nothing;
}

function followCall(context: Context, region: Region, call: Call, scope: ScopeIndex, depth: number): Handling {
  const index = call.arguments.findIndex(({ value }) => isOutcome(region, value));
  const called = calledFunctions(context.program, context.types, { source: region.source, call, scope });
  if (called.length > 0 && depth < 5) {
    const inner = merge(called.map((place) => handle(context, functionRegion(place, Math.max(index, 0)), depth + 1)));
    return narrow(inner, statusesHere(context, region, scope), index !== -1);
  }
  if (index === -1 || hasRole(region.source.language, calleeName(call), 'silent') || calleeName(call) === '') return nothing;
  return followHandler(context, region, call, scope, depth);
}

/** A call of something that is no function of the project: a handler that callers supply, or another's code. */
function followHandler(context: Context, region: Region, call: Call, scope: ScopeIndex, depth: number): Handling {
  if (context.updates.some(({ use }) => use.expression === call)) return nothing;
  const supplied = call.callee.kind === 'name' ? handlerRegions(context, region.source, call.callee, scope, depth) : [];
  const inner = supplied.flatMap((handler) =>
    typeof handler === 'string' ? [asks(handler)] : [handle(context, handler, depth + 1)],
  );
  if (inner.length > 0) return narrow(merge(inner), statusesHere(context, region, scope), true);
  return asks(
    `Line ${String(call.place.line)} passes the outcome to ${calleeName(call)}. Does ${calleeName(call)} give it to mParticle?`,
  );
}

/** What a callee does, for the statuses for which it is called; its questions matter only if it has the outcome. */
function narrow({ updates, questions }: Handling, statuses: StatusSet, hasOutcome: boolean): Handling {
  return {
    updates: updates.map((update) => ({
      signal: update.signal,
      statuses: both(update.statuses, statuses) ?? new Set<AttStatus>(),
    })),
    questions: hasOutcome ? questions : [],
  };
}

/** The outcome itself, its raw value, or a cast of it; not a comparison of it. */
function isOutcome({ outcome }: Region, value: Expression): boolean {
  if (outcome === null) return false;
  if (value.kind === 'name') return value.name === outcome;
  if (value.kind === 'cast' || value.kind === 'await' || value.kind === 'assignment')
    return isOutcome({ outcome } as Region, value.value);
  if (value.kind === 'member')
    return (
      value.object !== null &&
      (value.name === 'rawValue' || value.name === 'status') &&
      isOutcome({ outcome } as Region, value.object)
    );
  return (
    value.kind === 'call' &&
    value.arguments.length === 1 &&
    value.arguments.some((argument) => isOutcome({ outcome } as Region, argument.value))
  );
}

function asks(question: string): Handling {
  return { updates: [], questions: [question] };
}

/** One update a signal, for all statuses for which it runs, and each question once. */
function merge(handlings: readonly Handling[]): Handling {
  const updates = new Map<Signal, StatusSet>();
  for (const { signal, statuses } of handlings.flatMap((handling) => handling.updates))
    updates.set(signal, new Set([...(updates.get(signal) ?? []), ...statuses]));
  return {
    updates: [...updates].map(([signal, statuses]) => ({ signal, statuses })),
    questions: [...new Set(handlings.flatMap(({ questions }) => questions))],
  };
}

function enclosingFunctionName(source: IndexedSource, scope: ScopeIndex): string {
  const placed = enclosingFunction(source, scope);
  return placed?.scope.kind === 'function' ? placed.scope.name : 'this function';
}

import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { StartFlow } from '../../model/flow.js';
import type { Place } from '../../model/place.js';
import type { FunctionScope } from '../../model/source.js';
import type { Signal } from '../../model/signal.js';
import type { FoundSignal } from '../detector.js';
import { findBinding, isBefore, propertyOf, sameChain, type Binding } from '../match/bindings.js';
import { calledFunctions, callersOf } from '../match/callees.js';
import { calleeName, enclosingTypeName, type FunctionPlace, type IndexedSource, type Program } from '../match/program.js';
import { ancestors, encloses, enclosingBody } from '../match/scopes.js';
import { isTest } from '../match/tests.js';
import type { TypeResolver } from '../match/types.js';
import { createEffort, spend, type Effort } from './effort.js';
import { runsAtOnce } from './timing.js';

/** What is known of the options at one point of the program. */
interface Verdict {
  readonly status: StartFlow['status'];
  readonly statuses: readonly Signal[];
  readonly question: string | null;
}

/** A point of the program at which options are started, or handed on to be started. */
interface Point {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly place: Place;
}

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
  /** Every place where a status is put on options. */
  readonly initial: readonly FoundSignal[];
  readonly effort: Effort;
  /** What callers hand over, by function, parameter and depth: many paths lead to one function. */
  readonly handedOver: Map<FunctionScope, Map<string, Verdict>>;
}

const absent: Verdict = { status: 'absent', statuses: [], question: null };

/**
 * Follows the options of each start back to where they were made.
 * @param program The project.
 * @param types Resolves receivers.
 * @param starts The `mparticle.start` signals.
 * @param initial The `mparticle.att-status.initial` signals.
 */
export function followStarts(
  program: Program,
  types: TypeResolver,
  starts: readonly FoundSignal[],
  initial: readonly FoundSignal[],
): readonly StartFlow[] {
  const context: Context = { program, types, initial, effort: createEffort(), handedOver: new Map() };
  return starts.map(({ signal, use }) => {
    const options = use.values[0];
    const point: Point = { source: use.source, scope: use.scope, place: use.place };
    const verdict = options === undefined || !takesOptions(use.row.member) ? absent : ofOptions(context, options, point, 0);
    return { kind: 'start', start: signal, ...verdict };
  });
}

/** The starts of SDKs before 7 take a key and a secret, and no options. */
function takesOptions(member: string): boolean {
  return !member.startsWith('startWithKey');
}

function ofOptions(context: Context, written: Expression, point: Point, depth: number): Verdict {
  if (depth > 6 || !spend(context.effort, point.source.facts.length + context.initial.length))
    return undecided(
      'The options pass through more functions than the audit follows. Do they have an attStatus when mParticle starts?',
    );
  const options = unwrapped(written);
  if (options === null) return absent;
  if (options.kind === 'call') return ofCall(context, options, point, depth);
  if (options.kind === 'name') return ofName(context, options, point, depth);
  return options.kind === 'member' ? ofProperty(context, options, point, depth) : absent;
}

/** The value of casts, and the first operand of operations; null where there is none. */
function unwrapped(expression: Expression): Expression | null {
  let value: Expression | null = expression;
  while (value?.kind === 'cast' || value?.kind === 'await' || value?.kind === 'assignment' || value?.kind === 'operation')
    value = value.kind === 'operation' ? (value.operands[0] ?? null) : value.value;
  return value;
}

function ofName(context: Context, options: Expression & { kind: 'name' }, point: Point, depth: number): Verdict {
  const binding = findBinding(context.program, point.source, options.name, point.scope, point.place);
  if (binding === null) return undecided(`The audit found no declaration of ${options.name}. Where are these options created?`);
  if (binding.kind === 'import')
    return undecided(`Do the options that ${binding.module} exports as ${binding.imported} have an attStatus?`);
  const here = combine([...assignments(context, options, point, binding), ...handedOn(context, options, point, binding, depth)]);
  if (here.status === 'given') return here;
  const made = binding.kind === 'parameter' ? ofParameter(context, binding, depth) : ofDeclaration(context, binding, depth);
  return combine([here, made]);
}

function ofProperty(context: Context, options: Expression & { kind: 'member' }, point: Point, depth: number): Verdict {
  const owner =
    options.object === null
      ? null
      : context.types.typeOf({ source: point.source, expression: options.object, scope: point.scope });
  const property = propertyOf(context.program, point.source, `${owner ?? ''}.${options.name}`);
  const binding: Binding | null = property === undefined ? null : { kind: 'variable', ...property };
  const here = combine(assignments(context, options, point, binding));
  if (here.status === 'given') return here;
  if (binding !== null) return combine([here, ofDeclaration(context, binding, depth)]);
  const getters = (context.program.functions.get(options.name) ?? []).filter(({ type }) => type === owner);
  if (getters.length > 0)
    return combine([here, ...getters.map((getter) => ofBuilder(context, getter.source, getter.scope, depth))]);
  return here.status === 'late'
    ? here
    : undecided(`The audit found no declaration of ${options.name}. Where are these options created?`);
}

/** Options that were made where they were declared: by a function, or by a closure that runs at once. */
function ofDeclaration(context: Context, binding: Binding & { kind: 'variable' }, depth: number): Verdict {
  const { source, declaration } = binding;
  if (declaration.value === null) return absent;
  if (declaration.value.kind === 'closure') return ofBuilder(context, source, source.scopeOf.get(declaration.value) ?? 0, depth);
  return ofOptions(context, declaration.value, { source, scope: declaration.scope, place: declaration.place }, depth + 1);
}

/** Options that a caller hands over: every caller has to give the status. */
function ofParameter(
  context: Context,
  { source, scope, index, parameter }: Binding & { kind: 'parameter' },
  depth: number,
): Verdict {
  const body = source.scopes[scope];
  const question = `The audit found no call that shows where the options in ${parameter.name} are created. Do they have an attStatus?`;
  if (body?.kind !== 'function') return undecided(question);
  const known = context.handedOver.get(body) ?? new Map<string, Verdict>();
  context.handedOver.set(body, known);
  const key = `${index} ${depth}`;
  const verdict = known.get(key) ?? ofCallers(context, { source, scope, function: body }, index, depth) ?? undecided(question);
  known.set(key, verdict);
  return verdict;
}

/** What the callers of a function hand over; null where none is seen. */
function ofCallers(
  context: Context,
  { source, scope, function: body }: Omit<FunctionPlace, 'type'>,
  index: number,
  depth: number,
): Verdict | null {
  const place: FunctionPlace = { source, scope, function: body, type: enclosingTypeName(source, scope) };
  // What a test hands over says nothing of what the app does.
  const callers = callersOf(context.program, context.types, place).filter((caller) => isTest(source) || !isTest(caller.source));
  const verdicts = callers.flatMap((caller) => {
    const value = caller.call.arguments[index]?.value;
    return value === undefined ? [] : [ofOptions(context, value, { ...caller, place: caller.call.place }, depth + 1)];
  });
  return verdicts.find(({ status }) => status !== 'given') ?? verdicts[0] ?? null;
}

function ofCall(context: Context, call: Expression & { kind: 'call' }, point: Point, depth: number): Verdict {
  if (call.callee.kind === 'closure') return ofBuilder(context, point.source, point.source.scopeOf.get(call.callee) ?? 0, depth);
  if (isConstruction(call)) return absent;
  const builders = calledFunctions(context.program, context.types, { source: point.source, call, scope: point.scope });
  if (builders.length > 0) return combine(builders.map(({ source, scope }) => ofBuilder(context, source, scope, depth)));
  const type = context.types.typeOf({ source: point.source, expression: call, scope: point.scope });
  if (type === 'MParticleOptions') return absent;
  return undecided(
    `The audit found no declaration of ${calleeName(call)}. Does it set attStatus on the options that it returns?`,
  );
}

/** `MParticleOptions(…)`, `.init(…)`, `[MParticleOptions optionsWithKey:secret:]`: new options carry no status. */
function isConstruction({ callee }: Expression & { kind: 'call' }): boolean {
  if (callee.kind === 'name') return callee.name === 'MParticleOptions';
  if (callee.kind !== 'member') return false;
  return callee.object === null || (callee.object.kind === 'name' && callee.object.name === 'MParticleOptions');
}

/** A function or closure that builds options: what it puts on the value that it returns, before it returns. */
function ofBuilder(context: Context, source: IndexedSource, scope: ScopeIndex, depth: number): Verdict {
  const returns = source.facts.flatMap((fact) =>
    fact.kind === 'return' && enclosingBody(source, fact.scope).index === scope ? [fact] : [],
  );
  const verdicts = returns.map((fact) =>
    ofOptions(context, fact.value, { source, scope: fact.scope, place: fact.place }, depth + 1),
  );
  return verdicts.find(({ status }) => status === 'given') ?? verdicts[0] ?? absent;
}

/** The statuses that are put on the options themselves, each by when it happens. */
function assignments(context: Context, options: Expression, point: Point, binding: Binding | null): readonly Verdict[] {
  return context.initial.flatMap(({ signal, use }) => {
    if (use.receiver === null || !sameChain(use.receiver, options)) return [];
    if (binding !== null && !isBoundTo(context, use.receiver, use, binding)) return [];
    return [{ status: timing(use, point), statuses: [signal], question: null }];
  });
}

function isBoundTo(context: Context, receiver: Expression, use: FoundSignal['use'], binding: Binding): boolean {
  if (receiver.kind !== 'name') return true;
  const other = findBinding(context.program, use.source, receiver.name, use.scope, use.place);
  if (other?.kind !== binding.kind) return false;
  if (other.kind === 'variable' && binding.kind === 'variable') return other.declaration === binding.declaration;
  return (
    other.kind === 'parameter' && binding.kind === 'parameter' && other.scope === binding.scope && other.source === binding.source
  );
}

/** Whether an assignment happens before the point: by its place, unless a callback holds it back. */
function timing(use: Point, point: Point): 'given' | 'late' {
  if (use.source !== point.source) return 'given';
  const waiting = ancestors(use.source, use.scope).some(
    ({ index, scope }) => scope.kind === 'closure' && !encloses(use.source, index, point.scope) && !runsAtOnce(use.source, index),
  );
  if (waiting) return 'late';
  const sameBody = enclosingBody(use.source, use.scope).index === enclosingBody(point.source, point.scope).index;
  return !sameBody || isBefore(use.place, point.place) ? 'given' : 'late';
}

/** Functions of the project that take the options before the point and put a status on them. */
function handedOn(
  context: Context,
  options: Expression & { kind: 'name' },
  point: Point,
  binding: Binding,
  depth: number,
): readonly Verdict[] {
  return point.source.facts.flatMap((fact) => {
    if (fact.kind !== 'call' || !isBefore(fact.place, point.place)) return [];
    const index = fact.call.arguments.findIndex(({ value }) => sameChain(value, options));
    if (index === -1 || depth > 4) return [];
    const bound = findBinding(context.program, point.source, options.name, fact.scope, fact.place);
    if (bound?.kind !== binding.kind) return [];
    return calledFunctions(context.program, context.types, { source: point.source, call: fact.call, scope: fact.scope }).flatMap(
      (called) => onParameter(context, called, index, timing({ ...point, scope: fact.scope, place: fact.place }, point)),
    );
  });
}

function onParameter(
  context: Context,
  { source, scope, function: called }: FunctionPlace,
  index: number,
  status: 'given' | 'late',
): readonly Verdict[] {
  const name = called.parameters[index]?.name;
  return context.initial.flatMap(({ signal, use }) => {
    const isParameter = use.receiver?.kind === 'name' && use.receiver.name === name;
    return isParameter && use.source === source && encloses(source, scope, use.scope)
      ? [{ status, statuses: [signal], question: null }]
      : [];
  });
}

const order = ['given', 'undecided', 'late', 'absent'] as const;

/** The best of several verdicts, with the statuses of all. */
function combine(verdicts: readonly Verdict[]): Verdict {
  const status = order.find((candidate) => verdicts.some((verdict) => verdict.status === candidate)) ?? 'absent';
  const statuses = [...new Set(verdicts.flatMap((verdict) => verdict.statuses))];
  return { status, statuses, question: verdicts.find((verdict) => verdict.status === status)?.question ?? null };
}

function undecided(question: string): Verdict {
  return { status: 'undecided', statuses: [], question };
}

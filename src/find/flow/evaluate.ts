import type { Expression, ScopeIndex } from '../../model/expression.js';
import { groupBy } from '../../model/group-by.js';
import type { Signal } from '../../model/signal.js';
import { initializer } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { findBinding } from '../match/bindings.js';
import type { Program } from '../match/program.js';
import type { TypeResolver } from '../match/types.js';
import { cutOff, cutUnentered, signalsByCode } from './limits.js';
import { limitsOf, runRoot, type Limits } from './root-runs.js';
import { followReaders } from './readers.js';
import { findRoots, findWriters, type Root, type Roots } from './roots.js';
import type { FollowedData } from './data.js';
import type { Evaluation, Records } from './run.js';
import { promptsOf, type Cell, type Prompts, type Value } from './value.js';
import { mayTrack, worlds as allWorlds } from './worlds.js';

/** Most of what is put in a field is known after so many passes over the roots. */
const passes = 2;

/** So many are taken while outcomes come to fields that had none: what one puts there another one hands on. */
const mostPasses = 4;

/** A project may take so many steps in all; what lies behind is a question. */
const mostStepsInAll = 500_000;

/** What follows data may take so many steps in each pass. */
const mostStepsOfData = 5_000;

/** Code that only writes what other code tests may take so many steps in all. */
const mostStepsOfWriters = 50_000;

/**
 * Runs the code that leads to signals, once a world, and records what reaches them.
 * @param program The project.
 * @param types Resolves receivers.
 * @param found The signals that flows are about.
 * @param optionTypes The types of options that a start takes.
 * @param known Uses of SDKs' APIs: what they do the rows say, whatever code of the project declares them.
 */
export function evaluateProject(
  program: Program,
  types: TypeResolver,
  found: readonly FoundSignal[],
  optionTypes: ReadonlySet<string>,
  known: Evaluation['known'],
): Records {
  const roots = findRoots(program, types, found);
  const { relevant } = roots;
  const evaluation = evaluationOf({ program, types, found, roots, optionTypes, known, data: null, worlds: allWorlds });
  const limits = limitsOf(mostStepsInAll);
  const writing = limitsOf(mostStepsOfWriters, 0);
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const before = keptBy(evaluation);
    const told = outcomesKept(evaluation);
    runAll(evaluation, roots, found, limits);
    const tellsMore = outcomesKept(evaluation) > told;
    if (pass === mostPasses || (pass >= passes && !tellsMore)) break;
    // What was run as if nobody called it, and another root calls, is not so run again.
    const isMisjudged = [...evaluation.shared.left].some((code) => evaluation.shared.called.has(code));
    const known = relevant.size;
    const writers = findWriters(program, types, namesAsked(evaluation, roots), roots);
    for (const root of writers) runRoot(evaluation, root, found, writing);
    const isSettled = !tellsMore && relevant.size === known && writers.length === 0 && keptBy(evaluation) === before;
    if (isSettled && !isMisjudged) break;
  }
  followReaders(evaluation, roots, found);
  cutUnentered(evaluation);
  return evaluation.records;
}

/** Runs what nothing in sight calls, then what no run has come to. */
function runAll(evaluation: Evaluation, { outer, others, beyond }: Roots, found: readonly FoundSignal[], limits: Limits): void {
  clear(evaluation.records);
  cutOff(evaluation, beyond);
  for (const root of outer) runRoot(evaluation, root, found, limits);
  for (const root of others) if (!isReached(evaluation, root)) runRoot(evaluation, root, found, limits);
}

/**
 * Runs the code through which data comes into the app, or goes on to what sends it, and records what it wants to know of other files.
 * @param program The project.
 * @param types Resolves receivers.
 * @param found What sends.
 * @param data What is followed; gets what is sent.
 */
export function evaluateData(program: Program, types: TypeResolver, found: readonly FoundSignal[], data: FollowedData): Records {
  const roots = findRoots(program, types, found, data.places);
  // What is sent does not depend on the status: one world tells it, in which the user agrees.
  const worlds = allWorlds.filter(mayTrack).slice(0, 1);
  const evaluation = evaluationOf({ program, types, found, roots, optionTypes: new Set(), known: new Map(), data, worlds });
  const outer = new Set(roots.outer);
  const inOrder = firstWhereDataIs([...roots.outer, ...roots.others], data);
  for (let pass = 0; pass < passes; pass += 1) {
    const before = keptBy(evaluation);
    const limits = limitsOf(mostStepsOfData, 0);
    for (const root of inOrder) {
      if (limits.left <= 0) break;
      if (outer.has(root) || !evaluation.records.entered.has(root.code)) runRoot(evaluation, root, found, limits);
    }
    if (keptBy(evaluation) === before) break;
    evaluation.records.entered.clear();
  }
  return evaluation.records;
}

/** What makes what sends, and code of files into which data comes, before what only leads there: the steps may not suffice for all. */
function firstWhereDataIs(roots: readonly Root[], { sinks, places }: FollowedData): readonly Root[] {
  const senders = new Set([...sinks.values()].flatMap(({ row, source }) => (row.role === 'sender' ? [source] : [])));
  const entries = new Set(places.map(({ source }) => source));
  const rank = ({ source, name }: Root): number =>
    (name === '' || name === initializer) && senders.has(source) ? 0 : entries.has(source) ? 1 : 2;
  return roots.toSorted((a, b) => rank(a) - rank(b));
}

/** What an evaluation begins with. */
interface Begun extends Pick<Evaluation, 'program' | 'types' | 'optionTypes' | 'known' | 'data' | 'worlds'> {
  readonly found: readonly FoundSignal[];
  readonly roots: Roots;
}

function evaluationOf({ found, roots: { relevant, leadsTo }, ...given }: Begun): Evaluation {
  const { program, worlds } = given;
  return {
    ...given,
    ...{ signals: byExpression(found), signalsIn: signalsByCode(found), relevant, leadsTo },
    ...{ scopeOf: findScopes(program), hooks: hooksOf(program, found), methods: new Map(), records: emptyRecords() },
    shared: {
      objects: new Map(),
      ways: new Map(),
      cells: new Map(),
      dependent: new Set(),
      wanted: new Set(),
      writtenOnAny: new Set(),
      emitters: new Map(),
      isEmitter: new WeakSet(),
      relays: new Map(),
      called: new Set(),
      left: new Set(),
    },
    kept: new Map(worlds.map((world) => [world, new Map<Cell, Value>()])),
  };
}

/** The names of fields and globals that runs have read, and those of a file's variables, which its own statements declare. */
function namesAsked({ shared: { wanted } }: Evaluation, { outer }: Roots): ReadonlySet<string> {
  const files = outer.filter(({ name }) => name === '');
  return new Set([...wanted, ...files.flatMap(({ source }) => [...(source.declarations.get(0)?.keys() ?? [])])]);
}

/** One expression can give several signals: a function that asks for permission and then reads. */
function byExpression(found: readonly FoundSignal[]): ReadonlyMap<Expression, readonly FoundSignal[]> {
  return groupBy(found, ({ use }) => use.expression);
}

/** How much is kept: another pass tells nothing new where nothing was. */
function keptBy({ kept }: Evaluation): number {
  return [...kept.values()].reduce((sum, { size }) => sum + size, 0);
}

/** How many fields hold the outcomes of how many prompts. */
function outcomesKept({ kept }: Evaluation): number {
  let sum = 0;
  for (const cells of kept.values()) for (const value of cells.values()) sum += promptsOf(value).size;
  return sum;
}

function isReached({ records, signalsIn }: Evaluation, { code }: Root): boolean {
  return (signalsIn.get(code) ?? []).every((signal) => records.reached.has(signal));
}

/** The hooks that give an outcome beside the function that asks for it: `const [response, ask] = useTrackingPermissions()`. */
function hooksOf(program: Program, found: readonly FoundSignal[]): ReadonlyMap<Expression, Prompts> {
  const hooks = new Map<Expression, Set<Signal>>();
  for (const { signal, use } of found) {
    const { row, source, scope, expression } = use;
    if (row.outcomeIn === undefined || expression.kind !== 'call' || expression.callee.kind !== 'name') continue;
    const binding = findBinding(program, source, expression.callee.name, scope, use.place);
    const taken = binding?.kind === 'variable' ? binding.declaration.value : null;
    const hook = taken?.kind === 'operation' ? taken.operands[0] : undefined;
    if (hook !== undefined) hooks.set(hook, (hooks.get(hook) ?? new Set()).add(signal));
  }
  return hooks;
}

function findScopes({ sources }: Program): ReadonlyMap<Expression, ScopeIndex> {
  const scopes = new Map<Expression, ScopeIndex>();
  for (const { facts } of sources)
    for (const fact of facts)
      if (fact.kind === 'call') scopes.set(fact.call, fact.scope);
      else if (fact.kind === 'assignment' && fact.target.kind === 'member') scopes.set(fact.target, fact.scope);
  return scopes;
}

function emptyRecords(): Records {
  return {
    starts: new Map(),
    updates: new Map(),
    reads: new Map(),
    timestamps: new Map(),
    prompts: new Map(),
    payloads: new Map(),
    given: new Map(),
    freely: new Map(),
    questions: new Map(),
    stored: new Map(),
    reached: new Set(),
    cut: new Set(),
    polled: new Set(),
    cutCode: new Set(),
    made: new Set(),
    entered: new Set(),
    handed: new Set(),
    wanted: new Map(),
    governing: new Map(),
  };
}

function clear(records: Records): void {
  for (const each of Object.values(records) as readonly { clear(): void }[]) each.clear();
}

import { rolesOf } from '../../catalog/apis/roles.js';
import type { Call, ScopeIndex } from '../../model/expression.js';
import type { Code, Statement } from '../../model/module.js';
import type { Scope } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { callersOf } from '../match/callees.js';
import { callersOfEntry, closuresAround, handersOf, namesRead, type Caller } from './callers.js';
import { calleeName, enclosingTypeName, type FunctionPlace, type IndexedSource, type Program } from '../match/program.js';
import { bodiesAround } from '../match/scopes.js';
import { isTest } from '../match/tests.js';
import type { TypeResolver } from '../match/types.js';
import { keptName, nameWrittenBy } from '../match/writers.js';

/** A piece of code at which evaluation begins. */
export interface Root {
  readonly source: IndexedSource;
  readonly name: string;
  /** The enclosing type's name, or null. */
  readonly type: string | null;
  readonly code: Code;
}

/** Where evaluation begins, and what it leads through. */
export interface Roots {
  /** Code that nothing in sight calls: it runs with what nobody knows. */
  readonly outer: readonly Root[];
  /** Every other function that holds a signal or leads to one: evaluated alone only where no root came to it. */
  readonly others: readonly Root[];
  /** Functions and closures that hold a signal, or a call that leads to one. */
  readonly relevant: Set<Code>;
  /** By function or closure, the functions that lead to signals and that it calls. */
  readonly leadsTo: ReadonlyMap<Code, ReadonlySet<Code>>;
  /** Functions that were too many. */
  readonly beyond: ReadonlySet<Code>;
}

/** Code that is more calls away from a signal than these says nothing of it; what is so far away is run as if nothing called it. */
const farthest = 20;

/** Who hands a flag on to what writes it is looked for over so many calls. */
const farthestWriter = 4;

/** More functions than these lead to no signal in any app; what is beyond them is a question. */
export const mostFunctions = 4_000;

/**
 * Finds the code that leads to signals.
 * @param found The signals that flows are about. What only reads the status is no reason to run code: who asks for it runs it.
 * @param places Other code that has to be run.
 */
export function findRoots(
  program: Program,
  types: TypeResolver,
  found: readonly FoundSignal[],
  places: readonly Caller[] = [],
): Roots {
  const { relevant } = leadToSignals(program, types, found, places);
  const sinks = found.filter(({ use }) => use.row.role !== 'status');
  const { functions, files, called, leadsTo, beyond } = leadToSignals(program, types, sinks, places);
  const named = namesRead(program);
  const isInner = (place: FunctionPlace): boolean => enclosing(place.source, place.scope).length > 1;
  const isOuter = (place: FunctionPlace): boolean =>
    !called.has(place.function) && !named.has(place.function.name) && !isInner(place) && !isEntry(place);
  return {
    outer: [...files.map(ofFile), ...functions.filter(isOuter).map(ofFunction)],
    others: functions.filter((place) => !isOuter(place)).map(ofFunction),
    relevant,
    leadsTo,
    beyond,
  };
}

/**
 * Finds the code that puts something in fields and globals that other code reads, and that leads to no signal itself.
 * @param names The names of what is read.
 * @param roots What is run already; closures that write become relevant.
 */
export function findWriters(program: Program, types: TypeResolver, names: ReadonlySet<string>, roots: Roots): readonly Root[] {
  const places = program.sources.flatMap((source) => (isTest(source) ? [] : writesIn(source, names)));
  const leading = leadTo(program, types, { places, farthest: farthestWriter });
  // A closure that nothing calls by its name runs only if it counts.
  for (const { source, scope } of places)
    for (const { scope: each } of bodiesAround(source, scope)) if (each.kind === 'closure') roots.relevant.add(each.code);
  return rootsLeading(leading, places, roots);
}

/**
 * Finds the code that reads what keeps outcomes, and that leads to no signal itself.
 * @param places Where that is read.
 * @param roots What is run already; all that leads to a read becomes relevant.
 */
export function findReaders(program: Program, types: TypeResolver, places: readonly Caller[], roots: Roots): readonly Root[] {
  const leading = leadTo(program, types, { places, farthest: farthestWriter });
  for (const code of leading.relevant) roots.relevant.add(code);
  return rootsLeading(leading, places, roots);
}

/** The functions and closures that lead to places and that nothing in sight calls, but for what is run already. */
function rootsLeading({ functions, files, called }: Leading, places: readonly Caller[], roots: Roots): readonly Root[] {
  const run = new Set([...roots.outer, ...roots.others].map(({ code }) => code));
  const isOuter = (place: FunctionPlace): boolean =>
    !called.has(place.function) && enclosing(place.source, place.scope).length === 1;
  // What a file's own statements make is run where they are.
  const runWhole = new Set(roots.outer.flatMap(({ name, source }) => (name === '' ? [source] : [])));
  const closures = files.flatMap((source) => (runWhole.has(source) ? [] : closuresIn(source, places)));
  return [...functions.filter(isOuter).map(ofFunction), ...closures].filter(({ code }) => !run.has(code));
}

/** Finds the functions, files and closures that lead to places, over calls. */
export function leadingTo(
  program: Program,
  types: TypeResolver,
  places: readonly Caller[],
): Pick<Leading, 'relevant' | 'functions' | 'files'> {
  return leadTo(program, types, { places, farthest });
}

/** Where a file writes what has one of some names: by an assignment, or by a setter's message. */
function writesIn(source: IndexedSource, names: ReadonlySet<string>): readonly Caller[] {
  return source.facts.flatMap((fact) => {
    const written = [nameWrittenBy(fact), ...(fact.kind === 'call' ? namesFilled(source, fact.call) : [])];
    return written.some((name) => name !== null && names.has(name)) ? [{ source, scope: fact.scope }] : [];
  });
}

/** What a call of a library puts entries into, by name: `Object.assign(flags, …)`, `flags.set(key, …)`. */
function namesFilled({ language }: IndexedSource, call: Call): readonly string[] {
  const apis = rolesOf(language, calleeName(call)).filter(
    ({ role }) => role === 'merges' || role === 'sets-entry' || role === 'adds',
  );
  const owner = call.callee.kind === 'member' ? call.callee.object : null;
  const filled = apis.length === 0 ? [] : [owner, call.arguments[0]?.value ?? null];
  return filled.flatMap((each) => (each?.kind === 'name' || each?.kind === 'member' ? [keptName(each.name)] : []));
}

/** The outermost closures of a file around places that no function encloses: `export const allow = () => { … }`. */
function closuresIn(source: IndexedSource, places: readonly Caller[]): readonly Root[] {
  const codes = new Map<Code, Root>();
  for (const place of places) {
    if (place.source !== source || enclosing(source, place.scope).length > 0) continue;
    const outermost = bodiesAround(source, place.scope).findLast(({ scope }) => scope.kind === 'closure');
    if (outermost?.scope.kind !== 'closure') continue;
    const { code } = outermost.scope;
    codes.set(code, {
      source,
      name: '',
      type: enclosingTypeName(source, outermost.index),
      code,
    });
  }
  return [...codes.values()];
}

/** What leads to signals. */
interface Leading {
  readonly relevant: Set<Code>;
  readonly functions: readonly FunctionPlace[];
  /** Files whose own statements do. */
  readonly files: readonly IndexedSource[];
  /** Functions that others call. */
  readonly called: ReadonlySet<Scope>;
  readonly leadsTo: ReadonlyMap<Code, ReadonlySet<Code>>;
  readonly beyond: ReadonlySet<Code>;
}

function leadToSignals(program: Program, types: TypeResolver, found: readonly FoundSignal[], places: readonly Caller[]): Leading {
  const uses = found.map(({ use }) => use);
  return leadTo(program, types, {
    places: [...uses, ...places],
    entries: uses.flatMap((use) => callersOfEntry(program, use)),
    farthest,
  });
}

/** What is led to. */
interface Led {
  /** Where it begins. */
  readonly places: readonly Caller[];
  /** Code that calls what stands there, in ways that its name does not show. */
  readonly entries?: readonly Caller[];
  /** Over how many calls. */
  readonly farthest: number;
}

/** Finds what leads to places, over calls. */
function leadTo(program: Program, types: TypeResolver, { places, entries = [], farthest: most }: Led): Leading {
  const relevant = new Set<Code>();
  const functions = new Map<Scope, FunctionPlace>();
  const files = new Set<IndexedSource>();
  const called = new Set<Scope>();
  const leadsTo = new Map<Code, Set<Code>>();
  const beyond = new Set<Code>();
  const closures = new Set<Code>();
  const open: Open[] = [
    ...places.map(({ source, scope }) => ({ source, scope, distance: 0 })),
    ...entries.map((caller) => ({ ...caller, distance: 1 })),
  ];
  for (const { source, scope, distance } of open) {
    // What a test hands over says nothing of what the app does.
    const isCounted = (caller: Caller): boolean => isTest(source) || !isTest(caller.source);
    const leadTo = (code: Code, callers: readonly Caller[]): void => {
      const counted = callers.filter(isCounted);
      for (const caller of counted) addEdges(leadsTo, caller, code);
      open.push(...counted.map((caller) => ({ source: caller.source, scope: caller.scope, distance: distance + 1 })));
    };
    const around = mark(source, scope, relevant);
    // The code that makes an object says when the functions in it run.
    if (around.every(isEntry)) files.add(source);
    for (const { code, callers } of distance < most ? closuresAround(program, source, scope, closures) : [])
      leadTo(code, callers);
    for (const place of around) {
      if (functions.has(place.function)) continue;
      if (functions.size >= mostFunctions) {
        beyond.add(place.function.code);
        continue;
      }
      functions.set(place.function, place);
      if (distance >= most) continue;
      const direct = callersOf(program, types, place);
      if (direct.some(isCounted)) called.add(place.function);
      leadTo(place.function.code, [...direct, ...handersOf(program, place)]);
    }
  }
  return {
    relevant,
    functions: [...functions.values()],
    files: [...files],
    called,
    leadsTo,
    beyond,
  };
}

/** A scope that leads to a signal, and over how many calls. */
interface Open extends Caller {
  readonly distance: number;
}

function addEdges(leadsTo: Map<Code, Set<Code>>, caller: Caller, to: Code): void {
  for (const { scope } of bodiesAround(caller.source, caller.scope)) {
    if (scope.kind !== 'function' && scope.kind !== 'closure') continue;
    leadsTo.set(scope.code, (leadsTo.get(scope.code) ?? new Set()).add(to));
  }
}

/** Marks what encloses a scope. @returns The named functions around it, innermost first. */
function mark(source: IndexedSource, scope: ScopeIndex, relevant: Set<Code>): readonly FunctionPlace[] {
  for (const { scope: each } of bodiesAround(source, scope)) {
    if (each.kind === 'function' || each.kind === 'closure') relevant.add(each.code);
  }
  return enclosing(source, scope);
}

function enclosing(source: IndexedSource, scope: ScopeIndex): readonly FunctionPlace[] {
  return bodiesAround(source, scope).flatMap(({ index, scope: each }) =>
    each.kind === 'function' ? [{ source, scope: index, function: each, type: enclosingTypeName(source, index) }] : [],
  );
}

/** Whether a function is what an object has under a key: it can be called through the object, by any key that has its name. */
function isEntry({ function: { code } }: FunctionPlace): boolean {
  return 'kind' in code && code.kind === 'closure';
}

function ofFunction({ source, function: { name, code }, type }: FunctionPlace): Root {
  return { source, name, type, code };
}

/** What a file runs when it is loaded: its statements, and what its types' properties begin with. */
function ofFile(source: IndexedSource): Root {
  return {
    source,
    name: '',
    type: null,
    code: { parameters: [], body: source.statements.flatMap(initial) },
  };
}

function initial(statement: Statement): readonly Statement[] {
  return statement.kind === 'type' ? statement.members.filter(({ kind }) => kind === 'declaration') : [statement];
}

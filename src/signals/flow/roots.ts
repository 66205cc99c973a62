import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Code, Statement } from '../../model/module.js';
import type { Scope } from '../../model/source.js';
import type { FoundSignal } from '../detector.js';
import { callersOf } from '../match/callees.js';
import { enclosingTypeName, type FunctionPlace, type IndexedSource, type Program } from '../match/program.js';
import { ancestors } from '../match/scopes.js';
import { isTest } from '../match/tests.js';
import type { TypeResolver } from '../match/types.js';

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
  readonly relevant: ReadonlySet<Code>;
}

/** More functions than these lead to no signal in any app. */
const mostFunctions = 4_000;

/**
 * Finds the code that leads to signals.
 * @param found The signals that flows are about.
 */
export function findRoots(program: Program, types: TypeResolver, found: readonly FoundSignal[]): Roots {
  const relevant = new Set<Code>();
  const functions = new Map<Scope, FunctionPlace>();
  const files = new Set<IndexedSource>();
  const hasCallers = new Set<Scope>();
  const open: { readonly source: IndexedSource; readonly scope: ScopeIndex }[] = found.map(({ use }) => use);
  for (const { source, scope } of open) {
    const outermost = mark(source, scope, relevant);
    if (outermost.length === 0) files.add(source);
    for (const place of outermost) {
      if (functions.has(place.function) || functions.size > mostFunctions) continue;
      functions.set(place.function, place);
      // What a test hands over says nothing of what the app does.
      const callers = callersOf(program, types, place).filter((caller) => isTest(source) || !isTest(caller.source));
      if (callers.length > 0) hasCallers.add(place.function);
      open.push(...callers);
    }
  }
  const all = [...functions.values()];
  const named = namesRead(program);
  const isInner = (place: FunctionPlace): boolean => enclosing(place.source, place.scope).length > 1;
  const isOuter = (place: FunctionPlace): boolean =>
    !hasCallers.has(place.function) && !named.has(place.function.name) && !isInner(place);
  return {
    outer: [...[...files].map(ofFile), ...all.filter(isOuter).map(ofFunction)],
    others: all.filter((place) => !isOuter(place)).map(ofFunction),
    relevant,
  };
}

/** Marks what encloses a scope. @returns The named functions around it, innermost first. */
function mark(source: IndexedSource, scope: ScopeIndex, relevant: Set<Code>): readonly FunctionPlace[] {
  for (const { scope: each } of ancestors(source, scope)) {
    if (each.kind === 'function' || each.kind === 'closure') relevant.add(each.code);
  }
  return enclosing(source, scope);
}

function enclosing(source: IndexedSource, scope: ScopeIndex): readonly FunctionPlace[] {
  return ancestors(source, scope).flatMap(({ index, scope: each }) =>
    each.kind === 'function' ? [{ source, scope: index, function: each, type: enclosingTypeName(source, index) }] : [],
  );
}

/** The names of functions that are handed over without being called: `completionHandler: handle`. */
function namesRead({ sources, functions }: Program): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (value: Expression): void => {
    if ((value.kind === 'name' || value.kind === 'member') && functions.has(value.name)) names.add(value.name);
  };
  for (const { facts } of sources) {
    for (const fact of facts) {
      if (fact.kind === 'read') add(fact.member);
      else if (fact.kind === 'call') for (const { value } of fact.call.arguments) add(value);
      else if (fact.kind === 'assignment' || fact.kind === 'return') add(fact.value);
      else if (fact.kind === 'declaration' && fact.value !== null) add(fact.value);
    }
  }
  return names;
}

function ofFunction({ source, function: { name, code }, type }: FunctionPlace): Root {
  return { source, name, type, code };
}

/** What a file runs when it is loaded: its statements, and what its types' properties begin with. */
function ofFile(source: IndexedSource): Root {
  return { source, name: '', type: null, code: { parameters: [], body: source.statements.flatMap(initial) } };
}

function initial(statement: Statement): readonly Statement[] {
  return statement.kind === 'type' ? statement.members.filter(({ kind }) => kind === 'declaration') : [statement];
}

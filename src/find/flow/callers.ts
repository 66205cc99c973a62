import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Code } from '../../model/module.js';
import { fileOf } from '../match/modules.js';
import type { FunctionPlace, IndexedSource, Program } from '../match/program.js';
import { ancestors } from '../match/scopes.js';
import { observersNamed } from './selectors.js';
import type { SymbolUse } from '../match/symbols.js';

/** Where a function is called, or handed to others. */
export interface Caller {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
}

/** A closure that a variable holds, with the calls of that name in code that can see it. */
export interface HeldClosure {
  readonly code: Code;
  readonly callers: readonly Caller[];
}

/** The closures around a scope that variables hold: `const ask = async () => …` is called as a function is. @param known Those that were asked for before. */
export function closuresAround(
  program: Program,
  source: IndexedSource,
  scope: ScopeIndex,
  known: Set<Code>,
): readonly HeldClosure[] {
  return ancestors(source, scope).flatMap(({ scope: each }) => {
    if (each.kind !== 'closure' || each.parent === null || known.has(each.code)) return [];
    known.add(each.code);
    const names = [...(source.declarations.get(each.parent)?.values() ?? [])].flat();
    const declared = names.find(({ value }) => value !== null && holdsClosure(value, each.code));
    if (declared === undefined) return [];
    const callers = (program.calls.get(declared.name) ?? []).filter((place) => sees(program, place.source, source));
    return callers.length > mostHanders ? [] : [{ code: each.code, callers }];
  });
}

/** Whether a value is a closure, or one that a library's function is given: `useCallback(() => …)`. */
function holdsClosure(value: Expression, code: Code): boolean {
  return value === code || (value.kind === 'call' && value.arguments.some((argument) => argument.value === code));
}

/** Files that hand on each other's names are followed no deeper. */
const deepest = 4;

/** Whether a file can name what another one declares, also through files that hand it on. */
function sees(program: Program, from: IndexedSource, source: IndexedSource, depth = 0): boolean {
  if (from === source) return true;
  return from.imports.some(({ module, exports }) => {
    const file = depth === 0 || exports.length > 0 ? fileOf(program, from, module) : null;
    return file !== null && (file === source || (depth < deepest && sees(program, file, source, depth + 1)));
  });
}

/** The calls of what an object has under a key, where that is a function of an SDK: `{ ask: request }`, `api.ask()`. */
export function callersOfEntry(program: Program, { source, expression, via }: SymbolUse): readonly Caller[] {
  if (via !== 'handed') return [];
  const keys = source.facts.flatMap((fact) => (fact.kind === 'object' ? fact.object.entries : []));
  const entry = keys.find(({ value }) => value === expression);
  const callers =
    entry === undefined ? [] : (program.calls.get(entry.key) ?? []).filter((call) => sees(program, call.source, source));
  return callers.length > mostHanders ? [] : callers;
}

/** The names of functions that are handed over without being called: `completionHandler: handle`. */
export function namesRead(program: Program): ReadonlySet<string> {
  return new Set(handedIn(program).keys());
}

const handed = new WeakMap<Program, ReadonlyMap<string, readonly Caller[]>>();

/** Where functions are handed over, by their names. */
function handedIn(program: Program): ReadonlyMap<string, readonly Caller[]> {
  const known = handed.get(program) ?? findHanded(program);
  handed.set(program, known);
  return known;
}

function findHanded({ sources, functions }: Program): ReadonlyMap<string, readonly Caller[]> {
  const names = new Map<string, Caller[]>();
  for (const source of sources) {
    const add = (value: Expression, scope: ScopeIndex): void => {
      if ((value.kind !== 'name' && value.kind !== 'member') || !functions.has(value.name)) return;
      const known = names.get(value.name);
      if (known === undefined) names.set(value.name, [{ source, scope }]);
      else known.push({ source, scope });
    };
    for (const fact of source.facts) {
      if (fact.kind === 'read') add(fact.member, fact.scope);
      else if (fact.kind === 'call') for (const { value } of fact.call.arguments) add(value, fact.scope);
      else if (fact.kind === 'assignment' || fact.kind === 'return') add(fact.value, fact.scope);
      else if (fact.kind === 'declaration' && fact.value !== null) add(fact.value, fact.scope);
    }
  }
  return names;
}

/** A function whose name is handed over in more places than these is not looked for in all of them. */
const mostHanders = 8;

/**
 * Where a function is handed to code that may call it: in its own file, or where it is imported. Of a method, in its own file
 * (`tracker.OnDone += Give` where the view appears); for iOS, where that lets it observe.
 */
export function handersOf(program: Program, { source, function: { name }, type }: FunctionPlace): readonly Caller[] {
  if (source.platform === 'ios') return type === null ? [] : observedIn(source, name);
  const all = handedIn(program).get(name) ?? [];
  const places = all.filter((place) => (type === null ? sees(program, place.source, source) : place.source === source));
  return places.length > mostHanders ? [] : places;
}

const observed = new WeakMap<IndexedSource, ReadonlyMap<string, readonly Caller[]>>();

function observedIn(source: IndexedSource, method: string): readonly Caller[] {
  const known = observed.get(source) ?? findObserved(source);
  observed.set(source, known);
  return known.get(method) ?? [];
}

function findObserved(source: IndexedSource): ReadonlyMap<string, readonly Caller[]> {
  const names = new Map<string, Caller[]>();
  for (const fact of source.facts) {
    for (const name of fact.kind === 'call' ? observersNamed(source, fact.call) : [])
      names.set(name, [...(names.get(name) ?? []), { source, scope: fact.scope }].slice(-mostHanders));
  }
  return names;
}

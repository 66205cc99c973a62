import { hasRole } from '../../catalog/apis/roles.js';
import type { Call, ScopeIndex } from '../../model/expression.js';
import { initializer, type FunctionScope } from '../../model/source.js';
import { kinOf } from './kin.js';
import {
  calleeName,
  enclosingTypeName,
  functionsNamed,
  type CallPlace,
  type FunctionPlace,
  type IndexedSource,
  type Program,
} from './program.js';
import type { TypeResolver } from './types.js';

/** A name that so many functions have says no longer which of them runs. */
const mostCandidates = 16;

/** The functions of one name, by the type that they belong to; null for those of none. */
type NamedByType = ReadonlyMap<string | null, readonly FunctionPlace[]>;

/** What was found out about the calls of a program. */
interface Memory {
  readonly called: Map<Call, readonly FunctionPlace[]>;
  /** By platform, or by language where one has names of its own, and name. */
  readonly byType: Map<string, NamedByType>;
  /** The callers of functions, by the functions' name in calls. */
  readonly callers: Map<string, ReadonlyMap<FunctionScope, readonly CallPlace[]>>;
}

const memories = new WeakMap<Program, Memory>();

function memoryOf(program: Program): Memory {
  const memory = memories.get(program) ?? { called: new Map(), byType: new Map(), callers: new Map() };
  memories.set(program, memory);
  return memory;
}

/**
 * The project's own functions that a call may run.
 * @returns None where the callee is not declared in any parsed file, or too many functions could be meant.
 */
export function calledFunctions(program: Program, types: TypeResolver, place: CallPlace): readonly FunctionPlace[] {
  const { called } = memoryOf(program);
  const known = called.get(place.call) ?? findCalled(program, types, place);
  called.set(place.call, known);
  return known;
}

function findCalled(program: Program, types: TypeResolver, { source, call, scope }: CallPlace): readonly FunctionPlace[] {
  const name = calleeName(call);
  if (!program.functions.has(name) && !program.foreign.has(name)) return [];
  const byType = namedByType(program, source, name);
  if (call.type !== undefined && hasRole(source.language, name, 'runs-method-of')) return byType.get(call.type) ?? [];
  const named = byReceiver(program, types, source, call, scope, byType);
  const found = nearest(byLabels(named, call), source);
  return found.length > mostCandidates ? [] : found;
}

/** Of methods that are declared alike in types of one name, as in the apps of a monorepo, those in the nearest folder are meant. */
export function nearest(places: readonly FunctionPlace[], { file }: IndexedSource): readonly FunctionPlace[] {
  if (places.length < 2) return places;
  const alike = new Map<string, { readonly shared: number; readonly places: FunctionPlace[] }>();
  for (const place of places) {
    const { parameters } = place.function;
    const key = `${place.type ?? ''} ${parameters.map(({ label, type }) => `${label ?? ''}:${type ?? ''}`).join()}`;
    const shared = place.type === null ? 0 : sharedFolders(place.source.file, file);
    const best = alike.get(key);
    if (best === undefined || shared > best.shared) alike.set(key, { shared, places: [place] });
    else if (shared === best.shared) best.places.push(place);
  }
  return [...alike.values()].flatMap((best) => best.places);
}

/** How many folders two paths share from the root; a file shares one more with itself. */
function sharedFolders(a: string, b: string): number {
  if (a === b) return Infinity;
  const [left, right] = [a.split('/'), b.split('/')];
  const different = left.findIndex((segment, index) => segment !== right[index]);
  return Math.min(different, left.length - 1, right.length - 1);
}

/** The places of the project that may call a function, by any of its names. */
export function callersOf(program: Program, types: TypeResolver, place: FunctionPlace): readonly CallPlace[] {
  const { alsoNamed = [] } = place.function;
  const own = callersBy(program, types, place, nameOf(place));
  return alsoNamed.length === 0 ? own : [...own, ...alsoNamed.flatMap((name) => callersBy(program, types, place, name))];
}

function callersBy(program: Program, types: TypeResolver, place: FunctionPlace, name: string): readonly CallPlace[] {
  const { callers } = memoryOf(program);
  const known = callers.get(name) ?? findCallers(program, types, name);
  callers.set(name, known);
  return known.get(place.function) ?? [];
}

function findCallers(program: Program, types: TypeResolver, name: string): ReadonlyMap<FunctionScope, readonly CallPlace[]> {
  const callers = new Map<FunctionScope, CallPlace[]>();
  for (const call of program.calls.get(name) ?? []) {
    for (const called of calledFunctions(program, types, call)) {
      const calls = callers.get(called.function);
      if (calls === undefined) callers.set(called.function, [call]);
      else calls.push(call);
    }
  }
  return callers;
}

function nameOf(place: FunctionPlace): string {
  return place.function.name === initializer && place.type !== null ? place.type : place.function.name;
}

/** A name may be that of a method of every type of a project: those of one type are found without looking at all. */
function namedByType(program: Program, { platform, language }: IndexedSource, name: string): NamedByType {
  const { byType } = memoryOf(program);
  const key = `${program.foreign.has(name) ? language : platform} ${name}`;
  const known = byType.get(key);
  if (known !== undefined) return known;
  const grouped = new Map<string | null, FunctionPlace[]>();
  for (const place of functionsNamed(program, language, name)) {
    if (place.source.platform !== platform) continue;
    const places = grouped.get(place.type);
    if (places === undefined) grouped.set(place.type, [place]);
    else places.push(place);
  }
  byType.set(key, grouped);
  return grouped;
}

/** Where nobody knows the receiver, a name that so few functions have still says which. */
const fewCandidates = 3;

function byReceiver(
  program: Program,
  types: TypeResolver,
  source: IndexedSource,
  { callee }: Call,
  scope: ScopeIndex,
  named: NamedByType,
): readonly FunctionPlace[] {
  if (callee.kind === 'name') {
    const type = enclosingTypeName(source, scope);
    const free = named.get(null) ?? [];
    const own = type === null ? [] : (named.get(type) ?? []);
    const here = free.filter((place) => place.source === source);
    return here.length > 0 || own.some((place) => place.source === source) ? [...here, ...own] : [...free, ...own];
  }
  if (callee.kind !== 'member' || callee.object === null) return [];
  const owner = types.typeOf({ source, expression: callee.object, scope });
  if (owner === null) return few(named);
  return [...named].flatMap(([type, places]) => (type !== null && isKin(program, type, owner) ? places : []));
}

function few(named: NamedByType): readonly FunctionPlace[] {
  const all: FunctionPlace[] = [];
  for (const places of named.values()) {
    if (all.length + places.length > fewCandidates) return [];
    all.push(...places);
  }
  return all;
}

/** Whether a type is another one, or inherits from it, or the other way round: what conforms does what a protocol asks for. */
function isKin(program: Program, type: string, owner: string): boolean {
  return type === owner || kinOf(program, type).has(owner) || kinOf(program, owner).has(type);
}

function byLabels(places: readonly FunctionPlace[], call: Call): readonly FunctionPlace[] {
  const exact = places.filter(({ function: { parameters } }) => parameters.length === call.arguments.length);
  return exact.length > 0 ? exact : places;
}

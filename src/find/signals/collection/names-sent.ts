import type { DataTypeId } from '../../../model/data-type.js';
import type { Expression, ScopeIndex } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import { findBinding } from '../../match/bindings.js';
import { callersOf } from '../../match/callees.js';
import { runsElsewhere } from '../../match/platforms.js';
import type { FunctionPlace, IndexedSource, Program } from '../../match/program.js';
import { enclosingFunction } from '../../match/scopes.js';
import type { SymbolUse } from '../../match/symbols.js';
import { isTest } from '../../match/tests.js';
import type { TypeResolver } from '../../match/types.js';

/** A name under which data is given to what sends it. */
export interface NameSent {
  /** As the code writes it. */
  readonly name: string;
  /** Whether it is a key or label of what the very call that sends is given: what a function on the way is given may not all be sent. */
  readonly isDirect: boolean;
  readonly types: readonly DataTypeId[];
  readonly by: SymbolUse;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly place: Place;
}

/** Code that gives values to what sends them. */
interface Giving {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly place: Place;
  readonly values: readonly Expression[];
  readonly names: readonly string[];
  readonly by: SymbolUse;
}

/** So many calls lead from what an app sends to what sends it: a service, its client and the library. */
const deepest = 2;

/** Where more code than this leads to what sends, its names say nothing of one another. */
const mostGivings = 300;

/** Objects in objects are looked into so deep. */
const deepestValue = 5;

/**
 * Finds the names under which the app gives data to what sends it: keys, labels, and properties of what it hands over.
 * @param program The project.
 * @param types Resolves receivers.
 * @param sinks What sends what it is given.
 * @param typesNamed The data types that a name says.
 * @returns For each data type the names that say it, the nearest to what sends first.
 */
export function namesSent(
  program: Program,
  types: TypeResolver,
  sinks: readonly SymbolUse[],
  typesNamed: (name: string) => readonly DataTypeId[],
): readonly NameSent[] {
  const reader: Reader = { program, types, properties: propertiesByType(program) };
  const seen = new Set<FunctionPlace['function']>();
  const found = new Map<DataTypeId, NameSent>();
  let givings = sinks.flatMap((use): readonly Giving[] => {
    const { source, scope, place, values } = use;
    return isTest(source) || runsElsewhere(program, source, scope) ? [] : [{ source, scope, place, values, names: [], by: use }];
  });
  for (let depth = 0; depth <= deepest && givings.length <= mostGivings; depth += 1) {
    const next: Giving[] = [];
    for (const giving of givings) {
      const around = functionAround(program, giving);
      const given = giving.values.flatMap((value) => namesIn(reader, giving, value, 0));
      for (const name of new Set([...giving.names, ...given]))
        note(found, typesNamed(name), { ...giving, name, isDirect: depth === 0 });
      if (around === null || seen.has(around.function)) continue;
      seen.add(around.function);
      next.push(...callersOf(program, types, around).flatMap((caller) => givingOf(caller, giving.by)));
    }
    givings = next;
  }
  return [...new Set(found.values())];
}

function note(
  found: Map<DataTypeId, NameSent>,
  types: readonly DataTypeId[],
  { name, isDirect, by, source, scope, place }: Giving & Pick<NameSent, 'name' | 'isDirect'>,
): void {
  const news = types.filter((type) => !found.has(type));
  const sent: NameSent = { name, isDirect, types: news, by, source, scope, place };
  for (const type of news) found.set(type, sent);
}

function givingOf(caller: ReturnType<typeof callersOf>[number], by: SymbolUse): readonly Giving[] {
  const { source, scope, call } = caller;
  if (isTest(source)) return [];
  const names = call.arguments.flatMap(({ label }) => label ?? []);
  return [{ source, scope, place: call.place, values: call.arguments.map(({ value }) => value), names, by }];
}

/** The function of the project in which code stands; null at the top of a file. */
function functionAround({ functions }: Program, { source, scope }: Giving): FunctionPlace | null {
  const around = enclosingFunction(source, scope);
  if (around?.scope.kind !== 'function') return null;
  const { scope: wanted } = around;
  return functions.get(wanted.name)?.find((place) => place.source === source && place.function === wanted) ?? null;
}

interface Reader {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

function propertiesByType({ properties }: Program): ReadonlyMap<string, readonly string[]> {
  const byType = new Map<string, string[]>();
  for (const key of properties.keys()) {
    const dot = key.lastIndexOf('.');
    if (dot <= 0) continue;
    const type = key.slice(0, dot);
    byType.set(type, [...(byType.get(type) ?? []), key.slice(dot + 1)]);
  }
  return byType;
}

type Standing = Pick<Giving, 'source' | 'scope'>;

/** The keys and labels of what a value is made of, and the properties of an object that is handed over as it is. */
function namesIn(reader: Reader, at: Standing, value: Expression, above: number): readonly string[] {
  if (above > deepestValue) return [];
  const depth = above + 1;
  const inner = (each: Expression): readonly string[] => namesIn(reader, at, each, depth);
  switch (value.kind) {
    case 'object':
      return [
        ...value.entries.flatMap(({ key, value: entry }) => [key, ...inner(entry)]),
        ...value.computed.flatMap(({ value: entry }) => inner(entry)),
      ];
    case 'list':
      return value.items.flatMap(inner);
    case 'await':
    case 'cast':
      return inner(value.value);
    case 'operation':
      return value.operands.flatMap(inner);
    case 'call':
      return [
        ...value.arguments.flatMap(({ label, value: given }) => [...(label === null ? [] : [label]), ...inner(given)]),
        ...(value.callee.kind === 'member' && value.callee.object !== null ? ofObject(reader, at, value.callee.object) : []),
      ];
    case 'name':
    case 'member':
      return [...ofVariable(reader, at, value, depth), ...ofObject(reader, at, value)];
    default:
      return [];
  }
}

function ofVariable(reader: Reader, { source, scope }: Standing, value: Expression, depth: number): readonly string[] {
  if (value.kind !== 'name') return [];
  const binding = findBinding(reader.program, source, value.name, scope, value.place);
  if (binding?.kind !== 'variable' || binding.declaration.value === null) return [];
  return namesIn(reader, { source: binding.source, scope: binding.declaration.scope }, binding.declaration.value, depth);
}

/** The properties of a type of the project. */
function ofObject({ types, properties }: Reader, { source, scope }: Standing, expression: Expression): readonly string[] {
  const type = types.typeOf({ source, expression, scope });
  return type === null ? [] : (properties.get(type) ?? []);
}

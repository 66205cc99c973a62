import { carriedData, type CarriedData, type CarriedSource } from '../../../catalog/carried-data.js';
import type { Call, Expression, ScopeIndex } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import type { Place } from '../../../model/place.js';
import type { Signal, SignalDetail } from '../../../model/signal.js';
import type { Parameter } from '../../../model/source.js';
import { calledFunctions } from '../../match/callees.js';
import { calleeName, type FunctionPlace, type IndexedSource, type Program } from '../../match/program.js';
import { enclosingFunction, enclosingName, encloses } from '../../match/scopes.js';
import type { SymbolUse } from '../../match/symbols.js';
import { isTest } from '../../match/tests.js';
import type { TypeResolver } from '../../match/types.js';
import { carrierTest } from './carriers.js';

/** Byte sequences, one of which stands in every file in which the app gets data that it can send. */
export const carriedTokens: readonly string[] = carriedData.flatMap(({ tokens }) => tokens);

/** A value goes through so many functions of the project. */
const mostFunctions = 5;

/** What carries data in a function: names of its variables and parameters. */
type Carriers = ReadonlySet<string>;

/** Where data begins its way: who carries it, or the expression that gives it. */
interface Origin {
  readonly row: CarriedData;
  readonly source: IndexedSource;
  /** The code in which it is followed. */
  readonly scope: ScopeIndex;
  readonly place: Place;
  readonly carriers: Carriers;
  readonly given: Expression | null;
}

interface Search {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly sinks: ReadonlyMap<IndexedSource, readonly SymbolUse[]>;
  /** The functions that were entered, with who carried the data there. */
  readonly entered: Set<string>;
}

/** The signals of data that a system or a library gives. */
export type SentSignalId = 'collection.sent' | 'collection.given';

/**
 * Finds data of the system or a library that code gives to a call that sends it, in the same function or in functions of the project that
 * it passes the data to. Follows names, not values: what goes through properties, other objects or unknown functions is not found. What
 * is not found to be sent is a signal too where no API of the system shows it.
 * @param program The project.
 * @param types Resolves receivers.
 * @param sinks The uses that send what they are given.
 */
export function findSent(program: Program, types: TypeResolver, sinks: readonly SymbolUse[]): readonly Signal<SentSignalId>[] {
  const bySource = new Map<IndexedSource, SymbolUse[]>();
  for (const sink of sinks) bySource.set(sink.source, [...(bySource.get(sink.source) ?? []), sink]);
  return program.sources
    .filter((source) => !isTest(source))
    .flatMap((source) => originsIn(source))
    .flatMap((origin) => {
      const sink = bySource.size === 0 ? null : sinkOf({ program, types, sinks: bySource, entered: new Set() }, origin, 0);
      if (sink !== null) return [signalOf(origin, 'collection.sent', { kind: 'sent', by: sink.row.symbol, place: sink.place })];
      return origin.source.platform === 'ios' ? [] : [signalOf(origin, 'collection.given', { kind: 'none' })];
    });
}

function signalOf({ row, source, scope, place }: Origin, id: SentSignalId, detail: SignalDetail): Signal<SentSignalId> {
  return {
    ...{ id, symbol: row.shown, place, confidence: 'likely', platform: source.platform, language: source.language },
    ...{ enclosing: enclosingName(source, scope), implies: row.implies, detail },
  };
}

function originsIn(source: IndexedSource): readonly Origin[] {
  const modules = source.imports.map(({ module }) => module);
  return carriedData.flatMap((row) =>
    row.gives.flatMap((given): readonly Origin[] => {
      if (given.kind === 'parameter') return parametersIn(source, row, given);
      if (!given.modules.some((name) => modules.some((module) => module === name || module.startsWith(`${name}/`)))) return [];
      return source.facts.flatMap((fact) => originOfCall(source, row, given, fact) ?? []);
    }),
  );
}

function parametersIn(
  source: IndexedSource,
  row: CarriedData,
  { function: name, label, position }: CarriedSource & { readonly kind: 'parameter' },
): readonly Origin[] {
  return source.scopes.flatMap((scope, index) => {
    if (scope.kind !== 'function' || scope.name !== name) return [];
    const parameter =
      label === undefined ? scope.parameters[position ?? 0] : scope.parameters.find((each) => each.label === label);
    if (parameter === undefined) return [];
    return [{ row, source, scope: index, place: scope.place, carriers: new Set([parameter.name]), given: null }];
  });
}

function originOfCall(
  source: IndexedSource,
  row: CarriedData,
  given: Exclude<CarriedSource, { readonly kind: 'parameter' }>,
  fact: Fact,
): Origin | null {
  if (fact.kind !== 'call' || calleeName(fact.call) !== given.callee) return null;
  const { call, scope, place } = fact;
  const around = enclosingFunction(source, scope)?.index ?? 0;
  if (given.kind === 'result') return { row, source, scope: around, place, carriers: new Set(), given: call };
  const handler = call.arguments.at(given.position ?? -1)?.value;
  if (handler?.kind !== 'closure') return null;
  const parameter = handler.parameters[given.parameter];
  const own = source.scopeOf.get(handler);
  return parameter === undefined || own === undefined
    ? null
    : { row, source, scope: own, place, carriers: new Set([parameter.name]), given: null };
}

/** What sends the data: in this code, or in a function of the project that gets it; null where nothing does. */
function sinkOf(search: Search, origin: Omit<Origin, 'row' | 'place'>, depth: number): SymbolUse | null {
  const { source, scope } = origin;
  const facts = source.facts.filter((fact) => encloses(source, scope, fact.scope));
  const carries = carrierTest(search.program, facts, origin);
  const here = (search.sinks.get(source) ?? []).find(
    (use) =>
      encloses(source, scope, use.scope) && [use.receiver, ...use.values].some((value) => value !== null && carries(value)),
  );
  if (here !== undefined) return here;
  if (depth >= mostFunctions) return null;
  for (const fact of facts) {
    if (fact.kind !== 'call') continue;
    const given = fact.call.arguments.flatMap(({ label, value }, index) => (carries(value) ? [{ label, index }] : []));
    if (given.length === 0) continue;
    for (const place of calledFunctions(search.program, search.types, { source, call: fact.call, scope: fact.scope })) {
      const found = sinkIn(search, place, carriersIn(place, fact.call, given), depth + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

function sinkIn(search: Search, { source, scope }: FunctionPlace, carriers: Carriers, depth: number): SymbolUse | null {
  const key = `${source.file} ${String(scope)} ${[...carriers].join()}`;
  if (carriers.size === 0 || search.entered.has(key)) return null;
  search.entered.add(key);
  return sinkOf(search, { source, scope, carriers, given: null }, depth);
}

function carriersIn(
  { function: { parameters } }: FunctionPlace,
  call: Call,
  given: readonly { readonly label: string | null; readonly index: number }[],
): Carriers {
  const of = ({ label, index }: (typeof given)[number]): Parameter | undefined =>
    (label === null ? undefined : parameters.find((each) => each.label === label)) ?? parameters[index];
  return new Set(given.flatMap((each) => of(each)?.name ?? []));
}

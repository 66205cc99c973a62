import type { Code } from '../../model/module.js';
import { calleeName, type IndexedSource, type Program } from '../match/program.js';
import { bodiesAround } from '../match/scopes.js';
import type { TypeResolver } from '../match/types.js';
import type { Caller } from './callers.js';
import { leadingTo } from './roots.js';

/**
 * Leaves of the places where data comes into the app those from which it can reach what sends it: code that leads to both, or a file in
 * which code that leads to what sends, or a type that has such code, is used.
 * @param origins Where data comes in.
 * @param sinks What sends.
 */
export function connectedTo<Origin extends Caller>(
  program: Program,
  types: TypeResolver,
  origins: readonly Origin[],
  sinks: readonly Caller[],
): readonly Origin[] {
  const { relevant, functions, files } = leadingTo(program, types, sinks);
  const sending = new Set<IndexedSource>([...files, ...functions.map(({ source }) => source)]);
  const names = new Set(functions.flatMap(({ type }) => type ?? []));
  const known = new Map<IndexedSource, boolean>();
  const isConnected = (source: IndexedSource): boolean => {
    const before = known.get(source) ?? (sending.has(source) || mentions(source, names));
    known.set(source, before);
    return before;
  };
  return origins.filter(
    (origin) => isConnected(origin.source) || leadsOn(leadingTo(program, types, [origin]).relevant, relevant, origin),
  );
}

/** Whether code that leads to an origin, beside what encloses it, leads to what sends too. */
function leadsOn(toOrigin: ReadonlySet<Code>, toSinks: ReadonlySet<Code>, { source, scope }: Caller): boolean {
  const own = new Set(
    bodiesAround(source, scope).flatMap(({ scope: each }) =>
      each.kind === 'function' || each.kind === 'closure' ? [each.code] : [],
    ),
  );
  return [...toOrigin].some((code) => toSinks.has(code) && !own.has(code));
}

/** Whether a file has a property or variable of one of some types, makes an object of it, or calls what belongs to it. */
function mentions({ facts }: IndexedSource, types: ReadonlySet<string>): boolean {
  return facts.some((fact) => {
    if (fact.kind === 'declaration') return fact.type !== null && types.has(fact.type);
    if (fact.kind === 'call') return types.has(calleeName(fact.call));
    return fact.kind === 'read' && fact.member.object?.kind === 'name' && types.has(fact.member.object.name);
  });
}

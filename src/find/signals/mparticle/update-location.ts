import { apisOf, type SpeltApi } from '../../../catalog/apis/spelt.js';
import type { Note } from '../../../model/assessment.js';
import type { Place } from '../../../model/place.js';
import type { FunctionScope } from '../../../model/source.js';
import type { FoundSignal } from '../../detector.js';
import { calledFunctions } from '../../match/callees.js';
import { calleeName, type CallPlace, type FunctionPlace, type Program } from '../../match/program.js';
import { encloses } from '../../match/scopes.js';
import { signalOf } from '../../match/signals.js';
import type { SymbolUse } from '../../match/symbols.js';
import type { TypeResolver } from '../../match/types.js';
import { definitions, type ParticleSignalId } from './definitions.js';

/**
 * The guide tells people to look for `updateLocation` in their code; no mParticle SDK has a method of
 * that name (facts/mparticle-sdk.md §4). An app's own one counts where a location reaches mParticle
 * through it, and the note says why the others do not.
 * @param program The project.
 * @param types Resolves receivers.
 * @param uses All uses of mParticle's symbols.
 */
export function followUpdateLocation(
  program: Program,
  types: TypeResolver,
  uses: readonly SymbolUse[],
): { readonly found: readonly FoundSignal<ParticleSignalId>[]; readonly notes: readonly Note[] } {
  const handovers = uses.filter(
    ({ row, via }) => row.signal === 'mparticle.location' && (row.signalOn !== 'write' || via === 'write'),
  );
  const declarations = [...program.functions].flatMap(([name, places]) => (isUpdateLocation(name) ? places : []));
  const calls = [...program.calls].flatMap(([name, places]) => (isUpdateLocation(name) ? places : []));
  const unknownUses = new Set(uses.filter(({ row }) => row.unknown === true).map(({ expression }) => expression));
  const search: Search = { program, types, handovers, reached: new Map() };
  const reaching = new Set(declarations.filter((place) => reaches(search, place, 0)).map((place) => place.function));
  const counted = calls.filter(
    (call) => !unknownUses.has(call.call) && calledFunctions(program, types, call).some((place) => reaching.has(place.function)),
  );
  const found = counted.map((call) => wrapperSignal(call));
  const looked = [...declarations.map((place) => place.function.place), ...calls.map(({ call }) => call.place)];
  if (looked.length === 0) return { found, notes: [] };
  const others = declarations.length - reaching.size + calls.length - counted.length - unknownUses.size;
  return { found, notes: [note(looked, declarations.length, calls.length, counted.length + reaching.size, others)] };
}

/** The name that the guide prints: no version has it, and what it would give is a location. */
const printed = apisOf('mparticle').filter(({ unknown, signal }) => unknown === true && signal === 'mparticle.location');

function isUpdateLocation(name: string): boolean {
  return printed.some(({ member }) => name === member || name.startsWith(member.endsWith(':') ? member : `${member}:`));
}

interface Search {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly handovers: readonly SymbolUse[];
  /** Whether functions reach mParticle, by depth: many paths lead to one function. */
  readonly reached: Map<FunctionScope, Map<number, boolean>>;
}

function reaches(search: Search, place: FunctionPlace, depth: number): boolean {
  const known = search.reached.get(place.function) ?? new Map<number, boolean>();
  search.reached.set(place.function, known);
  const answer = known.get(depth) ?? handsOver(search, place, depth);
  known.set(depth, answer);
  return answer;
}

function handsOver(search: Search, place: FunctionPlace, depth: number): boolean {
  const { source, scope } = place;
  if (search.handovers.some((use) => use.source === source && encloses(source, scope, use.scope))) return true;
  if (depth > 3) return false;
  return source.facts.some(
    (fact) =>
      fact.kind === 'call' &&
      encloses(source, scope, fact.scope) &&
      calledFunctions(search.program, search.types, { source, call: fact.call, scope: fact.scope }).some(
        (called) => called.function !== place.function && reaches(search, called, depth + 1),
      ),
  );
}

function wrapperSignal({ source, call, scope }: CallPlace): FoundSignal<ParticleSignalId> {
  const name = calleeName(call);
  const { language } = source;
  const row: SpeltApi = {
    id: name,
    sdk: '',
    language,
    symbol: name,
    owner: '',
    member: name,
    use: 'call',
    signal: 'mparticle.location',
    distinct: 'common',
    since: null,
    removed: null,
    source: 'design.md, «updateLocation»',
  };
  const values = call.arguments.map(({ value }) => value);
  const use: SymbolUse = {
    row,
    source,
    scope,
    place: call.place,
    confidence: 'likely',
    via: 'call',
    values,
    receiver: null,
    expression: call,
  };
  return { signal: signalOf(use, 'mparticle.location', definitions['mparticle.location'].implies), use };
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function note(places: readonly Place[], declarations: number, calls: number, counted: number, others: number): Note {
  const looked = `The audit found ${count(declarations, 'declaration')} and ${count(calls, 'call')} with the name updateLocation.`;
  const kept = counted === 0 ? '' : ` ${String(counted)} of them ${counted === 1 ? 'gives' : 'give'} mParticle a location.`;
  const left =
    counted === 0 ? 'None of them gives mParticle a location' : others === 1 ? '1 does not' : `${String(others)} do not`;
  const why =
    others === 0
      ? ''
      : ` ${left}: the app's own methods that run there neither set MParticle.location nor call a location method of mParticle.`;
  return { topic: printed[0]?.member ?? '', text: `${looked}${kept}${why}`, places };
}

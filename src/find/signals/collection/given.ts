import { carriedData, type CarriedData, type CarriedSource } from '../../../catalog/carried-data.js';
import type { Call, Expression, ScopeIndex } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import type { Place } from '../../../model/place.js';
import type { Signal } from '../../../model/signal.js';
import type { Parameter } from '../../../model/source.js';
import type { DataToFollow, Origin } from '../../detector.js';
import { calleeName, type IndexedSource, type Program } from '../../match/program.js';
import { enclosingName } from '../../match/scopes.js';
import { isTest } from '../../match/tests.js';

/** Byte sequences, one of which stands in every file in which the app gets data that it can send. */
export const carriedTokens: readonly string[] = carriedData.flatMap(({ tokens }) => tokens);

/** The signals of data that a system or a library gives. */
export type GivenSignalId = 'collection.sent' | 'collection.given';

/**
 * Says where the system or a library gives the app data of the device: as a parameter, as what a call gives, or to a handler.
 * @param program The project.
 */
export function originsOfDevice(program: Program): readonly Origin[] {
  return program.sources.filter((source) => !isTest(source)).flatMap((source) => originsIn(source));
}

/** Tells what sends what a signal shows. */
export type SentBy = Parameters<DataToFollow['conclude']>[0];

/**
 * The signals of data of the device: of what is sent, and of what no API shows, such as what a library gives.
 * @param origins Where data comes in.
 * @param sentBy Tells what sends it.
 */
export function givenSignals(origins: readonly Origin[], sentBy: SentBy): readonly Signal<GivenSignalId>[] {
  return origins.flatMap(({ signals, source }) =>
    signals.flatMap((signal): readonly Signal<GivenSignalId>[] => {
      const detail = sentBy(signal);
      const isShown = shownIn.get(signal.symbol)?.includes(source.language) === true;
      const isSent = detail?.kind === 'sent';
      if (signal.id !== 'collection.given' || (!isSent && isShown)) return [];
      return [{ ...signal, id: isSent ? 'collection.sent' : 'collection.given', detail: detail ?? signal.detail }];
    }),
  );
}

/** The languages in which an API shows it as well, by what signals call it. */
const shownIn = new Map(carriedData.map((row) => [row.shown, row.shownIn]));

function originsIn(source: IndexedSource): readonly Origin[] {
  const modules = source.imports.map(({ module }) => module);
  return carriedData.flatMap((row) =>
    row.gives.flatMap((given): readonly Origin[] => {
      if (given.kind === 'parameter') return parametersIn(source, row, given);
      const isEverywhere = given.modules.length === 0;
      if (
        !isEverywhere &&
        !given.modules.some((name) => modules.some((module) => module === name || module.startsWith(`${name}/`)))
      )
        return [];
      if (given.kind === 'read') return readsIn(source, row, given.member);
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
    const { parameters } = scope.code;
    const parameter = label === undefined ? parameters[position ?? 0] : parameters.find((each) => each.label === label);
    if (parameter === undefined) return [];
    const enters = { kind: 'parameter', parameter } as const;
    return [{ signals: [signalOf(source, row, index, scope.place)], source, scope: index, enters }];
  });
}

function readsIn(source: IndexedSource, row: CarriedData, member: string): readonly Origin[] {
  return source.facts.flatMap((fact): readonly Origin[] => {
    if (fact.kind !== 'read' || fact.member.name !== member) return [];
    const { scope, place } = fact;
    const enters = { kind: 'value', expression: fact.member } as const;
    return [{ signals: [signalOf(source, row, scope, place)], source, scope, enters }];
  });
}

function originOfCall(
  source: IndexedSource,
  row: CarriedData,
  given: Exclude<CarriedSource, { readonly kind: 'parameter' | 'read' }>,
  fact: Fact,
): Origin | null {
  if (fact.kind !== 'call' || calleeName(fact.call) !== given.callee || !isOn(fact.call.callee, given.on)) return null;
  const { call, scope, place } = fact;
  const at = { signals: [signalOf(source, row, scope, place)], source, scope };
  if (given.kind === 'result') return { ...at, enters: { kind: 'value', expression: call } };
  const parameter = handledIn(call, given);
  return parameter === undefined ? null : { ...at, enters: { kind: 'parameter', parameter } };
}

/** The parameter of a call's handler that is given data. */
function handledIn(
  call: Call,
  { named, position = -1, parameter }: CarriedSource & { readonly kind: 'handler' },
): Parameter | undefined {
  if (named !== undefined && !isText(call.arguments[0]?.value, named)) return undefined;
  const handler = call.arguments.at(position)?.value;
  return handler?.kind === 'closure' ? handler.parameters[parameter] : undefined;
}

function isText(value: Expression | undefined, text: string): boolean {
  return value?.kind === 'literal' && value.value === text;
}

/** Whether a call is made on what has a name: `navigator.geolocation.watchPosition()` on `geolocation`. */
function isOn(callee: Expression, name: string | undefined): boolean {
  if (name === undefined) return true;
  return callee.kind === 'member' && callee.object !== null && nameOf(callee.object) === name;
}

function nameOf(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'member' ? expression.name : '';
}

function signalOf(source: IndexedSource, row: CarriedData, scope: ScopeIndex, place: Place): Signal<GivenSignalId> {
  return {
    ...{ id: 'collection.given', symbol: row.shown, place, confidence: 'likely' },
    ...{ platform: source.platform, language: source.language, enclosing: enclosingName(source, scope) },
    ...{ implies: row.implies, detail: { kind: 'none' } },
  };
}

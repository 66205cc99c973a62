import type { DataTypeId } from '../../../model/data-type.js';
import type { Expression, ScopeIndex } from '../../../model/expression.js';
import type { Place } from '../../../model/place.js';
import type { LanguageName, Parameter } from '../../../model/source.js';
import { runsElsewhere } from '../../match/platforms.js';
import type { CallPlace, IndexedSource, Program } from '../../match/program.js';
import type { SymbolUse } from '../../match/symbols.js';
import { isTest } from '../../match/tests.js';
import type { TypeResolver } from '../../match/types.js';
import { createNameReader, partsOf, type GivenName, type Parts } from './names-in-values.js';
import { functionAround, type SendingFunction } from './sending-functions.js';
import type { TypesSaid } from './sent-types.js';

/** A name under which data is given to what sends it. */
export interface NameSent {
  /** As the code writes it. */
  readonly name: string;
  /** What it stands for and is sent for certain. */
  readonly sure: readonly DataTypeId[];
  /** What it may stand for, or what may not be sent. */
  readonly unsure: readonly DataTypeId[];
  /** What a field is for that is sent under it: alone the name says too little. */
  readonly ofField: readonly DataTypeId[];
  /** Whether it is part of the address that data is sent to. */
  readonly isOfAddress: boolean;
  readonly by: SymbolUse;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly place: Place;
}

/** The names under which data is sent, and on whose uses in other files it depends what more is sent. */
export interface NamesSent {
  readonly names: readonly NameSent[];
  readonly wanted: ReadonlyMap<LanguageName, ReadonlySet<string>>;
}

/** Code that gives values to what sends them. */
interface Giving {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly place: Place;
  readonly values: readonly Expression[];
  readonly labels: readonly string[];
  readonly by: SymbolUse;
  /** Whether all of it is part of what is sent: what a function on the way is given may not be. */
  readonly isSent: boolean;
}

/** So many calls lead from what an app sends to what sends it: of what is passed on for certain, and of what may be. */
const deepest = { sent: 5, perhaps: 2 } as const;

/** Where more code than this leads to what sends, its names say nothing of one another. */
const mostGivings = 600;

/**
 * Finds the names under which the app gives data to what sends it: keys, labels, and properties of what it hands over. A parameter that
 * is part of what is sent makes what callers give for it part of it too.
 * @param program The project.
 * @param types Resolves receivers.
 * @param sinks What sends what it is given.
 * @param typesSaid The data types that a name says beside others.
 * @returns For each data type the names that say it, the nearest to what sends first.
 */
export function namesSent(
  program: Program,
  types: TypeResolver,
  sinks: readonly SymbolUse[],
  typesSaid: (name: GivenName) => TypesSaid,
): NamesSent {
  const reader = createNameReader(program, types);
  const seen = new Set<string>();
  const ids = new Map<SendingFunction['code'], number>();
  const isNew = ({ code }: SendingFunction, key: string): boolean => {
    ids.set(code, ids.get(code) ?? ids.size);
    const whole = `${String(ids.get(code))} ${key}`;
    return !seen.has(whole) && seen.add(whole).size > 0;
  };
  const found: Found = { sure: new Map(), unsure: new Map(), ofField: new Map() };
  const wanted = new Map<LanguageName, Set<string>>();
  const here = sinks.filter(({ source, scope }) => !isTest(source) && !runsElsewhere(program, source, scope));
  let givings: readonly Giving[] = [...here.map((use) => givingOf(use, use.values)), ...here.flatMap(givingOfReceiver)];
  for (let depth = 0; givings.length > 0 && givings.length <= mostGivings; depth += 1) {
    const next: Giving[] = [];
    for (const giving of givings) {
      const parts = partsOf(reader, giving, giving.values);
      noteNames(found, giving, parts, typesSaid);
      const around = depth < deepest[giving.isSent ? 'sent' : 'perhaps'] ? functionAround(program, types, giving) : null;
      if (around === null) continue;
      want(wanted, giving, [...parts.unseenTypes, around.name]);
      const handedOn = around.parameters.filter((parameter) => giving.isSent && parts.parameters.has(parameter));
      if (!isNew(around, handedOn.map(({ name }) => name).join())) continue;
      next.push(...around.callers().flatMap((caller) => givingsOf(caller, around, handedOn, giving.by, depth)));
    }
    givings = next;
  }
  return { names: [...new Set([...found.sure.values(), ...found.unsure.values(), ...found.ofField.values()])], wanted };
}

function givingOf(use: SymbolUse, values: readonly Expression[]): Giving {
  const { source, scope, place } = use;
  return { source, scope, place, values, labels: [], by: use, isSent: true };
}

/** A request whose body is set is sent with all that it has. */
function givingOfReceiver(use: SymbolUse): readonly Giving[] {
  return use.via === 'write' && use.receiver !== null ? [givingOf(use, [use.receiver])] : [];
}

/** What is found, by data type. */
interface Found {
  readonly sure: Map<DataTypeId, NameSent>;
  readonly unsure: Map<DataTypeId, NameSent>;
  readonly ofField: Map<DataTypeId, NameSent>;
}

function noteNames(found: Found, giving: Giving, { names }: Parts, typesSaid: (name: GivenName) => TypesSaid): void {
  const labels = giving.labels.map((name): GivenName => ({ name, beside: giving.labels.filter((other) => other !== name) }));
  for (const each of [...labels, ...names]) {
    const said = typesSaid(each);
    const certain = giving.isSent ? said.sure : [];
    const sure = certain.filter((type) => !found.sure.has(type));
    const unsure = [...said.sure, ...said.unsure].filter(
      (type) => !certain.includes(type) && !found.sure.has(type) && !found.unsure.has(type),
    );
    const { by, source, scope, place } = giving;
    const ofField = said.ofField.filter((type) => !found.ofField.has(type));
    const isOfAddress = each.isOfAddress === true;
    const sent: NameSent = { name: each.name, sure, unsure, ofField, isOfAddress, by, source, scope, place };
    for (const type of sure) {
      found.sure.set(type, sent);
      found.unsure.delete(type);
    }
    for (const type of unsure) found.unsure.set(type, sent);
    for (const type of ofField) found.ofField.set(type, sent);
  }
}

/** What a caller gives: for the parameters that are passed on, and beside them. */
function givingsOf(
  { source, scope, call }: CallPlace,
  around: SendingFunction,
  handedOn: readonly Parameter[],
  by: SymbolUse,
  depth: number,
): readonly Giving[] {
  if (isTest(source)) return [];
  const isPassedOn = (label: string | null, index: number): boolean => {
    const parameter = parameterOf(around.parameters, label, index);
    return parameter !== undefined && handedOn.includes(parameter);
  };
  const of = (isSent: boolean): readonly Giving[] => {
    const own = call.arguments.filter(({ label }, index) => isPassedOn(label, index) === isSent);
    const labels = own.flatMap(({ label }) => label ?? []);
    const values = own.map(({ value }) => value);
    return own.length === 0 ? [] : [{ source, scope, place: call.place, values, labels, by, isSent }];
  };
  return [...of(true), ...(depth < deepest.perhaps ? of(false) : [])];
}

function parameterOf(parameters: readonly Parameter[], label: string | null, index: number): Parameter | undefined {
  const named =
    label === null ? undefined : parameters.find((parameter) => parameter.label === label || parameter.name === label);
  return named ?? parameters[index];
}

function want(wanted: Map<LanguageName, Set<string>>, { source: { language } }: Giving, names: readonly string[]): void {
  const known = wanted.get(language) ?? new Set<string>();
  for (const name of names) known.add(name);
  wanted.set(language, known);
}

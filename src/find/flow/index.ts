import { speltApis, type SpeltApi } from '../../catalog/apis/spelt.js';
import type { PromptFlow, ReadFlow, StartFlow, TimestampFlow, UpdateFlow } from '../../model/flow.js';
import type { Payload } from '../../model/payload.js';
import type { Call, Expression } from '../../model/expression.js';
import type { PassedDetail, Signal } from '../../model/signal.js';
import type { LanguageName, Parameter } from '../../model/source.js';
import type { FoundSignal, Origin } from '../detector.js';
import { enclosingTypeName, type FunctionPlace, type Program } from '../match/program.js';
import type { Caller } from './callers.js';
import type { SymbolUse } from '../match/symbols.js';
import type { TypeResolver } from '../match/types.js';
import { concludePrompt, concludeRead, concludeStart, concludeTimestamp, concludeUpdate } from './conclude.js';
import { concludePayloads } from './conclude-payload.js';
import { connectedTo } from './connected.js';
import type { EnteredField, FollowedData } from './data.js';
import { dropsOf } from './drops.js';
import { evaluateData, evaluateProject } from './evaluate.js';
import { joinPrompts, type Prompts } from './value.js';

/** How the signals of a project depend on each other. */
export interface Flows {
  readonly starts: readonly StartFlow[];
  readonly prompts: readonly PromptFlow[];
  /** Consent forms after which the prompt may be shown, where the code shows no prompt itself. */
  readonly consentForms: readonly PromptFlow[];
  readonly updates: readonly UpdateFlow[];
  readonly reads: readonly ReadFlow[];
  readonly timestamps: readonly TimestampFlow[];
  readonly payloads: readonly Payload[];
  /** By language, the names of functions and properties on whose uses in other files an answer depends; empty where none is open. */
  readonly wanted: Wanted;
}

/** Names by the language of the files that declare them. */
export type Wanted = ReadonlyMap<LanguageName, ReadonlySet<string>>;

/** The roles of the signals that the evaluator records. */
const followed: ReadonlySet<SpeltApi['role']> = new Set([
  'start',
  'initial-status',
  'update',
  'prompt',
  'status',
  'read',
  'payload-field',
  'payload-device',
  'payload-constant',
]);

/** The types of options that a start takes. */
const optionTypes = new Set(speltApis.flatMap(({ role, owner }) => (role === 'options' ? [owner] : [])));

/**
 * Answers what reaches the signals that rules reason about, by evaluating the code that leads to them.
 * @param program The project.
 * @param types Resolves receivers.
 * @param found All signals with their uses.
 * @param uses Every use of an SDK's API.
 */
export function followSignals(
  program: Program,
  types: TypeResolver,
  found: readonly FoundSignal[],
  uses: readonly SymbolUse[],
): Flows {
  const certain = found.filter(({ signal }) => signal.confidence !== 'possible');
  const roles = new Set(certain.map(({ use }) => use.row.role));
  // A form says nothing where the code shows the prompt itself, or gives nobody a status.
  const countsForms = roles.has('update') && !roles.has('prompt');
  const counted = certain.filter(({ use: { row } }) => followed.has(row.role) || (row.role === 'consent-form' && countsForms));
  const known = new Map(
    uses.flatMap(({ confidence, expression, row }) => (confidence === 'certain' ? [[expression, row.role] as const] : [])),
  );
  const records = evaluateProject(program, types, counted, optionTypes, known);
  const of = (...roles: readonly SpeltApi['role'][]): readonly FoundSignal[] =>
    counted.filter(({ use }) => roles.includes(use.row.role));
  const flows = {
    starts: of('start').map((start) => concludeStart(records, start)),
    prompts: of('prompt').flatMap((prompt) => promptFlows(concludePrompt(records, prompt), counted)),
    consentForms: of('consent-form').flatMap((form) => promptFlows(concludePrompt(records, form), counted)),
    updates: of('initial-status', 'update').flatMap((update) => concludeUpdate(records, update) ?? []),
    timestamps: of('update').flatMap((update) => concludeTimestamp(records, update) ?? []),
    reads: of('read').map((read) => concludeRead(records, read)),
    payloads: of('payload-field', 'payload-device').flatMap((device) => concludePayloads(records, device)),
  };
  const isUngoverned = flows.reads.some(({ governed }) => governed !== 'yes');
  return { ...flows, wanted: bothOf(isOpen(flows) ? records.wanted : nothing, isUngoverned ? records.governing : nothing) };
}

/** What becomes of data. */
export interface DataFlow {
  /** What sends it, by the signals of where it comes from; absent where the audit found nothing that does. */
  readonly sent: ReadonlyMap<Signal, readonly SymbolUse[]>;
  /** What is given to a function of a package, by the signals of where it comes from. */
  readonly passed: ReadonlyMap<Signal, PassedDetail>;
  readonly wanted: Wanted;
}

/**
 * Follows data from where it comes into the app to what sends it, by evaluating the code between.
 * @param program The project.
 * @param types Resolves receivers.
 * @param all Where it comes in.
 * @param sinks What sends what it is given.
 * @param onlyConnected Whether to leave out what nothing that was read leads to what sends.
 */
export function followData(
  program: Program,
  types: TypeResolver,
  all: readonly Origin[],
  sinks: readonly FoundSignal[],
  onlyConnected: boolean,
): DataFlow {
  const uses = sinks.map(({ use }) => use);
  const origins = uses.length === 0 || all.length === 0 || !onlyConnected ? all : connectedTo(program, types, all, uses);
  if (origins.length === 0) return { sent: new Map(), passed: new Map(), wanted: nothing };
  const data = dataOf(origins, sinks, besideSenders(program, uses));
  const { wanted } = evaluateData(program, types, sinks, data);
  return { sent: new Map([...data.sent].map(([signal, uses]) => [signal, [...uses]])), passed: data.passed, wanted };
}

/** What was made to send is used by the type that has it, or by the file where none has. */
function besideSenders({ functions }: Program, uses: readonly SymbolUse[]): readonly Caller[] {
  const senders = uses.filter(({ row }) => row.role === 'sender');
  if (senders.length === 0) return [];
  const types = new Set(senders.flatMap(({ source, scope }) => enclosingTypeName(source, scope) ?? []));
  const files = new Set(senders.flatMap(({ source, scope }) => (enclosingTypeName(source, scope) === null ? [source] : [])));
  const isBeside = ({ type, source }: FunctionPlace): boolean => (type === null ? files.has(source) : types.has(type));
  return [...functions.values()].flat().filter(isBeside);
}

function dataOf(origins: readonly Origin[], sinks: readonly FoundSignal[], others: readonly Caller[]): FollowedData {
  const parameters = new Map<Parameter, Prompts>();
  const given = new Map<Expression, Prompts>();
  const fields = new Map<Call, EnteredField>();
  for (const { signals, enters } of origins) {
    const own = new Set(signals);
    if (enters.kind === 'parameter')
      parameters.set(enters.parameter, joinPrompts([parameters.get(enters.parameter) ?? own, own]));
    else if (enters.kind === 'value') given.set(enters.expression, joinPrompts([given.get(enters.expression) ?? own, own]));
    else fields.set(enters.call, { origins: own, bound: enters.bound, handlers: enters.handlers });
  }
  return {
    ...{ places: [...origins, ...others], parameters, given, fields },
    sinks: new Map(sinks.map(({ signal, use }) => [signal, use])),
    ...{ sent: new Map(), passed: new Map() },
  };
}

/** No name. */
export const nothing: Wanted = new Map();

/** The names of both. */
export function bothOf(a: Wanted, b: Wanted): Wanted {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  return new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((key) => [key, new Set([...(a.get(key) ?? []), ...(b.get(key) ?? [])])]),
  );
}

/** Whether some answer is a question or an error, which code in more files may change. */
function isOpen({ starts, prompts, consentForms }: Pick<Flows, 'starts' | 'prompts' | 'consentForms'>): boolean {
  return (
    starts.some(({ status }) => status !== 'given') ||
    [...prompts, ...consentForms].some(({ outcome, dropped }) => outcome !== 'forwarded' || dropped.length > 0)
  );
}

/** A prompt's flow with the places at which it drops outcomes. */
function promptFlows(flow: Omit<PromptFlow, 'drops'> | null, found: readonly FoundSignal[]): readonly PromptFlow[] {
  if (flow === null) return [];
  const updates = flow.dropped.length === 0 ? [] : found.filter(({ signal }) => flow.updates.includes(signal));
  return [{ ...flow, drops: dropsOf(updates) }];
}

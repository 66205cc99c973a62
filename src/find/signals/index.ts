import { membersOfType, membersReachedFrom } from '../../catalog/apis/members.js';
import { memberTypes, speltApis } from '../../catalog/apis/spelt.js';
import { sdks } from '../../catalog/apis/sdks.js';
import { besides, type TokensByLanguage } from '../../catalog/apis/tokens.js';
import type { Note } from '../../model/assessment.js';
import type { Declaration } from '../../model/declaration.js';
import type { Mention } from '../../model/mention.js';
import type { Payload } from '../../model/payload.js';
import type { Problem } from '../../model/problem.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { ApiUse, Signal } from '../../model/signal.js';
import type { LanguageName, Source } from '../../model/source.js';
import { byPlace, placeKey } from '../../model/place.js';
import { accountFor } from './account.js';
import { att } from './att/index.js';
import { collection, wantedToSend } from './collection/index.js';
import type { Detection, Detector, FoundSignal, SignalDefinition } from '../detector.js';
import { bothOf, followSignals, nothing, type Flows, type Wanted } from '../flow/index.js';
import { followDetected } from './follow-data.js';
import { idfa } from './idfa/index.js';
import { namePatterns, namesOf } from '../match/names.js';
import { createProgram, type Program, type TargetFiles } from '../match/program.js';
import type { SymbolUse } from '../match/symbols.js';
import { createTypeResolver } from '../match/types.js';
import { mparticle } from './mparticle/index.js';
import { namedImports } from './mparticle/named-imports.js';
import { followPluginStarts } from './mparticle/plugin-starts.js';
import { isCalledElsewhere, runsElsewhere, runsOnIos } from '../match/platforms.js';
import { isTest } from '../match/tests.js';
import { server } from './server/index.js';
import { signalsOfPayloads } from './server/payload-signals.js';
import { requiredReason } from './required-reason/index.js';
import { system } from './system/index.js';

/** Every detector: the one place that lists them. */
export const detectors = [mparticle, att, idfa, system, requiredReason, server, collection] as const;

/** The id of any signal, derived from the detectors. */
export type SignalId = DefinedBy<(typeof detectors)[number]>;

type DefinedBy<Any> = Any extends { readonly defines: infer Defines } ? Extract<keyof Defines, string> : never;

/** The signals for which a file is read whole: to miss one may hide a finding. */
const followed = new Set<string>(
  detectors.flatMap((detector) => (detector.followed === null ? [] : Object.keys(detector.defines))),
);

/** What is accounted for in files that were read in part; most projects have none, and need not wait for it. */
const names = once(() => detectors.filter(({ accounted }) => accounted).flatMap(({ apis }) => namesOf(apis)));
const patterns = once(() => namePatterns(names()));

/** What each signal is evidence for. */
const implied = new Map<string, readonly DataTypeId[]>(
  detectors.flatMap(({ defines }) =>
    Object.entries<SignalDefinition>(defines).map(([id, { implies }]) => [id, implies] as const),
  ),
);

/** By these a file shows that it has constants that say on which platform the code runs. */
const platforms = speltApis.filter(({ role, tokens: own }) => role === 'platform' && own !== undefined);

/** The strings by which a source shows that it is worth parsing, wholly or in part: flows follow what some of them can become. */
export const tokens = {
  byLanguage: new Map(
    [...new Set(detectors.flatMap((detector) => [...detector.tokens.keys()]))].map((language) => {
      const of = (tokensOf: (detector: Detector) => TokensByLanguage | null): readonly string[] => [
        ...detectors.flatMap((detector) => tokensOf(detector)?.get(language) ?? []),
        ...platforms.flatMap((api) => (api.language === language ? (api.tokens ?? []) : [])),
      ];
      return [language, { any: of(({ tokens: own }) => own), followed: of(({ followed: own }) => own) }];
    }),
  ),
  membersOf: membersOfType,
  membersReached: (language: LanguageName, type: string) => membersReachedFrom(besides(language), type),
  /** What is accounted for in files that were read in part. */
  get names() {
    return patterns();
  },
  ownFiles: sdks.flatMap(({ title, ownFiles }) => (ownFiles === undefined ? [] : [{ title, files: ownFiles }])),
} as const;

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What the sources of a project show. */
export interface Detected extends Flows {
  readonly signals: readonly Signal<SignalId>[];
  readonly apiUses: readonly ApiUse[];
  readonly notes: readonly Note[];
  /** By language, the names of functions and types that are given data and that no code in sight declares. */
  readonly wantedForData: Wanted;
  /** Names of the catalog that the audit does not understand in files that it read in part. */
  readonly problems: readonly Problem[];
}

/**
 * Recognises the signals of a project, and how they depend on each other.
 * @param sources Parsed sources, in the order of their paths.
 * @param declarations Everything that is declared: a plugin can write code when the project is built.
 * @param mentions The names of the catalog in the sources that were read in part.
 * @param payloads Payloads in the project's files of data, and in texts that code writes.
 * @param files What targets tell of the files.
 * @param scanned How many files the repository has.
 */
export function detectSignals(
  sources: readonly Source[],
  declarations: readonly Declaration[] = [],
  mentions: readonly Mention[] = [],
  payloads: readonly Payload[] = [],
  files?: TargetFiles,
  scanned = 0,
): Detected {
  // What is built for another platform only never runs on iOS.
  const program = createProgram(sources.filter(runsOnIos), files);
  const types = createTypeResolver(program, memberTypes);
  const detections: readonly Detection<SignalId>[] = detectors.map((detector) => detector.detect(program, types));
  const tests = new Set(program.sources.filter(isTest).map(({ file }) => file));
  const uses = detections.flatMap((detection) => detection.uses);
  const everywhere = detections.flatMap((detection) => detection.found);
  const elsewhere = usedElsewhere(program, [...uses, ...everywhere.map(({ use }) => use)]);
  const here = ({ place }: Signal): boolean => !elsewhere.has(placeKey(place));
  const found = everywhere.filter(({ signal }) => here(signal)).map((each) => doubt(program, each));
  const flows = followSignals(program, types, found, uses);
  const signals = found.map(({ signal }) => signal);
  const followedData = detections.flatMap(({ data }) =>
    data === undefined ? [] : [followDetected(program, types, data, scanned)],
  );
  const wantedForData = followedData.reduce((all, { wanted }) => bothOf(all, wanted), nothing);
  const unfollowed = [...detections.flatMap((each) => each.unfollowed), ...followedData.flatMap((each) => each.signals)];
  const apiUses = [...detections.flatMap((detection) => detection.apiUses), ...namedImports(program)];
  const sent = signalsOfPayloads(payloads);
  const account = accountFor(
    {
      program,
      types,
      signals: [...everywhere.map(({ signal }) => signal), ...unfollowed, ...sent],
      apiUses,
      names,
      followed,
      implied,
    },
    mentions,
  );
  const plugins = followPluginStarts(
    declarations,
    sources,
    signals.filter(({ id }) => id === 'mparticle.start'),
  );
  const written = plugins.map(({ start }) => start as Signal<SignalId>);
  return {
    signals: [...signals, ...unfollowed, ...written, ...(account.signals as readonly Signal<SignalId>[]), ...sent].sort(bySymbol),
    apiUses: apiUses.filter(({ place }) => !tests.has(place.file)),
    problems: account.problems,
    notes: detections.flatMap(({ notes }) => notes),
    ...flows,
    wantedForData,
    payloads: [...payloads, ...flows.payloads],
    starts: [...flows.starts, ...plugins],
  };
}

/**
 * The names of functions and types on whose uses in other files it depends what an app sends: what they are given is what it sends.
 * @param sources Parsed sources.
 * @param files What targets tell of the files.
 */
export function wantedOfSenders(sources: readonly Source[], files: TargetFiles): Wanted {
  const program = createProgram(sources.filter(runsOnIos), files);
  return wantedToSend(program, createTypeResolver(program, memberTypes));
}

/** The places of uses that never run on iOS: they are no signals. */
function usedElsewhere(program: Program, uses: readonly SymbolUse[]): ReadonlySet<string> {
  return new Set(uses.flatMap(({ source, scope, place }) => (runsElsewhere(program, source, scope) ? [placeKey(place)] : [])));
}

/** What a test does never ships, and what only code for another platform is seen to call may never run: it is possible at most. */
function doubt<Id extends string>(program: Program, { signal, use }: FoundSignal<Id>): FoundSignal<Id> {
  const isDoubtful = isTest(use.source) || (!followed.has(signal.id) && isCalledElsewhere(program, use.source, use.scope));
  return isDoubtful ? { signal: { ...signal, confidence: 'possible' }, use } : { signal, use };
}

/** The order of signals: by place, then by id. */
export function bySymbol(a: Signal, b: Signal): number {
  return byPlace(a, b) || (a.id < b.id ? -1 : 1);
}

import type { AnswerPart, AppConfiguration, Configuration, ConfiguredAnswer, DataPlanPoint } from '../../model/configuration.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Place } from '../../model/place.js';
import type { PurposeId } from '../../model/purpose.js';

type YesOrNo = boolean | 'yes' | 'no';

interface RawIntegration {
  readonly id: string;
  readonly purposes?: readonly PurposeId[];
  readonly tracking?: YesOrNo;
  readonly dataTypes?: readonly DataTypeId[];
  readonly except?: readonly DataTypeId[];
}

/** A data plan as schema.json describes it. */
export interface RawDataPlan {
  readonly id: string;
  readonly version?: number;
  readonly identities?: readonly string[];
  readonly userAttributes?: readonly string[];
  readonly events?: readonly RawEvent[];
  readonly other?: readonly string[];
}

interface RawEvent {
  readonly type: string;
  readonly name?: string;
  readonly eventType?: string;
  readonly attributes?: readonly string[];
}

interface RawSdk {
  readonly id: string;
  readonly collects?: readonly DataTypeId[];
  readonly reason: string;
}

interface RawAnswer {
  readonly collected?: YesOrNo;
  readonly linked?: YesOrNo;
  readonly tracking?: YesOrNo;
  readonly purposes?: readonly PurposeId[];
  readonly ownPurposes?: readonly PurposeId[];
  readonly reason: string;
}

interface RawIgnore {
  readonly rule: string;
  readonly path?: string;
  readonly app?: string;
  readonly reason: string;
  readonly until?: string;
}

/** A configuration as schema.json describes it, of which any section may still be broken. */
export interface RawConfiguration extends RawSections {
  readonly apps?: Readonly<Record<string, RawSections | null>> | null;
  readonly exclude?: readonly string[] | null;
}

/** What can be said of all apps, or of one. */
interface RawSections {
  readonly integrations?: readonly RawIntegration[] | null;
  readonly integrationsComplete?: YesOrNo | null;
  readonly attDefaultStatus?: string | null;
  readonly dataPlans?: readonly RawDataPlan[] | null;
  readonly sdks?: readonly RawSdk[] | null;
  readonly answers?: Readonly<Record<string, RawAnswer>> | null;
  readonly trackingDomains?: readonly string[] | null;
  readonly ignore?: readonly RawIgnore[] | null;
}

/** What is known of the parts of a file, by their keys and indexes from its root. */
interface Parts {
  /** Whether the part keeps to the schema; what does not is left out. */
  isSound(path: readonly string[]): boolean;
  placeOf(path: readonly string[]): Place;
}

/**
 * Makes a configuration of what the schema lets through.
 * @param raw The file's value.
 * @param parts What is known of its parts.
 */
export function buildConfiguration(raw: RawConfiguration, parts: Parts): Configuration {
  return {
    ...sectionsOf(raw, [], parts),
    apps: entriesOf(['apps'], raw.apps, parts).map(({ key, value, place }) => ({
      ...sectionsOf(value ?? {}, ['apps', key], parts),
      id: key,
      place,
    })),
    exclude: entriesOf(['exclude'], raw.exclude, parts).map(({ value }) => value),
  };
}

/** The entries of a section that keep to the schema. */
function entriesOf<Entry>(
  section: readonly string[],
  list: Readonly<Record<string, Entry>> | readonly Entry[] | null | undefined,
  { isSound, placeOf }: Parts,
): readonly { readonly key: string; readonly value: Entry; readonly place: Place }[] {
  if (!isSound(section)) return [];
  return Object.entries(list ?? {})
    .filter(([key]) => isSound([...section, key]))
    .map(([key, value]) => ({ key, value, place: placeOf([...section, key]) }));
}

/** What stands below `inside`: the whole file, or the entry of an app. */
function sectionsOf(raw: RawSections, inside: readonly string[], parts: Parts): AppConfiguration {
  const isSound = (path: readonly string[]): boolean => parts.isSound([...inside, ...path]);
  const placeOf = (path: readonly string[]): Place => parts.placeOf([...inside, ...path]);
  const entries = <Entry>(
    section: keyof RawSections,
    list: Readonly<Record<string, Entry>> | readonly Entry[] | null | undefined,
  ) => entriesOf([...inside, section], list, parts);
  return {
    integrations: entries('integrations', raw.integrations).map(({ value, place }) => ({
      id: value.id,
      purposes: value.purposes ?? null,
      tracking: yesOrNo(value.tracking),
      dataTypes: value.dataTypes ?? null,
      except: value.except ?? null,
      place,
    })),
    integrationsComplete: isSound(['integrationsComplete']) ? yesOrNo(raw.integrationsComplete ?? undefined) : null,
    attDefaultStatus: isSound(['attDefaultStatus']) ? defaultStatusOf(raw, placeOf(['attDefaultStatus'])) : null,
    dataPlans: entries('dataPlans', raw.dataPlans).map(({ key, value, place }) => ({
      id: value.id,
      version: value.version ?? null,
      points: pointsOf(value, (path) => placeOf(['dataPlans', key, ...path])),
      place,
    })),
    sdks: entries('sdks', raw.sdks).map(({ value, place }) => ({
      id: value.id,
      collects: value.collects ?? null,
      reason: value.reason,
      place,
    })),
    answers: entries('answers', raw.answers).map(({ key, value, place }) => ({
      dataType: key as DataTypeId,
      collected: yesOrNo(value.collected),
      linked: yesOrNo(value.linked),
      tracking: yesOrNo(value.tracking),
      purposes: value.purposes ?? null,
      ownPurposes: value.ownPurposes ?? null,
      reason: value.reason,
      place,
      places: placesOf(value, (part) => placeOf(['answers', key, part])),
    })),
    trackingDomains: entries('trackingDomains', raw.trackingDomains).map(({ value }) => value),
    ignore: entries('ignore', raw.ignore).map(({ value, place }) => ({
      rule: value.rule,
      path: value.path ?? null,
      app: value.app ?? inside[1] ?? null,
      reason: value.reason,
      until: value.until ?? null,
      place,
    })),
  };
}

function defaultStatusOf({ attDefaultStatus }: RawSections, place: Place): Configuration['attDefaultStatus'] {
  return typeof attDefaultStatus === 'string' ? { status: attDefaultStatus, place } : null;
}

function placesOf(answer: RawAnswer, placeOf: (part: AnswerPart) => Place): ConfiguredAnswer['places'] {
  const parts = (['collected', 'linked', 'tracking'] as const).filter((part) => answer[part] !== undefined);
  return Object.fromEntries(parts.map((part) => [part, placeOf(part)]));
}

function pointsOf(plan: RawDataPlan, placeOf: (path: readonly string[]) => Place): readonly DataPlanPoint[] {
  const named = (kind: DataPlanPoint['kind'], section: string, names: readonly string[] = []): readonly DataPlanPoint[] =>
    names.map((name, index) => ({ kind, name, eventType: null, beside: [], place: placeOf([section, String(index)]) }));
  const events = (plan.events ?? []).flatMap((event, index): readonly DataPlanPoint[] => [
    {
      kind: 'event',
      name: event.name ?? event.eventType ?? event.type,
      eventType: event.eventType === undefined ? event.type : `${event.type}:${event.eventType}`,
      beside: [],
      place: placeOf(['events', String(index)]),
    },
    ...(event.attributes ?? []).map((name, item): DataPlanPoint => ({
      kind: 'event-attribute',
      name,
      eventType: null,
      beside: event.attributes ?? [],
      place: placeOf(['events', String(index), 'attributes', String(item)]),
    })),
  ]);
  return [
    ...named('identity', 'identities', plan.identities),
    ...named('user-attribute', 'userAttributes', plan.userAttributes),
    ...events,
    ...named('other', 'other', plan.other),
  ];
}

/** `yes` is a text in YAML 1.2 and a boolean in YAML 1.1: both mean the same here. */
function yesOrNo(value: YesOrNo | undefined): boolean | null {
  return value === undefined ? null : value === true || value === 'yes';
}

import type { LanguageName } from '../../model/source.js';
import type { Api, Sdk, Spelling, TypeTable } from './api.js';
import { sdks } from './sdks.js';

/** An API as one language writes it. */
export interface SpeltApi extends Omit<Api, 'spelt'>, Spelling {
  /** The SDK's id. */
  readonly sdk: string;
  readonly language: LanguageName;
  readonly symbol: string;
}

/** Every spelling of every API, in the order of the tables. */
export const speltApis: readonly SpeltApi[] = sdks.flatMap(({ id: sdk, apis }) =>
  apis.flatMap(({ spelt, ...api }) =>
    (Object.entries(spelt) as [LanguageName, readonly Spelling[]][]).flatMap(([language, spellings]) =>
      spellings.map((spelling) => ({ symbol: api.id, ...api, ...spelling, sdk, language })),
    ),
  ),
);

const areaOfSdk = new Map(sdks.map(({ id, area }) => [id, area]));

/** Roles of what is no use of an SDK by itself: values, and what gives values in other forms. */
const values: ReadonlySet<string | undefined> = new Set(['status-constant', 'view', 'permission-answer']);

/**
 * The APIs of an area of signals, with those of its SDKs that give no signal.
 * @param area The first word of the ids of its signals.
 */
export function apisOf(area: string): readonly SpeltApi[] {
  return speltApis.filter(({ signal, sdk, role }) =>
    signal === null ? areaOfSdk.get(sdk) === area && !values.has(role) : signal.startsWith(`${area}.`),
  );
}

/** What the members of all SDKs' types give. */
export const memberTypes: TypeTable = sdks.reduce<Record<string, Record<string, string>>>((all, { types }) => {
  for (const [type, members] of Object.entries(types)) all[type] = { ...all[type], ...members };
  return all;
}, {});

/** The types of all SDKs that have the members of others. */
export const inheritedTypes: readonly NonNullable<Sdk['inherits']>[number][] = sdks.flatMap(({ inherits = [] }) => inherits);

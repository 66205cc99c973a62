import type { AttStatus } from '../../model/att-status.js';
import { speltApis } from './spelt.js';

const constants = speltApis.flatMap(({ sdk, role, status, also = [], value, member, use, owner, withoutAtt }) =>
  role === 'status-constant' && status !== undefined && typeof value !== 'boolean'
    ? [{ sdk, status, also, value, member, use, owner, withoutAtt }]
    : [],
);
const ofOldSystems = constants.filter(({ withoutAtt }) => withoutAtt === true);
const oldValues = new Set(ofOldSystems.map(({ value }) => value));
const named = constants.filter(({ use }) => use !== 'text');
/** Where SDKs use one word for different statuses, the tables' first is meant by the word alone. */
const byName = new Map(named.toReversed().map(({ member, status }) => [member, status]));
/** A script names an enumeration by its own name, without the package that it imports it from. */
const byOwner = new Map(
  named.toReversed().flatMap(({ sdk, owner, member, status }) => {
    const ways = new Set([owner, owner.slice(owner.lastIndexOf('.') + 1)]);
    return [...ways].map((way) => [`${way}.${member}`, { sdk, status }] as const);
  }),
);
const byValue = new Map(
  constants.toReversed().flatMap(({ value, status }) => (value === undefined ? [] : [[value, status] as const])),
);

/** What each SDK calls the statuses, where it has texts for them: the statuses by the text. */
const vocabularies = new Map<string, Map<string, Set<AttStatus>>>();
for (const { sdk, value, status, also, withoutAtt } of constants) {
  if (typeof value !== 'string' || withoutAtt === true) continue;
  const words = vocabularies.get(sdk) ?? new Map<string, Set<AttStatus>>();
  vocabularies.set(sdk, words.set(value, new Set([...(words.get(value) ?? []), status, ...also])));
}

/** Whether an SDK has texts for the statuses. @param sdk Its id. */
export function hasWords(sdk: string): boolean {
  return vocabularies.has(sdk);
}

/** Whether a text is what an SDK calls a status; null for a text that is none of its own. */
export function isWordFor(sdk: string, status: AttStatus, text: string): boolean | null {
  return vocabularies.get(sdk)?.get(text)?.has(status) ?? null;
}

/** What an SDK calls a status. */
export function wordsFor(sdk: string, status: AttStatus): readonly string[] {
  return [...(vocabularies.get(sdk) ?? [])].flatMap(([text, statuses]) => (statuses.has(status) ? [text] : []));
}

/** The status that a constant of an SDK is, by its name (`authorized`, `MPATTAuthorizationStatusDenied`, `GRANTED`), or null. */
export function statusNamed(name: string): AttStatus | null {
  return byName.get(name) ?? null;
}

/** The status that a constant of a type is (`denied` of one SDK's permissions is what another calls not determined), or null. */
export function statusOfMember(owner: string, name: string): { readonly sdk: string; readonly status: AttStatus } | null {
  return byOwner.get(`${owner}.${name}`) ?? null;
}

/** The statuses of an enumeration's constants with numbers, in their order. */
export function statusesOf(owner: string): readonly AttStatus[] {
  // Several languages spell one enumeration.
  const byNumber = new Map(
    named.flatMap((each) => (each.owner === owner && typeof each.value === 'number' ? [[each.value, each.status] as const] : [])),
  );
  return [...byNumber].sort(([a], [b]) => a - b).map(([, status]) => status);
}

/** The status that a number or text stands for where a status is expected, or null. */
export function statusOfValue(value: number | string): AttStatus | null {
  return byValue.get(value) ?? null;
}

/** The number or text of a constant that stands for a system without App Tracking Transparency, by its name; null for any other. */
export function valueWithoutAtt(name: string): number | string | null {
  return ofOldSystems.find(({ member, use }) => use !== 'text' && member === name)?.value ?? null;
}

/** The numbers and texts that stand for a status where there is App Tracking Transparency, each once. */
export function valuesOfStatus(status: AttStatus): readonly (number | string)[] {
  return [...byValue].flatMap(([value, of]) => (of === status && !oldValues.has(value) ? [value] : []));
}

/** The names of the constants that are a status, each once. */
export function namesOfStatus(status: AttStatus): readonly string[] {
  return [...byName].flatMap(([name, of]) => (of === status ? [name] : []));
}

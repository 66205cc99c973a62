import type { AttStatus } from '../../model/att-status.js';
import { speltApis } from './spelt.js';

const constants = speltApis.flatMap(({ role, status, value, member, use, owner, withoutAtt }) =>
  role === 'status-constant' && status !== undefined && typeof value !== 'boolean'
    ? [{ status, value, member, use, owner, withoutAtt }]
    : [],
);
const ofOldSystems = constants.filter(({ withoutAtt }) => withoutAtt === true);
const oldValues = new Set(ofOldSystems.map(({ value }) => value));
const named = constants.filter(({ use }) => use !== 'text');
/** Where SDKs use one word for different statuses, the tables' first is meant by the word alone. */
const byName = new Map(named.toReversed().map(({ member, status }) => [member, status]));
const byOwner = new Map(named.map(({ owner, member, status }) => [`${owner}.${member}`, status]));
const byValue = new Map(constants.flatMap(({ value, status }) => (value === undefined ? [] : [[value, status] as const])));

/** The status that a constant of an SDK is, by its name (`authorized`, `MPATTAuthorizationStatusDenied`, `GRANTED`), or null. */
export function statusNamed(name: string): AttStatus | null {
  return byName.get(name) ?? null;
}

/** The status that a constant of a type is (`denied` of one SDK's permissions is what another calls not determined), or null. */
export function statusOfMember(owner: string, name: string): AttStatus | null {
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

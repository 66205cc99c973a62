import type { AttStatus } from '../../model/att-status.js';
import { speltApis } from './spelt.js';

const constants = speltApis.flatMap(({ role, status, value, member, use, withoutAtt }) =>
  role === 'status-constant' && status !== undefined ? [{ status, value, member, use, withoutAtt }] : [],
);
const ofOldSystems = constants.filter(({ withoutAtt }) => withoutAtt === true);
const oldValues = new Set(ofOldSystems.map(({ value }) => value));
const byName = new Map(constants.filter(({ use }) => use !== 'text').map(({ member, status }) => [member, status]));
const byValue = new Map(constants.flatMap(({ value, status }) => (value === undefined ? [] : [[value, status] as const])));

/** The status that a constant of an SDK is, by its name (`authorized`, `MPATTAuthorizationStatusDenied`, `GRANTED`), or null. */
export function statusNamed(name: string): AttStatus | null {
  return byName.get(name) ?? null;
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

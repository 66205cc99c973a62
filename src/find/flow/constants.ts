import {
  hasWords,
  isWordFor,
  namesOfStatus,
  statusesOf,
  statusNamed as statusByName,
  statusOfMember,
  statusOfValue,
  valuesOfStatus,
  valueWithoutAtt,
  wordsFor,
} from '../../catalog/apis/statuses.js';
import type { AttStatus } from '../../model/att-status.js';
import { constant, noPrompts, type ConstantValue, type ListValue, type StatusValue } from './value.js';

/** The status that a name of an SDK's constant means, or null. */
export function statusNamed(name: string): StatusValue | ConstantValue | null {
  const old = valueWithoutAtt(name);
  if (old !== null) return constant(old);
  const status = statusByName(name);
  return status === null ? null : constantStatus(status);
}

/** The status that a constant of a type means, or null. */
export function statusIn(type: string, name: string): StatusValue | ConstantValue | null {
  const old = valueWithoutAtt(name);
  const owned = old === null ? statusOfMember(type.slice(type.lastIndexOf('.') + 1), name) : null;
  if (owned === null) return statusNamed(name);
  return constantStatus(owned.status, hasWords(owned.sdk) ? owned.sdk : null);
}

/** The statuses of an enumeration, in the order of their numbers. */
export function casesOf(type: string): ListValue {
  return { kind: 'list', items: statusesOf(type.slice(type.lastIndexOf('.') + 1)).map((status) => constantStatus(status)) };
}

function constantStatus(status: AttStatus, sdk: string | null = null): StatusValue {
  return { kind: 'status', status, from: 'constant', sdk, prompts: noPrompts };
}

/** The status that a number or string means where a status is expected, or null. */
export function statusOf({ value }: ConstantValue): AttStatus | null {
  if (typeof value === 'number') return statusOfValue(value);
  if (typeof value !== 'string') return null;
  return value.startsWith('.') ? statusByName(value.slice(1)) : (statusOfValue(value) ?? statusByName(value));
}

/** Whether a status is what a number or string says, in the words of who said it; null for what stands for no status. */
export function isStatus({ status, sdk }: StatusValue, { value }: ConstantValue): boolean | null {
  const said = sdk !== null && typeof value === 'string' ? isWordFor(sdk, status, value) : null;
  if (said !== null) return said;
  if (value === null) return false;
  if (typeof value === 'boolean') return null;
  if (typeof value === 'string' && value.startsWith('.')) return statusByName(value.slice(1)) === status;
  return valuesOfStatus(status).includes(value);
}

/** Whether two statuses are one; one word of an SDK can stand for several. */
export function areSame(a: StatusValue, b: StatusValue): boolean {
  if (a.sdk === null || a.sdk !== b.sdk || a.status === b.status) return a.status === b.status;
  const words = wordsFor(b.sdk, b.status);
  return wordsFor(a.sdk, a.status).some((word) => words.includes(word));
}

/** The keys under which an object can hold what belongs to a status: what its SDK calls it, and what others do. */
export function keysOf({ status, sdk }: StatusValue): readonly (readonly string[])[] {
  const everywhere = [...valuesOfStatus(status).map(String), ...namesOfStatus(status)];
  if (sdk === null) return [everywhere];
  return [wordsFor(sdk, status), everywhere.filter((key) => isWordFor(sdk, status, key) === null)];
}

/** The number of a status. */
export function numberOf({ status, prompts }: StatusValue): ConstantValue {
  const number = valuesOfStatus(status).find((value) => typeof value === 'number');
  return constant(number ?? null, prompts);
}

import {
  namesOfStatus,
  statusesOf,
  statusNamed as statusByName,
  statusOfMember,
  statusOfValue,
  valuesOfStatus,
  valueWithoutAtt,
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
  const status = old === null ? statusOfMember(type.slice(type.lastIndexOf('.') + 1), name) : null;
  return status === null ? statusNamed(name) : constantStatus(status);
}

/** The statuses of an enumeration, in the order of their numbers. */
export function casesOf(type: string): ListValue {
  return { kind: 'list', items: statusesOf(type.slice(type.lastIndexOf('.') + 1)).map(constantStatus) };
}

function constantStatus(status: AttStatus): StatusValue {
  return { kind: 'status', status, from: 'constant', prompts: noPrompts };
}

/** The status that a number or string means where a status is expected, or null. */
export function statusOf({ value }: ConstantValue): AttStatus | null {
  if (typeof value === 'number') return statusOfValue(value);
  if (typeof value !== 'string') return null;
  return value.startsWith('.') ? statusByName(value.slice(1)) : (statusOfValue(value) ?? statusByName(value));
}

/** Whether a status is what a number or string says; null for what stands for no status. */
export function isStatus(status: AttStatus, { value }: ConstantValue): boolean | null {
  if (value === null) return false;
  if (typeof value === 'boolean') return null;
  if (typeof value === 'string' && value.startsWith('.')) return statusByName(value.slice(1)) === status;
  return valuesOfStatus(status).includes(value);
}

/** The keys under which an object can hold what belongs to a status. */
export function keysOf(status: AttStatus): readonly string[] {
  return [...valuesOfStatus(status).map(String), ...namesOfStatus(status)];
}

/** The number of a status. */
export function numberOf({ status, prompts }: StatusValue): ConstantValue {
  const number = valuesOfStatus(status).find((value) => typeof value === 'number');
  return constant(number ?? null, prompts);
}

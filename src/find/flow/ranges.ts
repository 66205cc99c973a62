import { numberOf } from './constants.js';
import { promptsOf, unknown, type alternativesOf, type RangeValue, type Value } from './value.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** The number that a value is, or that a text begins with, as versions do; null for any other. A status has one. */
export function numeric(value: Single): number | null {
  const plain = value.kind === 'status' ? numberOf(value) : value;
  if (plain.kind !== 'constant') return null;
  if (typeof plain.value === 'number') return plain.value;
  return typeof plain.value === 'string' && /^\d+(\.\d+)?/.test(plain.value) ? Number.parseFloat(plain.value) : null;
}

/**
 * A range of numbers.
 * @param from The first of them; nothing for a range without a beginning.
 * @param to Its end; nothing for a range without one.
 * @param isClosed Whether the end is in it.
 */
export function rangeOf(from: Value, to: Value, isClosed: boolean): Value {
  const [first, last] = [boundOf(from), boundOf(to)];
  if (first === 'unknown' || last === 'unknown') return unknown('range', 'other', null, promptsOf(from));
  return { kind: 'range', from: first, to: last, isClosed };
}

function boundOf(value: Value): number | null | 'unknown' {
  if (value.kind === 'constant' && value.value === null) return null;
  const number = value.kind === 'alternatives' ? null : numeric(value);
  return number ?? 'unknown';
}

/** Whether a value is in a range; null where nobody knows. */
export function isWithin({ from, to, isClosed }: RangeValue, value: Single): boolean | null {
  const number = numeric(value);
  if (number === null) return null;
  const isBelow = to === null || (isClosed ? number <= to : number < to);
  return isBelow && (from === null || number >= from);
}

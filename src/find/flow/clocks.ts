import { rolesOf } from '../../catalog/apis/roles.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { Receiver } from './library-call.js';
import type { Given, Run } from './run.js';
import type { State } from './state.js';
import { unknown, type UnknownValue, type Value } from './value.js';
import { words } from './words.js';

/** `time.time()`, `t.UnixMilli()`: a time of which only the unit is known, as the power of ten that makes a second of it. */
export function callClock(
  _run: Run,
  _state: State,
  _receiver: Receiver,
  { call: { callee } }: Given,
  api: SpeltApi,
): Value | null {
  // A common name is a clock's only on the clock itself.
  const isOwn = callee.kind !== 'member' || callee.object === null || words(callee.object).split('.').at(-1) === api.owner;
  return isOwn || api.distinct === 'unique' ? timeOf(api) : null;
}

/** `span.TotalSeconds`: a time that a property of a library's type gives; null for any other member. */
export function timeNamed({ source: { language } }: Run, name: string): UnknownValue | null {
  const row = rolesOf(language, name).find(({ role, use }) => role === 'clock' && use === 'property');
  return row === undefined ? null : timeOf(row);
}

/** A time is known by its unit, and by whether it can have a part of that. */
function timeOf({ value, isFraction }: Pick<SpeltApi, 'value' | 'isFraction'>): UnknownValue {
  return unknown(`${String(value)}${isFraction === true ? ' fraction' : ''}`, 'clock');
}

/** What is known of a time; null for what is no time of a clock. */
export function clockOf(value: Value): { readonly exponent: number | null; readonly isFraction: boolean } | null {
  if (value.kind !== 'unknown' || value.why !== 'clock') return null;
  const [unit = '', fraction] = value.name.split(' ');
  return { exponent: unit === 'text' ? null : Number(unit), isFraction: fraction !== undefined };
}

/** A time in whole units. */
export function rounded(value: Value): Value {
  const time = clockOf(value);
  return time?.isFraction === true ? timeOf({ value: String(time.exponent ?? 'text') }) : value;
}

/** Divisions, of whole numbers too. */
const quotients: ReadonlySet<string> = new Set(['/', '//', '~/']);

/** `time.time() * 1000`: a time in another unit; null where it is none. */
export function scaledTime(operator: string, first: Value, second: Value | undefined): UnknownValue | null {
  if (second === undefined || (operator !== '*' && !quotients.has(operator))) return null;
  const isProduct = operator === '*';
  const [time, factor] = isProduct && clockOf(first) === null ? [second, first] : [first, second];
  const clock = clockOf(time);
  const power = powerOf(factor);
  if (clock === null || clock.exponent === null || power === null) return null;
  const value = String(clock.exponent + (isProduct ? power : -power));
  const isWhole = !clock.isFraction || wholes.has(operator);
  return timeOf(isWhole ? { value } : { value, isFraction: true });
}

/** Divisions that give whole numbers only. */
const wholes: ReadonlySet<string> = new Set(['//', '~/']);

/** The power of ten that a constant is; null for any other value. */
function powerOf(factor: Value): number | null {
  const power = factor.kind === 'constant' && typeof factor.value === 'number' ? Math.log10(factor.value) : NaN;
  return Number.isInteger(power) ? power : null;
}

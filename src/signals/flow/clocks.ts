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
  return isOwn || api.distinct === 'unique' ? unknown(String(api.value), 'clock') : null;
}

/** `span.TotalSeconds`: a time that a property of a library's type gives; null for any other member. */
export function timeNamed({ source: { language } }: Run, name: string): UnknownValue | null {
  const row = rolesOf(language, name).find(({ role, use }) => role === 'clock' && use === 'property');
  return row === undefined ? null : unknown(String(row.value), 'clock');
}

/** The unit of a time, as the power of ten that makes a second of it; null for what is no time of a clock. */
export function exponentOf(value: Value): number | null {
  return value.kind === 'unknown' && value.why === 'clock' ? Number(value.name) : null;
}

/** Divisions, of whole numbers too. */
const quotients: ReadonlySet<string> = new Set(['/', '//', '~/']);

/** `time.time() * 1000`: a time in another unit; null where it is none. */
export function scaledTime(operator: string, first: Value, second: Value | undefined): UnknownValue | null {
  if (second === undefined) return null;
  const isProduct = operator === '*';
  if (!isProduct && !quotients.has(operator)) return null;
  const [time, factor] = isProduct && exponentOf(first) === null ? [second, first] : [first, second];
  const exponent = exponentOf(time);
  const power = factor.kind === 'constant' && typeof factor.value === 'number' ? Math.log10(factor.value) : NaN;
  if (exponent === null || !Number.isInteger(power)) return null;
  return unknown(String(exponent + (isProduct ? power : -power)), 'clock');
}

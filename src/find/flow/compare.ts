import { areSame, isStatus } from './constants.js';
import { isWithin, numeric } from './ranges.js';
import {
  alternativesOf,
  constant,
  joinPrompts,
  oneOf,
  promptsOf,
  unknown,
  type ConstantValue,
  type Prompts,
  type StatusValue,
  type UnknownValue,
  type Value,
} from './value.js';
import { hasRole } from './library.js';
import { askWorld, type Run } from './run.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** More pairs than these are not compared. */
const mostPairs = 36;

/** Compares two values. @returns A constant, or what is unknown of it. */
export function compare(run: Run, operator: string, left: Value, right: Value, words: string): Value {
  const [lefts, rights] = [alternativesOf(left), alternativesOf(right)];
  const prompts = joinPrompts([promptsOf(left), promptsOf(right)]);
  if (lefts.length * rights.length > mostPairs) return unknown(words, 'other', null, prompts);
  return oneOf(lefts.flatMap((a) => rights.map((b) => compareSingle(run, operator, a, b, words, prompts))));
}

function compareSingle(run: Run, operator: string, left: Single, right: Single, words: string, prompts: Prompts): Value {
  const result = /^[!=~]==?$/.test(operator) ? equality(run, left, right) : ordered(operator, left, right);
  if (result === null) return unknown(words, whyOf(left, right), null, prompts);
  return constant(operator.startsWith('!') ? !result : result, prompts);
}

function whyOf(left: Single, right: Single): UnknownValue['why'] {
  const open = [left, right].find(({ kind }) => kind === 'unknown');
  return open?.kind === 'unknown' ? open.why : 'other';
}

/** Whether two values are equal, or one is in the range that the other is; null where nobody knows. */
export function equality(run: Run, left: Single, right: Single): boolean | null {
  for (const each of [left, right]) asksWorldOf(run, each);
  if (left.kind === 'range') return isWithin(left, right);
  if (right.kind === 'range') return isWithin(right, left);
  if (left.kind === 'status') return right.kind === 'status' ? statusesEqual(left, right) : statusEquals(run, left, right);
  if (right.kind === 'status') return statusEquals(run, right, left);
  if (left.kind === 'constant' && right.kind === 'constant') return constantsEqual(left, right);
  if (left.kind === 'list' && right.kind === 'list') return listsEqual(run, left.items, right.items);
  return casesEqual(run, left, right) ?? againstNothing(left, right);
}

/** What a status was read for or answered differs between the worlds. */
function asksWorldOf(run: Run, value: Single): void {
  if (value.kind === 'status' && value.from !== 'constant') askWorld(run, value.from === 'prompt' ? 'outcome' : 'before');
}

/** What is there is not nothing; of everything else nobody knows. */
function againstNothing(left: Single, right: Single): boolean | null {
  const [nothing, other] = isNothing(left) ? [left, right] : [right, left];
  return isNothing(nothing) && isThere(other) ? false : null;
}

/** Where the user has not answered, an outcome is what the status was before: whether code takes it for a new one says nothing. */
function statusesEqual(left: StatusValue, right: StatusValue): boolean | null {
  const isChange = (left.from === 'prompt' && right.from === 'system') || (left.from === 'system' && right.from === 'prompt');
  if (isChange && left.status === 'notDetermined' && right.status === 'notDetermined') return null;
  return areSame(left, right);
}

/** A case with values, and one that is named without: `.tracking(…) == .tracking`, as a pattern has it. */
function casesEqual(run: Run, left: Single, right: Single): boolean | null {
  if (left.kind === 'case' && right.kind === 'case') return left.name === right.name && listsEqual(run, left.items, right.items);
  const [own, other] = left.kind === 'case' ? [left, right] : [right, left];
  if (own.kind !== 'case' || other.kind !== 'constant') return null;
  return typeof other.value === 'string' ? other.value === `.${own.name}` : null;
}

function constantsEqual({ value: a }: ConstantValue, { value: b }: ConstantValue): boolean | null {
  if (a === null || b === null || typeof a === typeof b) return a === b;
  return isText(a) || isText(b) ? false : null;
}

/** Whether a value is a text that stands for no number and no case: it equals nothing but a text. */
function isText(value: ConstantValue['value']): boolean {
  return typeof value === 'string' && !value.startsWith('.') && Number.isNaN(Number(value));
}

function isNothing(value: Single): boolean {
  return value.kind === 'constant' && value.value === null;
}

function isThere({ kind }: Single): boolean {
  return kind !== 'unknown' && kind !== 'constant';
}

function listsEqual(run: Run, left: readonly Value[], right: readonly Value[]): boolean | null {
  let result: boolean | null = left.length === right.length;
  left.forEach((item, index) => {
    const other = right[index];
    const [a, b] = [alternativesOf(item), other === undefined ? [] : alternativesOf(other)];
    const [first, second] = [a[0], b[0]];
    const same =
      a.length === 1 && b.length === 1 && first !== undefined && second !== undefined ? equality(run, first, second) : null;
    if (same === false) result = false;
    else if (same === null && result === true) result = null;
  });
  return result;
}

/**
 * A status against something else. A value of which nobody knows where it comes from, and that is compared with a status's
 * name, is taken for the status of the world before the prompt; what another call gave is not.
 */
function statusEquals(run: Run, status: StatusValue, other: Single): boolean | null {
  if (other.kind === 'constant') return isStatus(status, other);
  if (other.kind !== 'unknown' || other.why !== 'parameter' || status.from !== 'constant') return null;
  if (other.type !== null && !mayBeStatus(run, other.type)) return null;
  askWorld(run, 'before');
  return areSame(status, { ...status, status: run.world.before });
}

/** Types that say nothing of what their values are. */
const vague = new Set(['number', 'string', 'any', 'NSInteger', 'NSUInteger', 'id']);

/** Whether a value of a declared type can be an authorization status to track. */
export function mayBeStatus(run: Run, type: string): boolean {
  return vague.has(type) || hasRole(run, type, 'view') || /Tracking|ATT/.test(type);
}

/** How a value stands to another by size: less than zero, zero, or more; null where nobody knows. */
export function orderOf(left: Single, right: Single): number | null {
  const [a, b] = [numeric(left), numeric(right)];
  return a === null || b === null ? null : Math.sign(a - b);
}

function ordered(operator: string, left: Single, right: Single): boolean | null {
  const order = orderOf(left, right);
  if (order === null) return null;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  return operator === '>=' ? order >= 0 : null;
}

/** Whether a value lets a condition pass: true, false, or null where nobody knows. */
export function truthOf(value: Single): boolean | null {
  if (value.kind === 'constant')
    return !(value.value === null || value.value === false || value.value === 0 || value.value === '');
  if (value.kind === 'status') return null;
  return value.kind === 'unknown' ? null : true;
}

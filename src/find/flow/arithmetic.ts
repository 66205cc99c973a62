import { numeric } from './ranges.js';
import { alternativesOf, constant, joinPrompts, oneOf, promptsOf, unknown, type Value } from './value.js';

type Single = ReturnType<typeof alternativesOf>[number];

/** What operators make of two numbers, where every language makes the same of them. */
const ofNumbers: Readonly<Record<string, (a: number, b: number) => number | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  // Of whole numbers some languages cut off the rest.
  '/': (a, b) => (b !== 0 && Number.isInteger(a / b) ? a / b : null),
  '%': (a, b) => (a >= 0 && b > 0 ? a % b : null),
  '<<': (a, b) => (isSmall(a, b) ? a << b : null),
  '>>': (a, b) => (isSmall(a, b) ? a >> b : null),
  '&': (a, b) => (isSmall(a, b) ? a & b : null),
  '|': (a, b) => (isSmall(a, b) ? a | b : null),
};

/** Whether numbers have few enough bits that every language's integers hold them. */
function isSmall(...numbers: readonly number[]): boolean {
  return numbers.every((each) => Number.isInteger(each) && each >= 0 && each < 1 << 16);
}

/** More pairs than these are not calculated. */
const mostPairs = 36;

/**
 * `a + b` of two numbers (a status has one), texts or lists.
 * @param operator The operator, without `=`.
 * @param words The operation, for questions.
 * @returns Null for an operator that is none of these.
 */
export function calculated(operator: string, left: Value, right: Value, words: string): Value | null {
  if (!Object.hasOwn(ofNumbers, operator)) return null;
  const [lefts, rights] = [alternativesOf(left), alternativesOf(right)];
  const prompts = joinPrompts([promptsOf(left), promptsOf(right)]);
  if (lefts.length * rights.length > mostPairs) return unknown(words, 'other', null, prompts);
  return oneOf(lefts.flatMap((a) => rights.map((b) => resultOf(operator, a, b) ?? unknown(words, 'other', null, prompts))));
}

/**
 * A text with other texts in it.
 * @param pieces The texts before, between and after the values.
 * @param words The operation, for questions.
 * @returns Null where a value may be anything but a text.
 */
export function textWith(pieces: readonly string[], values: readonly Value[], words: string): Value | null {
  if (!values.every((value) => alternativesOf(value).every(isText))) return null;
  return values.reduce<Value>(
    (before, value, index) => {
      const joined = calculated('+', before, value, words) ?? before;
      return calculated('+', joined, constant(pieces[index + 1] ?? ''), words) ?? joined;
    },
    constant(pieces[0] ?? ''),
  );
}

function resultOf(operator: string, left: Single, right: Single): Value | null {
  if (operator === '+' && left.kind === 'list' && right.kind === 'list')
    return { kind: 'list', items: [...left.items, ...right.items] };
  const result = isText(left) || isText(right) ? joined(operator, left, right) : numberOf(operator, left, right);
  return result === null ? null : constant(result, joinPrompts([promptsOf(left), promptsOf(right)]));
}

function joined(operator: string, left: Single, right: Single): string | null {
  return operator === '+' && isText(left) && isText(right) ? `${left.value}${right.value}` : null;
}

function numberOf(operator: string, left: Single, right: Single): number | null {
  const [a, b] = [numeric(left), numeric(right)];
  return a === null || b === null ? null : (ofNumbers[operator]?.(a, b) ?? null);
}

function isText(value: Single): value is Single & { readonly kind: 'constant'; readonly value: string } {
  return value.kind === 'constant' && typeof value.value === 'string';
}

import type { PayloadScalar, PayloadTime } from '../../model/payload.js';

/** What is wrong with a time, as the end of a sentence, and what to do. */
export interface Flaw {
  readonly words: string;
  readonly advice?: string;
}

/** Times of this century in each unit, by their number of digits; a millisecond time of so few or many digits is centuries away. */
const units: readonly { readonly from: number; readonly below: number; readonly flaw: Flaw }[] = [
  { from: 1e8, below: 1e11, flaw: { words: 'the time is in seconds', advice: 'Multiply the time by 1000.' } },
  { from: 1e14, below: 1e17, flaw: { words: 'the time is in microseconds', advice: 'Divide the time by 1000.' } },
  { from: 1e17, below: Infinity, flaw: { words: 'the time is in nanoseconds', advice: 'Divide the time by 1000000.' } },
];

const fraction: Flaw = { words: 'it is not an integer', advice: 'Round the time to whole milliseconds.' };

/** What is wrong with a time in milliseconds since 1970, or null. @param value As the code or a payload has it. */
export function flawOf(value: PayloadScalar): Flaw | null {
  if (value === null) return null;
  if (isTime(value)) return ofClock(value);
  if (typeof value === 'string') return ofText(value);
  if (typeof value !== 'number') return { words: 'it is not a number' };
  const unit = units.find(({ from, below }) => Math.abs(value) >= from && Math.abs(value) < below);
  if (unit !== undefined) return unit.flaw;
  if (!Number.isInteger(value)) return fraction;
  return value < 0 ? { words: 'it is negative' } : null;
}

/** Whether a value is the time of a clock, of which only the unit is known. */
export function isTime(value: PayloadScalar): value is PayloadTime {
  return typeof value === 'object' && value !== null && value.kind === 'time';
}

/** The units that have a name, by the power of ten that makes a second of them. */
const exponents = [0, 6, 9];

/** What is wrong with a time of a clock, of which the code shows the unit. */
function ofClock({ exponent, isFraction }: PayloadTime): Flaw | null {
  if (exponent === null) return { words: 'the time is text' };
  if (exponent === 3) return isFraction ? fraction : null;
  return units[exponents.indexOf(exponent)]?.flaw ?? { words: `it counts ${10 ** exponent} units a second` };
}

function ofText(value: string): Flaw {
  const number = value.trim() === '' ? null : flawOf(Number(value));
  if (number !== null && !Number.isNaN(Number(value))) return { ...number, words: `it is text, and ${number.words}` };
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber
    ? { words: 'it is text, not a number', advice: 'Remove the quotation marks.' }
    : { words: 'it is text, not a number of milliseconds' };
}

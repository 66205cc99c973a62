import type { PayloadScalar, PayloadTime } from '../../model/payload.js';
import { payloadFormat } from '../../catalog/server-payloads.js';
import { defineRule } from '../rule.js';
import { guide } from '../sources.js';

/** facts/server-payloads.md §1: an integer, of milliseconds since 1970; null is allowed. */
export const attTimestampInvalid = defineRule({
  id: 's2s/att-timestamp-invalid',
  severity: 'error',
  title: 'A server-to-server payload has an ATT timestamp that is not in milliseconds',
  rationale:
    'The timestamp says when the user first responded to the prompt, in milliseconds since 1970. The same number in seconds is a time in January 1970.',
  advice: 'Set it to the time at which the user responded, as an integer number of milliseconds since 1970.',
  source: guide,
  about: ['server.att-timestamp'],
  needs: [],
  *check({ payloads }) {
    for (const { device } of payloads) {
      if (device?.timestamp.kind !== 'known') continue;
      const { values, place } = device.timestamp;
      for (const value of values) {
        const flaw = flawOf(value);
        if (flaw === null) continue;
        const data = { value, flaw: flaw.words };
        yield flaw.advice === undefined ? { place, data } : { place, data, advice: flaw.advice };
      }
    }
  },
  message: ({ value, flaw }) =>
    isTime(value)
      ? `The value of ${payloadFormat.timestamp} is not in milliseconds: ${flaw}.`
      : `${written(value)} is not a valid ${payloadFormat.timestamp}: ${flaw}.`,
});

/** What is wrong with a time, as the end of a sentence, and what to do. */
interface Flaw {
  readonly words: string;
  readonly advice?: string;
}

/** Times of this century in each unit, by their number of digits; a millisecond time of so few or many digits is centuries away. */
const units: readonly { readonly from: number; readonly below: number; readonly flaw: Flaw }[] = [
  { from: 1e8, below: 1e11, flaw: { words: 'the time is in seconds', advice: 'Multiply the time by 1000.' } },
  { from: 1e14, below: 1e17, flaw: { words: 'the time is in microseconds', advice: 'Divide the time by 1000.' } },
  { from: 1e17, below: Infinity, flaw: { words: 'the time is in nanoseconds', advice: 'Divide the time by 1000000.' } },
];

function flawOf(value: PayloadScalar): Flaw | null {
  if (value === null) return null;
  if (isTime(value)) return ofClock(value);
  if (typeof value === 'string') return ofText(value);
  if (typeof value !== 'number') return { words: 'it is not a number' };
  const unit = units.find(({ from, below }) => Math.abs(value) >= from && Math.abs(value) < below);
  if (unit !== undefined) return unit.flaw;
  if (!Number.isInteger(value)) return { words: 'it is not an integer', advice: 'Round the time to whole milliseconds.' };
  return value < 0 ? { words: 'it is negative' } : null;
}

function isTime(value: PayloadScalar): value is PayloadTime {
  return typeof value === 'object' && value !== null && value.kind === 'time';
}

/** The units that have a name, by the power of ten that makes a second of them. */
const exponents = [0, 6, 9];

/** What is wrong with a time of a clock, of which the code shows the unit. */
function ofClock({ exponent }: PayloadTime): Flaw | null {
  if (exponent === 3) return null;
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

function written(value: PayloadScalar): string {
  return typeof value === 'object' && value !== null ? 'An object or array' : JSON.stringify(value);
}

import type { PayloadScalar } from '../../../model/payload.js';
import { defineRule } from '../rule.js';
import { guide } from '../sources.js';
import { flawOf, isTime, type Flaw } from '../time-flaws.js';
import { atUse } from '../subjects.js';

/** facts/platforms.md §3: mParticle stores the number as it is given; facts/server-payloads.md §1: milliseconds since 1970. */
export const timestampInvalid = defineRule({
  id: 'att/timestamp-invalid',
  severity: 'error',
  title: 'The app gives mParticle an ATT timestamp that is not in milliseconds',
  rationale:
    'The timestamp says when the user responded to the prompt, in milliseconds since 1970. mParticle stores the number that the app passes: 0, or a time in seconds, is a time in January 1970.',
  advice: 'Pass the time in milliseconds since 1970, or no timestamp where the SDK does not require one.',
  source: guide,
  about: ['mparticle.att-status.update'],
  needs: [],
  *check({ timestamps }) {
    for (const { update, values } of timestamps) {
      for (const value of values) {
        const flaw = flawOfNumber(value);
        if (flaw === null) continue;
        const data = { value, words: flaw.words };
        yield { ...atUse(update), data, ...(flaw.advice === undefined ? {} : { advice: flaw.advice }) };
      }
    }
  },
  message: ({ value, words }) =>
    isTime(value)
      ? `The timestamp of the ATT status is not in milliseconds: ${words}.`
      : `${JSON.stringify(value)} is not a valid timestamp of an ATT status: ${words}.`,
});

/** Numbers alone are judged: no language lets code pass anything else, but a script. */
function flawOfNumber(value: PayloadScalar): Flaw | null {
  if (value === 0) return { words: 'it means 1 January 1970' };
  return typeof value === 'number' || isTime(value) ? flawOf(value) : null;
}

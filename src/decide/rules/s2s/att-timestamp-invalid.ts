import type { PayloadScalar } from '../../../model/payload.js';
import { payloadFormat } from '../../../catalog/server-payloads.js';
import { defineRule } from '../rule.js';
import { guide } from '../sources.js';
import { flawOf, isTime } from '../time-flaws.js';
import { ofPayload } from '../subjects.js';

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
        const subject = ofPayload(device, payloadFormat.timestamp, written(value));
        yield { place, subject, data, ...(flaw.advice === undefined ? {} : { advice: flaw.advice }) };
      }
    }
  },
  message: ({ value, flaw }) =>
    isTime(value)
      ? `The value of ${payloadFormat.timestamp} is not in ${value.exponent === 3 ? 'whole ' : ''}milliseconds: ${flaw}.`
      : `${written(value)} is not a valid ${payloadFormat.timestamp}: ${flaw}.`,
});

function written(value: PayloadScalar): string {
  return typeof value === 'object' && value !== null ? 'An object or array' : JSON.stringify(value);
}

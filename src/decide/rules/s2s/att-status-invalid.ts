import type { PayloadScalar } from '../../../model/payload.js';
import { payloadFormat } from '../../../catalog/server-payloads.js';
import { defineRule } from '../rule.js';
import { guide } from '../sources.js';
import { ofPayload } from '../subjects.js';

/** facts/server-payloads.md §1: the four values, in this spelling. */
export const attStatusInvalid = defineRule({
  id: 's2s/att-status-invalid',
  severity: 'error',
  title: 'A server-to-server payload has an ATT status that mParticle does not know',
  rationale:
    "mParticle's Events API accepts four values: authorized, denied, not_determined and restricted. Any other value, a number or another spelling among them, is not a status.",
  advice: 'Use authorized, denied, not_determined or restricted, as lowercase text.',
  source: guide,
  about: ['server.att-status', 'server.payload'],
  needs: [],
  *check({ payloads }) {
    for (const { device } of payloads) {
      if (device?.status.kind !== 'known') continue;
      const { values, place } = device.status;
      for (const value of values) {
        if (value === null || value === '' || isStatus(value) || isLacking(value)) continue;
        const meant = meantBy(value);
        const data = { value, meant };
        const subject = ofPayload(device, payloadFormat.status, written(value));
        yield { place, subject, data, ...(meant === null ? {} : { advice: `Change it to "${meant}".` }) };
      }
    }
  },
  message: ({ value, meant }) =>
    `${written(value)} is not a valid ${payloadFormat.status}.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
});

function isStatus(value: PayloadScalar): boolean {
  return typeof value === 'string' && payloadFormat.statuses.includes(value);
}

/** What the SDK does not have is left out: another rule says so. */
function isLacking(value: PayloadScalar): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'lacking';
}

/** The status of which a value is another spelling, or iOS's number (ATTrackingManager.AuthorizationStatus); null for any other. */
function meantBy(value: PayloadScalar): string | null {
  if (typeof value === 'number') return byNumber[value] ?? null;
  if (typeof value !== 'string') return null;
  const number = /^[0-3]$/.test(value) ? byNumber[Number(value)] : undefined;
  return number ?? payloadFormat.statuses.find((status) => plain(status) === plain(value)) ?? null;
}

/** Source: https://developer.apple.com/documentation/apptrackingtransparency/attrackingmanager/authorizationstatus. */
const byNumber: readonly string[] = ['not_determined', 'restricted', 'denied', 'authorized'];

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function written(value: PayloadScalar): string {
  return typeof value === 'object' && value !== null ? 'An object or array' : JSON.stringify(value);
}

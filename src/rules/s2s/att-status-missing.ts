import type { PayloadDevice } from '../../model/payload.js';
import { payloadFormat } from '../../catalog/server-payloads.js';
import { defineRule } from '../rule.js';
import { guide } from '../sources.js';

/** facts/server-payloads.md §1: the status is required with the advertising identifier. */
export const attStatusMissing = defineRule({
  id: 's2s/att-status-missing',
  severity: 'error',
  title: 'A server-to-server payload has the advertising identifier (IDFA) but no ATT status',
  rationale:
    "mParticle's rules and integrations decide by the status what they may receive. Without one, nothing says whether the user gave permission to track. mParticle expects to require the status with the IDFA.",
  advice:
    'Add att_authorization_status to device_info, with the status that the app read on the device. Remove ios_advertising_id if you do not know the status.',
  source: guide,
  about: ['server.idfa', 'server.att-status'],
  needs: [],
  *check({ payloads }) {
    for (const { device } of payloads) {
      if (device === null || !device.hasIdfa) continue;
      const { place, status, misspelt } = device;
      const data = { status, misspelt };
      if (status.kind === 'absent') {
        const advice = `Rename ${misspelt ?? ''} to ${payloadFormat.status}.`;
        yield misspelt === null ? { place, data } : { place, data, advice };
      } else if (status.kind === 'undecided') yield { place, severity: 'note', data };
      else if (isNothing(status)) yield { place: status.place, data };
    }
  },
  message({ status, misspelt }) {
    if (status.kind === 'undecided') return status.question;
    if (status.kind === 'absent' && misspelt !== null)
      return `The payload has ${payloadFormat.idfa} and ${misspelt}, but mParticle reads ${payloadFormat.status}.`;
    if (status.kind === 'absent') return `The payload has ${payloadFormat.idfa} but no ${payloadFormat.status}.`;
    return `The payload has ${payloadFormat.idfa}, but its ${payloadFormat.status} is empty.`;
  },
});

/** Null, undefined and an empty text say nothing. */
function isNothing(status: PayloadDevice['status']): status is PayloadDevice['status'] & { readonly kind: 'known' } {
  return status.kind === 'known' && status.values.every((value) => value === null || value === '');
}

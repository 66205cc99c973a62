import { firstVersionWith } from '../../catalog/apis/payload-fields.js';
import { payloadFormat } from '../../catalog/server-payloads.js';
import { serverSdkOf } from '../../catalog/server-sdks.js';
import type { Declaration } from '../../model/declaration.js';
import type { PayloadDevice } from '../../model/payload.js';
import { isBefore } from '../../versions/range.js';
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
  *check({ payloads, declarations }) {
    for (const { device } of payloads) {
      if (device === null || !device.hasIdfa) continue;
      const { place, status, misspelt } = device;
      const old = oldSdkOf(device, declarations);
      const data = { status, misspelt, old };
      if (status.kind === 'absent') {
        const advice = `Rename ${misspelt ?? ''} to ${payloadFormat.status}.`;
        yield misspelt === null ? { place, data } : { place, data, advice };
      } else if (status.kind === 'undecided') yield { place, severity: 'note', data };
      else if (isNothing(status)) yield { place: status.place, data };
      else if (old !== null) yield { place, data, advice: `Update ${old.name} to ${old.since} or later.` };
    }
  },
  message({ status, misspelt, old }) {
    if (old !== null && status.kind !== 'absent' && status.kind !== 'undecided' && !isNothing(status))
      return `${old.name} ${old.version} does not send ${payloadFormat.status}. The first version that does is ${old.since}.`;
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

/** An SDK whose version lacks the status: it drops what it does not know, and says nothing. */
interface OldSdk {
  readonly name: string;
  readonly version: string;
  readonly since: string;
}

/** The SDK of a device, where the manifest that is nearest to its code has only versions without the status. */
function oldSdkOf({ sdk, place }: PayloadDevice, declarations: readonly Declaration[]): OldSdk | null {
  const since = sdk === null ? null : firstVersionWith(sdk, 'status');
  if (since === null) return null;
  const packages = declarations.flatMap((each) => (each.kind === 'server-package' && serverSdkOf(each) === sdk ? [each] : []));
  const around = packages.filter((each) => place.file.startsWith(folderOf(each.place.file)));
  const [nearest] = around.toSorted(
    (a, b) =>
      folderOf(b.place.file).length - folderOf(a.place.file).length ||
      Number(a.basis !== 'resolved') - Number(b.basis !== 'resolved'),
  );
  if (nearest?.version === undefined || nearest.version === null || nearest.range === null || !isBefore(nearest.range, since))
    return null;
  return { name: nearest.name, version: nearest.version, since };
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

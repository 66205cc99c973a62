import { firstVersionWith } from '../../catalog/apis/payload-fields.js';
import { titleOf } from '../../catalog/apis/titles.js';
import { payloadFormat } from '../../catalog/server-payloads.js';
import { serverSdkOf } from '../../catalog/server-sdks.js';
import type { Declaration } from '../../model/declaration.js';
import type { PayloadDevice, PayloadScalar } from '../../model/payload.js';
import type { Place } from '../../model/place.js';
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
      const flaw = device?.hasIdfa === true ? flawOf(device, declarations) : null;
      if (device === null || flaw === null) continue;
      const place = flaw.kind === 'empty' ? flaw.place : device.place;
      const advice = adviceOn(flaw);
      const severity = flaw.kind === 'question' ? ({ severity: 'note' } as const) : {};
      yield { place, data: flaw, ...severity, ...(advice === null ? {} : { advice }) };
    }
  },
  message(flaw) {
    switch (flaw.kind) {
      case 'absent':
        return `The payload has ${payloadFormat.idfa} but no ${payloadFormat.status}.`;
      case 'misspelt':
        return `The payload has ${payloadFormat.idfa} and ${flaw.key}, but mParticle reads ${payloadFormat.status}.`;
      case 'empty':
        return `The payload has ${payloadFormat.idfa}, but its ${payloadFormat.status} is empty.`;
      case 'preset':
        return `The code does not set ${payloadFormat.status}, so ${flaw.sdk} sends "${flaw.value}" for every user.`;
      case 'old':
        return `${flaw.name} ${flaw.version} does not send ${payloadFormat.status}. The first version that does is ${flaw.since}.`;
      case 'question':
        return flaw.question;
    }
  },
});

/** What is wrong with the status of a device that has the identifier, or asked about it. */
type Flaw =
  | { readonly kind: 'absent' }
  | { readonly kind: 'misspelt'; readonly key: string }
  | { readonly kind: 'empty'; readonly place: Place }
  | { readonly kind: 'preset'; readonly sdk: string; readonly value: string }
  | ({ readonly kind: 'old' } & OldSdk)
  | { readonly kind: 'question'; readonly question: string };

function flawOf(device: PayloadDevice, declarations: readonly Declaration[]): Flaw | null {
  const { status, misspelt, sdk } = device;
  switch (status.kind) {
    case 'absent':
      return misspelt === null ? { kind: 'absent' } : { kind: 'misspelt', key: misspelt };
    case 'preset':
      return { kind: 'preset', sdk: titleOf(sdk ?? ''), value: status.value };
    case 'undecided':
      return { kind: 'question', question: status.question };
    case 'known':
    case 'computed': {
      if (status.kind === 'known' && status.values.every(isNothing)) return { kind: 'empty', place: status.place };
      const old = oldSdkOf(device, declarations);
      return old === null ? null : { kind: 'old', ...old };
    }
  }
}

/** What to do about a flaw, where that is not what the rule says. */
function adviceOn(flaw: Flaw): string | null {
  switch (flaw.kind) {
    case 'misspelt':
      return `Rename ${flaw.key} to ${payloadFormat.status}.`;
    case 'old':
      return `Update ${flaw.name} to ${flaw.since} or later.`;
    default:
      return null;
  }
}

/** Null, undefined and an empty text say nothing. */
function isNothing(value: PayloadScalar): boolean {
  return value === null || value === '';
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

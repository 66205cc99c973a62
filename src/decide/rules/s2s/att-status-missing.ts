import { lacksField } from '../../../catalog/apis/payload-fields.js';
import { titleOf } from '../../../catalog/apis/titles.js';
import { payloadFormat } from '../../../catalog/server-payloads.js';
import type { Declaration } from '../../../model/declaration.js';
import type { LackingConstant, PayloadDevice, PayloadField, PayloadScalar } from '../../../model/payload.js';
import type { Place } from '../../../model/place.js';
import { oldSdkOf, type OldSdk } from '../old-server-sdk.js';
import { defineRule } from '../rule.js';
import { guide } from '../sources.js';
import { ofPayload } from '../subjects.js';

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
  about: ['server.idfa', 'server.att-status', 'server.payload'],
  needs: [],
  *check({ payloads, declarations }) {
    for (const { device } of payloads) {
      const flaw = device?.hasIdfa === true ? flawOf(device, declarations) : null;
      if (device === null || flaw === null) continue;
      const place = flaw.kind === 'empty' || flaw.kind === 'lacking' ? flaw.place : device.place;
      const advice = adviceOn(flaw);
      const severity = flaw.kind === 'question' ? ({ severity: 'note' } as const) : {};
      const subject = ofPayload(device, payloadFormat.status);
      yield { place, subject, data: flaw, ...severity, ...(advice === null ? {} : { advice }) };
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
      case 'lacking':
        return `${flaw.symbol} does not exist, so the payload has ${payloadFormat.idfa} but no ${payloadFormat.status}.`;
      case 'untyped':
        return `The payload has ${payloadFormat.idfa} but no ${payloadFormat.status}, which the types of ${flaw.sdk} lack.`;
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
  | { readonly kind: 'lacking'; readonly symbol: string; readonly place: Place }
  | { readonly kind: 'untyped'; readonly sdk: string }
  | { readonly kind: 'preset'; readonly sdk: string; readonly value: string }
  | ({ readonly kind: 'old' } & OldSdk)
  | { readonly kind: 'question'; readonly question: string };

function flawOf(device: PayloadDevice, declarations: readonly Declaration[]): Flaw | null {
  const { status, misspelt, sdk } = device;
  switch (status.kind) {
    case 'absent':
      return misspelt === null ? absence(sdk) : { kind: 'misspelt', key: misspelt };
    case 'preset':
      return { kind: 'preset', sdk: titleOf(sdk ?? ''), value: status.value };
    case 'undecided':
      return { kind: 'question', question: status.question };
    case 'known':
    case 'computed': {
      const flaw = status.kind === 'known' ? flawOfValues(status) : null;
      if (flaw !== null) return flaw;
      const old = oldSdkOf(device, declarations);
      return old === null ? null : { kind: 'old', ...old };
    }
  }
}

/** Why a device has no status: its SDK's types may have no place for one. */
function absence(sdk: string | null): Flaw {
  return sdk !== null && lacksField(sdk, 'status') ? { kind: 'untyped', sdk: titleOf(sdk) } : { kind: 'absent' };
}

/** What is wrong where the values that the status can have are known. */
function flawOfValues({ values, place }: PayloadField & { readonly kind: 'known' }): Flaw | null {
  const lacking = values.find(isLacking);
  if (lacking !== undefined) return { kind: 'lacking', symbol: lacking.symbol, place };
  if (values.every(isNothing)) return { kind: 'empty', place };
  return values.some(isNothing) ? { kind: 'question', question: sometimes } : null;
}

const sometimes = `On one path, the ${payloadFormat.status} is empty. Can that path run?`;

/** What to do about a flaw, where that is not what the rule says. */
function adviceOn(flaw: Flaw): string | null {
  switch (flaw.kind) {
    case 'misspelt':
      return `Rename ${flaw.key} to ${payloadFormat.status}.`;
    case 'lacking':
      return 'Write the status as text: "not_determined".';
    case 'untyped':
      return `Add ${payloadFormat.status} to the object, with a type of your own that has the field.`;
    case 'old':
      return `Update ${flaw.name} to ${flaw.since} or later.`;
    default:
      return null;
  }
}

function isLacking(value: PayloadScalar): value is LackingConstant {
  return typeof value === 'object' && value !== null && value.kind === 'lacking';
}

/** Null, undefined and an empty text say nothing. */
function isNothing(value: PayloadScalar): boolean {
  return value === null || value === '';
}

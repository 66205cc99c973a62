import { dataTypes } from '../../catalog/data-types.js';
import { orderPurposes } from '../../catalog/purposes.js';
import type { Evidence } from '../../model/answer.js';
import type { SdkDataType, ThirdPartySdk } from '../../model/third-party-sdk.js';
import { claim, question, type Claim } from './claim.js';
import { inList } from './in-list.js';
import { partyOf } from './parties.js';

/**
 * Says what the other SDKs among the dependencies declare about themselves. Their manifests are weak evidence:
 * what they declare may be off in this app, and some declare less than they collect (facts/apple.md §0.5).
 * @param sdks The third-party SDKs.
 */
export function claimsOfSdkManifests(sdks: readonly ThirdPartySdk[]): readonly Claim[] {
  const byType = new Map(dataTypes.map(({ id }) => [id, [] as Declaring[]]));
  for (const sdk of sdks) for (const declared of firstOfEach(sdk)) byType.get(declared.id)?.push({ sdk, declared });
  return dataTypes.flatMap(({ id, noun }) =>
    [true, false].flatMap((linked) => {
      const group = (byType.get(id) ?? []).filter(({ sdk }) => sdk.linked === linked);
      return group.length === 0 ? [] : [linked ? claimOfLinked(id, noun, group) : claimOfUnlinked(id, noun, group)];
    }),
  );
}

interface Declaring {
  readonly sdk: ThirdPartySdk;
  readonly declared: SdkDataType;
}

/** What an SDK declares of each data type: of several entries, the first. */
function firstOfEach({ dataTypes: declared }: ThirdPartySdk): Iterable<SdkDataType> {
  return new Map(declared.toReversed().map((type) => [type.id, type])).values();
}

function claimOfLinked(dataType: Claim['dataType'], noun: string, group: readonly Declaring[]): Claim {
  const trackers = group.filter(({ declared }) => declared.tracking);
  return claim({
    ...common(dataType, noun, group),
    linked: group.some(({ declared }) => declared.linked) ? 'yes' : 'no',
    tracking: trackers.length > 0 ? 'review' : 'no',
    purposes: orderPurposes(group.flatMap(({ declared }) => declared.purposes)),
    text: `${sourceOf(group)} at least ${noun}${usedForTracking(trackers, group)}.`,
  });
}

/** Who declares it so; not said twice where all do. */
function usedForTracking(trackers: readonly Declaring[], group: readonly Declaring[]): string {
  if (trackers.length === 0) return '';
  const who = trackers.length === group.length ? '' : ` by ${namesOf(trackers)}`;
  return `, used for tracking${who}`;
}

function claimOfUnlinked(dataType: Claim['dataType'], noun: string, group: readonly Declaring[]): Claim {
  return claim({
    ...common(dataType, noun, group),
    text: `${sourceOf(group)} at least ${noun}, if the app links that product of the package.`,
  });
}

function common(dataType: Claim['dataType'], noun: string, group: readonly Declaring[]) {
  return {
    dataType,
    by: 'sdk',
    collected: 'review',
    source: group.map(({ sdk }) => sdk.source ?? sdk.name).join('; '),
    evidence: group.map(evidenceOf),
    parties: group.map(({ sdk, declared }) => partyOf(sdk, 'review', declared.tracking ? 'review' : 'no')),
    question: question('collected', `${group.length > 1 ? 'Do' : 'Does'} ${namesOf(group)} collect ${noun} in this app?`),
  } as const;
}

/** The beginning of a sentence, up to its verb. */
function sourceOf(group: readonly Declaring[]): string {
  const vendors = group.filter(({ sdk }) => sdk.basis === 'vendor');
  const later = group.filter(({ sdk }) => sdk.basis === 'later-version');
  const declaring = group.filter(({ sdk }) => sdk.basis !== 'vendor' && sdk.basis !== 'later-version');
  const manifests = declaring.length > 1 ? 'privacy manifests' : 'privacy manifest';
  const parts = [
    ...(declaring.length === 0 ? [] : [`${manifests} of ${namesOf(declaring)}`]),
    ...(later.length === 0
      ? []
      : [
          `${later.length > 1 ? 'privacy manifests' : 'privacy manifest'} of a later version of ${namesOf(later)} (this version has none)`,
        ]),
    ...(vendors.length === 0 ? [] : [`${vendors.length > 1 ? 'vendors' : 'vendor'} of ${namesOf(vendors)}`]),
  ];
  return `The ${inList(parts.map((part, index) => (index === 0 ? part : `the ${part}`)))} ${group.length > 1 ? 'declare' : 'declares'}`;
}

function namesOf(group: readonly Declaring[]): string {
  return inList(group.map(({ sdk }) => sdk.name));
}

function evidenceOf({ sdk: { name, version, basis }, declared }: Declaring): Evidence {
  const what = version === null ? name : `${name} ${version}`;
  return { what: basis === 'checkout' ? `${what} declares it` : what, place: declared.place };
}

import { dataTypes } from '../catalog/data-types.js';
import { orderPurposes } from '../catalog/purposes.js';
import { sdkManifestsOf, type SdkManifest } from '../catalog/sdk-manifests.js';
import { citation } from '../catalog/source.js';
import type { Evidence } from '../model/answer.js';
import type { Dependency } from '../model/dependency.js';
import { claim, type Claim } from './claim.js';
import { howToAnswer } from './questions.js';

/**
 * Says what the other SDKs among the dependencies declare about themselves. Their manifests are weak evidence:
 * what they declare may be off in this app, and some declare less than they collect (facts/apple.md §0.5).
 * @param dependencies Everything that the manifests name.
 */
export function claimsOfSdkManifests(dependencies: readonly Dependency[]): readonly Claim[] {
  const found = findSdks(dependencies);
  return dataTypes.flatMap(({ id, noun }) =>
    [true, false].flatMap((linked) => {
      const group = found.filter((sdk) => sdk.linked === linked && sdk.manifest.dataTypes.some((type) => type.id === id));
      if (group.length === 0) return [];
      const declared = group.flatMap(({ manifest }) => manifest.dataTypes.filter((type) => type.id === id));
      const names = group.map(({ manifest }) => manifest.name).join(', ');
      const tracks = linked && declared.some((type) => type.tracking);
      const when = linked ? '' : ', if the app links that product of the package';
      return [
        claim({
          dataType: id,
          by: 'sdk',
          collected: 'review',
          linked: linked ? (declared.some((type) => type.linked) ? 'yes' : 'no') : null,
          tracking: linked ? (tracks ? 'review' : 'no') : null,
          purposes: linked ? orderPurposes(declared.flatMap((type) => type.purposes)) : [],
          text: `The privacy manifest of ${names} declares at least ${noun}${tracks ? ', used for tracking' : ''}${when}.`,
          source: group.map(({ manifest }) => citation(manifest.source)).join('; '),
          evidence: group.map((sdk) => sdk.evidence),
          question: { about: 'collected', text: `Does ${names} collect ${noun} in this app? ${howToAnswer(id)}` },
        }),
      ];
    }),
  );
}

interface FoundSdk {
  readonly manifest: SdkManifest;
  readonly linked: boolean;
  readonly evidence: Evidence;
}

/** Each SDK once, where it is first named; resolved versions come before requirements. */
function findSdks(dependencies: readonly Dependency[]): readonly FoundSdk[] {
  const sorted = [...dependencies].sort((a, b) => rank(a) - rank(b));
  const found = new Map<string, FoundSdk>();
  for (const dependency of sorted) {
    const what = dependency.version === null ? dependency.name : `${dependency.name} ${dependency.version}`;
    for (const { manifest, linked } of sdkManifestsOf(dependency)) {
      const before = found.get(manifest.id);
      if (before === undefined || (linked && !before.linked))
        found.set(manifest.id, { manifest, linked, evidence: { what, place: dependency.place } });
    }
  }
  return [...found.values()].sort((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1));
}

function rank(dependency: Dependency): number {
  return dependency.basis === 'resolved' ? 0 : 1;
}

import { integrationOf } from '../../catalog/integrations.js';
import { sdkManifests } from '../../catalog/sdk-manifests.js';
import type { Integration } from '../../model/integration.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';

/**
 * Leaves out the tracking of SDKs whose vendor a person has said not to track: it is the same partner, whether mParticle's kit or
 * the SDK behind it has the data.
 * @param sdks The third-party SDKs.
 * @param integrations The app's integrations.
 */
export function withoutRefutedTracking(
  sdks: readonly ThirdPartySdk[],
  integrations: readonly Integration[],
): readonly ThirdPartySdk[] {
  const refuted = new Set(
    integrations.filter(({ tracking, trackingBasis }) => tracking === 'no' && trackingBasis === 'config').flatMap(idsOfPartner),
  );
  return sdks.map((sdk) =>
    refuted.has(sdk.id) ? { ...sdk, dataTypes: sdk.dataTypes.map((type) => ({ ...type, tracking: false })) } : sdk,
  );
}

/** The ids of the SDKs of an integration's vendor: its own, and those of the pods that its kit brings. */
function idsOfPartner({ id }: Integration): readonly string[] {
  const pods = integrationOf(id)?.kit?.partnerPods ?? [];
  const brought = sdkManifests.filter((manifest) => manifest.pods.some((pod) => pods.includes(pod)));
  return [id, ...brought.map((manifest) => manifest.id), ...pods];
}

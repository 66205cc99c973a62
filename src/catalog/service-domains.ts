import type { DataTypeId } from '../model/data-type.js';
import type { Citation } from './citation.js';
import { sdkManifests } from './sdk-manifests.js';
import rows from './service-domains.json' with { type: 'json' };

/** Domains of one service. */
export interface ServiceDomains {
  readonly id: string;
  readonly name: string;
  /**
   * `sdk`: an SDK contacts them, and nothing else does; `system`: iOS and Apple's frameworks do; `page`: pages load scripts or forms of
   * the service from them.
   */
  readonly kind: 'sdk' | 'system' | 'page';
  /** Whether the SDK contacts them to track only. */
  readonly tracking: boolean;
  /** With their subdomains. */
  readonly domains: readonly string[];
  /** For `page`, what the service collects of who uses a page that loads it. */
  readonly collects?: readonly DataTypeId[];
  /** The SDKs that contact them: ids of privacy manifests and of packages in the catalog; `mparticle` is mParticle's. */
  readonly sdks: readonly string[];
  /** The integrations whose kits bring such an SDK. */
  readonly integrations: readonly string[];
  readonly source: Citation;
}

/** Domains whose service is known from its SDK's source or from Apple, sorted by id. */
export const serviceDomains = rows as readonly ServiceDomains[];

/**
 * The tracking domains that SDKs declare; where an SDK says that it does not track, its domains are not taken for a tracker's.
 * The kit of an integration with the SDK's id brings the SDK.
 */
const declared: readonly ServiceDomains[] = sdkManifests
  .filter(({ tracking, trackingDomains }) => tracking && trackingDomains.length > 0)
  .map(({ id, name, trackingDomains, source }) => {
    const sdk = { id, name, kind: 'sdk', tracking: true, domains: trackingDomains, source } as const;
    return { ...sdk, sdks: [id], integrations: [id] };
  });

const byDomain = new Map<string, readonly ServiceDomains[]>();
for (const row of [...declared, ...serviceDomains]) {
  for (const domain of row.domains) byDomain.set(domain, [...(byDomain.get(domain) ?? []), row]);
}

/**
 * Finds the services that a host belongs to.
 * @param host In lower case.
 * @returns Those of the longest domain that covers the host; none where no row does.
 */
export function servicesOf(host: string): readonly ServiceDomains[] {
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const found = byDomain.get(domain);
    if (found !== undefined) return found;
  }
  return [];
}

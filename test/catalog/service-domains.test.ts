import { describe, expect, it } from 'vitest';
import { integrationOf } from '../../src/catalog/integrations.js';
import { nativePackages } from '../../src/catalog/native-packages.js';
import { recordedCategories } from '../../src/catalog/recorded-categories.js';
import { sdkManifests } from '../../src/catalog/sdk-manifests.js';
import { serviceDomains, servicesOf } from '../../src/catalog/service-domains.js';
import { dataTypeIds } from '../../src/model/data-type.js';

const sdks = new Set(['mparticle', ...[...sdkManifests, ...nativePackages].map(({ id }) => id)]);

describe('the domains of services', () => {
  it('name SDKs and integrations that the catalog has', () => {
    expect(serviceDomains.flatMap((row) => row.sdks.filter((id) => !sdks.has(id)))).toEqual([]);
    expect(serviceDomains.flatMap((row) => row.integrations.filter((id) => integrationOf(id) === null))).toEqual([]);
  });

  it('are host names in lower case, each in one row', () => {
    const domains = serviceDomains.flatMap((row) => row.domains);
    expect(domains.filter((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))).toEqual([]);
    expect(new Set(domains).size).toBe(domains.length);
  });

  it.each([
    ['the longest domain', 'tracking-identity.eu1.mparticle.com', ['mparticle-tracking']],
    ['a subdomain', 'a.b.mparticle.com', ['mparticle']],
    ['every SDK that declares it', 'ep1.facebook.com', ['facebook-login', 'facebook-sdk', 'facebook-share']],
    ['no other name', 'mparticle.com.example', []],
    ['no name without a dot', 'localhost', []],
  ])('are found by %s', (_, host, ids) => {
    expect(servicesOf(host).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the categories of accesses', () => {
  it("yield Apple's data types", () => {
    const types = recordedCategories.flatMap((row) => row.dataTypes);
    expect(types.filter((id) => !dataTypeIds.includes(id))).toEqual([]);
  });
});

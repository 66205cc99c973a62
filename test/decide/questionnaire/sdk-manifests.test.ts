import { describe, expect, it } from 'vitest';
import type { SdkDeclarationBasis, ThirdPartySdk } from '../../../src/model/third-party-sdk.js';
import { claimsOfSdkManifests } from '../../../src/decide/questionnaire/sdk-manifests.js';

const place = { file: 'Podfile.lock', line: 2, column: 5 };

/** An SDK that declares the email address. */
function sdk(name: string, basis: SdkDeclarationBasis, more: Partial<ThirdPartySdk> = {}): ThirdPartySdk {
  return {
    id: name.toLowerCase(),
    name,
    dependency: name.toLowerCase(),
    ecosystem: 'cocoapods',
    version: '1.0.0',
    requirement: null,
    predates: null,
    manifestVersion: null,
    basis,
    linked: true,
    tracking: false,
    trackingDomains: [],
    dataTypes: [{ id: 'EMAIL_ADDRESS', linked: true, tracking: false, purposes: [], place }],
    manifestFiles: [],
    checkoutFound: false,
    flaws: [],
    source: null,
    place,
    ...more,
  };
}

const texts = (...sdks: readonly ThirdPartySdk[]): readonly string[] => claimsOfSdkManifests(sdks).map(({ text }) => text);

describe('a claim says where each SDK declares it', () => {
  it.each<[SdkDeclarationBasis, string]>([
    ['checkout', 'The privacy manifest of Acme declares at least email addresses.'],
    ['catalog', 'The privacy manifest of Acme declares at least email addresses.'],
    [
      'later-version',
      'The privacy manifest of a later version of Acme (this version has none) declares at least email addresses.',
    ],
    ['vendor', 'The vendor of Acme declares at least email addresses.'],
  ])('%s', (basis, text) => {
    expect(texts(sdk('Acme', basis))).toEqual([text]);
  });

  it('of several SDKs each once', () => {
    expect(texts(sdk('Acme', 'catalog'), sdk('Bolt', 'vendor'), sdk('Coil', 'later-version'))).toEqual([
      'The privacy manifest of Acme, the privacy manifest of a later version of Coil (this version has none) and the vendor of Bolt declare at least email addresses.',
    ]);
  });
});

it('an SDK whose product may not be linked is a claim of its own', () => {
  expect(texts(sdk('Acme', 'catalog'), sdk('Bolt', 'catalog', { linked: false }))).toEqual([
    'The privacy manifest of Acme declares at least email addresses.',
    'The privacy manifest of Bolt declares at least email addresses, if the app links that product of the package.',
  ]);
});

describe('what thousands of SDKs declare', () => {
  it('is read once an SDK, of each data type the first entry', () => {
    let read = 0;
    const types = sdk('Acme', 'catalog').dataTypes;
    const sdks = Array.from({ length: 100 }, (_, index) => ({
      ...sdk(`Acme${String(index)}`, 'catalog'),
      get dataTypes() {
        read += 1;
        return [...types, ...types.map((type) => ({ ...type, tracking: true }))];
      },
    }));
    const [claim, ...others] = claimsOfSdkManifests(sdks);
    expect([claim?.dataType, claim?.tracking, others]).toEqual(['EMAIL_ADDRESS', 'no', []]);
    expect(read).toBe(100);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventAttributes, eventAttributesOf } from '../../src/catalog/event-attributes.js';
import { eventContents, eventTypeOf } from '../../src/catalog/events.js';
import { dataTypeOfManifestKey, dataTypes } from '../../src/catalog/data-types.js';
import { identityTypeOf, identityTypes } from '../../src/catalog/identity-types.js';
import { integrationOf, integrations } from '../../src/catalog/integrations.js';
import { guideCategories, sdkCollections } from '../../src/catalog/mparticle-sdk.js';
import { listedSdks } from '../../src/catalog/listed-sdks.js';
import { rejection } from '../../src/catalog/app-store-errors.js';
import { orderPurposes, purposes } from '../../src/catalog/purposes.js';
import { sdkManifests, sdkManifestsOf } from '../../src/catalog/sdk-manifests.js';
import { userAttributes, userAttributesOf } from '../../src/catalog/user-attributes.js';
import { compareVersions } from '../../src/catalog/versions/compare.js';
import { dataTypeIds } from '../../src/model/data-type.js';
import { purposeIds } from '../../src/model/purpose.js';
import { dependency } from './dependencies.js';

interface Row {
  readonly id: string;
  readonly source: { readonly ref: string; readonly section: string; readonly checked: string };
}

const folder = new URL('../../src/catalog/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
/** App Store Connect's own order counts in these. */
const inOrderOfQuestions = new Set(['data-types.json', 'purposes.json']);

describe.each(files)('%s', (name) => {
  const rows = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as readonly Row[];

  it('says of every row where it is written and when that was read', () => {
    const without = rows.filter(({ source }) => !source.ref || !source.section || !/^20\d\d-\d\d-\d\d$/.test(source.checked));
    expect(without.map((row) => row.id)).toEqual([]);
  });

  it('has each id once, sorted by code unit', () => {
    const ids = rows.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    if (!inOrderOfQuestions.has(name)) expect(ids).toEqual([...ids].sort());
  });
});

describe('the closed vocabularies', () => {
  it('are the same in the model and in the catalogue', () => {
    expect(dataTypes.map((row) => row.id)).toEqual(dataTypeIds);
    expect(purposes.map((row) => row.id)).toEqual(purposeIds);
  });

  it('are the only data types and purposes that rows refer to', () => {
    const types = [
      ...sdkCollections.map((row) => row.dataType),
      ...[...userAttributes, ...eventAttributes].flatMap((row) => [...row.dataTypes, ...(row.mayBe ?? [])]),
      ...eventContents.map((row) => row.id),
      ...identityTypes.flatMap((row) => row.dataTypes),
      ...sdkManifests.flatMap((row) => row.dataTypes.map((type) => type.id)),
    ];
    const uses = [
      ...integrations.flatMap((row) => row.purposes),
      ...sdkCollections.flatMap((row) => row.purposes),
      ...sdkManifests.flatMap((row) => row.dataTypes.flatMap((type) => type.purposes)),
    ];
    expect(types.filter((id) => !dataTypeIds.includes(id))).toEqual([]);
    expect(uses.filter((id) => !purposeIds.includes(id))).toEqual([]);
  });
});

describe('the integrations', () => {
  it("are all 232 of the guide's list", () => {
    expect(integrations).toHaveLength(232);
  });

  it('say for each judged value what it rests on', () => {
    const judged = ['purposes', 'tracking', 'takesIdfa', 'usesAttStatus', 'requiresAttStatus', 'kinds'] as const;
    const bare = integrations.filter((row) => judged.some((value) => !row.basis[value]));
    expect(bare.map((row) => row.id)).toEqual([]);
  });

  it('name only integrations that exist as their successors', () => {
    const successors = integrations.flatMap((row) => row.replacedBy ?? []);
    expect(successors.filter((id) => integrationOf(id) === null)).toEqual([]);
  });

  it('hold a pod and a Swift package for one kit only', () => {
    const names = integrations.flatMap((row) => [...(row.kit?.pods ?? []), ...(row.kit?.swiftPackages ?? [])]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what the SDK collects', () => {
  it('asks a question wherever it leaves the answer open', () => {
    expect(sdkCollections.filter((row) => (row.collected === 'review') !== (row.question !== null))).toEqual([]);
  });

  it('has version ranges that are not empty', () => {
    const empty = sdkCollections.filter(
      (row) => row.since !== null && row.until !== null && compareVersions(row.since, row.until) >= 0,
    );
    expect(empty).toEqual([]);
  });

  it('has a line of the guide for every category but those of 2023', () => {
    const asked = new Set(dataTypes.map((row) => row.categoryId));
    const missing = [...asked].filter((id) => !guideCategories.some((row) => row.id === id));
    expect(missing).toEqual(['SURROUNDINGS', 'BODY']);
  });
});

describe('look-ups', () => {
  it("finds a data type by a privacy manifest's key, whose letter case counts", () => {
    expect(dataTypeOfManifestKey('NSPrivacyCollectedDataTypePhotosorVideos')?.id).toBe('PHOTOS_OR_VIDEOS');
    expect(dataTypeOfManifestKey('NSPrivacyCollectedDataTypePhotosOrVideos')).toBeNull();
  });

  it.each([
    ['$FirstName', ['NAME']],
    ['first_name', ['NAME']],
    ['Email Address', ['EMAIL_ADDRESS']],
    ['$Zip', ['PHYSICAL_ADDRESS', 'COARSE_LOCATION']],
  ])('reads the user attribute %s', (key, expected) => {
    expect(userAttributesOf(key).flatMap((row) => row.dataTypes)).toEqual(expected);
  });

  it('does not guess at a key that only contains a known word', () => {
    expect(userAttributesOf('email_opt_in')).toEqual([]);
  });

  it.each(['search', 'Search', 'SEARCH', 3])('reads the event type %s', (type) => {
    expect(eventTypeOf(type)?.dataTypes).toEqual(['SEARCH_HISTORY']);
  });

  it.each([
    ['customer_email', ['EMAIL_ADDRESS']],
    ['shippingZipCode', ['PHYSICAL_ADDRESS', 'COARSE_LOCATION']],
    ['email_opened', []],
    ['is_email', []],
    ['mac_address', []],
    ['button_state', []],
  ])('judges the attribute %s of an event by its last words, and never as certain', (key, expected) => {
    const rows = eventAttributesOf(key, []);
    expect(rows.flatMap(({ dataTypes }) => dataTypes)).toEqual(expected);
    expect(rows.filter(({ certainty }) => certainty === 'certain')).toEqual([]);
  });

  it.each(['Email', 'email', 'MPIdentityEmail', 'MPUserIdentityEmail', '7'])('reads the identity type %s', (name) => {
    expect(identityTypeOf(name)?.dataTypes).toEqual(['EMAIL_ADDRESS']);
  });

  it('knows no identity type of the name null', () => {
    expect(identityTypeOf('null')).toBeNull();
  });

  it('puts purposes into the order in which App Store Connect asks', () => {
    expect(orderPurposes(['OTHER_PURPOSES', 'ANALYTICS', 'ANALYTICS'])).toEqual(['ANALYTICS', 'OTHER_PURPOSES']);
  });
});

describe('SDK manifests', () => {
  it('are found by a pod, subspec or not', () => {
    const [match] = sdkManifestsOf(dependency({ name: 'AppsFlyerFramework/Main' }), []);
    expect(match).toMatchObject({ manifest: { id: 'appsflyer' }, linked: true });
  });

  it('are found by a built framework, which is called as its pod', () => {
    const [match] = sdkManifestsOf(dependency({ ecosystem: 'framework', name: 'FBSDKCoreKit.framework' }), []);
    expect(match?.linked).toBe(true);
    expect(sdkManifestsOf(dependency({ ecosystem: 'framework', name: 'Acme.framework' }), [])).toEqual([]);
  });

  it('are told apart by their repository where two packages share a name', () => {
    const iterable = dependency({ ecosystem: 'swiftpm', name: 'swift-sdk', url: 'https://github.com/Iterable/swift-sdk.git' });
    expect(sdkManifestsOf(iterable, []).map((match) => match.manifest.id)).toEqual(['iterable']);
  });

  it('are only possible where the package has several products', () => {
    const firebase = dependency({
      ecosystem: 'swiftpm',
      name: 'firebase-ios-sdk',
      url: 'https://github.com/firebase/firebase-ios-sdk',
    });
    const matches = sdkManifestsOf(firebase, []);
    expect(matches.length).toBeGreaterThan(3);
    expect(matches.some((match) => match.linked)).toBe(false);
    const linked = sdkManifestsOf(firebase, ['FirebaseAuth', 'FirebaseAnalytics']);
    expect(linked.map(({ manifest, linked: isLinked }) => [manifest.id, isLinked])).toEqual([
      ['firebase-analytics', true],
      ['firebase-auth', true],
    ]);
  });
});

describe("App Store Connect's codes", () => {
  it.each([
    ['ITMS-91064', 'ITMS-91107'],
    ['ITMS-91056', 'ITMS-91108'],
    ['ITMS-91054', 'ITMS-91054'],
  ])('%s is %s in a bundle within the app', (id, nested) => {
    expect(rejection(id)).toContain(id);
    expect(rejection(id, true)).toContain(nested);
  });
});

describe("Apple's list of SDKs", () => {
  it('has 86, each found by a pod or a package of one SDK only', () => {
    expect(listedSdks).toHaveLength(86);
    for (const names of [listedSdks.flatMap(({ pods }) => pods), listedSdks.flatMap(({ packages }) => packages)])
      expect(new Set(names).size).toBe(names.length);
  });
});

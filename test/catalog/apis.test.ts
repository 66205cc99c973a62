import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Spelling } from '../../src/catalog/apis/api.js';
import { constantOf, isOwnerOf } from '../../src/catalog/apis/constants.js';
import { sdksOfModule } from '../../src/catalog/apis/modules.js';
import { replacementsOf } from '../../src/catalog/apis/replacements.js';
import { rolesOf } from '../../src/catalog/apis/roles.js';
import { sdks } from '../../src/catalog/apis/sdks.js';
import { apisOf, speltApis } from '../../src/catalog/apis/spelt.js';
import { isWordFor, statusNamed, statusOfMember, statusOfValue, wordsFor } from '../../src/catalog/apis/statuses.js';
import { tokensOf, tokensOfFlows } from '../../src/catalog/apis/tokens.js';
import { sdkNameOf } from '../../src/catalog/sdks.js';

describe.each(sdks)('$id', ({ id, apis }) => {
  it('has each API once, with a source and a spelling', () => {
    expect(new Set(apis.map((api) => api.id)).size).toBe(apis.length);
    expect(apis.filter(({ source, spelt }) => source === '' || Object.keys(spelt).length === 0).map((api) => api.id)).toEqual([]);
  });

  it('advises APIs of its own that a version has', () => {
    const known = new Map(apis.map((api) => [api.id, api]));
    // A constant that no row needs otherwise.
    const constants = ['MPIdentity.iosAdvertiserId'];
    const advised = apis.flatMap(({ instead = [] }) => instead).filter((other) => !constants.includes(other));
    expect(advised.filter((other) => known.get(other)?.unknown !== undefined || !known.has(other))).toEqual([]);
  });

  it('gives each status-constant a status and a value', () => {
    const bare = apis.filter(
      ({ role, status, value }) => role === 'status-constant' && (status === undefined || value === undefined),
    );
    expect(bare).toEqual([]);
  });

  it('has a table of its own name, which the registry lists', () => {
    expect(readdirSync(new URL('../../src/catalog/apis/', import.meta.url))).toContain(`${id}.json`);
  });
});

it('lists every table', () => {
  const tables = readdirSync(new URL('../../src/catalog/apis/', import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(tables).toHaveLength(sdks.length);
});

describe('the spellings of an API', () => {
  const apple = sdks.find(({ id }) => id === 'mparticle-apple-sdk');

  it('are one row', () => {
    const update = apple?.apis.find(({ id }) => id === 'MParticle.setATTStatus(_:withATTStatusTimestampMillis:)');
    const members = Object.entries(update?.spelt ?? {}).map(([language, [first]]) => [language, (first as Spelling).member]);
    expect(members).toEqual([
      ['swift', 'setATTStatus'],
      ['objc', 'setATTStatus:withATTStatusTimestampMillis:'],
    ]);
  });

  it('name in each language what takes its place', () => {
    const misprints = speltApis.filter(({ id }) => id === 'MParticle.setATTState(_:withATTStatusTimestampMillis:)');
    expect(misprints.flatMap(replacementsOf).map(({ symbol, since }) => [symbol, since])).toEqual([
      ['MParticle.setATTStatus(_:withATTStatusTimestampMillis:)', '8.2.0'],
      ['-[MParticle setATTStatus:withATTStatusTimestampMillis:]', '8.2.0'],
    ]);
  });
});

describe('the roles of a name', () => {
  it.each([
    ['swift', 'start', 'start'],
    ['objc', 'startWithOptions:', 'start'],
    ['swift', 'MParticleOptions', 'options'],
    ['objc', 'optionsWithKey:secret:', 'options'],
    ['swift', 'attStatus', 'initial-status'],
    ['javascript', 'setATTStatus', 'update'],
    ['objc', 'requestTrackingAuthorizationWithCompletionHandler:', 'prompt'],
    ['swift', 'trackingAuthorizationStatus', 'status'],
    ['swift', 'rawValue', 'raw-value'],
    ['swift', 'NSNumber', 'view'],
    ['javascript', 'granted', 'permission-answer'],
    ['swift', 'withCheckedContinuation', 'continuation'],
    ['javascript', 'Promise', 'continuation'],
    ['swift', 'resume', 'resume'],
    ['javascript', 'then', 'then'],
    ['swift', 'then', 'runs-now'],
    ['swift', 'sink', 'subscribe'],
    ['swift', 'asyncAfter', 'runs-later'],
    ['objc', 'dispatch_sync', 'runs-now'],
    ['objc', 'NSLog', 'silent'],
    ['objc', 'initWithKey:', 'initializer'],
  ] as const)('in %s of %s: %s', (language, name, role) => {
    expect(rolesOf(language, name).map((api) => api.role)).toContain(role);
  });

  it('are none for a word that a family only begins', () => {
    expect(rolesOf('swift', 'initialize')).toEqual([]);
  });
});

describe('a status', () => {
  it('is one, by the name of its type and by the value in its SDK', () => {
    const by = new Map<string, Set<unknown>>();
    for (const { sdk, role, status, value, owner, member, use } of speltApis) {
      if (role !== 'status-constant') continue;
      for (const key of [
        ...(use === 'text' ? [] : [`name ${owner}.${member}`]),
        ...(value === undefined ? [] : [`${sdk} ${String(value)}`]),
      ])
        by.set(key, (by.get(key) ?? new Set()).add(status));
    }
    expect([...by].filter(([, statuses]) => statuses.size > 1)).toEqual([]);
  });

  it('is what its type says, where SDKs use one word for different ones', () => {
    const members = [statusOfMember('TrackingStatus', 'denied'), statusOfMember('PermissionStatus', 'denied')];
    expect(members.map((meaning) => meaning?.status)).toEqual(['denied', 'notDetermined']);
    expect(statusOfMember('RESULTS', 'DENIED')?.status).toBe('notDetermined');
    expect(statusNamed('denied')).toBe('denied');
    expect(statusOfValue('denied')).toBe('denied');
  });

  it('is said in the words of its SDK, one of which can stand for several', () => {
    expect(wordsFor('react-native-permissions', 'denied')).toEqual(['blocked']);
    expect(wordsFor('expo-tracking-transparency', 'restricted')).toEqual(['denied']);
    expect(isWordFor('react-native-permissions', 'denied', 'authorized')).toBe(null);
  });

  it.each(['authorized', 'MPATTAuthorizationStatusAuthorized', 'ATTrackingManagerAuthorizationStatusAuthorized', 'GRANTED'])(
    'is authorized by the name %s',
    (name) => {
      expect(statusNamed(name)).toBe('authorized');
    },
  );

  it.each([3, 'authorized', 'granted'])('is authorized by the value %s', (value) => {
    expect(statusOfValue(value)).toBe('authorized');
  });

  it('is none by another name', () => {
    expect([statusNamed('allowed'), statusOfValue('allowed'), statusOfValue(4)]).toEqual([null, null, null]);
  });
});

describe('the tokens of an area', () => {
  it.each(['mparticle', 'att', 'idfa', 'system'])('stand in every file with one of its signals: %s', (area) => {
    const apis = apisOf(area).filter(({ use }) => use !== 'plugin');
    const tokens = tokensOf(apis);
    const prefixes = Object.fromEntries(sdks.map(({ id, modules }) => [id, JSON.stringify(modules)]));
    const missed = apis.filter(({ language, owner, member, sdk, tokens: own = [] }) => {
      const text = `${prefixes[sdk] ?? ''} ${owner}.${member} ${owner}( ${own.join(' ')}`;
      return tokens.get(language)?.some((token) => text.includes(token)) !== true;
    });
    expect(missed.map(({ symbol }) => symbol)).toEqual([]);
  });

  it.each([
    ['javascript', true],
    ['dart', false],
  ] as const)('are those of native code too in %s: %s', (language, expected) => {
    expect(tokensOf(apisOf('att')).get(language)?.includes('ATTrackingManager')).toBe(expected);
  });

  it('make a whole file worth reading by the type, or by a member that flows ask about', () => {
    const swift = tokensOfFlows(apisOf('mparticle')).get('swift') ?? [];
    const tellsOfAll = (text: string): boolean => swift.some((token) => text.includes(token));
    expect(tellsOfAll('MParticle.sharedInstance().attributionInfo()')).toBe(true);
    expect(tellsOfAll('client.setATTStatus(status, withATTStatusTimestampMillis: nil)')).toBe(true);
    expect(tellsOfAll('order.attributionInfo')).toBe(false);
    expect(tokensOf(apisOf('mparticle')).get('swift')).toContain('attributionInfo');
  });

  it('have three characters at least, which the search needs', () => {
    const tokens = ['mparticle', 'att', 'idfa', 'system', 'required-reason'].flatMap((area) =>
      [...tokensOf(apisOf(area)).values()].flat(),
    );
    expect(tokens.filter((token) => token.length < 3)).toEqual([]);
  });
});

describe('a module', () => {
  it.each([
    ['swift', 'mParticle_Apple_SDK', ['mparticle-apple-sdk']],
    ['objc', 'mParticle-Apple-SDK/mParticle.h', ['mparticle-apple-sdk']],
    ['swift', 'AppTrackingTransparency', ['app-tracking-transparency']],
    ['swift', 'AppTrackingTransparencyTools', []],
    ['javascript', 'react-native-permissions', ['react-native-permissions']],
    ['swift', 'react-native-permissions', []],
  ] as const)('of %s: %s', (language, module, expected) => {
    expect(sdksOfModule(language, module)).toEqual(expected);
  });
});

describe('a constant', () => {
  it('is read by what all of its kind begin with', () => {
    expect(['MPIdentityEmail', 'MPUserIdentityEmail', 'MPIdentity', 'Email'].map((name) => constantOf('identity', name))).toEqual(
      ['Email', 'Email', null, null],
    );
    expect(isOwnerOf('user-attribute', 'UserAttributeType')).toBe(true);
  });
});

it("has the versions of mParticle's packages for those of its tables", () => {
  expect(sdkNameOf('npm', '@mparticle/cordova-sdk')?.sdk).toBe('cordova-plugin-mparticle');
  expect(sdkNameOf('swiftpm', 'mparticle-apple-sdk')?.sdk).toBe('mparticle-apple-sdk');
});

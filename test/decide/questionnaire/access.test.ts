import { describe, expect, it } from 'vitest';
import type { UsageDescription } from '../../../src/model/declaration.js';
import type { SdkDataType, ThirdPartySdk } from '../../../src/model/third-party-sdk.js';
import { dependency } from '../../catalog/dependencies.js';
import { asked, line, signal } from './fixtures.js';

const call = signal('system.location', { symbol: 'CLLocationManager.requestLocation', implies: ['PRECISE_LOCATION'] });
const camera = signal('system.camera', { symbol: 'AVCaptureSession()', implies: ['PHOTOS_OR_VIDEOS'] });

/** By which data can leave the device. */
const sender = signal('collection.request', { symbol: 'URLRequest.httpBody' });

function usage(key: string): UsageDescription {
  return { kind: 'usage-description', key, text: 'why', source: 'info-plist', place: { file: 'Info.plist', line: 7, column: 3 } };
}

const locationKey = usage('NSLocationWhenInUseUsageDescription');
/** Its catalogue row declares precise location. */
const radar = dependency({ name: 'RadarSDK', version: '3.39.1' });

const declared: SdkDataType = {
  ...{ linked: false, tracking: false, purposes: [] },
  id: 'PRECISE_LOCATION',
  place: { file: 'Podfile.lock', line: 1, column: 1 },
};
/** An SDK that declares precise location. */
const receiver: ThirdPartySdk = {
  id: 'radar',
  name: 'Radar',
  dependency: 'radarsdk',
  ecosystem: 'cocoapods',
  version: '3.39.1',
  requirement: null,
  predates: null,
  manifestVersion: null,
  basis: 'checkout',
  linked: true,
  tracking: false,
  trackingDomains: [],
  dataTypes: [declared],
  manifestFiles: [],
  checkoutFound: true,
  flaws: [],
  source: null,
  place: { file: 'Podfile.lock', line: 1, column: 1 },
};

describe('access through an Apple framework', () => {
  it('is shown by what the app calls, and by what only tests call where nothing else does', () => {
    const inTest = signal('system.location', {
      ...call,
      confidence: 'possible',
      place: { ...call.place, file: 'AppTests/A.swift' },
    });
    const files = (signals: readonly (typeof call)[]) =>
      line('PRECISE_LOCATION', { signals }).evidence.map(({ place }) => place.file);
    expect(files([inTest, call])).toEqual([call.place.file]);
    expect(files([inTest])).toEqual(['AppTests/A.swift']);
  });

  it('is shown by the key itself, and by one translation where nothing else has it', () => {
    const translation = (file: string) =>
      ({ ...usage('NSContactsUsageDescription'), source: 'info-plist-strings', place: { file, line: 1, column: 1 } }) as const;
    const translated = [translation('be.lproj/InfoPlist.strings'), translation('de.lproj/InfoPlist.strings')];
    const files = (declarations: readonly UsageDescription[]) =>
      line('CONTACTS', { declarations }).evidence.map(({ place }) => place.file);
    expect(files([...translated, usage('NSContactsUsageDescription')])).toEqual(['Info.plist']);
    expect(files(translated)).toEqual(['be.lproj/InfoPlist.strings']);
  });

  it('is no collection: a person has to say where the data goes', () => {
    expect(line('PRECISE_LOCATION', { signals: [call, sender] }).collected).toBe('review');
    expect(asked('PRECISE_LOCATION', { signals: [call, sender] })).toEqual([
      "Does the app send the user's location (CLLocationManager.requestLocation) to your servers or to a partner, and do they keep this data as precise location data?",
    ]);
  });

  it('is linked to the user by mParticle only if it reaches mParticle, where it is sure only that an SDK collects it', () => {
    const given = signal('mparticle.location', { confidence: 'possible', implies: ['PRECISE_LOCATION'] });
    const known = { declarations: [locationKey], dependencies: [radar], thirdPartySdks: [receiver] };
    const linked = (signals: readonly (typeof call)[]) => line('PRECISE_LOCATION', { signals, ...known }).linked;
    expect(linked([given, call])).toBe('review');
    expect(linked([given])).toBe('yes');
  });

  it('is in doubt itself where no usage description asks for permission', () => {
    const { reasons } = line('PRECISE_LOCATION', { signals: [call, sender] });
    expect(reasons[0]?.text).toContain('The audit found no usage description (NSLocationWhenInUseUsageDescription');
  });

  it('is sure by two signs, the call and the usage description, and still no collection', () => {
    const answer = line('PRECISE_LOCATION', { signals: [call, sender], declarations: [locationKey] });
    expect(answer.collected).toBe('review');
    expect(answer.reasons[0]?.text).toContain('The app can read it: the code calls');
    expect(answer.evidence.map(({ place }) => place.file)).toEqual(['App/App.swift', 'Info.plist']);
  });

  it('is collection where it is sure and an SDK declares that it collects the type', () => {
    const given = { signals: [call], declarations: [locationKey], dependencies: [radar] };
    expect(line('PRECISE_LOCATION', given).collected).toBe('yes');
  });

  it.each([
    ['the usage description is missing', { signals: [call], dependencies: [radar] }],
    ['the call is missing', { declarations: [locationKey], dependencies: [radar] }],
    [
      'the call is a guess',
      { signals: [{ ...call, confidence: 'possible' as const }], declarations: [locationKey], dependencies: [radar] },
    ],
    [
      'the usage description is for something else',
      { signals: [call], declarations: [usage('NSCameraUsageDescription')], dependencies: [radar] },
    ],
  ])('stays a question where %s', (_, given) => {
    expect(line('PRECISE_LOCATION', given).collected).toBe('review');
  });

  it('is a question where only a usage description speaks of it', () => {
    expect(line('PHOTOS_OR_VIDEOS', { declarations: [usage('NSCameraUsageDescription')] })).toMatchObject({
      collected: 'review',
      reasons: [{ text: expect.stringContaining('but the audit found no call that needs it') as string }],
    });
  });

  it('is none where the usage description says nothing, as in the templates of projects', () => {
    const empty = { ...usage('NSCameraUsageDescription'), text: ' ' };
    expect(line('PHOTOS_OR_VIDEOS', { declarations: [empty] }).collected).toBe('no');
    const both = line('PHOTOS_OR_VIDEOS', { declarations: [empty, usage('NSPhotoLibraryUsageDescription')] });
    expect(both).toMatchObject({
      collected: 'review',
      reasons: [{ text: expect.stringMatching(/^NSPhotoLibraryUsageDescription asks/) as string }],
    });
  });

  it('takes a key that areas share for the area that it names', () => {
    expect(line('ENVIRONMENT_SCANNING', { declarations: [usage('NSCameraUsageDescription')] }).collected).toBe('no');
  });

  it('needs no usage description where iOS asks for none', () => {
    const purchases = signal('system.purchases', { implies: ['PURCHASE_HISTORY'] });
    expect(line('PURCHASE_HISTORY', { signals: [purchases] }).reasons[0]?.text).not.toContain('usage description');
  });

  it('is not asked about any more where mParticle has the data', () => {
    const signals = [call, signal('mparticle.location', { implies: ['PRECISE_LOCATION'] })];
    expect(asked('PRECISE_LOCATION', { signals }).join()).not.toContain('CLLocationManager');
  });

  it('names a few uses and counts the others', () => {
    const signals = ['a', 'b', 'c', 'd', 'e'].map((symbol) => ({ ...camera, symbol }));
    expect(asked('PHOTOS_OR_VIDEOS', { signals: [...signals, sender] })[0]).toContain('a, b, c and 2 more');
  });

  it('asks for the data of what is called, and for the type where that yields several', () => {
    const contacts = signal('system.contacts', { symbol: 'CNContactStore()', implies: ['CONTACTS'] });
    expect(asked('CONTACTS', { signals: [contacts, sender] })).toEqual([
      'Does the app send contacts (CNContactStore()) to your servers or to a partner, and do they keep this data?',
    ]);
    const photos = signal('system.photos', { symbol: 'PHPhotoLibrary', implies: ['PHOTOS_OR_VIDEOS'] });
    expect(asked('PHOTOS_OR_VIDEOS', { signals: [camera, photos, sender] })).toEqual([
      "Does the app send photos or videos from the camera or the user's photos or videos (AVCaptureSession(), PHPhotoLibrary) to your servers or to a partner, and do they keep this data?",
    ]);
  });

  it('asks for the data of the area that usage descriptions are for, and for the type where they are for several', () => {
    const keys = (...names: readonly string[]) => asked('PHOTOS_OR_VIDEOS', { declarations: names.map(usage) });
    expect(keys('NSCameraUsageDescription')).toEqual([
      'Does the app or an SDK in it send photos or videos from the camera to your servers or to a partner, and do they keep this data?',
    ]);
    expect(keys('NSCameraUsageDescription', 'NSPhotoLibraryUsageDescription')).toEqual([
      'Does the app or an SDK in it send photos or videos to your servers or to a partner, and do they keep this data?',
    ]);
  });

  it('is of no type but those that the usage description is for', () => {
    const declarations = [usage('NSCameraUsageDescription')];
    expect(line('PRECISE_LOCATION', { declarations }).collected).toBe('no');
    expect(line('AUDIO', { declarations }).collected).toBe('no');
  });

  it('names the SDKs that declare that they collect the type', () => {
    const text = (...names: readonly string[]): string | undefined => {
      const sdks = names.map((name) => ({ ...receiver, id: name, name }));
      return line('PRECISE_LOCATION', { signals: [call], declarations: [locationKey], thirdPartySdks: sdks }).reasons[0]?.text;
    };
    const access =
      'The app can read it: the code calls CLLocationManager.requestLocation, and NSLocationWhenInUseUsageDescription asks the user for permission.';
    expect(text('Radar')).toBe(`${access} Radar declares that it collects precise location data.`);
    expect(text('Radar', 'Maps')).toBe(`${access} Radar and Maps declare that they collect precise location data.`);
  });

  it.each<[string, Partial<ThirdPartySdk>]>([
    ['may not be linked', { linked: false }],
    ['declares it in a later version only', { basis: 'later-version' }],
    ['declares another type', { dataTypes: [{ ...declared, id: 'COARSE_LOCATION' }] }],
  ])('stays a question where the SDK %s', (_, more) => {
    const given = { signals: [call], declarations: [locationKey], thirdPartySdks: [{ ...receiver, ...more }] };
    expect(
      line('PRECISE_LOCATION', given)
        .reasons.map(({ text }) => text)
        .join(),
    ).not.toContain('declares that it collects');
  });
});

describe('what an account at Apple carries', () => {
  const asked = signal('system.sign-in', {
    symbol: 'ASAuthorizationAppleIDRequest.requestedScopes',
    implies: ['EMAIL_ADDRESS'],
  });
  const detail = { kind: 'sent', by: 'Auth.signIn(with:)', place: asked.place } as const;
  const token = signal('collection.sent', { symbol: 'the token of an Apple account', implies: ['USER_ID'], detail });

  it('is collected where its token is sent, and a question where it is not', () => {
    expect(line('EMAIL_ADDRESS', { signals: [asked, token] }).collected).toBe('yes');
    expect(line('EMAIL_ADDRESS', { signals: [asked] }).collected).toBe('review');
    expect(line('NAME', { signals: [asked, token] }).collected).toBe('no');
  });
});

describe('access in an app by which nothing leaves the device', () => {
  const alone = { signals: [call], declarations: [locationKey] };

  it('is no collection', () => {
    expect(line('PRECISE_LOCATION', alone).collected).toBe('no');
  });

  it.each([
    ['it sends something', { ...alone, signals: [call, sender] }],
    ['it has a web view', { ...alone, signals: [call, signal('system.web', { symbol: 'WKWebView()' })] }],
    ['a package may send it', { ...alone, dependencies: [dependency({ name: 'Acme', version: '1.0.0' })] }],
    ['code was not read', { ...alone, unreadCode: [{ language: 'Kotlin', files: 1, runsIn: 'app' }] }],
  ] as const)('is a question where %s', (_, app) => {
    expect(line('PRECISE_LOCATION', app as Parameters<typeof line>[1]).collected).toBe('review');
  });

  it('is a question where Apple gives it to others', () => {
    const game = signal('system.game', { symbol: 'GKLocalPlayer.local', implies: ['USER_ID'] });
    expect(line('USER_ID', { signals: [game] }).collected).toBe('review');
  });

  it('is the data of people in their own iCloud, which a public database is not', () => {
    const cloud = signal('system.cloud', { symbol: 'CKContainer()', implies: ['OTHER_USER_CONTENT'] });
    const kept = line('OTHER_USER_CONTENT', { signals: [cloud] });
    expect([kept.collected, kept.reasons[0]?.text]).toEqual([
      'no',
      'The app can read it (the code calls CKContainer()), and it uses no database of CloudKit that you can read.',
    ]);
    const open = signal('collection.connection', { symbol: 'CKContainer.publicCloudDatabase' });
    expect(line('OTHER_USER_CONTENT', { signals: [cloud, open] }).collected).toBe('review');
  });
});

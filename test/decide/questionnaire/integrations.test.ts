import { describe, expect, it } from 'vitest';
import { dependency } from '../../catalog/dependencies.js';
import { resolveIntegrations } from '../../../src/find/integrations/resolve-integrations.js';
import { answer, asked, line, listed, mparticle, person, signal } from './fixtures.js';

const dependencies = [mparticle('9.4.0')];

describe('integrations', () => {
  it('add their purposes to all that mParticle collects', () => {
    const integrations = listed('appsflyer', false, ['THIRD_PARTY_ADVERTISING']);
    expect(line('USER_ID', { dependencies, integrations }).purposes).toEqual(['THIRD_PARTY_ADVERTISING', 'ANALYTICS']);
  });

  it('add nothing to what does not go to mParticle', () => {
    const signals = [signal('system.contacts', { implies: ['CONTACTS'] })];
    expect(line('CONTACTS', { signals, dependencies, integrations: listed('appsflyer', true) })).toMatchObject({
      purposes: [],
      tracking: 'no',
    });
  });

  it('add nothing where they only bring data in', () => {
    expect(line('USER_ID', { dependencies, integrations: listed('actable', null) }).purposes).toEqual(['ANALYTICS']);
  });

  it.each([
    ['appsflyer', true, 'yes'],
    ['appsflyer', null, 'review'],
    ['appsflyer', false, 'no'],
    ['24i', null, 'no'],
  ] as const)('track: %s with tracking %s gives %s', (id, tracking, verdict) => {
    const given = { dependencies, integrations: listed(id, tracking) };
    expect(line('USER_ID', given).tracking).toBe(verdict);
    expect(answer(given).tracking.answer).toBe(verdict);
  });

  it('that nobody lists leave tracking open', () => {
    const { tracking, questions } = line('USER_ID', { dependencies });
    expect(tracking).toBe('review');
    expect(questions.map(({ text }) => text)).toEqual([
      'Which integrations are connected to this app in the mParticle dashboard?',
    ]);
  });

  it('that only a kit shows leave tracking open, as the dashboard may connect others', () => {
    const kit = dependency({ name: 'mParticle-Apptimize-3', version: '9.4.0' });
    expect(line('USER_ID', { dependencies: [...dependencies, kit] }).tracking).toBe('review');
  });
});

describe('what an integration gets', () => {
  const email = signal('mparticle.identity', { detail: { kind: 'identity', type: 'Email' } });
  const given = { dependencies, signals: [email] };
  const tracker = (more: Parameters<typeof listed>[3] = {}) => listed('appsflyer', true, ['THIRD_PARTY_ADVERTISING'], more);
  const partsOf = (id: Parameters<typeof line>[0], more: Parameters<typeof listed>[3] = {}) => {
    const { tracking, purposes, openPurposes } = line(id, { ...given, integrations: tracker(more) });
    return { tracking, purposes, openPurposes };
  };
  const asksForwarding = (id: Parameters<typeof line>[0], more: Parameters<typeof listed>[3] = {}) =>
    asked(id, { ...given, integrations: tracker(more) }).includes('Which data types does mParticle forward to AppsFlyer?');
  const surely = { tracking: 'yes', purposes: ['THIRD_PARTY_ADVERTISING'], openPurposes: [] };
  const open = { tracking: 'review', purposes: [], openPurposes: ['THIRD_PARTY_ADVERTISING'] };
  const never = { tracking: 'no', purposes: [], openPurposes: [] };

  it.each([
    ['an identity that its kit maps', 'EMAIL_ADDRESS', surely],
    [
      'the identifier that an attribution partner works by',
      'DEVICE_ID',
      { ...surely, purposes: ['THIRD_PARTY_ADVERTISING', 'ANALYTICS'] },
    ],
    ['what nothing speaks of', 'OTHER_DATA', { ...open, purposes: ['ANALYTICS'] }],
  ] as const)('by the catalogue: %s', (_, id, parts) => {
    expect(partsOf(id)).toEqual(parts);
  });

  it.each([
    ['a listed type', 'EMAIL_ADDRESS', { dataTypes: ['EMAIL_ADDRESS'] }, surely],
    ['a type that is not listed', 'EMAIL_ADDRESS', { dataTypes: ['USER_ID'] }, never],
    ['nothing', 'EMAIL_ADDRESS', { dataTypes: [] }, never],
    ['an excepted type', 'EMAIL_ADDRESS', { except: ['EMAIL_ADDRESS'] }, never],
    ['a type that is not excepted', 'EMAIL_ADDRESS', { except: ['USER_ID'] }, surely],
  ] as const)('by the configuration: %s', (_, id, more, parts) => {
    expect(partsOf(id, more)).toEqual(parts);
    expect(asksForwarding(id, more)).toBe(false);
  });

  it('is asked once for all data types', () => {
    const { dataTypes } = answer({ ...given, integrations: tracker() });
    const texts = dataTypes.flatMap(({ questions }) => questions).filter(({ answeredIn }) => answeredIn.kind === 'forwarding');
    expect(texts.length).toBeGreaterThan(2);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(1);
  });

  it('is not asked where it would change nothing', () => {
    const integrations = listed('appsflyer', false, ['ANALYTICS']);
    expect(asked('OTHER_DATA', { dependencies, integrations })).not.toContain(
      'Which data types does mParticle forward to AppsFlyer?',
    );
  });

  it('leaves the whole open only where nothing is sure', () => {
    expect(answer({ ...given, integrations: tracker() }).tracking.answer).toBe('yes');
    expect(answer({ ...given, integrations: tracker({ dataTypes: [] }) }).tracking.answer).toBe('no');
  });

  it('cannot be crash reports where it gets audiences only', () => {
    const crash = signal('mparticle.error', { implies: ['CRASH_DATA'] });
    const integrations = listed('aarki', true, ['THIRD_PARTY_ADVERTISING'], { except: [] });
    expect(line('CRASH_DATA', { dependencies, signals: [crash], integrations })).toMatchObject({
      ...never,
      purposes: ['ANALYTICS'],
    });
  });
});

describe('purposes of your own', () => {
  const given = { dependencies, integrations: listed('24i', false, ['ANALYTICS'], { except: [] }) };
  const own = 'For which purposes do you use this data yourself, apart from what your partners use it for?';

  it('are asked where integrations give some', () => {
    expect(asked('USER_ID', given)).toEqual([own]);
  });

  it('are not asked where none does', () => {
    expect(asked('USER_ID', { dependencies, integrations: listed('24i', false, [], { except: [] }) })).not.toContain(own);
  });

  it('come on top', () => {
    const answers = [person('USER_ID', { ownPurposes: ['APP_FUNCTIONALITY'] })];
    expect(line('USER_ID', { ...given, answers })).toMatchObject({
      purposes: ['ANALYTICS', 'APP_FUNCTIONALITY'],
      questions: [],
    });
  });

  it('may be none', () => {
    expect(line('USER_ID', { ...given, answers: [person('USER_ID', { ownPurposes: [] })] })).toMatchObject({
      purposes: ['ANALYTICS'],
      questions: [],
    });
  });

  it('give way to a list of all purposes', () => {
    const answers = [person('USER_ID', { purposes: ['OTHER_PURPOSES'], ownPurposes: ['APP_FUNCTIONALITY'] })];
    expect(line('USER_ID', { ...given, answers })).toMatchObject({ purposes: ['OTHER_PURPOSES'], questions: [] });
  });
});

describe('a partner that is answered not to track', () => {
  const kit = dependency({ name: 'mParticle-AppsFlyer-6', version: '9.4.0' });
  const pod = dependency({ name: 'AppsFlyerFramework', version: '6.14.0' });
  const place = { file: 'app-privacy.yaml', line: 2, column: 5 };
  const given = (tracking: boolean | null) => ({
    dependencies: [...dependencies, kit, pod],
    integrations: resolveIntegrations(
      [{ id: 'appsflyer', purposes: ['ANALYTICS'], tracking, dataTypes: null, except: null, place }],
      [kit],
    ).integrations,
  });

  it('tracks with nothing: neither by mParticle, nor by its kit, nor by the SDK behind it', () => {
    const { tracking, dataTypes } = answer(given(false));
    expect(tracking.answer).toBe('no');
    const trackers = dataTypes.flatMap(({ parties }) => parties).filter((party) => party.tracking !== 'no');
    expect(trackers).toEqual([]);
  });

  it('is no other partner', () => {
    const facebook = dependency({ name: 'FBSDKCoreKit', version: '17.0.0' });
    const { dependencies: own, integrations } = given(false);
    expect(answer({ dependencies: [...own, facebook], integrations }).tracking.answer).toBe('review');
  });

  it('tracks where a person says so', () => {
    expect(answer(given(true)).tracking.answer).toBe('yes');
  });
});

describe('an entry that repeats a kit', () => {
  const kit = dependency({ name: 'mParticle-AppsFlyer-6', version: '9.4.0' });
  const place = { file: 'app-privacy.yaml', line: 2, column: 5 };
  const entry = { id: 'appsflyer', purposes: null, tracking: null, dataTypes: null, except: null, place };
  const isAsked = (tracking: boolean | null): boolean =>
    asked('USER_ID', {
      dependencies: [...dependencies, kit],
      integrations: resolveIntegrations([{ ...entry, tracking }], [kit]).integrations,
    }).some((text) => text.startsWith('Which integrations'));

  it.each([
    ['and decides nothing leaves it open what the dashboard connects', null, true],
    ['and decides something is a list', false, false],
  ] as const)('%s', (_, tracking, open) => {
    expect(isAsked(tracking)).toBe(open);
  });
});

describe('manifests of other SDKs', () => {
  const given = { dependencies: [dependency({ name: 'AppsFlyerFramework', version: '6.14.0' })] };

  it('never decide, and ask', () => {
    const { collected, tracking, purposes, questions } = line('DEVICE_ID', given);
    expect({ collected, tracking, purposes }).toEqual({
      collected: 'review',
      tracking: 'review',
      purposes: ['THIRD_PARTY_ADVERTISING'],
    });
    expect(questions[0]?.text).toContain('Does AppsFlyer collect device IDs');
  });

  it('add no purposes where the app may link another product of the package', () => {
    const url = 'https://github.com/firebase/firebase-ios-sdk.git';
    const firebase = dependency({ ecosystem: 'swiftpm', name: 'firebase-ios-sdk', url, version: '12.0.0' });
    expect(line('CRASH_DATA', { dependencies: [firebase] })).toMatchObject({ collected: 'review', purposes: [] });
  });
});

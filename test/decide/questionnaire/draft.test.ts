import { describe, expect, it } from 'vitest';
import { dependency } from '../../catalog/dependencies.js';
import { answer, line, listed, mparticle, person, signal } from './fixtures.js';

const email = signal('mparticle.identity', { detail: { kind: 'identity', type: 'Email' } });
const sent = { dependencies: [mparticle('9.4.0')], signals: [email] };

describe('collected by', () => {
  it('is the app, mParticle and each integration that receives it', () => {
    const integrations = listed('appsflyer', true, ['THIRD_PARTY_ADVERTISING']);
    expect(line('EMAIL_ADDRESS', { ...sent, integrations }).parties).toEqual([
      { kind: 'app', id: 'app', name: 'The app', collects: 'yes', tracking: 'no' },
      { kind: 'mparticle', id: 'mparticle', name: 'mParticle', collects: 'yes', tracking: 'no' },
      { kind: 'integration', id: 'appsflyer', name: 'AppsFlyer', collects: 'yes', tracking: 'yes' },
    ]);
  });

  it('is an SDK that declares it, never for sure', () => {
    const { parties } = line('DEVICE_ID', { dependencies: [dependency({ name: 'AppsFlyerFramework', version: '7.0.0' })] });
    expect(parties).toEqual([{ kind: 'sdk', id: 'appsflyer', name: 'AppsFlyer SDK', collects: 'review', tracking: 'review' }]);
  });

  it('is nobody where a person says that it is not collected', () => {
    const answers = [person('EMAIL_ADDRESS', { collected: false })];
    expect(line('EMAIL_ADDRESS', { ...sent, answers })).toMatchObject({ parties: [], optionalDisclosure: null, guidance: [] });
  });
});

describe('a question', () => {
  it('has the possible answers, and what each would mean', () => {
    const [question] = line('NAME', {
      answers: [person('NAME', { collected: true, linked: false, purposes: ['ANALYTICS'] })],
    }).questions;
    expect(question).toMatchObject({
      about: 'tracking',
      answeredIn: { kind: 'answers' },
      options: [
        { answer: 'tracking: yes', means: expect.stringContaining('Data Used to Track You') as string },
        { answer: 'tracking: no', means: expect.stringContaining('no data broker') as string },
      ],
    });
  });

  it('about the tracking of integrations is answered with them', () => {
    const { questions } = line('EMAIL_ADDRESS', { ...sent, integrations: listed('braze', null, ['ANALYTICS']) });
    expect(questions.map(({ about, answeredIn }) => [about, answeredIn])).toContainEqual([
      'tracking',
      { kind: 'integrations', ids: ['braze'] },
    ]);
  });
});

describe('optional disclosure', () => {
  it.each([
    ['tracking', { collected: true, tracking: true, purposes: ['APP_FUNCTIONALITY'] as const }, 'It is used for tracking.'],
    [
      'advertising',
      { collected: true, tracking: false, purposes: ['DEVELOPERS_ADVERTISING'] as const },
      'It is used for advertising',
    ],
  ])('is out of the question with %s', (_, parts, broken) => {
    const { optionalDisclosure } = line('NAME', { answers: [person('NAME', parts)] });
    expect(optionalDisclosure?.verdict).toBe('no');
    expect(optionalDisclosure?.conditions.join()).toContain(broken);
  });

  it('is out of the question for what mParticle collects by itself', () => {
    const { optionalDisclosure } = line('DEVICE_ID', {
      dependencies: [mparticle('9.4.0')],
      integrations: listed('amazon-s3', false, ['ANALYTICS']),
    });
    const conditions = [expect.stringContaining('without the user providing it') as string];
    expect(optionalDisclosure).toMatchObject({ verdict: 'no', conditions });
  });

  it('is out of the question for what no user provides, whoever collects it', () => {
    const answers = [person('CRASH_DATA', { collected: true, tracking: false, purposes: ['APP_FUNCTIONALITY'] })];
    expect(line('CRASH_DATA', { answers }).optionalDisclosure?.verdict).toBe('no');
  });

  it.each([
    ['certain', 'no'],
    ['possible', 'review'],
  ] as const)('is out of the question for what a sign-in shows: %s', (confidence, verdict) => {
    const answers = [person('EMAIL_ADDRESS', { collected: true, tracking: false, purposes: ['APP_FUNCTIONALITY'] })];
    const signals = [signal('collection.sign-in', { implies: ['EMAIL_ADDRESS'], confidence })];
    expect(line('EMAIL_ADDRESS', { answers, signals }).optionalDisclosure?.verdict).toBe(verdict);
  });

  it('is for a person to see where nothing speaks against it', () => {
    const answers = [person('CUSTOMER_SUPPORT', { collected: true, tracking: false, purposes: ['APP_FUNCTIONALITY'] })];
    const { optionalDisclosure } = line('CUSTOMER_SUPPORT', { answers });
    expect(optionalDisclosure).toMatchObject({ verdict: 'review', conditions: { length: 4 } });
  });
});

describe("Apple's rules for edge cases", () => {
  const appliedOf = (given: Parameters<typeof line>[1], id: Parameters<typeof line>[0]) =>
    Object.fromEntries(line(id, given).guidance.map((rule) => [rule.id, rule.applied]));

  it('are followed where their case shows in the code', () => {
    const vendorId = signal('system.device-id', { implies: ['DEVICE_ID'] });
    expect(appliedOf({ signals: [vendorId] }, 'DEVICE_ID')).toEqual({ 'vendor-identifier': true, 'ip-address': false });
  });

  it('are printed for a person where code cannot show their case', () => {
    const answers = [person('PRECISE_LOCATION', { collected: true })];
    expect(appliedOf({ answers }, 'PRECISE_LOCATION')).toEqual({ 'coarsened-location': false, 'ip-address': false });
  });

  it('say that an SDK that tracks counts', () => {
    const dependencies = [dependency({ name: 'AppsFlyerFramework', version: '7.0.0' })];
    expect(appliedOf({ dependencies }, 'DEVICE_ID')['sdk-tracks']).toBe(true);
  });
});

describe('the draft', () => {
  it('explains tracking, linking and the ATT default status from their sources', () => {
    const { terms } = answer({});
    expect(terms.map(({ id }) => id)).toEqual(['att-default-status', 'collect', 'linked', 'overall-tracking', 'tracking']);
    expect(terms.every(({ source }) => source.startsWith('https://'))).toBe(true);
  });

  it('says how much code it did not read', () => {
    const { notLookedAt } = answer({
      unreadCode: [{ language: 'GDScript', files: 59, example: 'player.gd', runsIn: 'Godot' }],
    });
    expect(notLookedAt).toContain(
      'Code in GDScript, which the audit does not read: 59 files. Add what it collects to app-privacy.yaml.',
    );
  });

  it('answers no data type no where code that nobody read may collect it, but for what a person answers', () => {
    const unreadCode = [{ language: 'GDScript', files: 59, example: 'player.gd', runsIn: 'Godot' }];
    const { dataTypes, tracking } = answer({ unreadCode, answers: [person('NAME', { collected: false })] });
    expect(dataTypes.filter(({ collected }) => collected === 'no').map(({ id }) => id)).toEqual(['NAME']);
    expect(tracking.answer).toBe('review');
    expect(line('OTHER_FINANCIAL_INFO', { unreadCode }).questions).toMatchObject([
      { text: 'The audit did not read the code in GDScript (59 files). Which data types does it collect?' },
    ]);
  });

  it('asks of code that nobody read too where something else asks, so that a no settles nothing that was not asked', () => {
    const unreadCode = [{ language: 'GDScript', files: 59, example: 'player.gd', runsIn: 'Godot' }];
    const dependencies = [dependency({ name: 'GoogleSignIn', version: '9.0.0' })];
    expect(line('NAME', { unreadCode, dependencies }).questions[0]?.parts).toEqual([
      'Does Google Sign-In collect names in this app?',
      'Does the code in GDScript (59 files), which the audit did not read, collect names?',
    ]);
  });

  it('is not put in doubt by code that no app for iOS here runs', () => {
    const unreadCode = [{ language: 'Kotlin', files: 9, example: 'android/A.kt', runsIn: null }];
    expect(answer({ unreadCode })).toMatchObject({ tracking: { answer: 'no' } });
    expect(line('NAME', { unreadCode }).collected).toBe('no');
  });

  it('does not take it for settled that integrations track with data that may never reach mParticle', () => {
    const location = signal('mparticle.location', { implies: ['PRECISE_LOCATION'] });
    const call = signal('system.location', { implies: ['PRECISE_LOCATION'] });
    const { collected, tracking } = line('PRECISE_LOCATION', {
      dependencies: [mparticle('9.4.0'), dependency({ name: 'RadarSDK', version: '3.39.1' })],
      signals: [location, call],
      declarations: [
        {
          kind: 'usage-description',
          key: 'NSLocationWhenInUseUsageDescription',
          text: 'why',
          source: 'info-plist',
          place: { file: 'Info.plist', line: 7, column: 3 },
        },
      ],
      integrations: listed('appsflyer', true, ['ANALYTICS']),
    });
    expect({ collected, tracking }).toEqual({ collected: 'yes', tracking: 'review' });
  });
});

import { describe, expect, it } from 'vitest';
import { dependency } from '../catalog/dependencies.js';
import { resolveIntegrations } from '../../src/integrations/resolve-integrations.js';
import { answer, asked, line, listed, mparticle, signal } from './fixtures.js';

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
    expect(questions.map(({ text }) => text)).toEqual(['Which integrations does the mParticle dashboard connect this app to?']);
  });

  it('that only a kit shows leave tracking open, as the dashboard may connect others', () => {
    const kit = dependency({ name: 'mParticle-Apptimize-3', version: '9.4.0' });
    expect(line('USER_ID', { dependencies: [...dependencies, kit] }).tracking).toBe('review');
  });
});

describe('an entry that repeats a kit', () => {
  const kit = dependency({ name: 'mParticle-AppsFlyer-6', version: '9.4.0' });
  const entry = { id: 'appsflyer', purposes: null, tracking: null, place: { file: 'app-privacy.yaml', line: 2, column: 5 } };
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

import { describe, expect, it } from 'vitest';
import { dependency } from '../../catalog/dependencies.js';
import { line } from './fixtures.js';

const mparticle = dependency({ name: 'mParticle-Apple-SDK', version: '8.20.0' });
const crashlytics = dependency({ name: 'FirebaseCrashlytics', version: '11.0.0' });
const sentry = dependency({ name: 'Sentry', version: '8.40.0' });

describe('a part of an answer', () => {
  it('is asked for once, whoever may decide it', () => {
    const { questions } = line('CRASH_DATA', { dependencies: [mparticle, crashlytics] });
    expect(questions).toHaveLength(1);
    expect(questions[0]?.parts).toEqual([
      'Does the app report crashes through mParticle (logCrash, logException)?',
      'Does Firebase Crashlytics collect crash data in this app?',
    ]);
    expect(questions[0]?.text).toContain('(2) Does Firebase Crashlytics collect crash data in this app?');
  });

  it('is asked for in its own words where one party alone is in doubt', () => {
    const [question] = line('CRASH_DATA', { dependencies: [crashlytics] }).questions;
    expect(question?.text).toBe('Does Firebase Crashlytics collect crash data in this app?');
    expect(question?.parts).toBeUndefined();
  });

  it('stays open for one party where a person has answered for another', () => {
    const entry = {
      id: 'FirebaseCrashlytics',
      collects: [],
      reason: 'off here',
      place: { file: 'app-privacy.yaml', line: 2, column: 3 },
    };
    const { collected, questions } = line('CRASH_DATA', { dependencies: [crashlytics, sentry], sdkEntries: [entry] });
    expect(collected).toBe('review');
    expect(questions.map(({ text }) => text).join()).not.toContain('Crashlytics');
  });

  it('lists every kit that may get the advertising identifier', () => {
    const kits = ['mParticle-AppsFlyer-6', 'mParticle-Adjust-5'].map((name) => dependency({ name, version: '9.2.0' }));
    const { questions } = line('DEVICE_ID', { dependencies: kits });
    const [question, ...others] = questions.filter(
      ({ about, answeredIn }) => about === 'tracking' && answeredIn.kind === 'answers',
    );
    expect(others).toEqual([]);
    expect(question?.parts?.filter((text) => text.includes('get the advertising identifier'))).toHaveLength(2);
  });
});

describe('a statement that the list of integrations is complete', () => {
  const unlisted = (integrationsComplete: boolean | null) =>
    line('USER_ID', { dependencies: [mparticle], integrationsComplete }).tracking;

  it('decides that none of them tracks, with an empty list too', () => {
    expect([unlisted(null), unlisted(true), unlisted(false)]).toEqual(['review', 'no', 'review']);
  });
});

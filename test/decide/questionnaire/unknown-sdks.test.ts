import { describe, expect, it } from 'vitest';
import type { ConfiguredSdk } from '../../../src/model/configuration.js';
import { unmatchedSdks } from '../../../src/decide/questionnaire/unknown-sdks.js';
import { collectsData } from '../../../src/reports/label.js';
import { dependency } from '../../catalog/dependencies.js';
import { answer, line } from './fixtures.js';

const place = { file: 'app-privacy.yaml', line: 4, column: 5 };
const entry = (id: string, collects: ConfiguredSdk['collects']): ConfiguredSdk => ({ id, collects, reason: 'its docs', place });
const dependencies = [dependency({ name: 'Telemetry', version: '2.0.0' }), dependency({ name: 'Confetti', version: '1.0.0' })];

describe('an SDK of which no privacy manifest is known', () => {
  it('is a question, since its silence is no answer', () => {
    const { questions, notLookedAt } = answer({ dependencies });
    expect(questions).toMatchObject([
      {
        about: 'sdks',
        text: 'Which data types do Confetti and Telemetry collect? The audit found no privacy manifest for them.',
        answeredIn: { kind: 'sdks', ids: ['Confetti', 'Telemetry'] },
      },
    ]);
    expect(notLookedAt).toContain(
      'What 2 SDKs collect: the audit found no privacy manifest for them in this repository or the catalog.',
    );
  });

  it('keeps the app from being said to collect nothing', () => {
    expect(collectsData(answer({ dependencies }))).toBe('review');
  });

  it('is named where the answer about tracking is no', () => {
    const text = 'The audit found no privacy manifest for 2 third-party SDKs, so the draft does not cover tracking by them.';
    const { tracking } = answer({ dependencies });
    expect(tracking.answer).toBe('no');
    expect(tracking.reasons).toContainEqual({ by: 'sdk', text, source: null });
    const sdkEntries = [entry('telemetry', []), entry('Confetti', [])];
    expect(answer({ dependencies, sdkEntries }).tracking.reasons.map(({ by }) => by)).not.toContain('sdk');
  });

  it('collects what a person says that it does', () => {
    const sdkEntries = [entry('telemetry', ['CRASH_DATA']), entry('Confetti', [])];
    expect(answer({ dependencies, sdkEntries }).questions).toEqual([]);
    expect(line('CRASH_DATA', { dependencies, sdkEntries })).toMatchObject({
      collected: 'yes',
      parties: [{ kind: 'sdk', name: 'Telemetry SDK', collects: 'yes' }],
      reasons: [{ text: 'app-privacy.yaml says that Telemetry collects it: its docs.' }],
      evidence: [{ place }],
    });
  });

  it('stays a question where a person has only marked it as undecided', () => {
    expect(answer({ dependencies, sdkEntries: [entry('Telemetry', null), entry('Confetti', [])] }).questions).toMatchObject([
      { answeredIn: { ids: ['Telemetry'] } },
    ]);
  });
});

describe('an SDK whose privacy manifest is known', () => {
  const crashlytics = [dependency({ name: 'FirebaseCrashlytics', version: '12.19.0' })];

  it('is taken at the word of a person instead', () => {
    expect(line('CRASH_DATA', { dependencies: crashlytics }).collected).toBe('review');
    const sdkEntries = [entry('firebase-crashlytics', [])];
    expect(line('CRASH_DATA', { dependencies: crashlytics, sdkEntries }).collected).toBe('no');
  });
});

describe('an SDK that ships no privacy manifest, and whose vendor says what it collects', () => {
  it('declares that, by its vendor', () => {
    const { collected, reasons } = line('DEVICE_ID', { dependencies: [dependency({ name: 'FirebaseAnalytics' })] });
    expect({ collected, text: reasons[0]?.text }).toEqual({
      collected: 'review',
      text: 'The vendor of Google Analytics for Firebase declares at least device IDs.',
    });
  });
});

describe('an entry for an SDK that is no dependency', () => {
  it('counts for nothing, and that is said', () => {
    expect(unmatchedSdks([], [entry('Telemetree', [])])).toEqual([
      {
        topic: 'sdk',
        text: 'app-privacy.yaml states what the SDK Telemetree collects, but no dependency has this name. The entry has no effect.',
        places: [place],
      },
    ]);
  });
});

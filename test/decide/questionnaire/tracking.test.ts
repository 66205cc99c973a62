import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../src/model/declaration.js';
import type { Answer } from '../../../src/model/answer.js';
import { claim } from '../../../src/decide/questionnaire/claim.js';
import { answerTracking } from '../../../src/decide/questionnaire/tracking.js';
import { answer, line, listed, mparticle, person, signal } from './fixtures.js';

const place = { file: 'App/PrivacyInfo.xcprivacy', line: 4, column: 1 };

function manifest(more: Partial<Extract<Declaration, { kind: 'privacy-manifest' }>>): Declaration {
  return { kind: 'privacy-manifest', tracking: null, trackingDomains: [], dataTypes: [], accessedApis: [], place, ...more };
}

describe('whether the app tracks', () => {
  it('is no where nothing tracks', () => {
    expect(answer({}).tracking.answer).toBe('no');
    expect(answer({ dependencies: [mparticle('9.4.0')], integrations: listed('24i', false) }).tracking.answer).toBe('no');
  });

  it('is yes where a person says so of one data type', () => {
    const answers = [person('EMAIL_ADDRESS', { collected: true, tracking: true, reason: 'custom audiences' })];
    const { tracking } = answer({ answers });
    expect(tracking.answer).toBe('yes');
    expect(tracking.reasons.map((reason) => reason.text)).toContain('app-privacy.yaml says: custom audiences.');
  });

  it.each<[string, Parameters<typeof answer>[0]]>([
    ['the prompt is shown', { signals: [signal('att.prompt')] }],
    ['the privacy manifest says so', { declarations: [manifest({ tracking: true })] }],
    [
      'the usage description is there',
      {
        declarations: [
          { kind: 'usage-description', key: 'NSUserTrackingUsageDescription', text: 'For ads', source: 'info-plist', place },
        ],
      },
    ],
    [
      'a plugin writes the usage description',
      {
        declarations: [
          {
            kind: 'prebuild-usage-description',
            key: 'NSUserTrackingUsageDescription',
            plugin: 'expo-tracking-transparency',
            place: { ...place, file: 'app.json' },
          },
        ],
      },
    ],
  ])('asks for another look where %s', (_, given) => {
    expect(answer(given).tracking).toMatchObject({ answer: 'review', reasons: [{ by: 'apple' }, {}] });
  });

  it('is not put in doubt by a plugin that writes another usage description', () => {
    const declarations = [
      { kind: 'prebuild-usage-description', key: 'NSCameraUsageDescription', plugin: 'expo-camera', place },
    ] as const;
    expect(answer({ declarations }).tracking.answer).toBe('no');
  });

  it('is not put in doubt by access to data alone', () => {
    const signals = [signal('system.location', { implies: ['PRECISE_LOCATION'] })];
    expect(answer({ signals }).tracking.answer).toBe('no');
  });
});

describe("the app's own privacy manifest", () => {
  const declarations = [
    manifest({
      dataTypes: [
        {
          type: 'NSPrivacyCollectedDataTypeEmailAddress',
          linked: true,
          tracking: false,
          purposes: ['NSPrivacyCollectedDataTypePurposeAppFunctionality', 'made up'],
          place,
        },
        { type: 'NSPrivacyCollectedDataTypeBody', linked: true, tracking: true, purposes: [], place },
      ],
    }),
  ];

  it('asks whether it is still right, says what it declares, and decides nothing', () => {
    expect(line('EMAIL_ADDRESS', { declarations })).toMatchObject({
      collected: 'review',
      linked: 'review',
      purposes: [],
      questions: [
        {
          text: 'Do you or a partner collect email addresses from this app, as the privacy manifest App/PrivacyInfo.xcprivacy declares?',
        },
      ],
      reasons: [
        {
          text: 'The privacy manifest App/PrivacyInfo.xcprivacy declares email addresses, linked to the user, for App Functionality.',
        },
      ],
    });
  });

  it('asks for each part that nothing else decides, with what it declares', () => {
    const answers = [person('EMAIL_ADDRESS', { collected: true })];
    const { linked, tracking, purposes, questions } = line('EMAIL_ADDRESS', { declarations, answers });
    expect({ linked, tracking, purposes }).toEqual({ linked: 'review', tracking: 'review', purposes: [] });
    expect(questions.map(({ text }) => text)).toEqual([
      'Do you and your partners use email addresses for App Functionality only, as the privacy manifest App/PrivacyInfo.xcprivacy declares?',
      "Can email addresses be linked to the user's identity, as the privacy manifest App/PrivacyInfo.xcprivacy declares?",
      'Do you or a partner use email addresses for tracking (the privacy manifest App/PrivacyInfo.xcprivacy says no)?',
    ]);
  });

  it('says nothing by a value that Apple does not define', () => {
    expect(answer({ declarations }).dataTypes.filter((type) => type.collected !== 'no')).toHaveLength(1);
  });
});

describe('what one data type says of the whole app', () => {
  const lineOf = (more: Partial<Answer>, said: Parameters<typeof claim>[0] | null = null) => ({
    answer: { ...line('EMAIL_ADDRESS', {}), ...more },
    claims: said === null ? [] : [claim(said)],
    person: undefined,
  });
  const verdictOf = (...given: Parameters<typeof lineOf>) => answerTracking([lineOf(...given)], [], []).answer;

  it.each<[Answer['collected'], Answer['tracking'], Answer['tracking']]>([
    ['yes', 'yes', 'yes'],
    ['yes', 'review', 'review'],
    ['yes', 'no', 'no'],
    ['review', 'yes', 'review'],
    ['review', 'review', 'review'],
    ['review', 'no', 'no'],
  ])('collected %s and used for tracking %s: %s', (collected, tracking, verdict) => {
    expect(verdictOf({ collected, tracking })).toBe(verdict);
  });

  it('a no of what is collected is not repeated, and that of anything else is', () => {
    const said = { dataType: 'EMAIL_ADDRESS', by: 'code', text: 'Not used for tracking.', tracking: 'no' } as const;
    const texts = (collected: 'yes' | null): readonly string[] =>
      answerTracking([lineOf({ collected: 'yes', tracking: 'no' }, { ...said, collected })], [], []).reasons.map(
        ({ text }) => text,
      );
    expect(texts('yes')).not.toContain(said.text);
    expect(texts(null)).toContain(said.text);
  });

  it("a person's no stands against Apple's yes, and asks for another look", () => {
    const said = { dataType: 'EMAIL_ADDRESS', by: 'apple', text: 'Apple says yes.', tracking: 'yes' } as const;
    const told = (by: 'apple' | 'sdk'): readonly string[] =>
      answerTracking(
        [
          {
            ...lineOf({ collected: 'yes', tracking: 'no' }, { ...said, by }),
            person: person('EMAIL_ADDRESS', { tracking: false }),
          },
        ],
        [],
        [],
      ).reasons.map(({ text }) => text);
    expect(told('apple')).toContain(said.text);
    expect(told('sdk')).not.toContain(said.text);
  });
});

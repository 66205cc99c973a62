import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { fastlaneReport } from '../../src/reports/fastlane.js';
import { assessment, unread } from '../support/assessment.js';
import { decided, decidedApp as app, prompt } from '../support/decided-app.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const parsed = (given: Assessment): unknown => JSON.parse(fastlaneReport.render(given, options));

const refusal = (given: Assessment): readonly string[] => fastlaneReport.facts?.open(given) ?? [];

describe("fastlane's file", () => {
  it('has an entry a data type, sorted as fastlane writes it', () => {
    const purposes = ['DEVELOPERS_ADVERTISING', 'ANALYTICS'] as const;
    const answers = { USER_ID: { ...decided, linked: 'yes', tracking: 'yes', purposes }, CRASH_DATA: decided } as const;
    expect(parsed(app(answers, { signals: [prompt] }))).toEqual([
      { category: 'CRASH_DATA', purposes: ['ANALYTICS'], data_protections: ['DATA_NOT_LINKED_TO_YOU'] },
      {
        category: 'USER_ID',
        purposes: ['ANALYTICS', 'DEVELOPERS_ADVERTISING'],
        data_protections: ['DATA_LINKED_TO_YOU', 'DATA_USED_TO_TRACK_YOU'],
      },
    ]);
  });

  it('says that no data is collected, and nothing beside it', () => {
    expect(parsed(app({}))).toEqual([{ data_protections: ['DATA_NOT_COLLECTED'] }]);
  });
});

describe('it is refused', () => {
  it('while nobody says what an integration is for that the catalogue does not know', () => {
    const [known] = assessment.integrations;
    const unknown = { ...known, name: 'Acme', purposes: [], purposesBasis: 'unknown' } as Assessment['integrations'][number];
    expect(refusal(app({ USER_ID: decided }, { integrations: [unknown] }))[0]).toContain(
      'Acme: neither app-privacy.yaml nor the catalog states its purposes',
    );
  });

  it.each([
    ['collection is undecided', { collected: 'review' }, 'collected needs review'],
    ['linking is undecided', { ...decided, linked: 'review' }, 'linked needs review'],
    ['tracking is undecided', { ...decided, tracking: 'review' }, 'tracking needs review'],
    ['there is no purpose', { ...decided, purposes: [] }, 'no purpose is stated'],
    [
      'it is open what else goes to mParticle',
      { ...decided, questions: [{ about: 'line', text: 'Which?', answeredIn: { kind: 'answers' }, options: [] }] },
      'open question: Which?',
    ],
    ['nothing shows that the app asks for permission to track', { ...decided, tracking: 'yes' }, 'neither an ATT prompt nor'],
  ] as const)('while %s', (_, answer, words) => {
    expect(refusal(app({ NAME: answer }))[0]).toContain(words);
  });

  it('for a data type that fastlane does not know', () => {
    expect(refusal(app({ HANDS: decided }))[0]).toContain('fastlane does not know this id');
  });

  it('while the advertising identifier is used and Device ID is not said to track', () => {
    expect(refusal(app({ DEVICE_ID: decided }, { signals: [{ ...prompt, id: 'idfa.read' }] }))[0]).toContain(
      'not marked as used for tracking',
    );
  });

  it('while the audit is incomplete', () => {
    expect(refusal(app({}, { problems: [unread] }))[0]).toContain('Podfile.lock:3: the audit is incomplete');
  });

  it('while it is open what SDKs collect', () => {
    const given = app({});
    const question = { about: 'sdks', text: 'Which?', answeredIn: { kind: 'sdks', ids: ['a'] }, options: [] } as const;
    expect(refusal({ ...given, questionnaire: { ...given.questionnaire, questions: [question] } })).toContain(
      'Open question: Which?',
    );
  });

  it('with everything that is open, not only the first', () => {
    expect(refusal(app({ NAME: { collected: 'review' }, EMAIL_ADDRESS: { ...decided, purposes: [] } }))).toHaveLength(2);
  });
});

describe('it is refused while the whole is open', () => {
  const hint = { by: 'apple', text: 'The plugin expo-tracking-transparency writes the key.', source: null } as const;
  const asking = (given: Assessment): Assessment => ({
    ...given,
    questionnaire: { ...given.questionnaire, tracking: { answer: 'review', reasons: [hint], domains: [] } },
  });

  it('where something says that the app asks for permission to track, and the answers say that nothing tracks', () => {
    expect(refusal(asking(app({ NAME: decided })))).toEqual([
      'Whether the app tracks users needs review. The plugin expo-tracking-transparency writes the key. The answers say that no data is used for tracking. Answer tracking: yes for the data that is, or remove what asks for permission to track.',
    ]);
  });

  it('without that advice where the tracking of a data type is open', () => {
    expect(refusal(asking(app({ NAME: { ...decided, tracking: 'review' } })))).toEqual([
      'NAME: tracking needs review.',
      'Whether the app tracks users needs review. The plugin expo-tracking-transparency writes the key.',
    ]);
  });
});

describe('a draft of it', () => {
  it('begins with an entry that names what is left out and that fastlane sends nothing of', () => {
    expect(parsed(app({ NAME: { ...decided, linked: 'review' }, USER_ID: decided }))).toEqual([
      {
        undecided_draft:
          'UNDECIDED DRAFT of app-privacy-audit 1.2.3, written with --allow-undecided. Do not upload it, because it leaves out what is listed here.',
        undecided: ['NAME: linked needs review.'],
        data_protections: [],
      },
      { category: 'USER_ID', purposes: ['ANALYTICS'], data_protections: ['DATA_NOT_LINKED_TO_YOU'] },
    ]);
  });

  it('never says that no data is collected', () => {
    expect(fastlaneReport.render(app({ NAME: { collected: 'review' } }), options)).not.toContain('DATA_NOT_COLLECTED');
  });

  it('leaves out a data type that fastlane does not know', () => {
    expect(parsed(app({ HANDS: decided }))).toHaveLength(1);
  });
});

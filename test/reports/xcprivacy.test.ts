import { describe, expect, it } from 'vitest';
import { dataTypes } from '../../src/catalog/data-types.js';
import { purposes } from '../../src/catalog/purposes.js';
import { privacyManifest } from '../../src/read/manifests/privacy-manifest/index.js';
import type { Answer, Party } from '../../src/model/answer.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { PrivacyManifest } from '../../src/model/declaration.js';
import type { Finding } from '../../src/model/finding.js';
import { xcprivacyReport } from '../../src/reports/xcprivacy.js';
import { purposeNames } from '../../src/reports/purpose-names.js';
import { content } from '../read/manifests/manifest-content.js';
import { assessment, finding, plainAnswer, unread } from '../support/assessment.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const app: Party = { kind: 'app', id: 'app', name: 'The app', collects: 'yes', tracking: 'no' };
const decided = { collected: 'yes', linked: 'yes', tracking: 'no', purposes: ['ANALYTICS'], parties: [app] } as const;

function given(answers: Partial<Record<Answer['id'], Partial<Answer>>>, more: Partial<Assessment> = {}): Assessment {
  const lines = dataTypes.map(({ id, xcprivacyKey }) => ({ ...plainAnswer(id), manifestKey: xcprivacyKey, ...answers[id] }));
  return { ...assessment, ...more, questionnaire: { ...assessment.questionnaire, dataTypes: lines } };
}

/** What the project's own reader makes of the proposal. */
async function proposed(from: Assessment): Promise<PrivacyManifest> {
  const { read } = await privacyManifest.load();
  const { declarations, problems } = read('PrivacyInfo.xcprivacy', content(xcprivacyReport.render(from, options)));
  expect(problems).toEqual([]);
  return declarations.find((declaration) => declaration.kind === 'privacy-manifest') as PrivacyManifest;
}

describe('the proposed privacy manifest', () => {
  it("declares what the app collects, in Apple's words", async () => {
    expect((await proposed(given({ EMAIL_ADDRESS: decided }))).dataTypes).toMatchObject([
      {
        type: 'NSPrivacyCollectedDataTypeEmailAddress',
        linked: true,
        tracking: false,
        purposes: ['NSPrivacyCollectedDataTypePurposeAnalytics'],
      },
    ]);
  });

  it('leaves to an SDK what only the SDK collects', async () => {
    const sdk: Party = { kind: 'sdk', id: 'sentry', name: 'Sentry SDK', collects: 'yes', tracking: 'no' };
    expect((await proposed(given({ CRASH_DATA: { ...decided, parties: [sdk] } }))).dataTypes).toEqual([]);
  });

  it('names the tracking domains of the app where it tracks', async () => {
    const { tracking, trackingDomains } = await proposed(given({ DEVICE_ID: { ...decided, tracking: 'yes' } }));
    expect({ tracking, domains: trackingDomains.map(({ domain }) => domain) }).toEqual({
      tracking: true,
      domains: ['track.example.com'],
    });
  });

  it('keeps the reasons for required-reason APIs of the manifests that are there', async () => {
    const place = { file: 'App/PrivacyInfo.xcprivacy', line: 9, column: 1 };
    const category = 'NSPrivacyAccessedAPICategoryUserDefaults';
    const manifest: PrivacyManifest = {
      ...{ kind: 'privacy-manifest', tracking: false, trackingDomains: [], dataTypes: [], place },
      accessedApis: [
        { category, reasons: ['CA92.1'], place },
        { category, reasons: ['1C8F.1', 'CA92.1'], place },
      ],
    };
    const { accessedApis } = await proposed(given({}, { declarations: [manifest, manifest] }));
    expect(accessedApis).toMatchObject([{ category, reasons: ['1C8F.1', 'CA92.1'] }]);
  });

  it('leaves out a reason that is not valid, and names the APIs that need one', async () => {
    const place = { file: 'App/PrivacyInfo.xcprivacy', line: 9, column: 1 };
    const category = 'NSPrivacyAccessedAPICategoryUserDefaults';
    const manifest: PrivacyManifest = {
      ...{ kind: 'privacy-manifest', tracking: false, trackingDomains: [], dataTypes: [], place },
      accessedApis: [{ category, reasons: ['85F4.1'], place }],
    };
    const invalid: Finding = { ...finding, rule: 'manifest/invalid-value', place };
    const missing: Finding = { ...finding, rule: 'manifest/api-reason-missing', message: 'stat() needs a -- reason.' };
    const from = given({}, { declarations: [manifest], findings: [invalid, missing] });
    expect((await proposed(from)).accessedApis).toEqual([]);
    const text = xcprivacyReport.render(from, options);
    expect(text).toContain(`Left out because it is not valid: ${category} at App/PrivacyInfo.xcprivacy:9.`);
    expect(text).toContain(': stat() needs a - - reason.');
  });

  it('uses the values of the catalogue', () => {
    expect(purposes.map(({ id }) => purposeNames[id].manifestKey)).toEqual(purposes.map(({ xcprivacyKey }) => xcprivacyKey));
  });
});

/** The sentences for which the file is refused. */
const refusal = (given: Assessment): readonly string[] => xcprivacyReport.facts?.open(given) ?? [];

describe('the proposed privacy manifest is refused', () => {
  const sdk: Party = { kind: 'sdk', id: 'sentry', name: 'Sentry SDK', collects: 'yes', tracking: 'no' };

  it.each<[string, Partial<Answer>, string]>([
    ['collection is undecided', { collected: 'review' }, 'NAME: collected needs review.'],
    ['linking is undecided', { ...decided, linked: 'review' }, 'NAME: linked needs review.'],
    ['tracking is undecided', { ...decided, tracking: 'review' }, 'NAME: tracking needs review.'],
    ['there is no purpose', { ...decided, purposes: [] }, 'NAME: no purpose is stated.'],
    [
      'an SDK collects it, and perhaps the app',
      { ...decided, parties: [sdk, { ...app, collects: 'review' }] },
      'NAME: an SDK collects it. Whether the app itself does needs review.',
    ],
  ])('while %s', (_, answer, sentence) => {
    expect(refusal(given({ NAME: answer }))).toEqual([sentence]);
  });

  it('while it is open whether the app tracks', () => {
    const plain = given({});
    const questionnaire = { ...plain.questionnaire, tracking: { answer: 'review', reasons: [], domains: [] } } as const;
    expect(refusal({ ...plain, questionnaire })).toEqual(['Whether the app tracks users needs review.']);
  });

  it('where it would name no domain and say that the app tracks', () => {
    const tracks = given({ DEVICE_ID: { ...decided, tracking: 'yes' } });
    const questionnaire = { ...tracks.questionnaire, tracking: { ...tracks.questionnaire.tracking, domains: [] } };
    expect(refusal({ ...tracks, questionnaire })).toEqual([expect.stringContaining('ITMS-91056')]);
  });

  it('while the audit is incomplete', () => {
    expect(refusal(given({}, { problems: [unread] }))).toEqual([
      expect.stringContaining('Podfile.lock:3: the audit is incomplete'),
    ]);
  });

  it('not for what only an SDK collects, nor for what is decided', () => {
    expect(refusal(given({ CRASH_DATA: { ...decided, collected: 'review', parties: [sdk] }, NAME: decided }))).toEqual([]);
  });
});

describe('a draft of it', () => {
  const draft = given({ NAME: { ...decided, tracking: 'review' }, USER_ID: decided });

  it('is marked, leaves out what is undecided, and lists it', async () => {
    const text = xcprivacyReport.render(draft, options);
    expect(text).toContain('UNDECIDED DRAFT');
    expect(text).toContain('* NAME: tracking needs review.');
    expect(await proposed(draft)).toMatchObject({
      dataTypes: [{ type: 'NSPrivacyCollectedDataTypeUserID' }],
      undecidedDraft: { file: 'PrivacyInfo.xcprivacy', line: 6 },
    });
  });

  it('does not say that the app does not track while that is open', async () => {
    const questionnaire = { ...draft.questionnaire, tracking: { answer: 'review', reasons: [], domains: [] } } as const;
    expect((await proposed({ ...draft, questionnaire })).tracking).toBeNull();
  });

  it('is marked in no file of which everything is decided', async () => {
    expect((await proposed(given({ NAME: decided }))).undecidedDraft).toBeUndefined();
  });
});

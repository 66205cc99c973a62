import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../src/read/approved/compare.js';
import { readApproved } from '../../../src/read/approved/read-approved.js';
import { dataTypes } from '../../../src/catalog/data-types.js';
import type { Answer, Party } from '../../../src/model/answer.js';
import type { Assessment } from '../../../src/model/assessment.js';
import { ascReport } from '../../../src/reports/asc.js';
import { fastlaneReport } from '../../../src/reports/fastlane.js';
import { jsonReport } from '../../../src/reports/json.js';
import { readReport } from '../../../src/reports/json/read.js';
import { xcprivacyReport } from '../../../src/reports/xcprivacy.js';
import { assessment, plainAnswer } from '../../support/assessment.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const party: Party = { kind: 'app', id: 'app', name: 'The app', collects: 'yes', tracking: 'no' };
const decided = {
  collected: 'yes',
  linked: 'yes',
  tracking: 'no',
  purposes: ['ANALYTICS', 'APP_FUNCTIONALITY'],
  parties: [party],
} as const;

function draft(answers: Partial<Record<Answer['id'], Partial<Answer>>>): Assessment {
  const lines = dataTypes.map(({ id, xcprivacyKey }) => ({ ...plainAnswer(id), manifestKey: xcprivacyKey, ...answers[id] }));
  const prompt = { ...(assessment.signals[0] as Assessment['signals'][number]), id: 'att.prompt' };
  return { ...assessment, signals: [prompt], questionnaire: { ...assessment.questionnaire, dataTypes: lines } };
}

const whole = draft({
  EMAIL_ADDRESS: decided,
  DEVICE_ID: { ...decided, tracking: 'yes', purposes: ['THIRD_PARTY_ADVERTISING'] },
  CRASH_DATA: { ...decided, linked: 'no', purposes: ['APP_FUNCTIONALITY'] },
});

const changes = async (text: string, now: Assessment) => {
  const approved = await readApproved('f', Buffer.from(text), readReport);
  const answers = approved.of === 'one app' ? approved.answers : approved.answersOf(now.app?.id ?? null);
  return compareAnswers('f', answers, now.questionnaire).changes;
};

describe('answers that were exported', () => {
  it.each([
    ['for fastlane', fastlaneReport],
    ['for asc', ascReport],
    ['as JSON', jsonReport],
    ['as a privacy manifest', xcprivacyReport],
  ])('%s give the same answers when they are read again', async (_, report) => {
    expect(await changes(report.render(whole, options), whole)).toEqual([]);
  });

  it('as JSON of several apps give the answers of each', async () => {
    const other = { ...draft({}), app: { id: 'Cafe', isSample: false, targets: [] } };
    const text = jsonReport.renderAll?.([other, whole], options) ?? '';
    expect([await changes(text, whole), await changes(text, other)]).toEqual([[], []]);
    await expect(changes(text, { ...whole, app: { id: 'Bar', isSample: false, targets: [] } })).rejects.toThrow(
      'f has no answers of the app Bar.',
    );
  });

  it('that collect nothing do so too', async () => {
    expect(await changes(fastlaneReport.render(draft({}), options), draft({}))).toEqual([]);
    expect(await changes(ascReport.render(draft({}), options), draft({}))).toEqual([]);
  });
});

describe('a change since then', () => {
  const approved = fastlaneReport.render(draft({ EMAIL_ADDRESS: decided }), options);

  it.each([
    ['a new type', { EMAIL_ADDRESS: decided, NAME: decided }, { part: 'collected', before: 'no', now: 'yes', kind: 'drift' }],
    [
      'a type that a person took back',
      { EMAIL_ADDRESS: { collected: 'no', reasons: [{ by: 'person', text: 'It goes nowhere.', source: null }] } },
      { part: 'collected', before: 'yes', now: 'no', kind: 'drift' },
    ],
    ['a type that nothing here ever showed', {}, { part: 'collected', before: 'yes', now: 'no', kind: 'unshown' }],
    [
      'tracking',
      { EMAIL_ADDRESS: { ...decided, tracking: 'yes' } },
      { part: 'tracking', before: 'no', now: 'yes', kind: 'drift' },
    ],
    ['linking', { EMAIL_ADDRESS: { ...decided, linked: 'no' } }, { part: 'linked', before: 'yes', now: 'no', kind: 'drift' }],
    [
      'a purpose',
      { EMAIL_ADDRESS: { ...decided, purposes: ['ANALYTICS'] } },
      { part: 'purposes', now: 'ANALYTICS', kind: 'drift' },
    ],
    [
      'purposes that nobody gives any more',
      { EMAIL_ADDRESS: { ...decided, purposes: [] } },
      { part: 'purposes', now: 'review', kind: 'open' },
    ],
    [
      'purposes of which one is open today',
      { EMAIL_ADDRESS: { ...decided, purposes: [decided.purposes[0]], openPurposes: decided.purposes.slice(1) } },
      { part: 'purposes', now: 'review', kind: 'open' },
    ],
    [
      'what is undecided',
      { EMAIL_ADDRESS: decided, NAME: { collected: 'review' } },
      { part: 'collected', now: 'review', kind: 'open' },
    ],
  ] as const)('is seen: %s', async (_, now, change) => {
    expect(await changes(approved, draft(now))).toMatchObject([change]);
  });
});

describe('evidence of then', () => {
  it('that is gone makes its type drift', async () => {
    const place = { file: 'App/Map.swift', line: 3, column: 1 };
    const before = draft({ PRECISE_LOCATION: { ...decided, evidence: [{ what: 'requestLocation', place }] } });
    expect(await changes(jsonReport.render(before, options), draft({}))).toMatchObject([
      { part: 'collected', before: 'yes', now: 'no', kind: 'drift', evidence: [{ status: 'gone' }] },
    ]);
  });
});

describe('a file that says less than it could', () => {
  const sdk: Party = { kind: 'sdk', id: 'maps', name: 'Maps', collects: 'yes', tracking: 'no' };

  it('is a privacy manifest, which leaves to SDKs what they collect', async () => {
    const integration: Party = { ...sdk, kind: 'integration', id: 'braze' };
    const now = draft({ EMAIL_ADDRESS: decided, COARSE_LOCATION: { ...decided, parties: [sdk, integration] } });
    expect(await changes(xcprivacyReport.render(now, options), now)).toEqual([]);
  });

  it('is a report in which something was undecided: its decision is a change, and no drift', async () => {
    const before = draft({ NAME: { collected: 'review' }, PHONE_NUMBER: { collected: 'review' } });
    const now = draft({ NAME: decided, PHONE_NUMBER: { collected: 'review' } });
    expect(await changes(jsonReport.render(before, options), now)).toMatchObject([
      { dataType: { id: 'NAME' }, part: 'collected', before: 'review', now: 'yes', kind: 'open' },
    ]);
  });

  it('is a report in which a data type had no purpose yet: the purposes of today are none that changed', async () => {
    const before = draft({ NAME: { ...decided, purposes: [] } });
    expect(await changes(jsonReport.render(before, options), draft({ NAME: decided }))).toEqual([]);
  });

  it("has two entries for a data type, as fastlane's may: they add up", async () => {
    const entry = (purpose: string, protection: string) => ({
      category: 'EMAIL_ADDRESS',
      purposes: [purpose],
      data_protections: ['DATA_LINKED_TO_YOU', protection],
    });
    const entries = [entry('ANALYTICS', 'DATA_USED_TO_TRACK_YOU'), entry('APP_FUNCTIONALITY', 'DATA_LINKED_TO_YOU')];
    const now = draft({ EMAIL_ADDRESS: { ...decided, tracking: 'yes' } });
    expect(await changes(JSON.stringify(entries), now)).toEqual([]);
    expect(await changes(JSON.stringify(entries.toReversed()), now)).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['an unknown id', '[{"category": "DEVICE", "data_protections": []}]', 'f:1: "DEVICE" is not one of Apple\'s data types.'],
    [
      'an unknown purpose',
      '[\n{"category": "NAME", "purposes": ["ANALYTCS"], "data_protections": ["DATA_LINKED_TO_YOU"]}]',
      'f:2: "ANALYTCS" is not one of Apple\'s purposes.',
    ],
    ['an unknown protection', '[{"category": "NAME", "data_protections": ["LINKED"]}]', 'f:1: "LINKED" is not a data protection'],
    [
      'a contradiction',
      '[{"category": "NAME", "data_protections": ["DATA_LINKED_TO_YOU", "DATA_NOT_LINKED_TO_YOU"]}]',
      'f:1 declares the data as both linked and not linked to the user.',
    ],
    ['a later report', '{"schemaVersion": 3, "questionnaire": {"dataTypes": []}}', 'f has schema version 3'],
    [
      'a line of a report that says nothing',
      '{"schemaVersion": 1, "questionnaire": {"dataTypes": [\n{"id": "NAME", "collected": "YES"}]}}',
      'f:2: collected must be yes, no or review',
    ],
    [
      "a draft of fastlane's file that was written while answers were open",
      '[\n{"undecided_draft": "UNDECIDED DRAFT", "data_protections": []}]',
      'f:2 marks the file as a draft that was written with --allow-undecided',
    ],
    [
      'a draft of a privacy manifest that was written while answers were open',
      '<plist><!--\nUNDECIDED DRAFT --><dict><key>NSPrivacyTracking</key><false/></dict></plist>',
      'f:2 marks the file as a draft that was written with --allow-undecided',
    ],
    [
      'a draft of the file of asc that was written while answers were open',
      '{"schemaVersion": 1, "dataUsages": [\n{"undecided_draft": "UNDECIDED DRAFT", "dataProtections": []}]}',
      'f:2 marks the file as a draft that was written with --allow-undecided',
    ],
    ['a later file of asc', '{"schemaVersion": 2, "dataUsages": []}', 'f does not have schema version 1, the only one of asc.'],
    ['a file of asc without an entry', '{"schemaVersion": 1, "dataUsages": []}', 'f has no entry.'],
    ['a file of asc with something else than entries', '{"dataUsages": 5}', 'f has no entry.'],
    [
      'an unknown protection for asc',
      '{"dataUsages": [\n{"category": "NAME", "dataProtections": ["LINKED"]}]}',
      'f:2: "LINKED" is not a data protection',
    ],
    [
      'entries for asc that contradict each other',
      '{"dataUsages": [\n{"category": "NAME", "purposes": ["ANALYTICS"], "dataProtections": ["DATA_NOT_LINKED_TO_YOU"]},\n{"category": "NAME", "purposes": ["APP_FUNCTIONALITY"], "dataProtections": ["DATA_LINKED_TO_YOU"]}]}',
      'f:2 declares NAME as not linked to the user, and another entry as linked.',
    ],
    ['a number', '5', 'f does not contain approved answers.'],
    ['broken JSON', '[{', 'f:1:3 is not valid JSON. The file ends before'],
    ['another JSON', '{}', 'f does not contain approved answers.'],
    ['something else', 'hello', 'f:1:'],
    ['nothing', '', 'f:1:'],
  ])('is named: %s', async (_, text, message) => {
    await expect(readApproved('f', Buffer.from(text), readReport)).rejects.toThrow(message);
  });
});

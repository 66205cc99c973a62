import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../src/model/answer.js';
import type { Assessment } from '../../src/model/assessment.js';
import { purposeIds } from '../../src/model/purpose.js';
import type { RenderOptions } from '../../src/reports/report.js';
import { terminalReport } from '../../src/reports/terminal.js';
import {
  acceptedFinding,
  assessment,
  baselineFinding,
  commentedFinding,
  finding,
  unread,
  unusedEntry,
} from '../support/assessment.js';

const render = (options: Partial<RenderOptions> = {}, changes: Partial<Assessment> = {}): string =>
  terminalReport.render({ ...assessment, ...changes }, { scope: 'audit', width: 100, color: false, quiet: false, ...options });

const hostile = '\u001b]0;owned\u0007\u202egnp.exe\n::error::x';

describe('the terminal report', () => {
  it.each([200, 100, 99, 72, 71, 60, 59, 50])('stays within %i columns and cuts no word of a table', (width) => {
    const purposes = purposeIds;
    const evidence = Array.from({ length: 12 }, (_, line) => ({
      what: 'a call',
      place: { file: 'Storefront/Checkout/CheckoutAnalytics.swift', line: line + 1, column: 1 },
    }));
    const dataTypes = assessment.questionnaire.dataTypes.map((answer): Answer => ({
      ...answer,
      collected: 'review',
      purposes,
      evidence,
    }));
    const integrations = assessment.integrations.map((integration) => ({ ...integration, purposes }));
    const lines = render({ width }, { questionnaire: { ...assessment.questionnaire, dataTypes }, integrations }).split('\n');
    const within = lines.filter((line) => !line.startsWith('    ') || !line.includes('│'));
    expect(Math.max(...within.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.filter((line) => /\w…/.test(line))).toEqual([]);
    expect(lines.filter((line) => /personalization,?( |$)/.test(line)).length).toBeGreaterThanOrEqual(dataTypes.length);
  });

  it('puts the data types that one question leaves open on one line', () => {
    const { questionnaire } = assessment;
    const question: Question = {
      ...{ about: 'collected', text: 'Which data types does the app collect?' },
      ...{ answeredIn: { kind: 'answers' }, options: [] },
    };
    const dataTypes = questionnaire.dataTypes.map((answer): Answer => {
      if (answer.id === 'HEALTH') return { ...answer, collected: 'yes', questions: [] };
      return { ...answer, collected: 'review', evidence: [], questions: [question] };
    });
    const text = render({}, { questionnaire: { ...questionnaire, dataTypes, questions: [] } });
    expect(text).toContain('  34 other data types: undecided. See the open questions.\n');
    expect(text).toContain('  ? 34 data types: Which data types does the app collect?\n');
    expect(text).not.toContain('  Contacts ');
  });

  it('points with a caret at the place in the source line', () => {
    const lines = render().split('\n');
    const source = lines.findIndex((line) => line.includes('│ MParticle.sharedInstance()'));
    expect(lines[source + 1]?.indexOf('^')).toBe(lines[source]?.indexOf('start(with'));
  });

  it('cuts a long source line around the place and still points at it', () => {
    const excerpt = { text: `${'a'.repeat(200)}advertisingIdentifier${'b'.repeat(200)}`, column: 201 };
    const lines = render({ width: 60 }, { findings: [{ ...finding, excerpt }] }).split('\n');
    const source = lines.findIndex((line) => line.includes('advertisingIdentifier'));
    expect(lines[source + 1]?.indexOf('^')).toBe(lines[source]?.indexOf('advertisingIdentifier'));
  });

  it('leaves the caret out where columns are not certain', () => {
    const excerpt = { text: 'let 名前 = start()', column: 10 };
    expect(render({}, { findings: [{ ...finding, excerpt }] })).not.toMatch(/\^$/m);
  });

  it('shows a table, and a list where that would not fit', () => {
    expect(render({ width: 100 })).toMatch(/Data type +Collected +Linked/);
    expect(render({ width: 59 })).toMatch(/ {2}Email address\n {4}collected yes, linked yes, tracking yes\n/);
  });

  it('asks a question once, for all data types that it concerns', () => {
    expect(render()).toContain('? Coarse location, Crash data: Does the workspace keep it?');
  });

  it('caps a long list and says so', () => {
    const findings = Array.from({ length: 100 }, (_, index) => ({ ...finding, advice: `Do ${index}.` }));
    expect(render({}, { findings })).toContain('and 40 more (see --format json)');
  });

  it('names the lines of further places', () => {
    const findings = Array.from({ length: 5 }, (_, line) => ({ ...finding, place: { ...finding.place, line: line + 1 } }));
    expect(render({}, { findings }).match(/ │ MParticle/g)).toHaveLength(3);
    expect(render({}, { findings })).toContain('also lines 4, 5');
  });

  it('says nothing but findings and problems where it is to be quiet', () => {
    expect(render({ quiet: true })).toMatch(/^Findings[^]*att\/status-missing-at-start\n$/);
    expect(render({ quiet: true }, { findings: [] })).toBe('');
  });

  it('counts what is accepted or in the baseline, and shows none of it', () => {
    const summary = { ...assessment.summary, errors: 0, accepted: 2, baseline: 1 };
    const text = render({ scope: 'check' }, { findings: [acceptedFinding, commentedFinding, baselineFinding], summary });
    expect(text).toMatch(/^Findings {2}2 accepted, 1 in the baseline\n {2}No new findings\.\n/);
    expect(text).toMatch(/0 errors, 0 warnings, 0 notes, 2 accepted, 1 in the baseline\n$/);
    expect(text).not.toContain(finding.rule);
  });

  it.each(['audit', 'check'] as const)('tells in a report of %s what should accept findings and needs attention', (scope) => {
    const text = render({ scope }, { acceptanceRemarks: [unusedEntry] });
    expect(text).toMatch(
      /Accepted findings to review\n {2}app-privacy\.yaml:9\n.*does not match any finding\.\n +→ Remove the entry\./,
    );
  });

  it('leaves the questionnaire out of a check', () => {
    expect(render({ scope: 'check' })).not.toContain('questionnaire');
  });

  it('says no only of the files that an incomplete audit could read', () => {
    const dataTypes = assessment.questionnaire.dataTypes.map((answer): Answer => ({ ...answer, collected: 'no', questions: [] }));
    const questionnaire = { ...assessment.questionnaire, dataTypes, questions: [] };
    expect(render({}, { questionnaire })).toContain('All 35 data types: not collected, according to the code and its SDKs.');
    expect(render({}, { questionnaire, problems: [unread] })).toContain(
      'All 35 data types: not collected, according to the files that the audit could read.',
    );
  });

  it('never calls an incomplete or empty audit clean', () => {
    expect(render({}, { findings: [], problems: [unread] })).toContain('the audit is incomplete');
    const empty = { findings: [], app: null, subjects: [] };
    expect(render({ scope: 'check' }, empty)).not.toContain('No rule violations found');
  });

  it('colours only where it is told to', () => {
    expect(render({ color: true })).toContain('\u001b[31m');
    expect(render({ color: false })).not.toContain('\u001b');
  });

  it('prints no control, escape or bidirectional character of the audited repository', () => {
    const place = { file: hostile, line: 1, column: 1 };
    const text = render(
      {},
      {
        findings: [{ ...finding, place, message: hostile, excerpt: { text: hostile, column: 1 } }],
        problems: [{ ...unread, place, message: hostile, remedy: hostile }],
        notes: [{ topic: 'x', text: hostile, places: [place] }],
        project: {
          platforms: ['ios'],
          sdks: [{ name: hostile, ecosystem: 'npm', version: hostile, requirement: null, range: null, place }],
        },
        integrations: assessment.integrations.map((integration) => ({ ...integration, name: hostile })),
      },
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).not.toMatch(/^::error/m);
  });
});

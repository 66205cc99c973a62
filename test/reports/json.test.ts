import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { jsonReport } from '../../src/reports/json.js';
import { acceptedFinding, assessment, baselineFinding, commentedFinding, finding, unusedEntry } from '../support/assessment.js';

const render = (scope: 'audit' | 'check' | 'export', changes: Partial<Assessment> = {}): Record<string, unknown> =>
  JSON.parse(jsonReport.render({ ...assessment, ...changes }, { scope, width: 100, color: false, quiet: false })) as Record<
    string,
    unknown
  >;

describe('the JSON report', () => {
  it('has the keys of schema version 2, and for one app those of version 1', () => {
    const keys =
      'schemaVersion tool apps commit project dependencies integrations thirdPartySdks questionnaire signals findings acceptanceRemarks notes lookedAt unreadCode problems summary';
    expect(Object.keys(render('audit'))).toEqual(keys.split(' '));
  });

  it('keeps to what a check or an export is about', () => {
    expect(Object.keys(render('check'))).toEqual([
      'schemaVersion',
      'tool',
      'apps',
      'commit',
      'project',
      'undecided',
      'findings',
      'acceptanceRemarks',
      'lookedAt',
      'unreadCode',
      'problems',
      'summary',
    ]);
    expect(Object.keys(render('export'))).toContain('questionnaire');
    expect(Object.keys(render('export'))).not.toContain('findings');
  });

  it('has what Apple asks of each app below it, and nothing of that at the top for several', () => {
    const of = (id: string): Assessment => ({ ...assessment, app: { id, isSample: false, targets: [] }, scope: 'app' });
    const text = jsonReport.renderAll?.([of('Cafe'), of('Shop')], { scope: 'audit', width: 100, color: false, quiet: false });
    const report = JSON.parse(text ?? '') as { apps: { id: string; questionnaire: object }[] };
    expect(report.apps.map(({ id, questionnaire }) => [id, Object.keys(questionnaire)[0]])).toEqual([
      ['Cafe', 'tracking'],
      ['Shop', 'tracking'],
    ]);
    expect(Object.keys(report)).toEqual(
      'schemaVersion tool apps commit signals findings acceptanceRemarks notes lookedAt unreadCode problems summary'.split(' '),
    );
  });

  it('gives a finding its place, flat', () => {
    expect(render('audit')['findings']).toMatchObject([
      { rule: 'att/status-missing-at-start', file: 'App/AppDelegate.swift', line: 13, column: 10 },
    ]);
  });

  it('has every finding with its state, and where, why and until when it is accepted', () => {
    const { findings, acceptanceRemarks } = render('check', {
      findings: [finding, acceptedFinding, commentedFinding, baselineFinding],
      acceptanceRemarks: [unusedEntry],
    });
    expect(findings).toMatchObject([
      { state: 'new', why: null, until: null, acceptedAt: null },
      { state: 'accepted', why: 'sample code', until: '2027-03-31', acceptedAt: { file: 'app-privacy.yaml', line: 5 } },
      { state: 'accepted', why: null, until: null, acceptedAt: { file: 'App/AppDelegate.swift', line: 12 } },
      { state: 'baseline', why: null, until: null, acceptedAt: { file: 'app-privacy-baseline.json', line: 5 } },
    ]);
    expect(acceptanceRemarks).toMatchObject([{ kind: 'unused', file: 'app-privacy.yaml', line: 9, remedy: 'Remove the entry.' }]);
  });

  it('has timings only where they were asked for', () => {
    expect(render('audit')['summary']).not.toHaveProperty('timings');
    expect(render('audit', { summary: { ...assessment.summary, timings: { find: 1.5 } } })['summary']).toHaveProperty('timings', {
      find: 1.5,
    });
  });

  it('says that an empty scan is a problem', () => {
    expect(render('audit', { app: null, subjects: [] })['problems']).toHaveLength(1);
  });

  it('holds no character that a terminal would obey, and still says the same', () => {
    const message = 'a\u202eb\u009b31mc';
    const findings = [{ ...finding, message }];
    const text = jsonReport.render({ ...assessment, findings }, { scope: 'check', width: 100, color: false, quiet: false });
    expect(text).toContain('a\\u202eb\\u009b31mc');
    expect(render('check', { findings })['findings']).toMatchObject([{ message }]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { jsonReport } from '../../src/reports/json.js';
import { readReport } from '../../src/reports/json/read.js';
import { writeReport } from '../../src/reports/json/write.js';
import { acceptedFinding, assessment, baselineFinding, commentedFinding, unread, unusedEntry } from '../support/assessment.js';

const options = { width: 100, color: false, quiet: false } as const;
const other: Assessment = { ...assessment, app: { id: 'Cafe', isSample: true, targets: [] }, scope: 'app' };

/** What is written of what is read of a text. */
function again(text: string): string {
  const report = readReport(text);
  return report.kind === 'report' ? writeReport(report.document) : `${report.path.join('/')} ${report.message}`;
}

const written = (scope: 'audit' | 'check' | 'export', given: Assessment = assessment): string =>
  jsonReport.render(given, { ...options, scope });

describe('a JSON report that is read back', () => {
  it.each(['audit', 'check', 'export'] as const)('is written as the same bytes: that of %s', (scope) => {
    const text = written(scope, { ...assessment, problems: [unread] });
    expect(again(text)).toBe(text);
  });

  it('is so with several apps, and with texts that have to be escaped', () => {
    const strange = '\u2028"\\ \u0085 __proto__ \u{1f600}';
    const note = { topic: 'apps', text: strange, places: [] } as const;
    const text = jsonReport.renderAll?.([{ ...assessment, notes: [note] }, other], { ...options, scope: 'audit' }) ?? '';
    expect(again(text)).toBe(text);
  });

  it.each(['two-stores.json', 'storefront.json', 'courier.json'])('is so for a whole app: %s', (name) => {
    const text = readFileSync(join(import.meta.dirname, '../apps', name), 'utf8');
    expect(again(text)).toBe(text);
  });

  it('is so with findings in every state', () => {
    const findings = [acceptedFinding, commentedFinding, baselineFinding];
    const text = written('check', { ...assessment, findings, acceptanceRemarks: [unusedEntry] });
    expect(again(text)).toBe(text);
  });

  it('is so where it was written before findings had a state', () => {
    const without = (value: object, ...keys: readonly string[]): object =>
      Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
    const report = JSON.parse(written('audit')) as { readonly findings: readonly object[]; readonly summary: object };
    const findings = report.findings.map((one) => without(one, 'state', 'why', 'until', 'acceptedAt'));
    const summary = { ...without(report.summary, 'accepted', 'baseline'), suppressed: 0 };
    const text = writeReport({ ...without(report, 'acceptanceRemarks'), findings, summary });
    expect(again(text)).toBe(text);
  });

  it('is so in version 1, which lacked keys at first', () => {
    const later = JSON.parse(written('audit')) as Record<string, unknown>;
    const variant = { name: 'Shop', bundleId: null, version: '1.0', file: 'App/Info.plist', line: 3 };
    const first = Object.entries({ ...later, schemaVersion: 1, apps: [variant] }).filter(([key]) => key !== 'lookedAt');
    const text = writeReport(Object.fromEntries(first));
    expect(again(text)).toBe(text);
    expect(readReport(text)).toMatchObject({ version: 1, questionnaires: [{ app: null, path: ['questionnaire', 'dataTypes'] }] });
  });

  it('has the questionnaire of each app, and that of the only one at the top', () => {
    const several = jsonReport.renderAll?.([{ ...other, app: { id: 'Shop', isSample: false, targets: [] } }, other], {
      ...options,
      scope: 'export',
    });
    expect(readReport(several ?? '')).toMatchObject({
      questionnaires: [{ app: 'Shop', path: ['apps', '0', 'questionnaire', 'dataTypes'] }, { app: 'Cafe' }],
    });
    expect(readReport(written('export'))).toMatchObject({ questionnaires: [{ path: ['questionnaire', 'dataTypes'] }] });
    expect(readReport(written('check'))).toMatchObject({ questionnaires: [] });
  });
});

describe('a text that is no report', () => {
  const changed = (from: string, to: string): string => {
    const text = written('audit');
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it.each<[string, string, string]>([
    ['no JSON', '{', ' is not a JSON report of app-privacy.'],
    ['a list', '[]', ' is not a JSON report of app-privacy.'],
    [
      'nested without end',
      `{"schemaVersion":2,"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      ' is not a JSON report of app-privacy.',
    ],
    ['without a version', '{"questionnaire": {}}', ' does not state its schema version. app-privacy reads versions 1 and 2.'],
    ['of a later version', '{"schemaVersion": 3}', ' has schema version 3. app-privacy reads versions 1 and 2.'],
    ['of no version', '{"schemaVersion": {}}', ' has schema version unknown. app-privacy reads versions 1 and 2.'],
    ['without what every report has', '{"schemaVersion": 2}', ' The report has no tool.'],
    [
      'with a severity of another name',
      changed('"severity": "error"', '"severity": "fatal"'),
      'findings/0/severity severity must be error, warning or note.',
    ],
    [
      'with a text for a number',
      changed('"errors": 1', '"errors": "none"'),
      'summary/errors errors must be of the type integer.',
    ],
  ])('is said to be none: %s', (_, text, message) => {
    expect(again(text)).toBe(message);
  });
});

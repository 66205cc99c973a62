import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/decide/rules/index.js';
import type { Assessment, Assessments } from '../../src/model/assessment.js';
import { sarifReport } from '../../src/reports/sarif.js';
import {
  acceptedFinding,
  assessment,
  baselineFinding,
  commentedFinding,
  comparison,
  finding,
  unread,
  unusedEntry,
} from '../support/assessment.js';
import { clean, hostile, renderIn, samples, severalApps } from '../support/ci-report.js';

/** The parts of SARIF that are looked at here. */
interface Log {
  readonly runs: readonly {
    readonly automationDetails: { readonly id: string };
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[] };
    };
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly level: string; readonly message: { readonly text: string } }[];
      readonly toolConfigurationNotifications: readonly object[];
    }[];
    readonly results: readonly Record<string, unknown>[];
  }[];
}

function logOf(given: Assessment | Assessments, changes: Parameters<typeof renderIn>[2] = {}): Log {
  return JSON.parse(renderIn(sarifReport, given, changes)) as Log;
}

const runOf = (given: Assessment, changes: Parameters<typeof renderIn>[2] = {}): Log['runs'][number] => {
  const [first] = logOf(given, changes).runs;
  if (first === undefined) throw new Error('There is no run.');
  return first;
};

/** The schema of OASIS, as Microsoft's SDK ships it; draft 4, of which it uses nothing that later drafts changed but the id. */
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(join('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe('SARIF', () => {
  it.each(samples)('fits the schema of version 2.1.0 for %s', (_, given) => {
    expect([$schema, id].every((each) => typeof each === 'string')).toBe(true);
    validate(logOf(given));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('says where a finding is, from the root of the repository', () => {
    expect(runOf(assessment).results[0]?.['locations']).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'ios/App/AppDelegate.swift', uriBaseId: '%SRCROOT%' },
          region: { startLine: 13, startColumn: 10, endLine: 13, endColumn: 15 },
        },
      },
    ]);
  });

  it('writes names of files as URIs', () => {
    const odd = { ...finding, place: { ...finding.place, file: 'A b/ü#1.swift' } };
    expect(JSON.stringify(runOf({ ...clean, findings: [odd] }).results)).toContain('"ios/A%20b/%C3%BC%231.swift"');
  });

  it('has an empty list of results where nothing is found, and declares every rule', () => {
    const metadata = rules.map(({ id, severity, title, rationale, advice, source }) => ({
      id,
      severity,
      title,
      rationale,
      advice,
      source,
    }));
    const { results, tool } = runOf({ ...clean, rules: metadata });
    expect(results).toEqual([]);
    expect(tool.driver.rules.map((rule) => rule.id)).toEqual([
      ...rules.map((rule) => rule.id),
      'answer/changed',
      'answer/undecided',
    ]);
    expect(tool.driver.rules.every(({ help }) => help.markdown.includes('**Fix:**'))).toBe(true);
  });

  it('has the identity of a finding under a key of its own, and leaves the hash of the line to GitHub', () => {
    expect(runOf(assessment).results[0]?.['partialFingerprints']).toEqual({ 'appPrivacy/v3': '8df5a54b9e92bb32' });
  });

  it('has the related places as a code flow that ends at the finding', () => {
    const text = JSON.stringify(runOf(assessment).results[0]?.['codeFlows']);
    expect(text.indexOf('App/Consent.swift')).toBeLessThan(text.indexOf('App/AppDelegate.swift'));
    expect(text).toContain('The app shows the ATT prompt here.');
  });

  it('has a run for each app, under a category that depends on the app alone', () => {
    const ids = logOf(severalApps(2)).runs.map(({ automationDetails }) => automationDetails.id);
    expect(ids).toEqual(['app-privacy/App%201/', 'app-privacy/App%202/', 'app-privacy/']);
  });

  it('takes what no app ships for no audit without an app', () => {
    const rest = { ...clean, app: null, scope: 'rest' as const, subjects: [] };
    expect(logOf([assessment, rest]).runs[1]?.invocations[0]?.executionSuccessful).toBe(true);
  });

  it('has one run for more apps than GitHub takes runs', () => {
    const { runs } = logOf(severalApps(20));
    expect(runs.map(({ results, automationDetails }) => [automationDetails.id, results.length])).toEqual([['app-privacy/', 20]]);
  });

  it('says which findings are accepted, and why', () => {
    const { results } = runOf({ ...assessment, findings: [finding, acceptedFinding, commentedFinding] });
    expect(results.map(({ suppressions }) => suppressions)).toMatchObject([
      [],
      [{ kind: 'external', status: 'accepted', justification: 'sample code (until 2027-03-31)' }],
      [{ kind: 'inSource', status: 'accepted' }],
    ]);
    expect(results.map(({ baselineState }) => baselineState)).toEqual([undefined, undefined, undefined]);
  });

  it('says which findings are in the baseline, and which are not', () => {
    const { results } = runOf({ ...assessment, findings: [finding, baselineFinding, acceptedFinding], comparison });
    const states = results.map(({ ruleId, baselineState, suppressions }) => ({ ruleId, baselineState, suppressions }));
    const rule = finding.rule;
    expect(states).toMatchObject([
      { ruleId: rule, baselineState: 'new', suppressions: [] },
      { ruleId: 'answer/changed', suppressions: [] },
      { ruleId: rule, baselineState: 'unchanged', suppressions: [{ kind: 'external', justification: 'In the baseline' }] },
      { ruleId: rule, baselineState: undefined, suppressions: [{ justification: 'sample code (until 2027-03-31)' }] },
    ]);
    expect(states[1]?.baselineState).toBeUndefined();
  });

  it('leaves accepted findings out for GitHub, which takes them for alerts', () => {
    const findings = [acceptedFinding, commentedFinding, baselineFinding];
    expect(runOf({ ...clean, findings }, { leavesOutAccepted: true }).results).toEqual([]);
  });

  it.each([
    [false, 'warning'],
    [true, 'error'],
  ])('tells of entries that accept nothing beside the results (strict: %s)', (isStrict, level) => {
    const { results, invocations } = runOf({ ...clean, acceptanceRemarks: [unusedEntry] }, { isStrict });
    expect(results).toEqual([]);
    expect(invocations[0]?.toolConfigurationNotifications).toMatchObject([{ level, descriptor: { id: 'audit/acceptance' } }]);
  });

  it('says that an audit is incomplete', () => {
    const [invocation] = runOf({ ...clean, problems: [unread] }).invocations;
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      { level: 'error', message: { text: 'The lock file ends in the middle of a line. Run pod install again.' } },
    ]);
  });

  it('reports an answer that is no longer the approved one', () => {
    expect(runOf({ ...clean, comparison }).results).toMatchObject([{ ruleId: 'answer/changed', level: 'error' }]);
  });

  it('keeps the worst findings where there are more than GitHub takes, and says how many are left out', () => {
    const many = Array.from({ length: 25_000 }, (_, index) => ({
      ...finding,
      severity: 'note' as const,
      place: { ...finding.place, line: index + 1 },
    }));
    const { results, invocations } = runOf({ ...clean, findings: [...many, finding] });
    expect([results.length, results[0]?.['level']]).toEqual([25_000, 'error']);
    expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toMatch(/^1 more finding is not in this file/);
  });

  it('has no links and placeholders of the audited repository', () => {
    const text = JSON.stringify(runOf({ ...clean, findings: [{ ...finding, message: `${hostile} {0}` }] }).results);
    expect(text).not.toMatch(/\]\(|[^{]\{0\}/);
  });
});

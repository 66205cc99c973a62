import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import type { Finding, RuleMetadata } from '../../src/model/finding.js';
import { csvReport } from '../../src/reports/csv.js';
import { findingEntries } from '../../src/reports/finding-entries.js';
import { htmlReport } from '../../src/reports/html.js';
import { jsonReport } from '../../src/reports/json.js';
import { markdownReport } from '../../src/reports/markdown.js';
import { terminalReport } from '../../src/reports/terminal.js';
import { assessment, finding } from '../support/assessment.js';

const at = (line: number, changes: Partial<Finding> = {}): Finding => ({
  ...finding,
  place: { ...finding.place, line },
  excerpt: { text: `call(${line})`, column: 1 },
  fingerprint: { algorithm: 'appPrivacy/v3', hash: String(line) },
  ...changes,
});
const rule: RuleMetadata = {
  ...{ id: finding.rule, severity: 'error', title: 'mParticle is started without an ATT status', rationale: '', advice: '' },
  source: { title: '', url: 'https://example.com/' },
};
const entriesOf = (findings: readonly Finding[]) =>
  findingEntries({ findings, rules: [rule] }).map(({ title, count, statements }) => ({
    title,
    count,
    lines: statements.map(({ spots }) => spots.map(({ place }) => place.line)),
  }));

describe('findings that are one thing to fix', () => {
  it('are one entry with their places', () => {
    expect(entriesOf([at(3), at(9)])).toEqual([{ title: finding.message, count: 2, lines: [[3, 9]] }]);
  });

  it("have the rule's title where they say different things", () => {
    expect(entriesOf([at(3), at(9, { message: 'Another call.' })])).toEqual([{ title: rule.title, count: 2, lines: [[3], [9]] }]);
  });

  it.each<[string, Partial<Finding>]>([
    ['of another rule', { rule: 'att/status-hard-coded' }],
    ['in another file', { place: { ...finding.place, file: 'App/Other.swift' } }],
    ['with another remedy', { advice: 'Do something else.' }],
    ['of another severity', { severity: 'warning' }],
  ])('are not joined with one %s', (_, changes) => {
    expect(entriesOf([at(3), at(9, changes)])).toHaveLength(2);
  });
});

describe.each([
  ['terminal', terminalReport],
  ['Markdown', markdownReport],
  ['HTML', htmlReport],
])('%s', (_, report) => {
  it('gives the message and the remedy once, and every place', () => {
    const changed: Assessment = { ...assessment, findings: [at(3), at(9), at(27)] };
    const text = report.render(changed, { scope: 'check', width: 100, color: false, quiet: false });
    expect(text.split(finding.message)).toHaveLength(2);
    expect(text.split(finding.advice)).toHaveLength(2);
    expect(text.split('The app shows the ATT prompt here.')).toHaveLength(2);
    expect(text).toContain('App/Consent.swift:20');
    expect(text).toMatch(/\b3\b[^]*call\(3\)[^]*\b9\b[^]*call\(9\)[^]*\b27\b[^]*call\(27\)/);
  });
});

describe.each([
  ['JSON', jsonReport],
  ['CSV', csvReport],
])('%s', (_, report) => {
  it('keeps each finding', () => {
    const changed: Assessment = { ...assessment, findings: [at(3), at(9)] };
    const text = report.render(changed, { scope: 'check', width: 100, color: false, quiet: false });
    expect(text.split(finding.message)).toHaveLength(3);
  });
});

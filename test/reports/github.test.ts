import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/model/finding.js';
import { githubReport } from '../../src/reports/github.js';
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
import { clean, hostileFinding, renderIn, samples } from '../support/ci-report.js';

const linesOf = (...given: Parameters<typeof renderIn> extends [unknown, ...infer Rest] ? Rest : never): readonly string[] =>
  renderIn(githubReport, ...given)
    .split('\n')
    .slice(0, -1);

/** Every line is a command of three parts (GitHub Docs, "Workflow commands for GitHub Actions"). */
const command = /^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,\s][^:,]*,?)+::.+$/;

describe('annotations of GitHub Actions', () => {
  it.each(samples)('are commands alone for %s', (_, given) => {
    expect(linesOf(given).filter((line) => !command.test(line))).toEqual([]);
  });

  it('name the place from the root of the repository', () => {
    expect(linesOf(assessment)).toEqual([
      '::error file=ios/App/AppDelegate.swift,line=13,endLine=13,col=10,endColumn=15,title=att/status-missing-at-start::MParticle.start(with:) is called and no ATT status is set on its options. Set attStatus on MParticleOptions before start(with:).',
    ]);
  });

  it('are the worst within the limit of a step, and count the others', () => {
    const of = (severity: Severity, count: number): readonly Finding[] =>
      Array.from({ length: count }, (_, index) => ({ ...finding, severity, place: { ...finding.place, line: index + 1 } }));
    const lines = linesOf({ ...clean, findings: [...of('note', 3), ...of('warning', 10), ...of('error', 12)] });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      ...Array.from({ length: 10 }, () => '::error'),
      ...Array.from({ length: 10 }, () => '::warning'),
      ...Array.from({ length: 3 }, () => '::notice'),
    ]);
    expect(lines[9]).toMatch(/^::error title=app-privacy::3 more /);
  });

  it('begin with what made the audit incomplete', () => {
    expect(linesOf({ ...assessment, problems: [unread] })[0]).toMatch(
      /^::error file=ios\/Podfile.lock,line=3,.*title=audit\/incomplete::/,
    );
  });

  it('tell of changed answers', () => {
    expect(linesOf({ ...clean, comparison })[0]).toMatch(
      /title=answer\/changed::Name: collected was approved as no and is now yes\. /,
    );
  });

  it('leave out what is accepted or in the baseline', () => {
    expect(linesOf({ ...clean, findings: [acceptedFinding, commentedFinding, baselineFinding] })).toEqual([]);
  });

  it('tell of an entry that accepts nothing', () => {
    expect(linesOf({ ...clean, acceptanceRemarks: [unusedEntry] })[0]).toMatch(
      /^::warning file=ios\/app-privacy.yaml,line=9,.*title=audit\/acceptance::/,
    );
  });

  it('let the audited repository add no command, property or color', () => {
    const lines = linesOf({ ...clean, findings: [hostileFinding] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^::error file=ios\/a%2Cb%3Ac\/%3A%3Aerror/);
    expect(lines[0]).not.toContain('##[');
    expect(lines[0]).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

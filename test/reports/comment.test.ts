import { describe, expect, it } from 'vitest';
import type { Assessment, Assessments } from '../../src/model/assessment.js';
import { markdownReport } from '../../src/reports/markdown.js';
import { acceptedFinding, assessment, baselineFinding, comparison, finding, unread, unusedEntry } from '../support/assessment.js';
import { clean, hostile, hostileFinding, renderIn, samples, severalApps } from '../support/ci-report.js';

const render = (given: Assessment | Assessments, changes: Parameters<typeof renderIn>[2] = {}): string =>
  renderIn(markdownReport, given, changes);

describe('the comment on a pull request', () => {
  it('begins with a line by which it is found again, and the outcome', () => {
    expect(render(assessment)).toMatch(/^<!-- app-privacy -->\n\n## App privacy: 1 error\n/);
    expect(render({ ...clean, summary: { ...clean.summary, errors: 0 } })).toMatch(/## App privacy: no rule violations found\n/);
  });

  it('has a line for each finding that opens', () => {
    expect(render(assessment)).toContain(
      '<details>\n<summary><b>error</b> MParticle.start(with:) is called and no ATT status is set on its options. <code>ios/App/AppDelegate.swift:13</code></summary>\n\n- Line 13: `MParticle.sharedInstance().start(with: options)`\n',
    );
  });

  it('has the line of a file of several apps once', () => {
    const shared = severalApps(3).map((one) => ({ ...one, findings: one.findings.map((each) => ({ ...each, target: null })) }));
    const [first, ...others] = shared;
    expect(render(first === undefined ? assessment : [first, ...others]).split('- Line 13:')).toHaveLength(2);
  });

  it.each(samples)('closes everything that it opens for %s', (_, given) => {
    const text = render(given);
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
    expect(text.split('<summary>').length).toBe(text.split('</summary>').length);
  });

  it('is the same for the same findings', () => {
    expect(render(severalApps(3))).toBe(render(severalApps(3)));
  });

  it('never passes an incomplete audit', () => {
    const text = render({ ...clean, summary: { ...clean.summary, errors: 0 }, problems: [unread] });
    expect(text).toContain('## App privacy: incomplete');
    expect(text).toContain('`ios/Podfile.lock:3` (incomplete): The lock file ends in the middle of a line.');
  });

  it('shows changed, open and accepted answers and findings', () => {
    const findings = [acceptedFinding, baselineFinding];
    const summary = { ...clean.summary, errors: 0, accepted: 1, baseline: 1 };
    const given = { ...clean, comparison, findings, summary, acceptanceRemarks: [unusedEntry] };
    const text = render(given, { failsOnUndecided: true });
    expect(text).toContain('1 accepted, 1 in the baseline');
    expect(text).toContain('- `ios/app-privacy.yaml:9`: The ignore entry for att/\\* does not match any finding.');
    expect(text).toContain('### Changes since the approved answers');
    expect(text).toContain('- COARSE\\_LOCATION: collected needs review.');
    expect(text).toContain('<summary>1 accepted finding</summary>');
    expect(text).toContain('sample code (until 2027-03-31)');
  });

  it('has at most 60,000 characters, the worst findings first, and counts the others', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...finding,
      severity: index === 499 ? ('error' as const) : ('warning' as const),
      message: `${'x'.repeat(400)} ${String(index)}`,
      place: { ...finding.place, file: `App/${String(index)}.swift` },
    }));
    const text = render({ ...clean, findings: many });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.indexOf('App/499.swift')).toBeLessThan(text.indexOf('App/0.swift'));
    const shown = text.split('<details>').length - 1;
    expect(text).toContain(`${String(500 - shown)} more entries are not shown`);
  });

  it('stays within its limit whatever the audited repository says', () => {
    const long = hostile.repeat(2000);
    const one = { ...hostileFinding, message: long, advice: long, excerpt: { text: long, column: 1 } };
    const problems = Array.from({ length: 100 }, () => ({ ...unread, message: long, remedy: long }));
    expect(render({ ...clean, findings: [one, finding], problems }).length).toBeLessThanOrEqual(60_000);
  });

  it('mentions nobody and links nothing', () => {
    const message = '@org/team #12 https://evil.example www.evil.example <img src=x>';
    const text = render({ ...clean, findings: [{ ...finding, message }] });
    expect(text).toContain('@&#8203;org/team #&#8203;12 https:&#8203;//evil.example www&#8203;.evil.example &#60;img src=x&#62;');
  });
});

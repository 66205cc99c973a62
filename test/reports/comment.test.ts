import { describe, expect, it } from 'vitest';
import type { Assessment, Assessments } from '../../src/model/assessment.js';
import { markdownReport } from '../../src/reports/markdown.js';
import {
  acceptedFinding,
  assessment,
  baselineFinding,
  baseFinding,
  comparison,
  finding,
  since,
  unread,
  unusedEntry,
} from '../support/assessment.js';
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

  it('shows what a branch changed and fixed, with paths from the root of the repository', () => {
    const summary = { ...clean.summary, errors: 0, base: 1 };
    const text = render({ ...clean, findings: [baseFinding], summary, since });
    expect(text).toContain('## App privacy: no new findings, 1 in the base commit\n');
    expect(text).toContain(
      '### Changes since `42c23b7c4a`\n\nCompared 0d7ae6d4a6 with 42c23b7c4a, the last commit it shares with origin/main.',
    );
    expect(text).toContain('Does the app track users? The answer was **No** and is now **Yes**.');
    expect(text).toContain('| Name | collected | no | yes | `ios/App/SignIn.swift:12`');
    expect(text).toContain('1 finding is fixed:\n\n- `ios/App/Gone.swift:3` The app &lt;b&gt;reads&lt;/b&gt; the IDFA.');
  });

  it('shows an app that a branch did not change only where it changed none', () => {
    const same = { ...since, tracking: null, changes: [], fixed: [] };
    const [first, second = first] = severalApps(2);
    const shown = (...of: readonly [Assessment['since'], Assessment['since']]): number =>
      render([
        { ...first, since: of[0] },
        { ...second, since: of[1] },
      ]).split('### Changes since').length - 1;
    expect([shown(same, same), shown(same, since), shown(since, since)]).toEqual([1, 1, 2]);
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

import { describe, expect, it } from 'vitest';
import { distinctApps } from '../../../src/decide/portfolio/same-apps.js';
import type { ListedFinding, ReportedApp } from '../../../src/model/portfolio.js';

const finding: ListedFinding = {
  ...{ rule: 'att/status-missing-at-start', severity: 'error', file: 'A.swift', line: 1 },
  ...{ fingerprint: 'appPrivacy/v3:1', state: 'new' },
};

const second: ListedFinding = { ...finding, fingerprint: 'appPrivacy/v3:2' };

/** The app Shop of a report. */
function shop(report: string, more: Partial<ReportedApp> = {}): ReportedApp {
  return {
    ...{ key: `${report}: Shop`, reports: [report], id: 'Shop', name: 'Shop', bundleIds: [], commit: null, isShipped: true },
    ...{ problems: [], findings: [], tracking: 'no', sdks: [], integrations: [], thirdPartySdks: [], questions: [], drift: null },
    ...more,
  };
}

const bundleIds = ['com.example.shop'];

describe('an app in two reports', () => {
  it.each<[string, Partial<ReportedApp>, Partial<ReportedApp>]>([
    ['the bundle id', { bundleIds }, { bundleIds }],
    ['the commit', { commit: 'a1' }, { commit: 'a1' }],
    ['equal findings and answers', { findings: [finding] }, { findings: [finding] }],
  ])('is counted once, and a remark says so, because of %s', (_, one, other) => {
    const { apps, remarks } = distinctApps([shop('a', one), shop('b', other)]);
    expect(apps.map(({ reports }) => reports)).toEqual([['a', 'b']]);
    expect(remarks).toEqual([expect.stringContaining('a and b contain the same app Shop.')]);
  });

  it('is counted twice, and a remark says so, if another commit was audited or nothing shows that it is one', () => {
    const commits = distinctApps([shop('a', { bundleIds, commit: 'a1' }), shop('b', { bundleIds, commit: 'b2' })]);
    const nothing = distinctApps([shop('a'), shop('b')]);
    for (const { apps, remarks } of [commits, nothing]) {
      expect(apps).toHaveLength(2);
      expect(remarks).toEqual([expect.stringContaining('they are counted as 2 apps')]);
    }
  });

  it('is two apps without a word if the bundle ids differ', () => {
    const other = shop('b', { bundleIds: ['com.example.other'] });
    expect(distinctApps([shop('a', { bundleIds }), other])).toMatchObject({ apps: [{}, {}], remarks: [] });
  });

  it('has what any of them found: shards, and the worse of two answers', () => {
    const one = shop('a', { bundleIds, findings: [{ ...finding, state: 'accepted' }], tracking: 'no' });
    const problem = { file: 'A.swift', line: 1, message: 'A.swift is binary.', remedy: 'Replace it.' };
    const other = shop('b', { bundleIds, findings: [finding, second], tracking: 'review', problems: [problem] });
    expect(distinctApps([one, other]).apps).toMatchObject([
      { findings: [finding, second], tracking: 'review', problems: [problem] },
    ]);
  });

  it('keeps repositories without apps apart', () => {
    expect(distinctApps([shop('a', { id: null }), shop('b', { id: null })])).toMatchObject({ apps: [{}, {}], remarks: [] });
  });
});

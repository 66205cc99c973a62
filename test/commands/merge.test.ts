import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Merge } from '../../src/commands/merge.js';
import type { Portfolio } from '../../src/model/portfolio.js';
import schema from '../../src/reports/portfolio/portfolio.schema.json' with { type: 'json' };
import { runCommand, withFolder, type Outcome } from '../support/run-command.js';

const stored = (name: string): string => readFileSync(join(import.meta.dirname, '../apps', `${name}.json`), 'utf8');
const [storefront, twoStores, courier] = ['storefront', 'two-stores', 'courier'].map(stored) as [string, string, string];

/** What the tests change of a report. */
interface WrittenReport {
  readonly apps: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly object[];
}

/** A report with a change. */
function changed(text: string, change: (report: WrittenReport) => object): string {
  const report = JSON.parse(text) as WrittenReport;
  return JSON.stringify({ ...report, ...change(report) });
}

function without(value: object | undefined, ...keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !keys.includes(key)));
}

const answers = ['integrations', 'thirdPartySdks', 'questionnaire', 'dependencies'] as const;

const unreadable = { kind: 'incomplete', file: 'A.swift', line: 1, message: 'A.swift is binary.', remedy: 'Replace it.' };
const incomplete = changed(courier, () => ({ problems: [unreadable] }));

async function merge(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Outcome> {
  return withFolder(files, (folder) => runCommand(Merge, folder, ...flags));
}

async function portfolioOf(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Portfolio> {
  return JSON.parse((await merge(files, '--json', ...flags)).stdout) as Portfolio;
}

const three = { 'a/app-privacy.json': storefront, 'b.json': twoStores, 'c.json': courier };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a portfolio', () => {
  it('lists the apps of all reports by risk, named by file or folder', async () => {
    const { apps, summary } = await portfolioOf(three);
    expect(apps.map(({ key, risk }) => [key, risk])).toEqual([
      ['a: Storefront', 'errors'],
      ['b: Cafe', 'errors'],
      ['c: React Native app', 'questions'],
      ['b: Shop', 'questions'],
    ]);
    expect(summary).toMatchObject({ reports: 3, missing: 0, apps: 4, incomplete: 0 });
  });

  it('counts what its reports count', async () => {
    const { summary } = await portfolioOf(three);
    const counts = [storefront, twoStores, courier].map(
      (text) => (JSON.parse(text) as { summary: Record<string, number> }).summary,
    );
    const sum = (key: string): number => counts.reduce((total, each) => total + (each[key] ?? 0), 0);
    expect(summary).toMatchObject({ errors: sum('errors'), warnings: sum('warnings'), notes: sum('notes') });
  });

  it('fits its schema', async () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect(validate(await portfolioOf({ ...three, 'd.json': '{', 'e.json': incomplete }))).toBe(true);
  });

  it('says who tracks where, and does not take an unknown SDK for one that does not', async () => {
    const sdks = [
      { id: 'Known', name: 'Known', basis: 'catalog', tracking: false },
      { id: 'Unknown', name: 'Unknown', basis: 'unknown', tracking: false },
    ];
    const whole = { version: '1.0', manifestVersion: null, trackingDomains: [], dataTypes: [], flaws: [], source: null };
    const rest = { ...whole, file: 'Podfile', line: 1 };
    const text = changed(courier, ({ apps: [app] }) => ({
      apps: [{ ...app, thirdPartySdks: sdks.map((sdk) => ({ ...sdk, ...rest })) }],
    }));
    const { thirdPartySdks } = await portfolioOf({ 'c.json': text });
    const key = 'c: React Native app';
    expect(thirdPartySdks.map(({ id, tracking }) => [id, tracking])).toEqual([
      ['Unknown', { yes: [], review: [key], no: [] }],
      ['Known', { yes: [], review: [], no: [key] }],
    ]);
  });

  it('says the same in every format, whatever the terminal', async () => {
    for (const format of ['terminal', 'markdown', 'html', 'json'])
      expect((await merge(three, '--format', format)).stdout).toMatch(/att[/\\]+status-missing-at-start|att&#47;status/);
  });

  it('reads reports of check, and says that they have no answers', async () => {
    const check = changed(courier, ({ apps: [app] }) => {
      return { apps: [{ ...without(app, ...answers), undecided: ['NAME: collected needs review.'] }], questionnaire: undefined };
    });
    const { apps, remarks } = await portfolioOf({ 'c.json': check });
    expect(apps[0]).toMatchObject({ tracking: null, integrations: null, risk: 'questions' });
    expect(remarks.join()).toContain('1 app comes from reports without answers');
  });

  it('reads version 1, which has no ids of apps', async () => {
    const first = changed(courier, ({ apps: [app] }) => {
      return {
        ...Object.fromEntries(answers.map((key) => [key, app?.[key]])),
        project: { platforms: [], sdks: [] },
        schemaVersion: 1,
        apps: [{ name: 'Old', bundleId: null, version: null, file: 'Info.plist', line: 1 }],
      };
    });
    const { apps, missing } = await portfolioOf({ 'old.json': first });
    expect(missing).toEqual([]);
    expect(apps.map(({ key, id, name, risk }) => ({ key, id, name, risk }))).toEqual([
      { key: 'old', id: null, name: 'Old', risk: 'questions' },
    ]);
  });

  it('lists code outside apps and samples last, and does not count them', async () => {
    const text = changed(twoStores, ({ findings, apps: [cafe, shop] }) => ({
      apps: [{ ...cafe, isSample: true }, shop],
      findings: [...findings, { ...findings[0], app: null }],
    }));
    const { apps, summary } = await portfolioOf({ 'b.json': text });
    expect(apps.map(({ key, risk }) => [key, risk])).toEqual([
      ['b: Shop', 'questions'],
      ['b: Cafe', 'not-shipped'],
      ['b: code outside apps', 'not-shipped'],
    ]);
    expect(summary).toMatchObject({ apps: 1, errors: 0 });
  });
});

describe('a report that cannot be read', () => {
  const earlier = '{\n  "kind": "portfolio",\n  "schemaVersion": 1\n}\n';
  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['a binary file', '\u0000\u0001\u0002\ufffd', 'The file is not a JSON report of app-privacy.'],
    ['one that is cut short', storefront.slice(0, 9000), 'The file begins like a report but is not complete JSON.'],
    ['other JSON', '{"name":"package"}', 'The file does not state its schema version.'],
    ['a later version', '{"schemaVersion":3}', 'The file has schema version 3.'],
    [
      'a report that the schema refuses',
      changed(courier, () => ({ findings: 7 })),
      'findings: findings must be of the type array.',
    ],
    ['a draft of export', changed(courier, () => ({ findings: undefined })), 'The file does not contain findings'],
    ['a portfolio', earlier, 'The file is a portfolio.'],
  ])('is named, and fails the run: %s', async (_, text, message) => {
    const { exitCode, stdout } = await merge({ 'good.json': storefront, 'bad.json': text }, '--json');
    const { missing, summary } = JSON.parse(stdout) as Portfolio;
    expect(exitCode).toBe(2);
    expect(summary).toMatchObject({ reports: 1, missing: 1 });
    expect(missing).toEqual([
      {
        report: 'bad',
        file: 'bad.json',
        message: expect.stringContaining(message) as string,
        remedy: expect.any(String) as string,
      },
    ]);
  });

  it('is one that is too large, not there, or a folder without reports', async () => {
    await withFolder({ 'big.json': '', 'none/readme.txt': '' }, async (folder) => {
      truncateSync(join(folder, 'big.json'), 40 * 1024 * 1024);
      const paths = ['big.json', 'gone.json', 'none'].map((name) => join(folder, name));
      const { exitCode, stdout } = await runCommand(Merge, ...paths, '--json');
      const { missing, apps } = JSON.parse(stdout) as Portfolio;
      expect(exitCode).toBe(2);
      expect(apps).toEqual([]);
      expect(missing.map(({ file, message }) => [file, message])).toEqual([
        ['none', 'The folder contains no JSON report.'],
        ['big.json', 'big.json has 40 MB. The limit is 32 MB.'],
        ['gone.json', 'The report gone.json does not exist.'],
      ]);
      expect(stdout).not.toContain(folder);
    });
  });

  it('comes first in the terminal, and keeps the page from looking complete', async () => {
    const files = { 'good.json': courier, 'bad.json': '' };
    expect((await merge(files)).stdout).toMatch(/^app-privacy-audit .*\n\nMissing reports .*\n.*\n.*\n {2}bad\.json /);
    expect((await merge(files, '--format', 'html')).stdout).toContain('The portfolio is incomplete.');
    expect((await merge(files, '--format', 'markdown')).stdout).toContain('**The portfolio is incomplete.**');
    expect((await merge(files, '--quiet')).stdout).toContain('Missing reports');
  });

  it('is not one in UTF-16, as PowerShell redirects', async () => {
    await withFolder({}, async (folder) => {
      writeFileSync(join(folder, 'a.json'), `\ufeff${courier}`, 'utf16le');
      writeFileSync(join(folder, 'b.json'), `\ufeff${twoStores}`);
      expect((await runCommand(Merge, folder, '--json')).exitCode).toBe(0);
    });
  });
});

describe('how a merge ends', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[], number]>([
    ['findings', three, [], 0],
    ['errors at the threshold', three, ['--fail-on', 'error'], 1],
    ['no errors', { 'c.json': courier }, ['--fail-on', 'note'], 0],
    ['an incomplete audit', { ...three, 'd.json': incomplete }, [], 2],
    ['an incomplete audit, with errors', { ...three, 'd.json': incomplete }, ['--fail-on', 'error'], 2],
  ])('with %s', async (_, files, flags, exitCode) => {
    expect((await merge(files, ...flags)).exitCode).toBe(exitCode);
  });

  it('shows an incomplete audit above warnings', async () => {
    const { apps } = await portfolioOf({ 'a.json': storefront, 'd.json': incomplete });
    expect(apps.map(({ risk }) => risk)).toEqual(['errors', 'incomplete']);
    expect((await merge({ 'd.json': incomplete })).stdout).toContain('A.swift is binary.');
  });

  it.each([
    ['comparison', 'label', 1],
    ['since', 'base', 0],
  ])('fails for answers that differ from the filed label, not from a base commit: %s', async (key, since, exitCode) => {
    const change = { dataType: 'NAME', part: 'collected', before: 'no', now: 'yes', kind: 'drift', evidence: [] };
    const commits = {
      revision: 'main',
      base: 'a'.repeat(40),
      head: 'b'.repeat(40),
      isBaseComplete: true,
      tracking: null,
      fixed: [],
    };
    const head = key === 'since' ? commits : { file: 'label.json', format: 'fastlane', historyProblem: null };
    const text = changed(courier, ({ apps: [app] }) => ({ apps: [{ ...app, [key]: { ...head, changes: [change] } }] }));
    const { stdout, exitCode: actual } = await merge({ 'c.json': text }, '--json', '--fail-on', 'error');
    const { apps, missing } = JSON.parse(stdout) as Portfolio;
    expect({ missing, drift: apps[0]?.drift, exitCode: actual }).toMatchObject({
      missing: [],
      drift: [{ since, now: 'yes' }],
      exitCode,
    });
  });

  it('adds to the summary of the job in GitHub Actions', async () => {
    await withFolder({ 'reports/c.json': courier, 'summary.md': '' }, async (folder) => {
      vi.stubEnv('GITHUB_ACTIONS', 'true');
      vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary.md'));
      await runCommand(Merge, join(folder, 'reports'));
      expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('# Privacy portfolio');
    });
  });

  it('refuses two reports of one name', async () => {
    await withFolder({ 'x/a.json': courier, 'y/a.json': courier }, async (folder) => {
      const { exitCode, stderr } = await runCommand(Merge, join(folder, 'x'), join(folder, 'y'));
      expect(exitCode).toBe(2);
      expect(stderr).toContain('Two reports would both be called a');
    });
  });

  it('counts a file that is given twice once', async () => {
    await withFolder({ 'a.json': courier }, async (folder) => {
      const { stdout } = await runCommand(Merge, folder, join(folder, 'a.json'), '--json');
      expect((JSON.parse(stdout) as Portfolio).summary.reports).toBe(1);
    });
  });
});

describe('what changed since an earlier portfolio', () => {
  async function changesOf(
    before: Readonly<Record<string, string>>,
    now: Readonly<Record<string, string>>,
  ): Promise<Portfolio['changes']> {
    const earlier = (await merge(before, '--json')).stdout;
    return withFolder({ 'portfolio.json': earlier }, async (folder) => {
      return (await portfolioOf(now, '--previous', join(folder, 'portfolio.json'))).changes;
    });
  }

  const withoutFindings = changed(storefront, () => ({ findings: [] }));

  it('is nothing where the reports are the same', async () => {
    expect(await changesOf(three, three)).toEqual({ since: 'portfolio.json', added: [], gone: [], unread: [], apps: [] });
  });

  it('is what was fixed and what is new', async () => {
    const fixed = await changesOf({ 'a.json': storefront }, { 'a.json': withoutFindings });
    expect(fixed?.apps[0]?.risk).toEqual({ before: 'errors', now: 'questions' });
    expect(fixed?.apps[0]?.findings.fixed.length).toBeGreaterThan(0);
    const added = await changesOf({ 'a.json': withoutFindings }, { 'a.json': storefront });
    expect(added?.apps[0]?.findings.added.length).toBe(fixed?.apps[0]?.findings.fixed.length);
  });

  it('does not call fixed what an incomplete audit did not find', async () => {
    const partly = changed(withoutFindings, () => ({ problems: [unreadable] }));
    const changes = await changesOf({ 'a.json': storefront }, { 'a.json': partly });
    expect(changes?.apps[0]?.findings).toMatchObject({ fixed: [], isComparable: true });
    expect(changes?.apps[0]?.findings.unseen).toBeGreaterThan(0);
  });

  it('does not compare fingerprints of different kinds', async () => {
    const older = storefront.replaceAll('appPrivacy/v3:', 'appPrivacy/v2:');
    const changes = await changesOf({ 'a.json': older }, { 'a.json': storefront });
    expect(changes?.apps[0]?.findings).toEqual({ added: [], fixed: [], unseen: 0, isComparable: false });
  });

  it('tells an app without a report from one whose report is missing', async () => {
    const changes = await changesOf(three, {
      'b.json': '',
      'c.json': courier,
      'd.json': incomplete.replaceAll('React Native app', 'New'),
    });
    expect(changes).toMatchObject({
      added: ['d: New'],
      gone: ['a: Storefront'],
      unread: ['b: Cafe', 'b: Shop'],
    });
  });

  it.each([
    ['another report', courier],
    ['no JSON', '{'],
    ['a portfolio without apps', '{"kind":"portfolio","schemaVersion":1}'],
    ['one of a later version', '{"kind":"portfolio","schemaVersion":2}'],
  ])('cannot be told from %s', async (_, text) => {
    await withFolder({ 'portfolio.json': text, 'reports/c.json': courier }, async (folder) => {
      const { exitCode, stderr } = await runCommand(Merge, join(folder, 'reports'), '--previous', join(folder, 'portfolio.json'));
      expect({ exitCode, stderr: stderr.split('\n')[0] }).toEqual({
        exitCode: 2,
        stderr: expect.stringMatching(/is not|has another/) as string,
      });
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { Explain } from '../../src/commands/explain.js';
import { Export } from '../../src/commands/export.js';
import { IntegrationsShow } from '../../src/commands/integrations/show.js';
import { RulesList } from '../../src/commands/rules/list.js';
import { rules } from '../../src/decide/rules/index.js';
import { runCommand, withFolder } from '../support/run-command.js';

/** An app that starts mParticle and gives it no status: one error. */
const app = {
  'App/AppDelegate.swift': [
    'import mParticle_Apple_SDK',
    'func start() {',
    '  let options = MParticleOptions(key: "k", secret: "s")',
    '  MParticle.sharedInstance().start(with: options)',
    '}',
    '',
  ].join('\n'),
};

describe('wrong use', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['an unknown flag', ['--fromat', 'json'], /^Error: Nonexistent flag: --fromat\n/],
    ['a folder that does not exist', ['/no/such/folder'], /^Error: The folder \/no\/such\/folder does not exist\.\n/],
    ['a file for a folder', [import.meta.filename], /^Error: .*usage\.test\.ts is a file\. The audit reads a folder\.\n/],
    ['an unknown format', ['--format', 'pdf'], /^Error: Expected --format=pdf to be one of: /],
    [
      'two formats without files',
      ['--format', 'json', '--format', 'markdown'],
      /^Error: Only one format can go to standard output/,
    ],
    [
      'a configuration that does not exist',
      ['--config', '/no/such.yaml'],
      /^Error: Could not read the configuration such\.yaml: /,
    ],
    ['a second folder', ['.', 'other'], /^Error: Unexpected argument: other\n/],
    [
      'a word that would colour the terminal',
      ['--format', '\u001b[31mpdf'],
      /^Error: Expected --format=[^\u001b]*pdf to be one of: /,
    ],
  ])('%s exits 2 with one clear line, no stack, nothing on standard output', async (_, argv, line) => {
    const outcome = await runCommand(Audit, ...argv);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toMatch(line);
    expect(outcome.stderr).not.toMatch(/^\s+at |node_modules|See more help/m);
  });

  it('is said as plainly with --format json and --json', async () => {
    for (const flag of ['--format=json', '--json']) {
      const outcome = await runCommand(Audit, '/no/such/folder', flag);
      expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
      expect(outcome.stderr).toMatch(/^Error: The folder \/no\/such\/folder does not exist/);
    }
  });

  it('is an output in a folder that is a file', async () => {
    const outcome = await withFolder({ ...app, none: '' }, async (folder) =>
      runCommand(Audit, folder, '--output', join(folder, 'none', 'report.md')),
    );
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toMatch(/^Error: Could not write the report .*report\.md: .*none is not a folder\./);
  });
});

describe('exit codes', () => {
  it('audit reports an error and exits 0, check exits 1', async () => {
    await withFolder(app, async (folder) => {
      const audit = await runCommand(Audit, folder, '--quiet');
      const check = await runCommand(Check, folder, '--quiet');
      expect([audit.exitCode, check.exitCode]).toEqual([0, 1]);
      expect(audit.stdout).toContain('att/status-missing-at-start');
      expect(check.stdout).toBe(audit.stdout);
    });
  });

  it('audit exits 1 when it is told to fail on errors, check 0 when it is told never to', async () => {
    await withFolder(app, async (folder) => {
      const audit = await runCommand(Audit, folder, '--fail-on', 'error');
      const check = await runCommand(Check, folder, '--fail-on', 'never');
      expect([audit.exitCode, check.exitCode]).toEqual([1, 0]);
    });
  });

  it('exits 2 for a folder with nothing to audit, and says what to do', async () => {
    const outcome = await withFolder({ 'README.md': '# Not an app\n' }, async (folder) => runCommand(Check, folder));
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stdout + outcome.stderr).toMatch(/nothing was audited/);
  });
});

describe('reports', () => {
  it('writes several formats in one run', async () => {
    await withFolder(app, async (folder) => {
      const [json, markdown] = [join(folder, 'report.json'), join(folder, 'report.md')];
      const outcome = await runCommand(Audit, folder, '--output', `json=${json}`, '--output', `markdown=${markdown}`);
      expect(outcome.exitCode).toBe(0);
      expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
        schemaVersion: 2,
        findings: [{ rule: 'att/status-missing-at-start' }],
      });
      expect(readFileSync(markdown, 'utf8')).toContain('att/status-missing-at-start');
    });
  });

  it('gives the same bytes for the same folder', async () => {
    await withFolder(app, async (folder) => {
      const first = await runCommand(Audit, folder, '--json');
      const second = await runCommand(Audit, folder, '--json');
      expect(first.stdout).not.toBe('');
      expect(second.stdout).toBe(first.stdout);
      expect(first.stdout).not.toContain(folder);
    });
  });

  it('exports the draft as Markdown where no format is asked for', async () => {
    const outcome = await withFolder(app, async (folder) => runCommand(Export, folder));
    expect(outcome.exitCode).toBe(0);
    expect(outcome.stdout).toMatch(/^# App Store privacy answers/);
  });
});

describe('reference', () => {
  it('explains a rule with its source', async () => {
    const { stdout } = await runCommand(Explain, 'att/status-missing-at-start');
    expect(stdout).toContain('mParticle starts without an ATT status');
    expect(stdout).toContain('https://docs.mparticle.com/developers/sdk/ios/ios14/');
  });

  it('finds a data type by its name in any case', async () => {
    const { stdout } = await runCommand(Explain, 'precise location');
    expect(stdout).toMatch(/^PRECISE_LOCATION {2}data type\n/);
  });

  it('names the nearest topic for a misprint', async () => {
    const { exitCode, stderr } = await runCommand(Explain, 'att/status-hardcoded');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean att/status-hard-coded');
  });

  it('shows of an integration what is a judgement', async () => {
    const { stdout } = await runCommand(IntegrationsShow, 'appsflyer');
    expect(stdout).toMatch(/Purposes .*\(judgement\)/);
  });

  it('lists every rule', async () => {
    const { stdout } = await runCommand(RulesList);
    expect(stdout.trimEnd().split('\n')).toHaveLength(rules.length);
  });
});

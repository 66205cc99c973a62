import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Check } from '../../src/commands/check.js';
import { runCommand, withFolder } from '../support/run-command.js';

/** An app that starts mParticle without an ATT status. */
const files = {
  'ios/App.swift': [
    'import mParticle_Apple_SDK',
    'func start() {',
    '  let options = MParticleOptions(key: "k", secret: "s")',
    '  MParticle.sharedInstance().start(with: options)',
    '}',
    '',
  ].join('\n'),
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('reports for CI', () => {
  it('are written into folders that are made for them, before the exit code is decided', async () => {
    await withFolder(files, async (folder) => {
      const file = join(folder, 'out/reports/app.sarif');
      const { exitCode } = await runCommand(Check, join(folder, 'ios'), '--output', `sarif=${file}`);
      expect({ exitCode, results: readFileSync(file, 'utf8').includes('att/status-missing-at-start') }).toEqual({
        exitCode: 1,
        results: true,
      });
    });
  });

  it('name files from the root of the repository', async () => {
    await withFolder(files, async (folder) => {
      mkdirSync(join(folder, '.git'));
      const { stdout } = await runCommand(Check, join(folder, 'ios'), '--format', 'github');
      expect(stdout).toMatch(/^::error file=ios\/App\.swift,line=4,/);
    });
  });

  it('are annotations and a summary besides the log in GitHub Actions', async () => {
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    await withFolder(files, async (folder) => {
      const summary = join(folder, 'summary.md');
      writeFileSync(summary, 'Before\n');
      vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
      const { stdout } = await runCommand(Check, join(folder, 'ios'));
      expect(stdout).toMatch(/^Findings {2}1 error[\s\S]*\n::error file=/);
      expect(readFileSync(summary, 'utf8')).toMatch(/^Before\n[\s\S]*MParticle.start/);
    });
  });

  it('are the one format that was asked for in GitHub Actions', async () => {
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    vi.stubEnv('GITHUB_STEP_SUMMARY', '');
    const { stdout } = await withFolder(files, (folder) => runCommand(Check, join(folder, 'ios'), '--format', 'json'));
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 2 });
  });

  it('fail the run where the summary cannot be written', async () => {
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    await withFolder(files, async (folder) => {
      vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'no/such/summary.md'));
      const { exitCode, stderr } = await runCommand(Check, join(folder, 'ios'));
      expect({ exitCode, stderr: stderr.split('\n')[0]?.replaceAll(folder, '') }).toEqual({
        exitCode: 2,
        stderr: 'Error: Could not write the job summary /no/such/summary.md: the folder /no/such does not exist.',
      });
    });
  });
});

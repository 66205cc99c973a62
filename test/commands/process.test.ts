import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../support/run-command.js';

/** The program as a user starts it, from its sources. */
function start(...words: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/dev.js', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the program', { timeout: 30_000 }, () => {
  it('passes an app that breaks no rule', async () => {
    const outcome = await withFolder({ 'App.swift': 'import SwiftUI\n' }, (folder) => start('check', folder, '--quiet'));
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('never passes an empty folder', async () => {
    const { status, stderr } = await withFolder({}, (folder) => start('check', folder));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Error: .*Nothing was audited because the audit found no iOS app/);
  });

  it.runIf(existsSync('/dev/full'))('says that a report could not be written to standard output', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/dev.js', 'rules', 'list'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr: stderr.split('\n')[0] }).toEqual({
      status: 2,
      stderr: 'Error: Could not write the whole report to standard output: the disk is full.',
    });
  });

  it.runIf(existsSync('/dev/full'))('does not pass where a draft did not fit onto the disk', async () => {
    await withFolder({ 'App.swift': 'import AdSupport\n' }, (folder) => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/dev.js', 'export', folder], {
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      expect({ status, isSaid: stderr.includes('the disk is full') }).toEqual({ status: 2, isSaid: true });
    });
  });

  it.each([
    [['audit', '--no-such-flag'], 'Error: Nonexistent flag: --no-such-flag'],
    [['audit', '/no/such/folder'], 'Error: The folder /no/such/folder does not exist.'],
    [['no-such-command'], 'Error: Unknown command: no-such-command.'],
  ])('ends %j with exit code 2 and one message, without a stack trace', (words, message) => {
    const { status, stdout, stderr } = start(...words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n')[0]).toBe(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

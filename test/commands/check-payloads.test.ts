import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Check } from '../../src/commands/check.js';
import { runCommand, withFolder } from '../support/run-command.js';

const right = '{"device_info":{"ios_advertising_id":"A","att_authorization_status":"denied"}}';
const wrong = '{"device_info":{"ios_advertising_id":"A"}}';

describe('check with payload files', () => {
  it.each([
    ['passes right ones', { 'a.json': right, 'b.jsonl': `${right}\n${right}` }, 0],
    ['fails on an error in one of them', { 'a.json': right, 'b.json': wrong }, 1],
    ['never passes one that is no batch', { 'a.json': right, 'b.json': '{}' }, 2],
    ['never passes an empty one', { 'a.json': '' }, 2],
    ['never passes data', { 'a.json': `${right}\0` }, 2],
  ])('%s', async (_, files, exitCode) => {
    const outcome = await withFolder(files, (folder) =>
      runCommand(Check, ...Object.keys(files).map((file) => join(folder, file)), '--quiet'),
    );
    expect(outcome.exitCode).toBe(exitCode);
  });

  it('says that a file does not exist', async () => {
    const { exitCode, stderr } = await runCommand(Check, 'no-such.json');
    expect({ exitCode, first: stderr.split('\n')[0] }).toEqual({
      exitCode: 2,
      first: 'Error: The file no-such.json does not exist.',
    });
  });

  it('takes no folder beside files', async () => {
    const outcome = await withFolder({ 'a.json': right }, (folder) => runCommand(Check, folder, join(folder, 'a.json')));
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toContain('Pass one folder, or payload files only.');
  });

  it.each(['--against=a.json', '--fail-on-undecided'])('refuses %s', async (flag) => {
    const outcome = await withFolder({ 'a.json': right }, (folder) => runCommand(Check, join(folder, 'a.json'), flag));
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toMatch(/^Error: --\S+ does not work with payload files\./);
  });

  it('reads standard input', { timeout: 30_000 }, () => {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/dev.js', 'check', '-'], {
      encoding: 'utf8',
      input: wrong,
    });
    expect(status).toBe(1);
    expect(stdout).toContain('The payload has ios_advertising_id but no att_authorization_status.');
  });

  it('finds payloads in a folder without an app', async () => {
    const outcome = await withFolder({ 'payloads/a.json': wrong }, (folder) => runCommand(Check, folder));
    expect(outcome.exitCode).toBe(1);
  });
});

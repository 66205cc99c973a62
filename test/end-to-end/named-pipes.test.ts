import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../support/run-command.js';

/** Runs a command in a folder whose files are named pipes that nobody writes to: opening one waits forever. */
function runBeside(
  pipes: readonly string[],
  command: string,
): Promise<{ readonly status: number | null; readonly stderr: string }> {
  return withFolder({ 'A.swift': 'print(1)\n' }, (folder) => {
    spawnSync(
      'mkfifo',
      pipes.map((name) => join(folder, name)),
    );
    const words = ['--import', 'tsx', 'bin/dev.js', command, folder];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 60_000 });
    return Promise.resolve({ status, stderr });
  });
}

describe.skipIf(process.platform === 'win32')('a named pipe', () => {
  it.each(['audit', 'check', 'export'])('in place of the configuration ends %s with an error', async (command) => {
    const { status, stderr } = await runBeside(['app-privacy.yaml'], command);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Error: Could not read the configuration app-privacy\.yaml: it is not a regular file\./);
  });

  it('in place of other files is left alone', async () => {
    const { status } = await runBeside(['Info.plist', 'C.swift', 'package.json', 'PrivacyInfo.xcprivacy', '.gitignore'], 'audit');
    expect(status).toBe(0);
  });
});

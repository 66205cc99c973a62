import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runLine, type Files } from '../support/fuzz/run-line.js';
import { Audit } from '../../src/commands/audit.js';
import { BaselineWrite } from '../../src/commands/baseline/write.js';
import { IntegrationsImport } from '../../src/commands/integrations/import.js';
import { Init } from '../../src/commands/init.js';
import { runCommand, withFolder, type Outcome } from '../support/run-command.js';

const app = {
  'A.swift': 'import AdSupport\nlet id = ASIdentifierManager.shared().advertisingIdentifier\n',
  'connections.csv': 'name\nAmplitude\n',
};

/** Nothing is closed to root, as whom containers run tests. */
async function asOrdinaryUser<Result>(body: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return body();
  process.seteuid?.(65_534);
  try {
    return await body();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(process.platform === 'win32')('a folder that cannot be written to', () => {
  const rows: readonly (readonly [string, (folder: string) => Promise<Outcome>])[] = [
    ['a report', (folder) => runCommand(Audit, folder, '--output', `json=${join(folder, 'report.json')}`, '--quiet')],
    [
      'a report in a new folder',
      (folder) => runCommand(Audit, folder, '--output', `json=${join(folder, 'a/b.json')}`, '--quiet'),
    ],
    ['a baseline', (folder) => runCommand(BaselineWrite, folder, '--allow-growth')],
    ['a configuration', (folder) => runCommand(Init, folder, '--yes')],
    ['an import', (folder) => runCommand(IntegrationsImport, join(folder, 'connections.csv'), folder)],
  ];

  it.each(rows)('is said, with what to do, and ends with exit code 2: %s', async (_, run) => {
    await withFolder(app, async (folder) => {
      chmodSync(folder, 0o555);
      try {
        const { exitCode, stderr } = await asOrdinaryUser(() => run(folder));
        const [error = '', remedy = ''] = stderr.split('\n');
        expect(error).toMatch(/^Error: Could not write .*: you do not have permission to write there\.$/);
        expect([exitCode, remedy]).toEqual([2, '  Check the permissions of the folder, or write to another one.']);
        expect(readdirSync(folder).sort()).toEqual(Object.keys(app).sort());
      } finally {
        chmodSync(folder, 0o755);
      }
    });
  });
});

describe.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
  const files: Files = { 'A.swift': Buffer.from(app['A.swift']) };

  it('is said, with what to do, and ends with exit code 2', async () => {
    const { exitCode, stderr } = await runLine(files, '', 'audit @ --quiet --output json=/dev/full');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        'Error: Could not write the report /dev/full: the disk is full.\n  Free space on the disk, then run the command again.\n',
    });
  });

  it('keeps no other report back', async () => {
    await withFolder(app, async (folder) => {
      const other = join(folder, 'other.json');
      const { exitCode } = await runCommand(Audit, folder, '--quiet', '--output', 'sarif=/dev/full', '--output', `json=${other}`);
      expect([exitCode, JSON.parse(readFileSync(other, 'utf8'))]).toMatchObject([2, { schemaVersion: 2 }]);
    });
  });
});

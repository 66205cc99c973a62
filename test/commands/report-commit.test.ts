import { describe, expect, it } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { readReport } from '../../src/reports/json/read.js';
import { writeReport } from '../../src/reports/json/write.js';
import { withGitProject } from '../support/git-project.js';
import { runCommand, withFolder } from '../support/run-command.js';

const code = 'import AdSupport\nlet id = ASIdentifierManager.shared().advertisingIdentifier\n';

describe('the JSON of audit and check', () => {
  it.each([Audit, Check])('says which commit was audited, the same each time, and is read back', async (command) => {
    await withGitProject(async ({ folder, write, commit }) => {
      write('A.swift', code);
      const id = await commit('Start');
      const { stdout } = await runCommand(command, folder, '--json');
      expect((await runCommand(command, folder, '--json')).stdout).toBe(stdout);
      const report = readReport(stdout);
      expect(report).toMatchObject({ kind: 'report', document: { commit: { kind: 'commit', id } } });
      expect(report.kind === 'report' && writeReport(report.document)).toBe(stdout);
    });
  });

  it('says nothing of a commit outside of a repository', async () => {
    const { stdout } = await withFolder({ 'A.swift': code }, (folder) => runCommand(Audit, folder, '--json'));
    expect(JSON.parse(stdout)).not.toHaveProperty('commit');
  });
});

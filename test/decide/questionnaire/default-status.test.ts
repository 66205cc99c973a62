import { describe, expect, it } from 'vitest';
import { auditFolder } from '../../support/marked-project.js';
import { Check } from '../../../src/commands/check.js';
import { runCommand, withFolder } from '../../support/run-command.js';

const payload = '{"device_info":{"ios_advertising_id":"A"}}';

describe('attDefaultStatus', () => {
  it('is explained, and softens no finding', async () => {
    const files = { 'app-privacy.yaml': 'attDefaultStatus: denied\n', 'payloads/batch.json': payload };
    const { findings, notes } = await withFolder(files, auditFolder);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['s2s/att-status-missing error']);
    expect(notes.map(({ text }) => text).join()).toContain('mParticle applies the default ATT status denied to Apple devices');
  });

  it('is one of the four statuses', async () => {
    const files = { 'app-privacy.yaml': 'attDefaultStatus: Denied\n', 'payloads/batch.json': payload };
    const { exitCode } = await withFolder(files, (folder) => runCommand(Check, folder, '--quiet'));
    expect(exitCode).toBe(2);
  });
});

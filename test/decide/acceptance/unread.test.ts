import { describe, expect, it } from 'vitest';
import { auditFolder } from '../../support/marked-project.js';
import { withFolder } from '../../support/run-command.js';

const configuration = `ignore:
  - rule: att/status-hard-coded
    reason: sample code
`;

/** What the audit says of an entry that accepts nothing, in a project with one file of Swift. */
async function said(swift: string): Promise<readonly string[]> {
  const { acceptanceRemarks } = await withFolder({ 'app-privacy.yaml': configuration, 'App.swift': swift }, auditFolder);
  return acceptanceRemarks.map(({ kind }) => kind);
}

describe('an entry that accepts nothing', () => {
  it('is unused where all files were read', async () => {
    expect(await said('import mParticle_Apple_SDK\n')).toEqual(['unused']);
  });

  it('is unused where the audit read tokens instead of syntax', async () => {
    expect(await said('import mParticle_Apple_SDK\nfunc f() {\n  ]\n}\n')).toEqual(['unused']);
  });

  it('may be needed where a file was not: nothing is said of it', async () => {
    expect(
      await said('let s = """\nMParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)\n'),
    ).toEqual([]);
  });
});

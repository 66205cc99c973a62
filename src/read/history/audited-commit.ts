import type { AuditedCommit } from '../../model/app.js';
import { openRepository } from './open-repository.js';

/**
 * Reads which commit is checked out, and when it was written. Changes that are not committed are audited too.
 * @param root Real, absolute path of the audited folder.
 */
export async function auditedCommit(root: string): Promise<AuditedCommit> {
  const opened = await openRepository(root);
  if (opened.kind === 'none') return opened;
  try {
    const { id, time } = await opened.repository.commit(opened.repository.head);
    return { kind: 'commit', id, time };
  } catch {
    return { kind: 'none', why: 'the audit cannot read the commit that is checked out' };
  }
}

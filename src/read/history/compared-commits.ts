import { UsageError } from '../../model/usage-error.js';
import { mergeBase } from './merge-base.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';
import { resolveRevision } from './revision.js';

/** The two commits that a change lies between. */
export interface ComparedCommits {
  readonly repository: Repository;
  /** The id of the commit that is checked out. */
  readonly head: string;
  /** The id of the commit at which the history of `head` left that of the revision. */
  readonly base: string;
}

/**
 * Finds what a pull request changes: from the commit at which its branch began, as `git diff REVISION...HEAD` does.
 * @param root Real, absolute path of the audited folder.
 * @param revision The branch that it goes into, or any commit.
 * @throws {UsageError} When there is no such commit, or the history that was fetched does not reach it.
 */
export async function findComparedCommits(root: string, revision: string): Promise<ComparedCommits> {
  const opened = await openRepository(root);
  if (opened.kind === 'none')
    throw new UsageError(`The audit cannot compare with ${revision} because ${opened.why}.`, [
      'Run the command in a clone of the repository, or without --since.',
    ]);
  const { repository } = opened;
  const { head } = repository;
  const other = await resolveRevision(repository, revision);
  const base = await mergeBase(repository, head, other);
  switch (base.kind) {
    case 'found':
      return { repository, head, base: base.id };
    case 'cut':
      throw new UsageError(`This clone is shallow. It does not contain the commit at which HEAD and ${revision} part.`, [
        'Fetch the whole history with git fetch --unshallow, or set fetch-depth: 0 in actions/checkout.',
      ]);
    case 'none':
      throw new UsageError(`HEAD and ${revision} have no commit in common.`, ['Pass the branch that yours began on.']);
  }
}

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedOutCommit } from '../../../src/read/history/checked-out-commit.js';
import { withGitProject } from '../../support/git-project.js';
import { withFolder } from '../../support/run-command.js';

const id = '0123456789012345678901234567890123456789';

/** What is read of a repository with these files in `.git`. */
function read(files: Readonly<Record<string, string>>): Promise<string | null> {
  const inGit = Object.entries(files).map(([path, text]) => [`.git/${path}`, text] as const);
  return withFolder(Object.fromEntries(inGit), (folder) => checkedOutCommit(folder));
}

describe('the commit that is checked out', () => {
  it('is that of the branch, also in a folder below the root', () =>
    withGitProject(async ({ folder, write, commit }) => {
      write('ios/A.swift', 'let a = 1\n');
      const committed = await commit('Start');
      expect([checkedOutCommit(folder), checkedOutCommit(join(folder, 'ios'))]).toEqual([committed, committed]);
    }));

  it.each([
    ['a commit without a branch, as CI checks out', { HEAD: `${id}\n` }],
    ['a branch in a file', { HEAD: 'ref: refs/heads/a/b\n', 'refs/heads/a/b': `${id}\n` }],
    [
      'a packed branch',
      { HEAD: 'ref: refs/heads/main\n', 'packed-refs': `# pack-refs with: peeled\n${id} refs/heads/main\n^${id}\n` },
    ],
  ])('is read of %s', async (_, files) => {
    expect(await read(files)).toBe(id);
  });

  it.each([
    ['without a commit', { HEAD: 'ref: refs/heads/main\n' }],
    ['whose HEAD leads out of it', { HEAD: 'ref: refs/../../id\n' }],
    ['whose HEAD is an absolute path', { HEAD: 'ref: /etc/passwd\n' }],
    ['whose branch is no id', { HEAD: 'ref: refs/heads/main\n', 'refs/heads/main': `${id} \u001b[31m\n` }],
    ['without a HEAD', { config: '' }],
  ])('is not known of a repository %s', async (_, files) => {
    expect(await read(files)).toBeNull();
  });

  it('is not known where .git is a link, or the branch is', async () => {
    await withFolder({ 'other/HEAD': `${id}\n`, id: `${id}\n` }, (folder) => {
      symlinkSync('other', join(folder, '.git'));
      expect(checkedOutCommit(folder)).toBeNull();
      rmSync(join(folder, '.git'));
      mkdirSync(join(folder, '.git/refs/heads'), { recursive: true });
      writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
      symlinkSync(join(folder, 'id'), join(folder, '.git/refs/heads/main'));
      expect(checkedOutCommit(folder)).toBeNull();
    });
  });

  it('is not known outside of repositories', async () => {
    expect(await withFolder({}, (folder) => checkedOutCommit(folder))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { openRepository } from '../../../src/read/history/open-repository.js';
import type { Repository } from '../../../src/read/history/repository.js';
import { resolveRevision } from '../../../src/read/history/revision.js';
import { withGitProject } from '../../support/git-project.js';
import * as fs from 'node:fs';
import * as git from 'isomorphic-git';

/** Two commits on a branch, and a merge of both with a third on top. */
async function withHistory(
  use: (repository: Repository, ids: readonly string[], folder: string) => Promise<void>,
): Promise<void> {
  await withGitProject(async (project) => {
    const commit = async (name: string, parents?: readonly string[]): Promise<string> => {
      project.write(`${name}.txt`, name);
      return project.commit(name, parents);
    };
    const first = await commit('first');
    const second = await commit('second');
    const side = await commit('side', [first]);
    const merge = await commit('merge', [second, side]);
    await git.annotatedTag({ fs, dir: project.folder, ref: 'v1', object: second, tagger: { name: 'A', email: 'a@example.com' } });
    await git.writeRef({ fs, dir: project.folder, ref: 'refs/remotes/origin/release', value: second });
    const opened = await openRepository(project.folder);
    if (opened.kind === 'none') throw new Error(opened.why);
    await use(opened.repository, [first, second, side, merge], project.folder);
  });
}

describe('a revision', () => {
  it('is a branch, a remote branch, a tag, an id or a part of one', () =>
    withHistory(async (repository, [, second = '', , merge = '']) => {
      const found = await Promise.all(
        ['main', 'HEAD', '@', 'origin/release', 'v1', second, second.slice(0, 7)].map((text) =>
          resolveRevision(repository, text),
        ),
      );
      expect(found).toEqual([merge, merge, merge, second, second, second, second]);
    }));

  it('steps to first parents with ~ and to any parent with ^', () =>
    withHistory(async (repository, [first = '', second = '', side = '', merge = '']) => {
      const found = await Promise.all(
        ['HEAD~1', 'HEAD^', 'HEAD^2', 'HEAD~2', 'HEAD^2~1', 'HEAD^0', 'v1^'].map((text) => resolveRevision(repository, text)),
      );
      expect(found).toEqual([second, second, side, first, first, merge, first]);
    }));

  it('that is on the remote alone is pointed to', () =>
    withHistory(async (repository) => {
      await expect(resolveRevision(repository, 'release')).rejects.toMatchObject({
        message: 'This repository has no commit release.',
        suggestions: ['Did you mean origin/release?'],
      });
    }));

  it.each(['nowhere', '', '~1', 'HEAD:file', 'deadbeef', '../../config', 'config'])('%j is no commit', (text) =>
    withHistory(async (repository) => {
      await expect(resolveRevision(repository, text)).rejects.toMatchObject({
        message: `This repository has no commit ${text}.`,
      });
    }),
  );

  it.each(['HEAD~9', 'HEAD^3', 'HEAD~999999'])('%j goes back too far', (text) =>
    withHistory(async (repository) => {
      await expect(resolveRevision(repository, text)).rejects.toThrow(
        `${text} goes back further than the history of this clone.`,
      );
    }),
  );
});

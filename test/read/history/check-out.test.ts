import { lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as git from 'isomorphic-git';
import { describe, expect, it } from 'vitest';
import { isManifest } from '../../../src/read/manifests/read-manifests.js';
import { checkOut } from '../../../src/read/history/check-out.js';
import media from '../../../src/read/history/media-extensions.json' with { type: 'json' };
import { openRepository } from '../../../src/read/history/open-repository.js';
import type { Repository } from '../../../src/read/history/repository.js';
import { languageOf } from '../../../src/read/syntax/index.js';
import { withGitProject } from '../../support/git-project.js';

async function repositoryIn(folder: string): Promise<Repository> {
  const opened = await openRepository(realpathSync(folder));
  if (opened.kind === 'none') throw new Error(opened.why);
  return opened.repository;
}

async function withEmptyFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'app-privacy-out-')));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const listed = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('the files of a commit', () => {
  it('are written as they were committed, whatever lies in the folder today', () =>
    withGitProject(async (project) => {
      project.write('App/A.swift', 'let a = 1\n');
      project.write('App/Icon.png', 'not read');
      const id = await project.commit('Start');
      project.write('App/A.swift', 'let a = 2\n');
      project.write('App/B.swift', 'let b = 1\n');
      await withEmptyFolder(async (folder) => {
        const { root } = await checkOut(await repositoryIn(project.folder), id, folder, null);
        expect(listed(root)).toEqual(['App/A.swift', 'App/Icon.png']);
        expect(readFileSync(join(root, 'App/A.swift'), 'utf8')).toBe('let a = 1\n');
        expect(readFileSync(join(root, 'App/Icon.png'), 'utf8')).toBe('');
      });
    }));

  it('are those of the audited folder alone', () =>
    withGitProject(async (project) => {
      project.write('ios/A.swift', 'let a = 1\n');
      project.write('android/B.kt', 'val b = 1\n');
      const id = await project.commit('Start');
      await withEmptyFolder(async (folder) => {
        const { root } = await checkOut(await repositoryIn(join(project.folder, 'ios')), id, folder, null);
        expect(listed(root)).toEqual(['A.swift']);
      });
    }));

  it('are all of them where a link leads out of the audited folder, so that it leads to the same', () =>
    withGitProject(async (project) => {
      project.write('ios/A.swift', 'let a = 1\n');
      project.write('shared/B.swift', 'let b = 1\n');
      symlinkSync('../shared', join(project.folder, 'ios/Shared'));
      await git.add({ fs, dir: project.folder, filepath: 'ios/Shared' });
      const id = await project.commit('Start');
      await withEmptyFolder(async (folder) => {
        const { root } = await checkOut(await repositoryIn(join(project.folder, 'ios')), id, folder, null);
        expect(root).toBe(join(folder, 'ios'));
        expect(lstatSync(join(root, 'Shared')).isSymbolicLink()).toBe(true);
        expect(readFileSync(join(root, 'Shared/B.swift'), 'utf8')).toBe('let b = 1\n');
      });
    }));

  it('are none where the commit has no such folder', () =>
    withGitProject(async (project) => {
      project.write('README.md', '');
      const id = await project.commit('Start');
      project.write('ios/A.swift', 'let a = 1\n');
      await project.commit('Add the app');
      await withEmptyFolder(async (folder) => {
        const { root } = await checkOut(await repositoryIn(join(project.folder, 'ios')), id, folder, null);
        expect(listed(root)).toEqual([]);
      });
    }));

  it('of a second commit are written once where they are the same', () =>
    withGitProject(async (project) => {
      project.write('A.swift', 'let a = 1\n');
      project.write('B.swift', 'let b = 1\n');
      const first = await project.commit('Start');
      project.write('B.swift', 'let b = 2\n');
      const second = await project.commit('Change');
      const repository = await repositoryIn(project.folder);
      await withEmptyFolder(async (one) => {
        const base = await checkOut(repository, first, one, null);
        await withEmptyFolder(async (other) => {
          const { root } = await checkOut(repository, second, other, base);
          expect(readFileSync(join(root, 'B.swift'), 'utf8')).toBe('let b = 2\n');
          expect(lstatSync(join(root, 'A.swift')).nlink).toBe(2);
        });
      });
    }));

  it('that are too large for the audit are left to the audit to refuse', () =>
    withGitProject(async (project) => {
      project.write('Huge.swift', 'x'.repeat(17 * 1024 * 1024));
      const id = await project.commit('Start');
      await withEmptyFolder(async (folder) => {
        const { root } = await checkOut(await repositoryIn(project.folder), id, folder, null);
        expect(lstatSync(join(root, 'Huge.swift')).size).toBeGreaterThan(64 * 1024 * 1024);
      });
    }));

  it('that were not fetched are named', () =>
    withGitProject(async (project) => {
      project.write('A.swift', 'let a = 1\n');
      const id = await project.commit('Start');
      const { oid } = await git.readBlob({ fs, dir: project.folder, oid: id, filepath: 'A.swift' });
      rmSync(join(project.folder, '.git/objects', oid.slice(0, 2), oid.slice(2)));
      await withEmptyFolder(async (folder) => {
        await expect(checkOut(await repositoryIn(project.folder), id, folder, null)).rejects.toMatchObject({
          message: 'The content of A.swift is missing or damaged.',
        });
      });
    }));

  it.each([
    ['leads out of the folder', '..'],
    ['is the folder of git', '.GIT'],
    ['has a separator of Windows', 'a\\b'],
  ])('are refused where a name %s', (_, name) =>
    withGitProject(async (project) => {
      project.write('A.swift', 'let a = 1\n');
      await project.commit('Start');
      const id = await commitOf(project.folder, name);
      await withEmptyFolder(async (folder) => {
        await expect(checkOut(await repositoryIn(project.folder), id, folder, null)).rejects.toThrow(
          `The files of commit ${id.slice(0, 10)} cannot be listed.`,
        );
        expect(readdirSync(folder)).toEqual([]);
      });
    }),
  );

  it('are never written through a link of the same name', () =>
    withGitProject(async (project) => {
      project.write('A.swift', 'let a = 1\n');
      await project.commit('Start');
      await withEmptyFolder(async (outside) => {
        const id = await commitOf(project.folder, 'Code', outside);
        await withEmptyFolder(async (folder) => {
          await expect(checkOut(await repositoryIn(project.folder), id, folder, null)).rejects.toThrow('Could not write');
          expect(readdirSync(outside)).toEqual([]);
        });
      });
    }));
});

/** A commit with a file in a folder of a name, and a link of the same name beside it where a target is given: git makes no such trees. */
async function commitOf(dir: string, name: string, target: string | null = null): Promise<string> {
  const blob = await git.writeBlob({ fs, dir, blob: Buffer.from('let b = 1\n') });
  const inner = tree([{ mode: '100644', name: 'B.swift', oid: blob }]);
  const oid = await writeObject(dir, 'tree', inner);
  const link =
    target === null ? [] : [{ mode: '120000', name, oid: await git.writeBlob({ fs, dir, blob: Buffer.from(target) }) }];
  const root = await writeObject(dir, 'tree', tree([...link, { mode: '40000', name, oid }]));
  const text = `tree ${root}\nauthor A <a@example.com> 0 +0000\ncommitter A <a@example.com> 0 +0000\n\nHostile\n`;
  return writeObject(dir, 'commit', Buffer.from(text));
}

function tree(entries: readonly { readonly mode: string; readonly name: string; readonly oid: string }[]): Buffer {
  return Buffer.concat(entries.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]));
}

function writeObject(dir: string, type: 'tree' | 'commit', object: Uint8Array): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the functions that replace it refuse what is hostile
  return git.writeObject({ fs, dir, type, object, format: 'content' });
}

it.each(media.map(({ extension }) => extension))('nothing reads a file with the extension %s', (extension) => {
  const path = `App/File.${extension}`;
  expect([languageOf(path), isManifest(path)]).toEqual([null, false]);
});

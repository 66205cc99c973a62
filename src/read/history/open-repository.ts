import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import type { CommitObject } from 'isomorphic-git';
import * as git from 'isomorphic-git';
import { findCommit } from './find-commit.js';
import { findGitFolder } from './git-folder.js';
import { listFiles, treeAt } from './list-files.js';
import { contentOf, readBlob, readCommit, readTree, type GitFolder, type ReadTree } from './objects.js';
import { packSizeGuard } from './pack-sizes.js';
import { largestPack, looseSizeGuard, readOnlyFiles, readRegularFile } from './read-only-files.js';
import type { FileVersion, Repository } from './repository.js';

/** The history, or the end of a sentence that says why there is none. */
export type OpenedRepository =
  { readonly kind: 'opened'; readonly repository: Repository } | { readonly kind: 'none'; readonly why: string };

/**
 * Opens the git repository that a folder lies in. Runs no program: git would run what a repository's settings name.
 * @param root Real, absolute path of the audited folder.
 */
export async function openRepository(root: string): Promise<OpenedRepository> {
  const found = findGitFolder(root);
  if (found === null) return none('the folder is not in a git repository');
  if (!found.isFolder)
    return none('.git is not a folder (in a submodule or linked worktree), and the audit does not follow links');
  const gitdir = realpathSync(found.path);
  if (packSize(gitdir) > largestPack) return none('the history is larger than 1 GB');
  const fs = readOnlyFiles(gitdir);
  try {
    const head = await git.resolveRef({ fs, gitdir, ref: 'HEAD' });
    const prefix = relative(dirname(found.path), root).replaceAll('\\', '/');
    return { kind: 'opened', repository: repositoryOf({ fs, gitdir, cache: {}, guard: sizeGuard(gitdir) }, head, prefix) };
  } catch {
    return none('the repository has no readable commit');
  }
}

function none(why: string): OpenedRepository {
  return { kind: 'none', why };
}

/** Of the largest pack, in bytes. */
function packSize(gitdir: string): number {
  try {
    const folder = join(gitdir, 'objects', 'pack');
    return Math.max(0, ...readdirSync(folder).map((name) => lstatSync(join(folder, name)).size));
  } catch {
    return 0;
  }
}

function sizeGuard(gitdir: string): (oid: string) => void {
  const guards = [packSizeGuard(gitdir), looseSizeGuard(gitdir)];
  return (oid) => {
    for (const guard of guards) guard(oid);
  };
}

function repositoryOf(folder: GitFolder, head: string, prefix: string): Repository {
  const cut = cutCommits(folder.gitdir);
  const commits = remembered((oid: string) => readCommit(folder, oid));
  const trees = remembered((oid: string) => readTree(folder, oid));
  const versions = versionReader(folder);
  const blobIds = remembered(async (key: string) => {
    const commit = key.slice(0, key.indexOf(':'));
    const content = await commits(commit);
    return findBlob(trees, content.tree, key.slice(commit.length + 1).split('/'));
  });
  return {
    head,
    prefix,
    commit: async (id) => {
      const isCut = cut.has(id);
      return { id, isCut, ...describe(await commits(id), isCut) };
    },
    find: (name) => findCommit(folder, name),
    files: async (commit, within) => {
      const tree = await treeAt(trees, (await commits(commit)).tree, within);
      return tree === null ? [] : listFiles(trees, tree);
    },
    content: (id) => contentOf(folder, id),
    file: async (commit, path) => {
      const oid = await blobIds(`${commit}:${posix.join(prefix, path)}`);
      return oid === null ? null : versions(oid);
    },
    removed: async (commit, parent) => {
      const [now, before] = await Promise.all([commits(commit), commits(parent)]);
      const paths = await removedFiles(trees, now.tree, before.tree, '');
      return paths.map((path) => posix.relative(prefix, path)).sort();
    },
  };
}

/** How much of the versions of files is kept for the next line, in bytes. */
const mostKept = 64 * 1024 * 1024;

/** How much is read in all, in bytes: a large file with a long history takes seconds, not minutes. */
const mostRead = 512 * 1024 * 1024;

/** Reads versions of files by their ids, and keeps the latest. */
function versionReader(folder: GitFolder): (oid: string) => Promise<FileVersion> {
  const kept = new Map<string, FileVersion>();
  let [bytesKept, bytesRead] = [0, 0];
  return async (oid) => {
    const known = kept.get(oid);
    if (known !== undefined) return known;
    if (bytesRead > mostRead) throw new HistoryTooLong();
    const blob = await readBlob(folder, oid);
    bytesRead += blob.length;
    if (bytesKept + blob.length > mostKept) {
      kept.clear();
      bytesKept = 0;
    }
    bytesKept += blob.length;
    const version = { id: oid, lines: linesOf(new TextDecoder().decode(blob)) };
    kept.set(oid, version);
    return version;
  };
}

/** That more would be read of the history than a person waits for. */
export class HistoryTooLong extends Error {
  override readonly name = 'HistoryTooLong';
}

function describe(commit: CommitObject, isCut: boolean) {
  return {
    parents: isCut ? [] : commit.parent,
    namedParents: commit.parent,
    time: localTime(commit.author),
    subject: commit.message.split('\n', 1)[0] ?? '',
  };
}

/** ISO 8601 in the author's time zone; git counts its minutes to UTC, so that east of it they are negative. */
function localTime({ timestamp, timezoneOffset }: CommitObject['author']): string {
  const local = new Date((timestamp - timezoneOffset * 60) * 1000).toISOString().slice(0, 19);
  const minutes = Math.abs(timezoneOffset);
  const parts = [Math.trunc(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${local}${timezoneOffset > 0 ? '-' : '+'}${parts.join(':')}`;
}

/** The ids of the commits at which a shallow clone ends (gitrepository-layout, `shallow`). */
function cutCommits(gitdir: string): ReadonlySet<string> {
  try {
    return new Set(
      readRegularFile(join(gitdir, 'shallow'))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== ''),
    );
  } catch {
    return new Set();
  }
}

/** Paths of the files that the earlier tree has and the later one lacks; trees that are the same are not read. */
async function removedFiles(trees: ReadTree, now: string | null, before: string, folder: string): Promise<readonly string[]> {
  if (now === before) return [];
  const left = new Map((now === null ? [] : await trees(now)).map((entry) => [entry.path, entry]));
  const found: string[] = [];
  for (const { path, type, oid } of await trees(before)) {
    const kept = left.get(path);
    if (type === 'blob' && kept === undefined) found.push(folder + path);
    const keptTree = kept?.type === 'tree' ? kept.oid : null;
    if (type === 'tree') found.push(...(await removedFiles(trees, keptTree, oid, `${folder}${path}/`)));
  }
  return found;
}

async function findBlob(trees: ReadTree, tree: string, [name = '', ...rest]: readonly string[]): Promise<string | null> {
  const entry = (await trees(tree)).find(({ path }) => path === name);
  if (entry === undefined) return null;
  if (rest.length === 0) return entry.type === 'blob' ? entry.oid : null;
  return entry.type === 'tree' ? findBlob(trees, entry.oid, rest) : null;
}

/**
 * Splits a text as evidence is compared.
 * @param text A whole file.
 * @returns Its lines without the white space around them: a new indent does not make new evidence.
 */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

/** Calls a function once for each argument. */
function remembered<Result>(read: (key: string) => Promise<Result>): (key: string) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (key) => {
    const result = results.get(key) ?? read(key);
    results.set(key, result);
    return result;
  };
}

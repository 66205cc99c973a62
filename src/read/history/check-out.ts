import { copyFileSync, linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, extname, posix } from 'node:path';
import { UsageError } from '../../model/usage-error.js';
import { largestFile } from '../project/read-file.js';
import media from './media-extensions.json' with { type: 'json' };
import type { CommittedFile, Repository } from './repository.js';

/** The files of a commit on the disk. */
export interface CheckedOut {
  /** Absolute path of the folder that stands for the audited one. */
  readonly root: string;
  /** Absolute path of the folder that the files were written to. */
  readonly folder: string;
  /** The ids of their contents by path, from `folder`. */
  readonly contents: ReadonlyMap<string, string>;
  /** The commits of submodules, whose files are not written, by path from the audited folder. */
  readonly submodules: ReadonlyMap<string, string>;
}

/**
 * Writes the audited folder as of a commit to the disk; the whole repository where a link in that folder leads out of it.
 * @param repository The history.
 * @param commit The id of the commit.
 * @param folder Absolute path of an empty folder.
 * @param earlier What was written of another commit: what is the same in both is not read again. Null for the first.
 * @throws {UsageError} When something that the audit may need is missing, or cannot be written.
 */
export async function checkOut(
  repository: Repository,
  commit: string,
  folder: string,
  earlier: CheckedOut | null,
): Promise<CheckedOut> {
  const own = await filesOf(repository, commit, repository.prefix);
  const links = await linksIn(repository, own);
  const isWhole = repository.prefix !== '' && links.some(({ path, target }) => leadsOut(path, target));
  const files = isWhole ? await filesOf(repository, commit, '') : own;
  const folders = new Set([folder]);
  for (const file of files)
    if (file.kind === 'file' && file.path !== modulesFile)
      await write(repository, file, { folder, folders, earlier: isWhole ? null : earlier });
  // Links come last: no file is written through one.
  for (const { path, target } of isWhole ? await linksIn(repository, files) : links) link(`${folder}/${path}`, target, folders);
  const root = isWhole ? posix.join(folder, repository.prefix) : folder;
  mkdirSync(root, { recursive: true });
  return {
    root,
    folder,
    contents: new Map(files.map(({ path, id }) => [path, id])),
    submodules: new Map(own.filter(({ kind }) => kind === 'submodule').map(({ path, id }) => [path, id])),
  };
}

/** Whoever reads it would miss what no commit has: the files of submodules. */
const modulesFile = '.gitmodules';

async function filesOf(repository: Repository, commit: string, folder: string): Promise<readonly CommittedFile[]> {
  try {
    return await repository.files(commit, folder);
  } catch {
    throw unreadable(`The files of commit ${commit.slice(0, 10)} cannot be listed.`);
  }
}

interface Link {
  readonly path: string;
  /** As the link has it. */
  readonly target: string;
}

async function linksIn(repository: Repository, files: readonly CommittedFile[]): Promise<readonly Link[]> {
  const links: Link[] = [];
  for (const { path, kind, id } of files)
    if (kind === 'link') links.push({ path, target: new TextDecoder().decode(await bytesOf(repository, path, id)) });
  return links;
}

function leadsOut(path: string, target: string): boolean {
  return !target.startsWith('/') && posix.join(posix.dirname(path), target).startsWith('..');
}

interface Writing {
  readonly folder: string;
  /** Those that are there. */
  readonly folders: Set<string>;
  readonly earlier: CheckedOut | null;
}

const mediaExtensions = new Set(media.map(({ extension }) => `.${extension}`));

async function write(repository: Repository, { path, id }: CommittedFile, { folder, folders, earlier }: Writing): Promise<void> {
  const file = `${folder}/${path}`;
  try {
    makeFolder(dirname(file), folders);
    if (earlier?.contents.get(path) === id) {
      share(`${earlier.folder}/${path}`, file);
      return;
    }
    // Nobody reads what is in it; that it is there is all that counts.
    if (mediaExtensions.has(extname(path).toLowerCase())) {
      writeFileSync(file, '', create);
      return;
    }
    const content = await contentOf(repository, path, id);
    writeFileSync(file, content.kind === 'bytes' ? content.bytes : '', create);
    // The audit refuses it by its size, if it is a file that it would read.
    if (content.kind === 'too-large') truncateSync(file, largestFile + 1);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw unwritable(path, error);
  }
}

/** Never through a link, and never over another file. */
const create = { flag: 'wx', mode: 0o600 } as const;

function makeFolder(folder: string, folders: Set<string>): void {
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}

/** A second name for the same file costs no room; a disk without such names takes a copy. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function link(path: string, target: string, folders: Set<string>): void {
  try {
    makeFolder(dirname(path), folders);
    symlinkSync(target, path);
  } catch (error) {
    throw unwritable(path, error);
  }
}

async function contentOf(repository: Repository, path: string, id: string) {
  try {
    return await repository.content(id);
  } catch {
    throw unreadable(`The content of ${path} is missing or damaged.`);
  }
}

async function bytesOf(repository: Repository, path: string, id: string): Promise<Uint8Array> {
  const content = await contentOf(repository, path, id);
  return content.kind === 'bytes' ? content.bytes : new Uint8Array();
}

function unreadable(message: string): UsageError {
  return new UsageError(message, [
    'Fetch the commit with all of its files: without --filter, and with fetch-depth: 0 in actions/checkout.',
  ]);
}

function unwritable(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return new UsageError(`Could not write ${path} to the temporary folder: the system reported ${code}.`, [
    'Free space in the temporary folder, or set TMPDIR to another one.',
  ]);
}

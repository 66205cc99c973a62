import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findGitFolder } from './git-folder.js';
import { readRegularFile } from './read-only-files.js';

/** An object id of SHA-1 or SHA-256. */
const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A name of a branch that leads out of no folder (git-check-ref-format). */
const branch = /^ref: (refs\/(?!.*(?:\.\.|\/\/))[^\0-\x20~^:?*[\\]+)$/;

/**
 * Reads which commit is checked out, from HEAD alone: no object of the repository is opened, so it takes no time in a large one.
 * @param root Real, absolute path of the audited folder.
 * @returns The id, or null where there is none that can be read.
 */
export function checkedOutCommit(root: string): string | null {
  const found = findGitFolder(root);
  if (found?.isFolder !== true) return null;
  const gitdir = realpathSync(found.path);
  const head = textOf(gitdir, 'HEAD').trim();
  const [, name] = branch.exec(head) ?? [];
  const id = name === undefined ? head : textOf(gitdir, name).trim() || packedId(gitdir, name);
  return objectId.test(id) ? id : null;
}

/** The id of a branch that has no file of its own (git-pack-refs). */
function packedId(gitdir: string, name: string): string {
  const line = textOf(gitdir, 'packed-refs')
    .split('\n')
    .find((each) => each.endsWith(` ${name}`));
  return line?.split(' ')[0] ?? '';
}

function textOf(gitdir: string, path: string): string {
  try {
    return readRegularFile(join(gitdir, path)).toString('latin1');
  } catch {
    return '';
  }
}

import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Finds the nearest `.git` at or above a folder.
 * @param root Absolute path of the folder.
 * @returns Its path, and whether it is a folder: in a submodule or a linked worktree it is not. Null outside of repositories.
 */
export function findGitFolder(root: string): { readonly path: string; readonly isFolder: boolean } | null {
  const path = join(root, '.git');
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return { path, isFolder: stats.isDirectory() };
  return dirname(root) === root ? null : findGitFolder(dirname(root));
}

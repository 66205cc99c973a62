import type { TreeEntry } from 'isomorphic-git';
import type { ReadTree } from './objects.js';
import type { CommittedFile } from './repository.js';

/** A tree can name itself over and over: what has more files than this is no repository of an app. */
const mostFiles = 500_000;

/**
 * Finds the tree of a folder.
 * @param trees Reads a tree.
 * @param tree The id of the tree to begin with.
 * @param folder Its path from there, with forward slashes; empty for the tree itself.
 * @returns The id, or null where there is no such folder.
 */
export async function treeAt(trees: ReadTree, tree: string, folder: string): Promise<string | null> {
  let id = tree;
  for (const name of folder === '' ? [] : folder.split('/')) {
    const entry = (await trees(id)).find(({ path, type }) => path === name && type === 'tree');
    if (entry === undefined) return null;
    id = entry.oid;
  }
  return id;
}

/**
 * Lists the files of a tree and of all trees in it.
 * @param trees Reads a tree.
 * @param tree The id of the tree.
 * @throws {Error} Where there are too many, or a name is not that of a file.
 */
export async function listFiles(trees: ReadTree, tree: string): Promise<readonly CommittedFile[]> {
  const found: CommittedFile[] = [];
  const open = [{ id: tree, folder: '' }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { id, folder } = at;
    for (const entry of await trees(id)) {
      if (isUnsafe(entry.path)) throw new Error(`${entry.path} is not the name of a file.`);
      const path = folder + entry.path;
      if (entry.type === 'tree') open.push({ id: entry.oid, folder: `${path}/` });
      else found.push({ path, kind: kindOf(entry), id: entry.oid });
    }
    if (found.length + open.length > mostFiles) throw new Error('The commit has too many files.');
  }
  return found;
}

function kindOf({ type, mode }: TreeEntry): CommittedFile['kind'] {
  if (type === 'commit') return 'submodule';
  return mode === '120000' ? 'link' : 'file';
}

/** Names that lead out of the folder, or into what git and the system keep for themselves (git-fsck, `hasDotgit`, `hasDotdot`). */
function isUnsafe(name: string): boolean {
  return name === '' || name === '.' || name === '..' || /[\0/\\]/.test(name) || /^\.git$/i.test(name);
}

import { dirname } from 'node:path/posix';
import ignore, { type Ignore } from 'ignore';
import { readTextFile } from './read-file.js';

/**
 * Reads the `.gitignore` files among the paths and tells which paths they leave out, as gitignore(5)
 * has it: the deepest file that has an opinion wins, and nothing below an ignored folder can return.
 * @param root Absolute path of the audited folder.
 * @param paths All paths relative to the root, `.gitignore` files among them.
 */
export function createIgnoreFilter(root: string, paths: readonly string[]): (path: string) => boolean {
  const rules = new Map<string, Ignore>();
  for (const path of paths) {
    if (path !== '.gitignore' && !path.endsWith('/.gitignore')) continue;
    const text = readTextFile(root, path);
    if (text !== null) rules.set(folderOf(path), ignore({ allowRelativePaths: true }).add(text));
  }
  if (rules.size === 0) return () => false;
  const folders = new Map<string, boolean>();
  const isFolderIgnored = (folder: string): boolean => {
    if (folder === '') return false;
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const ignored = isFolderIgnored(folderOf(folder)) || matches(rules, folder, true);
    folders.set(folder, ignored);
    return ignored;
  };
  return (path) => isFolderIgnored(folderOf(path)) || matches(rules, path, false);
}

function matches(rules: ReadonlyMap<string, Ignore>, path: string, isFolder: boolean): boolean {
  let folder = folderOf(path);
  for (;;) {
    const rule = rules.get(folder);
    if (rule !== undefined) {
      const relative = folder === '' ? path : path.slice(folder.length + 1);
      const { ignored, unignored } = rule.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    if (folder === '') return false;
    folder = folderOf(folder);
  }
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

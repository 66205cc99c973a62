/**
 * The last part of a path.
 * @param path With forward slashes.
 */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The folder of a path, relative to the audited root.
 * @param path With forward slashes.
 * @returns Empty for what lies in the root.
 */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/**
 * What all paths in the folder of a path begin with.
 * @param path With forward slashes.
 * @returns The folder with its slash; empty for the root.
 */
export function folderPrefixOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * Whether a path is a folder or lies in it.
 * @param path With forward slashes.
 * @param folder Without a slash at its end; empty for the root, in which everything lies.
 */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

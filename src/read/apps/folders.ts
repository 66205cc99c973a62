/** The folder of a path, relative to the audited root: empty for what lies in the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** The last part of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folders around a file, the innermost first; the audited root last. */
export function foldersAround(file: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = file; folder !== '';) {
    folder = folderOf(folder);
    folders.push(folder);
  }
  return folders;
}

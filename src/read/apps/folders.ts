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

/** The folder for which a manifest speaks: around Xcode's project or workspace, and around Tuist's own folder. */
export function homeOf(file: string): string {
  const folders = folderOf(file).split('/');
  const inside = folders.findIndex((folder) => /\.(?:xcodeproj|xcworkspace)$|^(?:Tuist|\.swiftpm)$/.test(folder));
  return folders.slice(0, inside === -1 ? folders.length : inside).join('/');
}

/** Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

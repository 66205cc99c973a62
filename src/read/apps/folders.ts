import { folderOf } from '../../model/path.js';

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

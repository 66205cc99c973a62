import { posix } from 'node:path';
import { textOf, type ProjectObject, type ProjectObjects } from './objects.js';

/** Trees whose paths lie in the repository; the others are of the SDK, of Xcode or of what is built (Xcode's file inspector). */
const treesOfProject: ReadonlySet<string> = new Set(['<group>', 'SOURCE_ROOT']);

/** Groups that stand for one file: of its languages, of its versions. */
const groupsOfFile: ReadonlySet<string> = new Set(['PBXVariantGroup', 'XCVersionGroup']);

/**
 * Finds where the files and groups of a project lie.
 * @param objects The objects of the project.
 * @param folder The folder that the project lies in, relative to the audited root.
 * @returns By the id of a file reference or group, its path relative to the audited root; a folder ends without a slash.
 */
export function pathsOf(objects: ProjectObjects, folder: string): ReadonlyMap<string, string> {
  const project = [...objects.values()].find(({ isa }) => isa === 'PBXProject');
  const root = joined(folder, project === undefined ? '' : (textOf(project, 'projectDirPath') ?? ''));
  const paths = new Map<string, string>();
  // Groups can nest as deep as a file likes.
  const open = outermostGroups(objects).map((object) => ({ object, inside: root }));
  for (const { object, inside } of open) {
    const path = pathOf(object, root, inside);
    if (path === null || object.id === null || paths.has(object.id)) continue;
    paths.set(object.id, path);
    for (const id of object.lists.get('children') ?? []) {
      const child = objects.get(id);
      if (child !== undefined) open.push({ object: child, inside: path });
    }
  }
  return paths;
}

/** The main group, and what no group holds. */
function outermostGroups(objects: ProjectObjects): readonly ProjectObject[] {
  const groups = [...objects.values()].filter(({ lists }) => lists.has('children'));
  const inner = new Set(groups.flatMap(({ lists }) => lists.get('children') ?? []));
  return groups.filter(({ id }) => !inner.has(id ?? ''));
}

/** A group without a path lies where the one around it does. */
function pathOf(object: ProjectObject, root: string, inside: string): string | null {
  const tree = textOf(object, 'sourceTree') ?? '<group>';
  return treesOfProject.has(tree) ? joined(tree === '<group>' ? inside : root, textOf(object, 'path') ?? '') : null;
}

/** A project has thousands of paths, of which hardly one leads out of its folder. */
function joined(folder: string, path: string): string {
  if (path === '') return folder;
  return path.includes('./') || path === '..' ? posix.join(folder, path) : folder === '' ? path : `${folder}/${path}`;
}

/** Adds the paths that a reference stands for: its own, or those of its languages. */
export function addFilesOf(objects: ProjectObjects, paths: ReadonlyMap<string, string>, id: string, files: Set<string>): void {
  const path = paths.get(id);
  const object = objects.get(id);
  const isGroup = object !== undefined && groupsOfFile.has(object.isa);
  // Languages lie in folders of their own: their group has no path, and is where the group around it is.
  if (path !== undefined && !(isGroup && textOf(object, 'path') === null)) files.add(path);
  if (!isGroup) return;
  for (const child of object.lists.get('children') ?? []) {
    const inner = paths.get(child);
    if (inner !== undefined) files.add(inner);
  }
}

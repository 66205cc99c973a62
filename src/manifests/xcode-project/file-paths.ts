import { posix } from 'node:path';
import { objectsOf, textOf, type ProjectObject, type ProjectObjects } from './objects.js';

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
  const open = outermostGroups(objects).map((group) => ({ group, inside: root }));
  for (const { group, inside } of open) {
    const path = pathOf(group, root, inside);
    if (path === null || group.id === null || paths.has(group.id)) continue;
    paths.set(group.id, path);
    for (const child of objectsOf(objects, group, 'children')) open.push({ group: child, inside: path });
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

/** @returns The paths that a reference stands for: its own, or those of its languages. */
export function filesOf(objects: ProjectObjects, paths: ReadonlyMap<string, string>, id: string): readonly string[] {
  const object = objects.get(id);
  const ids = object !== undefined && groupsOfFile.has(object.isa) ? [id, ...(object.lists.get('children') ?? [])] : [id];
  return ids.flatMap((each) => paths.get(each) ?? []);
}

import { posix } from 'node:path';
import type { Project, ProjectTarget, SourceFolder } from '../../../model/project.js';
import type { Place } from '../../../model/place.js';
import { addFilesOf, pathsOf } from './file-paths.js';
import { objectsOf, textOf, type ProjectObject, type ProjectObjects } from './objects.js';
import { configurationsIn } from './target-configurations.js';
import { productName, usesIn, type ProjectLayout } from './target-uses.js';

/**
 * Tells which files each target of a project compiles or copies.
 * @param objects The objects of the project.
 * @param file The path of project.pbxproj relative to the audited root.
 * @param described Where configurations set usage descriptions, by the id of the configuration.
 * @param placeAt The place of a 0-based offset.
 * @returns Null where the file has no target.
 * Source: projects that Xcode writes; since Xcode 16 (objectVersion 77) with synchronized folders and the exceptions of each target.
 */
export function readTargets(
  objects: ProjectObjects,
  file: string,
  described: ReadonlyMap<string, readonly Place[]>,
  placeAt: (offset: number) => Place,
): Project | null {
  const folder = posix.dirname(posix.dirname(file)).replace(/^\.$/, '');
  const paths = pathsOf(objects, folder);
  const all = [...objects.values()];
  const layout = { objects, paths, folder, file };
  const context: Context = {
    ...layout,
    placeAt,
    synchronized: all.filter(({ isa }) => isa === 'PBXFileSystemSynchronizedRootGroup'),
    configurationsOf: configurationsIn(layout, described),
    usesOf: usesIn(layout),
  };
  const targets = all.filter(({ isa }) => isa === 'PBXNativeTarget').map((target) => readTarget(context, target));
  const [first] = targets;
  if (first === undefined) return null;
  const name = posix.basename(posix.dirname(file), '.xcodeproj');
  const files = new Set(paths.values());
  return { kind: 'project', tool: 'xcode', name, targets, products: new Map(), files, place: first.place };
}

interface Context extends ProjectLayout {
  /** The folders that Xcode takes as it finds them. */
  readonly synchronized: readonly ProjectObject[];
  readonly configurationsOf: ReturnType<typeof configurationsIn>;
  readonly usesOf: ReturnType<typeof usesIn>;
  placeAt(offset: number): Place;
}

const none: ReadonlySet<string> = new Set();

function readTarget(context: Context, target: ProjectObject): ProjectTarget {
  const { objects, placeAt, configurationsOf, usesOf } = context;
  const phases = objectsOf(objects, target, 'buildPhases');
  return {
    name: textOf(target, 'name') ?? textOf(target, 'productName') ?? '',
    productType: textOf(target, 'productType') ?? '',
    files: filesOf(context, phases, addedOf(context, target)),
    nested: nestedIn(context, phases),
    folders: objectsOf(objects, target, 'fileSystemSynchronizedGroups').flatMap((group) => folderOf(context, group, target)),
    scripts: phases.flatMap((phase) => textOf(phase, 'shellScript') ?? []),
    infoPlists: none,
    platforms: [],
    configurations: configurationsOf(target),
    product: productOf(objects, target),
    uses: usesOf(target, phases),
    place: placeAt(target.texts.get('name')?.offset ?? target.offset),
  };
}

/** What phases compile, copy or link; a target can have thousands of files. */
function filesOf({ objects, paths }: Context, phases: readonly ProjectObject[], added: readonly string[]): ReadonlySet<string> {
  const files = new Set(added);
  for (const { lists } of phases) {
    for (const id of lists.get('files') ?? []) {
      const use = objects.get(id);
      const reference = use === undefined ? null : textOf(use, 'fileRef');
      if (reference !== null) addFilesOf(objects, paths, reference, files);
    }
  }
  return files;
}

/** The values of `dstSubfolderSpec` for a bundle itself and for its resources, which on iOS are one folder. */
const topOfBundle: ReadonlySet<string | null> = new Set(['1', '7']);

function nestedIn(context: Context, phases: readonly ProjectObject[]): ReadonlySet<string> {
  const { objects, paths } = context;
  // What is compiled is not copied, and of what cannot be compiled Xcode only warns.
  const isNesting = (phase: ProjectObject): boolean =>
    phase.isa === 'PBXSourcesBuildPhase' || (phase.isa === 'PBXCopyFilesBuildPhase' && !copiesToTop(phase));
  const atTop = filesOf(
    context,
    phases.filter((phase) => !isNesting(phase)),
    [],
  );
  const copied = [...filesOf(context, phases.filter(isNesting), [])].filter((path) => !atTop.has(path));
  const folders = [...objects.values()].filter((each) => textOf(each, 'lastKnownFileType') === 'folder');
  return new Set([...copied, ...folders.flatMap(({ id }) => paths.get(id ?? '') ?? [])]);
}

function copiesToTop(phase: ProjectObject): boolean {
  return topOfBundle.has(textOf(phase, 'dstSubfolderSpec')) && (textOf(phase, 'dstPath') ?? '') === '';
}

/** A folder whose files Xcode takes as it finds them, but for the exceptions of the target. */
function folderOf({ objects, paths }: Context, group: ProjectObject, target: ProjectObject): readonly SourceFolder[] {
  const path = paths.get(group.id ?? '');
  if (path === undefined) return [];
  const exceptions = objectsOf(objects, group, 'exceptions').filter((each) => textOf(each, 'target') === target.id);
  const except = exceptions.flatMap(({ lists }) => lists.get('membershipExceptions') ?? []);
  return [{ path, except: new Set(except.map((each) => posix.join(path, each))), only: [], without: [] }];
}

/** Files of a folder that the target does not take whole: there the exceptions are what it takes. */
function addedOf({ objects, paths, synchronized }: Context, { id, lists }: ProjectObject): readonly string[] {
  const own = new Set(lists.get('fileSystemSynchronizedGroups'));
  return synchronized
    .filter((group) => !own.has(group.id ?? ''))
    .flatMap((group) =>
      objectsOf(objects, group, 'exceptions')
        .filter((each) => textOf(each, 'target') === id)
        .flatMap((each) => each.lists.get('membershipExceptions') ?? [])
        .map((each) => posix.join(paths.get(group.id ?? '') ?? '', each)),
    );
}

/** The name of what a target builds, as the reference to it says. */
function productOf(objects: ProjectObjects, target: ProjectObject): string | null {
  const product = objects.get(textOf(target, 'productReference') ?? '');
  return product === undefined ? null : productName(textOf(product, 'path') ?? '');
}

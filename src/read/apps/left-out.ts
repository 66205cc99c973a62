import { addToGroup } from '../../model/group-by.js';
import type { Project } from '../../model/project.js';
import type { BuiltTarget, Targets } from '../../model/target.js';
import { baseOf, folderOf } from '../../model/path.js';
import { foldersAround } from './folders.js';
import { remembered } from './remembered.js';

/** What only a file of another build system says: where one is nearer than the project, that one builds the file. */
const otherBuilds = /^(?:Package\.swift|Project\.swift|project\.ya?ml|BUILD(?:\.bazel)?|[^/]+\.podspec)$/;

/** Matches the name of what Xcode compiles; a header is compiled with the files that include it. */
export const compiled = /\.(?:swift|mm?|cc?|cpp|cxx)$/i;

/**
 * Tells which files the projects of a repository know, or build what lies around them, and yet put in nothing that they build.
 * @param projects The projects that Xcode builds.
 * @param paths Paths relative to the audited root.
 * @param takersOf The targets that take a file.
 */
export function createLeftOut(
  projects: readonly Project[],
  paths: readonly string[],
  takersOf: (file: string) => readonly BuiltTarget[],
): Pick<Targets, 'leavesOut' | 'compilesNowhere'> {
  const isBuiltOtherwise = createOtherBuilds(projects, paths);
  const isKnown = (file: string): Project | undefined => projects.find(({ files }) => files.has(file));
  const takesOthers = createNeighbours(paths, takersOf);
  const compilesOthers = createNeighbours(
    paths.filter((path) => compiled.test(path)),
    takersOf,
  );
  const compiles = new Set(projects.filter(({ targets }) => targets.some(compilesSomething)));
  /** The project whose targets take the other files of a folder. */
  const projectBeside = (file: string, neighbours: (folder: string) => string | undefined): Project | null => {
    const folder = folderOf(file);
    if (projects.length === 0 || isBuiltOtherwise(folder)) return null;
    const neighbour = neighbours(folder);
    return projects.find(({ place }) => place.file === neighbour) ?? null;
  };
  const projectOf = (file: string, neighbours: (folder: string) => string | undefined): Project | null => {
    const project = isKnown(file) ?? projectBeside(file, neighbours);
    return project === null || isNamedByScript(project, file) ? null : project;
  };
  return {
    leavesOut(file) {
      const [taker, ...others] = takersOf(file);
      if (taker !== undefined) return [taker, ...others].every(({ nests }) => nests(file)) ? taker.place : null;
      return projectOf(file, takesOthers)?.place ?? null;
    },
    compilesNowhere: remembered((file) => {
      if (!compiled.test(file) || takersOf(file).length > 0 || isBuiltOtherwise(folderOf(file))) return false;
      const project = projectOf(file, compilesOthers);
      return project !== null && compiles.has(project);
    }),
  };
}

/** Of a target of which no file is known, it is not known either what it compiles. */
function compilesSomething({ files, folders }: Project['targets'][number]): boolean {
  return folders.length > 0 || [...files].some((file) => compiled.test(file));
}

/** A script of a build can copy what it names. */
function isNamedByScript({ targets }: Project, file: string): boolean {
  const name = baseOf(file);
  return targets.some(({ scripts }) => scripts.some((script) => script.includes(name)));
}

/** The project file with a target that takes one of the files of a folder; undefined where none does. */
function createNeighbours(
  paths: readonly string[],
  takersOf: (file: string) => readonly BuiltTarget[],
): (folder: string) => string | undefined {
  let byFolder: ReadonlyMap<string, readonly string[]> | null = null;
  return remembered((folder: string) => {
    byFolder ??= groupByFolder(paths);
    const neighbour = byFolder.get(folder)?.find((path) => takersOf(path).length > 0);
    return neighbour === undefined ? undefined : takersOf(neighbour)[0]?.place.file;
  });
}

function groupByFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) addToGroup(groups, folderOf(path), path);
  return groups;
}

/** Tells whether a build file of another kind lies nearer to a folder than a project, or beside it. */
function createOtherBuilds(projects: readonly Project[], paths: readonly string[]): (folder: string) => boolean {
  const ofProjects = new Set(projects.map(({ place }) => folderOf(folderOf(place.file))));
  let ofOthers: ReadonlySet<string> | null = null;
  return (folder) => {
    ofOthers ??= new Set(paths.filter((path) => otherBuilds.test(baseOf(path))).map(folderOf));
    for (const each of [folder, ...foldersAround(folder)]) {
      if (ofOthers.has(each)) return true;
      if (ofProjects.has(each)) return false;
    }
    return true;
  };
}

import type { Declaration, InfoPlist, XcodeProject, XcodeTarget } from '../model/declaration.js';
import type { Place } from '../model/place.js';
import type { Bundle, BundleKind, TargetKind, Targets } from '../model/target.js';
import { baseOf, folderOf, foldersAround } from './folders.js';
import rows from './product-types.json' with { type: 'json' };

/** A target as a project file states it, with what it builds; null for a product that no row has. */
interface Built {
  readonly target: XcodeTarget;
  readonly kind: TargetKind | null;
  readonly bundle: Bundle | null;
}

/** What a file can be built into. */
type Owners = Pick<Targets, 'bundlesOf' | 'leavesOut'>;

const kinds = new Map(rows.map(({ type, kind }) => [type, kind as TargetKind]));

/** Bundles of their own kind, and what else there is. */
const bundleKinds: Readonly<Record<TargetKind, BundleKind | null>> = {
  app: 'app',
  extension: 'extension',
  'app-clip': 'app-clip',
  'watch-app': 'watch-app',
  library: null,
  test: null,
  tool: null,
};

/** What only a file of another build system says: where one is nearer than the project, that one builds the file. */
const otherBuilds = /^(?:Package\.swift|Project\.swift|project\.ya?ml|BUILD(?:\.bazel)?|[^/]+\.podspec)$/;

/**
 * Tells which bundles files are built into: by the targets of Xcode projects, and where none takes a file, by the nearest
 * Info.plist of an extension.
 * @param paths Paths relative to the audited root.
 * @param declarations Everything that the manifests declare.
 * @param rootOf The app root of a file.
 */
export function findOwners(
  paths: readonly string[],
  declarations: readonly Declaration[],
  rootOf: (file: string) => string,
): Owners {
  const projects = declarations.filter((declaration) => declaration.kind === 'xcode-project');
  const built = projects.flatMap(({ targets, place }) => targets.map((target) => builtOf(target, rootOf(place.file))));
  const targetsOf = indexTargets(built);
  const extensions = extensionsByFolder(declarations, rootOf);
  const appsOf = appsByRoot();
  const listOf = createLists();
  return {
    leavesOut: (file) => (targetsOf(file).length > 0 ? null : leftOut(file, projects, paths, targetsOf)),
    bundlesOf(file) {
      const owners = targetsOf(file);
      const bundles = owners.flatMap(({ bundle }) => bundle ?? []);
      if (bundles.length > 0) return listOf(bundles);
      if (owners.length > 0 && owners.every(({ kind }) => kind === 'test')) return listOf([]);
      const extension = owners.length > 0 ? null : nearest(extensions, file);
      return listOf([extension ?? appsOf(rootOf(file))]);
    },
  };
}

function builtOf(target: XcodeTarget, root: string): Built {
  const { name, place } = target;
  const kind = kindOf(target);
  const ofBundle = kind === null ? null : bundleKinds[kind];
  return { target, kind, bundle: ofBundle === null ? null : { name, kind: ofBundle, root, place } };
}

/** Since Xcode 14 an app for the watch has the product type of an app; what is built for the Mac alone is no bundle of an app for iOS. */
function kindOf({ productType, platforms }: XcodeTarget): TargetKind | null {
  const kind = kinds.get(productType) ?? null;
  if (platforms.size > 0 && [...platforms].every((platform) => platform === 'macos')) return kind === null ? null : 'tool';
  const isForWatch = platforms.size > 0 && [...platforms].every((platform) => platform === 'watchos');
  return kind === 'app' && isForWatch ? 'watch-app' : kind;
}

/** The targets that take a file: that list it, that take a folder around it whole, or of which it is the Info.plist. */
function indexTargets(built: readonly Built[]): (file: string) => readonly Built[] {
  const byFile = new Map<string, Built[]>();
  const byFolder = new Map<string, Taking[]>();
  for (const each of built) {
    for (const file of new Set([...each.target.files, ...each.target.infoPlists])) {
      add(byFile, file, each);
      // What has no extension is a folder that is copied as it is.
      if (!/\.\w+$/.test(file)) add(byFolder, file, { each, except: none });
    }
    for (const { path, except } of each.target.folders) add(byFolder, path, { each, except });
  }
  const around = byFolder.size === 0 ? () => [] : takingAround(byFolder);
  return (file) => {
    const taking = around(folderOf(file)).flatMap(({ each, except }) => (except.has(file) ? [] : [each]));
    const own = byFile.get(file) ?? [];
    return taking.length === 0 ? own : [...new Set([...own, ...taking])];
  };
}

/** A target that takes a folder, but for some of its files. */
interface Taking {
  readonly each: Built;
  readonly except: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** What takes the folders around a file, by the innermost of them. */
function takingAround(byFolder: ReadonlyMap<string, readonly Taking[]>): (folder: string) => readonly Taking[] {
  const known = new Map<string, readonly Taking[]>();
  const around = (folder: string): readonly Taking[] => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const taking = [...(byFolder.get(folder) ?? []), ...(folder === '' ? [] : around(folderOf(folder)))];
    known.set(folder, taking);
    return taking;
  };
  return around;
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}

/** Without a project that says more, the folder of an extension's Info.plist is the extension's. */
function extensionsByFolder(
  declarations: readonly Declaration[],
  rootOf: (file: string) => string,
): ReadonlyMap<string, Bundle | null> {
  const plists = declarations.filter((declaration): declaration is InfoPlist => declaration.kind === 'info-plist');
  return new Map(
    plists.map(({ isExtension, place }) => {
      const folder = folderOf(place.file);
      const name = baseOf(folder);
      return [folder, isExtension ? { name, kind: 'extension', root: rootOf(place.file), place } : null];
    }),
  );
}

function nearest(extensions: ReadonlyMap<string, Bundle | null>, file: string): Bundle | null {
  if (extensions.size === 0) return null;
  for (const folder of foldersAround(file)) {
    const extension = extensions.get(folder);
    if (extension !== undefined) return extension;
  }
  return null;
}

/** Gives the same list for the same bundles: what somebody makes of a list is made once for thousands of files. */
function createLists(): (bundles: readonly Bundle[]) => readonly Bundle[] {
  const numbers = new Map<Bundle, number>();
  const lists = new Map<string, readonly Bundle[]>();
  return (bundles) => {
    for (const bundle of bundles) if (!numbers.has(bundle)) numbers.set(bundle, numbers.size);
    const key = bundles.map((bundle) => numbers.get(bundle)).join();
    const list = lists.get(key) ?? bundles;
    lists.set(key, list);
    return list;
  };
}

/** The apps of each root as one: for a library nothing says which of them link it. */
function appsByRoot(): (root: string) => Bundle {
  const byRoot = new Map<string, Bundle>();
  return (root) => {
    const apps = byRoot.get(root) ?? { name: null, kind: 'app', root, place: null };
    byRoot.set(root, apps);
    return apps;
  };
}

/**
 * The project that knows a file that no target takes, or the files beside it. A script of a build can copy what it names, and a
 * nearer file of another build system can say that it takes it.
 */
function leftOut(
  file: string,
  projects: readonly XcodeProject[],
  paths: readonly string[],
  targetsOf: (file: string) => readonly Built[],
): Place | null {
  const project = projects.find(({ files }) => files.has(file)) ?? projectBeside(file, projects, paths, targetsOf);
  if (project === null) return null;
  const name = baseOf(file);
  const isCopied = project.targets.some(({ scripts }) => scripts.some((script) => script.includes(name)));
  return isCopied ? null : project.place;
}

/** The project whose targets take the other files of a folder. */
function projectBeside(
  file: string,
  projects: readonly XcodeProject[],
  paths: readonly string[],
  targetsOf: (file: string) => readonly Built[],
): XcodeProject | null {
  const folder = folderOf(file);
  if (projects.length === 0 || isBuiltOtherwise(folder, projects, paths)) return null;
  const neighbour = paths.find((path) => path !== file && folderOf(path) === folder && targetsOf(path).length > 0);
  const target = neighbour === undefined ? undefined : targetsOf(neighbour)[0]?.target;
  return projects.find(({ targets }) => target !== undefined && targets.includes(target)) ?? null;
}

/** Whether a build file of another kind lies nearer to a folder than a project, or beside it. */
function isBuiltOtherwise(folder: string, projects: readonly XcodeProject[], paths: readonly string[]): boolean {
  const ofProjects = new Set(projects.map(({ place }) => folderOf(folderOf(place.file))));
  const ofOthers = new Set(paths.filter((path) => otherBuilds.test(baseOf(path))).map(folderOf));
  for (const each of [folder, ...foldersAround(folder)]) {
    if (ofOthers.has(each)) return true;
    if (ofProjects.has(each)) return false;
  }
  return true;
}

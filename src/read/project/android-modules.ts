/** What makes a folder a module of an Android app or library, whichever of its source sets it lies in. */
const manifest = /^(?:(.*)\/)?src\/[^/]+\/AndroidManifest\.xml$|^(?:(.*)\/)?AndroidManifest\.xml$/;

/** The source set that a manifest lies in. */
const sourceSet = /^((?:.*\/)?src\/[^/]+)\/AndroidManifest\.xml$/;

/** Folders that only Android's build reads, by their names: of wrappers (React Native, Flutter, Cordova) and of Kotlin Multiplatform. */
const folder = /(?:^|\/)(?:android|android\w*(?:Main|Test))\//;

/** Whether the code at a path is Android's. */
export type AndroidTest = (path: string) => boolean;

/**
 * Tells the code of Android's modules from that of servers in the same languages. A folder is such a module where it or one of its
 * source sets has an AndroidManifest.xml (https://developer.android.com/build#sourcesets).
 * @param paths All files of the project.
 */
export function androidModules(paths: readonly string[]): AndroidTest {
  const modules = new Set(paths.flatMap(moduleOf));
  return (path) => folder.test(path) || foldersAround(path).some((around) => modules.has(around));
}

/**
 * Tells the files of Android's source sets, in whatever language: no other system runs those, nor shows their pages
 * (https://developer.android.com/build#sourcesets).
 * @param paths All files of the project.
 */
export function androidSourceSets(paths: readonly string[]): AndroidTest {
  const sets = new Set(paths.flatMap((path) => sourceSet.exec(path)?.[1] ?? []));
  return (path) => sets.size > 0 && foldersAround(path).some((around) => sets.has(around));
}

/** Where projects of .NET have the manifest: beside the project file, in `Properties`, and in MAUI's folder of the platform. */
const ofProject = /^(?:(.*?)\/)?(?:Properties\/)?AndroidManifest\.xml$/;
const ofPlatform = /^(?:(.*)\/)?Platforms\/Android\//;

/**
 * Tells the code of .NET projects for Android, and of MAUI's folder for Android, from that which other systems run too.
 * @param paths All files of the project.
 */
export function androidProjects(paths: readonly string[]): AndroidTest {
  const projects = new Set(paths.filter((path) => path.endsWith('.csproj')).map((path) => foldersAround(path).at(-1) ?? ''));
  const folders = paths.flatMap((path) => {
    const around = path.endsWith('AndroidManifest.xml') ? ofProject.exec(path) : null;
    return around !== null && projects.has(around[1] ?? '') ? [around[1] ?? ''] : [];
  });
  const found = new Set(folders);
  return (path) => {
    const platform = ofPlatform.exec(path);
    return (platform !== null && projects.has(platform[1] ?? '')) || foldersAround(path).some((around) => found.has(around));
  };
}

function moduleOf(path: string): readonly string[] {
  if (!path.endsWith('AndroidManifest.xml')) return [];
  const match = manifest.exec(path);
  return match === null ? [] : [match[1] ?? match[2] ?? ''];
}

function foldersAround(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index).join('/'));
}

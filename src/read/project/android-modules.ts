/** What makes a folder a module of an Android app or library, whichever of its source sets it lies in. */
const manifest = /^(?:(.*)\/)?src\/[^/]+\/AndroidManifest\.xml$|^(?:(.*)\/)?AndroidManifest\.xml$/;

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

function moduleOf(path: string): readonly string[] {
  if (!path.endsWith('AndroidManifest.xml')) return [];
  const match = manifest.exec(path);
  return match === null ? [] : [match[1] ?? match[2] ?? ''];
}

function foldersAround(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index).join('/'));
}

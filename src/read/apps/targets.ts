import type { Declaration } from '../../model/declaration.js';
import type { Targets } from '../../model/target.js';
import { baseOf, folderOf } from '../../model/path.js';
import { findBuiltTargets } from './built-targets.js';
import { findOwners } from './bundles.js';

/**
 * Finds the app roots among a project's paths: the folder of an Xcode workspace or, where none encloses
 * it, of an Xcode project; above an `ios` folder the package in JavaScript or Dart that it belongs to; and the folder of an app whose
 * Xcode project a tool makes.
 * @param paths Paths relative to the audited root, with forward slashes.
 * @param declarations Everything that the manifests declare.
 */
export function findTargets(paths: readonly string[], declarations: readonly Declaration[]): Targets {
  const packages = new Set(paths.filter((path) => packageFiles.has(baseOf(path)) || path.endsWith('.csproj')).map(folderOf));
  const workspaces = foldersWith(paths, '.xcworkspace/', '.xcodeproj/');
  const projects = foldersWith(paths, '.xcodeproj/', null);
  const apps = [...projects].filter((project) => !isEnclosed(project, workspaces));
  const native = [...workspaces, ...apps].map((folder) => packageAbove(folder, packages) ?? folder);
  const found = new Set([...native, ...paths.flatMap((path) => madeBy(path, packages))]);
  const roots = [...found].sort();
  const memory = new Map<string, string>();
  const rootOf = (path: string): string => {
    const known = memory.get(path);
    if (known !== undefined) return known;
    const folder = folderOf(path);
    const root = folder === '' || found.has(folder) ? folder : rootOf(folder);
    memory.set(path, root);
    return root;
  };
  const owners = findOwners(paths, declarations, findBuiltTargets(paths, declarations), rootOf);
  return { roots: found.has('') ? roots : ['', ...roots], of: rootOf, ...owners };
}

/** The manifests of packages in JavaScript and Dart; projects in C# end in `.csproj`. */
const packageFiles: ReadonlySet<string> = new Set(['package.json', 'pubspec.yaml']);

/** Files of tools that make the Xcode project, below the app's folder: of Unity, and of .NET MAUI. */
const inProject = /^(?:(.*)\/)?(?:ProjectSettings\/ProjectVersion\.txt|Platforms\/iOS\/Info\.plist)$/;

/** Files of tools that make the Xcode project, beside the package's manifest: of Expo, Capacitor, Cordova and .NET for iOS. */
const besidePackage = /^(?:app\.json|(?:app|capacitor)\.config\.(?:js|ts|json|cjs|mjs)|config\.xml|AppDelegate\.cs)$/;

/** The folder of the app whose Xcode project a tool makes, as one of its files shows it; nothing for any other file. */
function madeBy(path: string, packages: ReadonlySet<string>): readonly string[] {
  const project = inProject.exec(path);
  if (project !== null) return [project[1] ?? ''];
  return besidePackage.test(baseOf(path)) && packages.has(folderOf(path)) ? [folderOf(path)] : [];
}

/** The folders that hold a bundle, a folder whose name ends so; bundles inside `outer` ones are left out. */
function foldersWith(paths: readonly string[], bundle: string, outer: string | null): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    const end = path.indexOf(bundle);
    if (end !== -1 && (outer === null || !path.includes(outer))) folders.add(folderOf(path.slice(0, end)));
  }
  return folders;
}

function packageAbove(folder: string, packages: ReadonlySet<string>): string | null {
  if (baseOf(folder) !== 'ios') return null;
  const parent = folderOf(folder);
  return packages.has(parent) ? parent : null;
}

/** Whether a folder, or one around it, is among some folders. */
function isEnclosed(folder: string, folders: ReadonlySet<string>): boolean {
  for (let outer = folder; outer !== ''; outer = folderOf(outer)) if (folders.has(outer)) return true;
  return folders.has('');
}

import type { Declaration, InfoPlist } from '../../model/declaration.js';
import type { BuiltTarget, Bundle, BundleKind, TargetKind, Targets } from '../../model/target.js';
import { baseOf, folderOf } from '../../model/path.js';
import type { BuiltTargets } from './built-targets.js';
import { isForOthers } from './mac-only.js';
import { foldersAround } from './folders.js';
import { createLeftOut } from './left-out.js';
import { createShipping } from './shipping.js';

/** What a file can be built into. */
type Owners = Pick<
  Targets,
  | 'takersOf'
  | 'takeWithin'
  | 'built'
  | 'describedAt'
  | 'ignores'
  | 'infoPlistsOf'
  | 'bundlesOf'
  | 'bundlesAt'
  | 'leavesOut'
  | 'compilesNowhere'
>;

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

/**
 * Tells which bundles files are built into: by the targets of projects, and where none takes a file, by the nearest Info.plist of an
 * extension.
 * @param paths Paths relative to the audited root.
 * @param declarations Everything that the manifests declare.
 * @param built The targets.
 * @param rootOf The app root of a file.
 */
export function findOwners(
  paths: readonly string[],
  declarations: readonly Declaration[],
  built: BuiltTargets,
  rootOf: (file: string) => string,
): Owners {
  const { targets, takersOf, takeWithin, describedAt, ignores, infoPlistsOf } = built;
  const projects = declarations.filter((declaration) => declaration.kind === 'project').filter(({ tool }) => tool === 'xcode');
  const bundles = new Map(targets.map((target) => [target, bundleOf(target, rootOf)]));
  const extensions = extensionsByFolder(declarations, rootOf);
  const appsOf = createShipping(built);
  const rootApps = appsByRoot();
  const listOf = createLists();
  const bundlesFor = (owners: readonly BuiltTarget[]): readonly Bundle[] => owners.flatMap((owner) => bundles.get(owner) ?? []);
  const bundlesOf = (file: string): readonly Bundle[] => {
    const owners = takersOf(file);
    const own = bundlesFor(owners);
    if (own.length > 0) return listOf(own);
    if (owners.length > 0 && owners.every(isBesideApps)) return listOf([]);
    // An app elsewhere that links a library says nothing of it, such as a sample of an SDK.
    const apps = bundlesFor(appsOf(file) ?? []).filter(({ root }) => root === rootOf(file));
    if (apps.length > 0) return listOf(apps);
    const extension = owners.length > 0 ? null : nearest(extensions, file);
    return listOf([extension ?? rootApps(rootOf(file))]);
  };
  return {
    built: targets,
    ...{ takersOf, takeWithin },
    describedAt,
    ignores,
    infoPlistsOf,
    bundlesOf,
    bundlesAt(place) {
      const described = describedAt(place);
      return described.length > 0 ? listOf(bundlesFor(described)) : bundlesOf(place.file);
    },
    ...createLeftOut(projects, paths, takersOf),
  };
}

/** What is built for other systems alone is no bundle of an app for iOS. */
function bundleOf(target: BuiltTarget, rootOf: (file: string) => string): Bundle | null {
  const kind = bundleKinds[target.kind];
  const { name, place } = target;
  return kind === null || isForOthers(target) ? null : { name, kind, root: rootOf(place.file), place };
}

/** Whether a target is in no app for iOS. */
function isBesideApps(target: BuiltTarget): boolean {
  return target.kind === 'test' || target.kind === 'tool' || isForOthers(target);
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

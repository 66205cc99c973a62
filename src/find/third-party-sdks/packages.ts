import { nativePackageOf } from '../../catalog/native-packages.js';
import { podName } from '../../catalog/package-name.js';
import { wrapperEcosystems, type Dependency } from '../../model/dependency.js';
import { folderPrefixOf } from '../../model/path.js';
import { looksNative } from '../../catalog/native-names.js';

/** What the manifests tell together of packages of npm and pub. */
export interface Packages {
  /** Whether the app can link it: of npm, what package.json names, as the tools link nothing else; of pub, all that is locked. */
  isLinked(dependency: Dependency): boolean;
  /** Whether a lock file of pods lies in or below the package's folder: it names all native code. */
  areToldByPods(dependency: Dependency): boolean;
  /** Where a pod lies, as any manifest says: a Podfile can compute what Podfile.lock has written down. */
  pathOf(pod: Dependency): string | null;
  /** Whether it may have a side for iOS that nothing else tells of. */
  mayBeNative(dependency: Dependency): boolean;
  /** Whether an SDK, by its id in the catalog of privacy manifests, comes with a package that has the other manifest in its folder. */
  bring(sdk: string, by: Dependency): boolean;
}

/** The packages without which a package.json is no app's for iOS: a server may depend on `expo-server-sdk`. */
const hosts: ReadonlySet<string> = new Set([
  'react-native',
  'expo',
  '@capacitor/core',
  '@capacitor/ios',
  'cordova-ios',
  'cordova',
]);

/**
 * Reads what the manifests tell of packages of npm and pub.
 * @param dependencies Everything that the manifests name.
 */
export function readPackages(dependencies: readonly Dependency[]): Packages {
  const required = dependencies.filter(({ ecosystem, basis }) => ecosystem === 'npm' && basis === 'required');
  const named = new Set(required.map(({ name }) => name));
  const apps = new Set(required.filter(({ name }) => hosts.has(name)).map(({ place }) => place.file));
  const podLocks = new Set(
    dependencies
      .filter(({ ecosystem, basis }) => ecosystem === 'cocoapods' && basis === 'resolved')
      .map(({ place }) => place.file),
  );
  const paths = new Map(
    dependencies.flatMap((each) =>
      each.ecosystem === 'cocoapods' && each.path !== undefined ? [[podName(each.name), each.path] as const] : [],
    ),
  );
  const areToldByPods = ({ ecosystem, place: { file } }: Dependency): boolean =>
    wrapperEcosystems.has(ecosystem) && [...podLocks].some((lock) => lock.startsWith(folderPrefixOf(file)));
  const isLinked = ({ ecosystem, name }: Dependency): boolean => ecosystem !== 'npm' || named.has(name);
  const wrappers = dependencies.filter((dependency) => wrapperEcosystems.has(dependency.ecosystem) && isLinked(dependency));
  const brought = new Map<string, string[]>();
  for (const { ecosystem, name, place } of wrappers)
    for (const sdk of nativePackageOf(ecosystem, name)?.sdks ?? [])
      brought.set(sdk, [...(brought.get(sdk) ?? []), folderPrefixOf(place.file)]);
  return {
    isLinked,
    bring: (sdk, { place: { file } }) => brought.get(sdk)?.some((folder) => file.startsWith(folder)) ?? false,
    areToldByPods,
    pathOf: (pod) => pod.path ?? paths.get(podName(pod.name)) ?? null,
    mayBeNative: (dependency) =>
      (dependency.ecosystem !== 'npm' || apps.has(dependency.place.file)) &&
      looksNative(dependency) &&
      !areToldByPods(dependency),
  };
}

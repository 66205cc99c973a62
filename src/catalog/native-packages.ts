import { podName } from './package-name.js';
import type { Ecosystem } from '../model/dependency.js';
import type { Citation } from './citation.js';
import rows from './native-packages.json' with { type: 'json' };

/** What packages of npm, pub, NuGet and Unity bring to iOS: a vendor's SDK, or native code that sends nothing by itself. */
export interface NativePackage {
  readonly id: string;
  readonly name: string;
  /** `sdk`: somebody's SDK, also where none of its privacy manifests is known; `none`: nothing that collects by itself. */
  readonly kind: 'sdk' | 'none';
  readonly npmPackages: readonly string[];
  readonly pubPackages: readonly string[];
  /** The pods of the packages themselves, and those of an SDK without a known privacy manifest, in lower case. */
  readonly pods: readonly string[];
  /** Swift packages, by their identities, that the lock file lists because of others. */
  readonly swiftPackages?: readonly string[];
  readonly nugetPackages?: readonly string[];
  readonly unityPackages?: readonly string[];
  /**
   * How paths of files end that every Unity project with the SDK among its assets has: the first folder is the SDK's own, with all that
   * lies in it; where there is none, the file is.
   */
  readonly unityFiles?: readonly string[];
  /** The SDKs that the packages bring, by their ids in the catalogue of privacy manifests; empty where that has none. */
  readonly sdks: readonly string[];
  readonly source: Citation;
}

/** Packages with a native side that are known, sorted by id. */
export const nativePackages = rows as readonly NativePackage[];

/**
 * Finds what is known of a package with a native side.
 * @param ecosystem Its ecosystem.
 * @param name As a dependency has it; of a pod, subspecs do not count.
 */
export function nativePackageOf(ecosystem: Ecosystem, name: string): NativePackage | null {
  return tables[ecosystem]?.get(keyOf(ecosystem, name)) ?? null;
}

/** NuGet, Swift packages and pods do not tell letter cases apart. */
function keyOf(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'cocoapods') return podName(name).toLowerCase();
  return ecosystem === 'nuget' || ecosystem === 'swiftpm' ? name.toLowerCase() : name;
}

const tables: Readonly<Partial<Record<Ecosystem, ReadonlyMap<string, NativePackage>>>> = {
  cocoapods: tableOf(({ pods }) => pods),
  npm: tableOf(({ npmPackages }) => npmPackages),
  nuget: tableOf(({ nugetPackages = [] }) => nugetPackages.map((name) => name.toLowerCase())),
  pub: tableOf(({ pubPackages }) => pubPackages),
  swiftpm: tableOf(({ swiftPackages = [] }) => swiftPackages),
  // What lies among a project's assets has no package to be named by.
  unity: tableOf(({ name, unityPackages = [], unityFiles = [] }) =>
    unityFiles.length > 0 ? [...unityPackages, name] : unityPackages,
  ),
};

function tableOf(namesOf: (row: NativePackage) => readonly string[]): ReadonlyMap<string, NativePackage> {
  return new Map(nativePackages.flatMap((row) => namesOf(row).map((name) => [name, row] as const)));
}

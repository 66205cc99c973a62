import { podName } from './package-name.js';
import type { Ecosystem } from '../model/dependency.js';
import type { Citation } from './citation.js';
import rows from './native-packages.json' with { type: 'json' };

/** What packages of npm and pub bring to iOS: a vendor's SDK, or native code that sends nothing by itself. */
export interface NativePackage {
  readonly id: string;
  readonly name: string;
  /** `sdk`: somebody's SDK, also where none of its privacy manifests is known; `none`: nothing that collects by itself. */
  readonly kind: 'sdk' | 'none';
  readonly npmPackages: readonly string[];
  readonly pubPackages: readonly string[];
  /** The pods of the packages themselves, and those of an SDK without a known privacy manifest, in lower case. */
  readonly pods: readonly string[];
  /** The SDKs that the packages bring, by their ids in the catalogue of privacy manifests; empty where that has none. */
  readonly sdks: readonly string[];
  readonly source: Citation;
}

/** Packages with a native side that are known, sorted by id. */
export const nativePackages = rows as readonly NativePackage[];

/**
 * Finds what is known of a package with a native side.
 * @param ecosystem Its ecosystem.
 * @param name As a dependency has it; of a pod, subspecs and letter case do not count.
 */
export function nativePackageOf(ecosystem: Ecosystem, name: string): NativePackage | null {
  const key = ecosystem === 'cocoapods' ? podName(name).toLowerCase() : name;
  return tables[ecosystem]?.get(key) ?? null;
}

const tables: Readonly<Partial<Record<Ecosystem, ReadonlyMap<string, NativePackage>>>> = {
  cocoapods: tableOf(({ pods }) => pods),
  npm: tableOf(({ npmPackages }) => npmPackages),
  pub: tableOf(({ pubPackages }) => pubPackages),
};

function tableOf(namesOf: (row: NativePackage) => readonly string[]): ReadonlyMap<string, NativePackage> {
  return new Map(nativePackages.flatMap((row) => namesOf(row).map((name) => [name, row] as const)));
}

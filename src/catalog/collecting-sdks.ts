import type { DataTypeId } from '../model/data-type.js';
import type { Dependency, Ecosystem } from '../model/dependency.js';
import type { PurposeId } from '../model/purpose.js';
import type { Citation } from './citation.js';
import { nativePackageOf } from './native-packages.js';
import { packageName } from './package-name.js';
import { sdkManifestsOf } from './sdk-manifests.js';
import rows from './collecting-sdks.json' with { type: 'json' };

/** What an SDK collects by what it is for, once an app starts or uses it. */
export interface CollectingSdk {
  /** The id of its row in the catalogue of privacy manifests; a name of its own where it has none. */
  readonly id: string;
  /** As a sentence names it. */
  readonly name: string;
  /** By package manager, the packages that bring it, in lower case; absent where the catalogue of privacy manifests has it. */
  readonly packages?: Readonly<Partial<Record<Ecosystem, readonly string[]>>>;
  /** The tables of APIs that start or use it. */
  readonly apis: readonly string[];
  /** What it collects as soon as it is started. */
  readonly starts: readonly DataTypeId[];
  /** What the vendor tells developers to answer, of a data type for which no privacy manifest says it. */
  readonly guidance?: readonly {
    readonly id: DataTypeId;
    /** Null where the vendor does not say. */
    readonly linked: boolean | null;
    readonly tracking: boolean;
    readonly purposes: readonly PurposeId[];
  }[];
  /** What it collects then besides, unless the app turns it off: no reason to ask where it may not be linked. */
  readonly besides?: readonly DataTypeId[];
  /** Whether the vendor says that its privacy manifests list what it always collects or collects by default: then any call shows all of it. */
  readonly listsDefaults?: boolean;
  /**
   * What starts it, where it collects nothing before: the table of APIs with the call. `unless`: package managers whose packages may make
   * that call themselves. Absent where it starts by itself, or where that is not known.
   */
  readonly startedBy?: { readonly sdk: string; readonly unless: readonly Ecosystem[] };
  /** What it collects only where the app does something that another signal, or a package of a kind, shows. */
  readonly needs?: readonly { readonly id: DataTypeId; readonly signal: string; readonly kind: string }[];
  /** What its privacy manifest lists, and what it collects only by calls that ask for it, as its vendor's page or its code says. */
  readonly onlyByCalls?: { readonly ids: readonly DataTypeId[]; readonly source: Citation };
  readonly source: Citation;
}

/** Every SDK whose main data type is known, sorted by id. */
export const collectingSdks = rows as readonly CollectingSdk[];

/**
 * Finds the dependency that brings an SDK.
 * @param row The SDK.
 * @param dependencies All dependencies.
 * @returns The first one, or null where none does.
 */
export function dependencyOf({ id, packages }: CollectingSdk, dependencies: readonly Dependency[]): Dependency | null {
  const known = indexes.get(dependencies) ?? indexDependencies(dependencies);
  indexes.set(dependencies, known);
  const named = Object.entries(packages ?? {}).flatMap(([ecosystem, names]) => names.map((name) => `${ecosystem}:${name}`));
  const [first] = [...named, id].flatMap((key) => known.get(key) ?? []).sort((a, b) => a - b);
  return first === undefined ? null : (dependencies[first] ?? null);
}

const indexes = new WeakMap<readonly Dependency[], ReadonlyMap<string, number>>();

/** The index of the first dependency of each package (`npm:name`), and of each package with a native side (its id). */
function indexDependencies(dependencies: readonly Dependency[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  dependencies.forEach((dependency, index) => {
    const { ecosystem, name } = dependency;
    const native = nativePackageOf(ecosystem, name);
    for (const key of [`${ecosystem}:${packageName(dependency)}`, ...(native === null ? [] : [native.id])])
      if (!first.has(key)) first.set(key, index);
  });
  return first;
}

/**
 * The tables of APIs of the SDKs that dependencies bring.
 * @param dependencies All dependencies; null where some are not known yet: then every table counts.
 * @returns The ids of the tables.
 */
export function apisOf(dependencies: readonly Dependency[] | null): ReadonlySet<string> {
  const rows = dependencies === null ? collectingSdks : broughtBy(dependencies);
  return new Set(rows.flatMap(({ apis, startedBy }) => [...apis, ...(startedBy === undefined ? [] : [startedBy.sdk])]));
}

/**
 * The SDKs that dependencies bring, themselves or in packages around them.
 * @param dependencies All dependencies.
 */
export function broughtBy(dependencies: readonly Dependency[]): readonly CollectingSdk[] {
  const brought = new Set(dependencies.flatMap(sdksOf));
  return collectingSdks.filter((row) => brought.has(row.id) || dependencyOf(row, dependencies) !== null);
}

/** The ids of the SDKs that a dependency brings, itself or as a package around them. */
function sdksOf(dependency: Dependency): readonly string[] {
  const wrapped = nativePackageOf(dependency.ecosystem, dependency.name);
  return [
    ...sdkManifestsOf(dependency, []).map(({ manifest }) => manifest.id),
    ...(wrapped === null ? [] : [wrapped.id, ...wrapped.sdks]),
  ];
}

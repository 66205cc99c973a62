import type { DataTypeId } from '../model/data-type.js';
import { podName, repositoryName } from './package-name.js';
import { wrapperEcosystems, type Dependency } from '../model/dependency.js';
import { groupPairs } from '../model/group-by.js';
import type { PurposeId } from '../model/purpose.js';
import type { Citation } from './citation.js';
import rows from './sdk-manifests.json' with { type: 'json' };

/** What an SDK's own privacy manifests declare, taken together: at least this, never only this (facts/apple.md §8). */
export interface SdkManifest {
  readonly id: string;
  readonly name: string;
  readonly pods: readonly string[];
  /** GitHub repositories (`owner/name`) that publish it for SwiftPM. */
  readonly repositories: readonly string[];
  readonly swiftProducts: readonly string[];
  /** The version that was read; another may declare other things. */
  readonly version: string | null;
  /** `vendor` where the SDK ships no privacy manifest, and the vendor's own page says what it collects. */
  readonly basis?: 'vendor';
  readonly tracking: boolean;
  /** Host names, without scheme and path. */
  readonly trackingDomains: readonly string[];
  readonly dataTypes: readonly {
    readonly id: DataTypeId;
    readonly linked: boolean;
    readonly tracking: boolean;
    readonly purposes: readonly PurposeId[];
  }[];
  readonly source: Citation;
}

/** SDK manifests, sorted by id. */
export const sdkManifests = rows as readonly SdkManifest[];

/** An SDK that a dependency brings. */
export interface SdkMatch {
  readonly manifest: SdkManifest;
  /** False where the package has several products, and it is not known which of them the app links. */
  readonly linked: boolean;
}

const byPod = manifestsBy(({ pods }) => pods);
const byRepository = manifestsBy(({ repositories }) => repositories.map((repository) => repository.toLowerCase()));
const byIdentity = manifestsBy(({ repositories }) => repositories.map((repository) => repositoryName(repository.toLowerCase())));

/**
 * Finds the SDKs that a dependency brings.
 * @param dependency A pod, or a SwiftPM or Carthage package.
 * @param products The products of the package that the app links; empty where that is not known.
 * @returns The manifests of its SDKs; none where the catalogue knows none.
 */
export function sdkManifestsOf(dependency: Dependency, products: readonly string[]): readonly SdkMatch[] {
  const pod = podOf(dependency);
  if (pod !== null) {
    const manifests = byPod.get(pod) ?? [];
    return manifests.map((manifest) => ({ manifest, linked: true }));
  }
  if (wrapperEcosystems.has(dependency.ecosystem)) return [];
  const manifests = ofPackage(dependency);
  if (products.length > 0)
    return manifests
      .filter(({ swiftProducts }) => manifests.length === 1 || swiftProducts.some((product) => products.includes(product)))
      .map((manifest) => ({ manifest, linked: true }));
  return manifests.map((manifest) => ({ manifest, linked: manifests.length === 1 }));
}

/** The name under which CocoaPods has a dependency: most pods are called as the framework that they build. Null for a package of others. */
function podOf({ ecosystem, name }: Dependency): string | null {
  if (ecosystem === 'framework') return name.replace(/\.framework$/, '');
  return ecosystem === 'cocoapods' ? podName(name) : null;
}

/**
 * Finds an SDK by its id.
 * @param id The catalogue's id.
 */
export function sdkManifestOf(id: string): SdkManifest | null {
  return byId.get(id) ?? null;
}

const byId = new Map(sdkManifests.map((manifest) => [manifest.id, manifest]));

function ofPackage(dependency: Dependency): readonly SdkManifest[] {
  const address = (dependency.url ?? dependency.name)
    .toLowerCase()
    .replace(/\.git$/, '')
    .replace(/\/$/, '');
  const repository = address.split(/[/:]/).slice(-2).join('/');
  return byRepository.get(repository) ?? (dependency.url === null ? byIdentity.get(repositoryName(address)) : null) ?? [];
}

function manifestsBy(keysOf: (manifest: SdkManifest) => readonly string[]): ReadonlyMap<string, readonly SdkManifest[]> {
  return groupPairs(sdkManifests.flatMap((manifest) => Array.from(new Set(keysOf(manifest)), (key) => [key, manifest] as const)));
}

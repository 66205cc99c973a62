import { predatedManifest, type PredatedManifest } from '../../catalog/first-manifests.js';
import type { SdkManifest } from '../../catalog/sdk-manifests.js';
import { citation } from '../../catalog/citation.js';
import type { PrivacyManifest } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { SdkDataType, ThirdPartySdk } from '../../model/third-party-sdk.js';
import { exactly } from '../../catalog/versions/range.js';
import { packageName, podName } from '../../catalog/package-name.js';
import { declaredData } from './declared-data.js';
import type { ReadCheckout } from './read-checkout.js';

/** A dependency with what else is known of it. */
export interface KnownDependency {
  readonly dependency: Dependency;
  readonly checkout: ReadCheckout | null;
  /** The products that the app links; empty where that is not known. */
  readonly products: readonly string[];
}

/**
 * Describes an SDK by the privacy manifests in its checkout.
 * @param known The dependency, its checkout and the products that the app links.
 * @param manifests The privacy manifests in the checkout.
 * @param row What the catalogue calls it, or null.
 */
export function sdkOfCheckout(
  { dependency, checkout, products }: KnownDependency & { readonly checkout: ReadCheckout },
  manifests: readonly PrivacyManifest[],
  row: SdkManifest | null,
): ThirdPartySdk {
  const bare = bareName(dependency);
  // A package keeps the manifest of a product in a folder that is called as the product.
  const ofProducts = manifests.filter(({ place }) => products.some((product) => place.file.split('/').includes(product)));
  const read = ofProducts.length > 0 ? ofProducts : manifests;
  return {
    ...basicsOf(dependency),
    ...declaredData(read),
    id: row?.id ?? bare,
    name: row?.name ?? bare,
    basis: 'checkout',
    manifestVersion: null,
    // A pod is one product; a package may hold several, of which the app links some.
    linked: dependency.ecosystem === 'cocoapods' || read.length === 1 || ofProducts.length > 0,
    manifestFiles: checkout.manifests,
    checkoutFound: true,
    source: read.map(({ place }) => place.file).join(', '),
  };
}

/**
 * Describes an SDK by the catalogue.
 * @param dependency What names it.
 * @param row The catalogue's row.
 * @param linked Whether it is known that the app links it.
 * @param checkoutFound Whether its checkout is in the repository.
 */
export function sdkOfCatalog(dependency: Dependency, row: SdkManifest, linked: boolean, checkoutFound: boolean): ThirdPartySdk {
  const { id, name, tracking, trackingDomains, dataTypes, source } = row;
  const { place } = dependency;
  return {
    ...basicsOf(dependency),
    ...{ id, name, linked, tracking, trackingDomains, checkoutFound },
    basis: row.basis ?? (predatesOf(dependency) === null ? 'catalog' : 'later-version'),
    manifestVersion: row.version,
    dataTypes: dataTypes.map((type): SdkDataType => ({ ...type, place })),
    manifestFiles: [],
    flaws: [],
    source: citation(source),
  };
}

/**
 * Describes an SDK that a package of npm or pub, or its pod, brings: in which version is known to nobody here.
 * @param dependency The package.
 * @param row The catalogue's row.
 * @param checkoutFound Whether the package's checkout is in the repository.
 */
export function wrappedSdk(dependency: Dependency, row: SdkManifest, checkoutFound: boolean): ThirdPartySdk {
  const sdk = sdkOfCatalog(dependency, row, true, checkoutFound);
  return { ...sdk, basis: row.basis ?? 'catalog', version: null, requirement: null, predates: null };
}

/**
 * Describes an SDK of which no privacy manifest is known.
 * @param dependency What names it.
 * @param name Its name: of the product, or of the dependency.
 * @param checkoutFound Whether its checkout is in the repository.
 */
export function unknownSdk(dependency: Dependency, name: string, checkoutFound: boolean): ThirdPartySdk {
  const nothing = { tracking: false, trackingDomains: [], dataTypes: [], manifestFiles: [], flaws: [] } as const;
  return {
    ...basicsOf(dependency),
    ...nothing,
    id: name,
    name,
    basis: 'unknown',
    manifestVersion: null,
    linked: true,
    checkoutFound,
    source: null,
  };
}

type Basics = Pick<ThirdPartySdk, 'ecosystem' | 'dependency' | 'version' | 'requirement' | 'predates' | 'place'>;

function basicsOf(dependency: Dependency): Basics {
  const { ecosystem, basis, version, place } = dependency;
  const isResolved = basis === 'resolved';
  return {
    ecosystem,
    dependency: packageName(dependency),
    version: isResolved ? version : null,
    requirement: isResolved ? null : version,
    predates: predatesOf(dependency),
    place,
  };
}

function predatesOf(dependency: Dependency): PredatedManifest | null {
  const { ecosystem, basis, version, range } = dependency;
  const allowed = basis === 'resolved' && version !== null ? exactly(version) : (range ?? null);
  return predatedManifest(ecosystem, packageName(dependency), allowed);
}

/**
 * Names a dependency without its subspec.
 * @param dependency Any dependency.
 */
export function bareName({ ecosystem, name }: Dependency): string {
  return ecosystem === 'cocoapods' ? podName(name) : name;
}

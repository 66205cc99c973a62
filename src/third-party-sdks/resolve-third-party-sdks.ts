import { sdkManifestsOf } from '../catalog/sdk-manifests.js';
import type { Declaration, LinkedProduct, PrivacyManifest } from '../model/declaration.js';
import type { Dependency, Ecosystem } from '../model/dependency.js';
import type { ThirdPartySdk } from '../model/third-party-sdk.js';
import { checkoutKey } from './checkout-key.js';
import { bareName, sdkOfCatalog, sdkOfCheckout, unknownSdk, type KnownDependency } from './describe-sdk.js';
import type { ReadCheckout } from './read-checkout.js';
import { isThirdParty } from './third-party.js';

/** A dependency whose checkout is looked for. */
export interface WantedCheckout {
  readonly ecosystem: Ecosystem;
  readonly key: string;
  /** The manifest that names it. */
  readonly file: string;
}

/**
 * Names the checkouts that are worth looking for.
 * @param dependencies Everything that the manifests name.
 */
export function wantedCheckouts(dependencies: readonly Dependency[]): readonly WantedCheckout[] {
  return dependencies
    .filter(isThirdParty)
    .map((dependency) => ({ ecosystem: dependency.ecosystem, key: checkoutKey(dependency), file: dependency.place.file }));
}

/**
 * Finds out what the SDKs besides mParticle's declare: by the privacy manifests in their checkouts where these are in the
 * repository, else by the catalogue.
 * @param dependencies Everything that the manifests name.
 * @param checkouts The checkouts that were found.
 * @param declarations What the privacy manifests in them say.
 * @param linked The products of Swift packages that the project's targets link.
 * @returns One an SDK, sorted by id; npm packages only where they bring a privacy manifest, for most have no native code.
 */
export function resolveThirdPartySdks(
  dependencies: readonly Dependency[],
  checkouts: readonly ReadCheckout[],
  declarations: readonly Declaration[],
  linked: readonly LinkedProduct[],
): readonly ThirdPartySdk[] {
  const found = new Map<string, ThirdPartySdk>();
  const byKey = new Map(checkouts.map((checkout) => [`${checkout.ecosystem}:${checkout.key}`, checkout]));
  const manifests = declarations.filter((declaration) => declaration.kind === 'privacy-manifest');
  for (const dependency of inOrderOfTrust(dependencies.filter(isThirdParty))) {
    const checkout = byKey.get(`${dependency.ecosystem}:${checkoutKey(dependency)}`) ?? null;
    const products = productsOf(dependency, linked);
    for (const sdk of sdksOf({ dependency, checkout, products }, manifests)) {
      const before = found.get(sdk.id);
      if (before === undefined || outranks(sdk, before)) found.set(sdk.id, sdk);
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Versions that a lock file resolved come before requirements. */
function inOrderOfTrust(dependencies: readonly Dependency[]): readonly Dependency[] {
  return [...dependencies].sort((a, b) => Number(b.basis === 'resolved') - Number(a.basis === 'resolved'));
}

/** Each product once; empty where no target names one, as of what another package asks for. */
function productsOf({ ecosystem, name }: Dependency, linked: readonly LinkedProduct[]): readonly string[] {
  if (ecosystem !== 'swiftpm') return [];
  const identity = name.toLowerCase();
  return [...new Set(linked.filter((product) => product.package === identity).map(({ product }) => product))];
}

const trust = { checkout: 4, catalog: 3, 'later-version': 2, vendor: 1, unknown: 0 } as const satisfies Record<
  ThirdPartySdk['basis'],
  number
>;

function outranks(sdk: ThirdPartySdk, other: ThirdPartySdk): boolean {
  return trust[sdk.basis] > trust[other.basis] || (trust[sdk.basis] === trust[other.basis] && sdk.linked && !other.linked);
}

function sdksOf(
  { dependency, checkout, products }: KnownDependency,
  manifests: readonly PrivacyManifest[],
): readonly ThirdPartySdk[] {
  const rows = sdkManifestsOf(dependency, products);
  if (checkout !== null && checkout.manifests.length > 0) {
    const own = manifests.filter(({ place }) => checkout.manifests.includes(place.file));
    return [sdkOfCheckout({ dependency, checkout, products }, own, rows.length === 1 ? (rows[0]?.manifest ?? null) : null)];
  }
  const known = rows.map(({ manifest, linked }) => sdkOfCatalog(dependency, manifest, linked, checkout !== null));
  if (dependency.ecosystem === 'npm') return known;
  // Of a package with a single row, that speaks for all its products.
  const all = sdkManifestsOf(dependency, []);
  const listed = new Set(all.flatMap(({ manifest }) => manifest.swiftProducts));
  const others = all.length === 1 ? [] : products.filter((product) => !listed.has(product));
  if (others.length > 0) return [...known, ...others.map((product) => unknownSdk(dependency, product, checkout !== null))];
  return known.length > 0 ? known : [unknownSdk(dependency, bareName(dependency), checkout !== null)];
}

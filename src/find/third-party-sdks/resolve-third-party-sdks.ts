import { nativePackageOf, type NativePackage } from '../../catalog/native-packages.js';
import { sdkManifestOf, sdkManifestsOf } from '../../catalog/sdk-manifests.js';
import type { Declaration, LinkedProduct, PrivacyManifest } from '../../model/declaration.js';
import { wrapperEcosystems, type Dependency, type Ecosystem } from '../../model/dependency.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { packageName } from '../../catalog/package-name.js';
import { bareName, sdkOfCatalog, sdkOfCheckout, unknownSdk, wrappedSdk, type KnownDependency } from './describe-sdk.js';
import { readPackages, type Packages } from './packages.js';
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
    .map((dependency) => ({ ecosystem: dependency.ecosystem, key: packageName(dependency), file: dependency.place.file }));
}

/**
 * Finds out what the SDKs besides mParticle's declare: by the privacy manifests in their checkouts where these are in the
 * repository, else by the catalogue.
 * @param dependencies Everything that the manifests name.
 * @param checkouts The checkouts that were found.
 * @param declarations What the privacy manifests in them say.
 * @param linked The products of Swift packages that the project's targets link.
 * @returns One an SDK, sorted by id. Packages of npm and pub count where the catalogue knows what they bring, where their checkout holds
 * a privacy manifest, or where they are called as native ones are and no lock file of pods tells: most have no native code.
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
  const packages = readPackages(dependencies);
  for (const dependency of inOrderOfTrust(dependencies.filter(isThirdParty))) {
    const checkout = byKey.get(`${dependency.ecosystem}:${packageName(dependency)}`) ?? null;
    const products = productsOf(dependency, linked);
    for (const sdk of sdksOf({ dependency, checkout, products }, manifests, packages)) {
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
  // What names the SDK itself knows its version; what wraps it does not, and so not whether that version has a privacy manifest.
  const isWrapped = wraps(sdk);
  if (isWrapped !== wraps(other) && sdk.basis !== 'unknown' && other.basis !== 'unknown') return !isWrapped;
  return trust[sdk.basis] > trust[other.basis] || (trust[sdk.basis] === trust[other.basis] && sdk.linked && !other.linked);
}

function wraps({ basis, version, requirement }: ThirdPartySdk): boolean {
  return basis === 'catalog' && version === null && requirement === null;
}

function sdksOf(
  { dependency, checkout, products }: KnownDependency,
  manifests: readonly PrivacyManifest[],
  packages: Packages,
): readonly ThirdPartySdk[] {
  const rows = sdkManifestsOf(dependency, products);
  if (checkout !== null && checkout.manifests.length > 0) {
    const own = manifests.filter(({ place }) => checkout.manifests.includes(place.file));
    return [sdkOfCheckout({ dependency, checkout, products }, own, rows.length === 1 ? (rows[0]?.manifest ?? null) : null)];
  }
  const isBrought = products.length === 0 && rows.some(({ manifest }) => packages.bring(manifest.id, dependency));
  const known = rows.flatMap(({ manifest, linked }) => {
    // Of what no target names, packages for the app's platform tell which products it links.
    if (isBrought && !linked && !packages.bring(manifest.id, dependency)) return [];
    return [sdkOfCatalog(dependency, manifest, linked || isBrought, checkout !== null)];
  });
  // What a target links by itself is not there because of another package.
  const native = products.length > 0 ? null : nativeOf(dependency, packages);
  if (known.length === 0 && (native !== null || isPackage(dependency)))
    return packages.isLinked(dependency) ? sdksOfPackage(dependency, native, checkout !== null, packages) : [];
  return [...known, ...unlistedSdks(dependency, products, known.length > 0, checkout !== null)];
}

/** The products that the app links of a package with several rows and that no row knows; of an unknown dependency, itself. */
function unlistedSdks(
  dependency: Dependency,
  products: readonly string[],
  isKnown: boolean,
  checkoutFound: boolean,
): readonly ThirdPartySdk[] {
  // Of a package with a single row, that speaks for all its products.
  const all = sdkManifestsOf(dependency, []);
  const listed = new Set(all.flatMap(({ manifest }) => manifest.swiftProducts));
  const others = all.length === 1 ? [] : products.filter((product) => !listed.has(product));
  if (others.length > 0) return others.map((product) => unknownSdk(dependency, product, checkoutFound));
  return isKnown ? [] : [unknownSdk(dependency, bareName(dependency), checkoutFound)];
}

/** The pod of a package for an app's scripts is known by the package in whose folder it lies: its own name is often another. */
function nativeOf(dependency: Dependency, packages: Packages): NativePackage | null {
  const { ecosystem, name } = dependency;
  const known = nativePackageOf(ecosystem, name);
  if (known !== null || ecosystem !== 'cocoapods') return known;
  const [, npm, pub] = packageFolder.exec(packages.pathOf(dependency) ?? '') ?? [];
  if (npm !== undefined) return nativePackageOf('npm', npm);
  return pub === undefined ? null : nativePackageOf('pub', pub);
}

/** `node_modules/a`, `node_modules/@a/b`, and Flutter's `.symlinks/plugins/a`: the last of them, as packages lie in packages. */
const packageFolder = /^(?:.*\/)?(?:node_modules\/((?:@[^/]+\/)?[^/]+)|\.symlinks\/plugins\/([^/]+))/;

function isPackage({ ecosystem }: Dependency): boolean {
  return wrapperEcosystems.has(ecosystem);
}

/** What a lock file of pods tells of an SDK is surer than what its wrapper brings; an SDK in JavaScript or Dart alone has no pod. */
function sdksOfPackage(
  dependency: Dependency,
  native: NativePackage | null,
  checkoutFound: boolean,
  packages: Packages,
): readonly ThirdPartySdk[] {
  if (native === null) return packages.mayBeNative(dependency) ? [unknownSdk(dependency, dependency.name, checkoutFound)] : [];
  if (native.kind === 'none') return [];
  if (native.sdks.length === 0) return [unknownSdk(dependency, native.name, checkoutFound)];
  if (packages.areToldByPods(dependency)) return [];
  return native.sdks.flatMap((id) => {
    const row = sdkManifestOf(id);
    return row === null ? [] : [wrappedSdk(dependency, row, checkoutFound)];
  });
}

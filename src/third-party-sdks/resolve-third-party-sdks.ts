import { sdkManifestsOf, type SdkManifest } from '../catalog/sdk-manifests.js';
import { sdkNameOf } from '../catalog/sdks.js';
import { citation } from '../catalog/source.js';
import { integrationOfKit } from '../integrations/kits.js';
import type { Declaration, LinkedProduct, PrivacyManifest } from '../model/declaration.js';
import type { Dependency, Ecosystem } from '../model/dependency.js';
import type { SdkDataType, ThirdPartySdk } from '../model/third-party-sdk.js';
import { checkoutKey } from './checkout-key.js';
import { declaredData } from './declared-data.js';

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

/** A dependency's checkout, with what its privacy manifests say. */
export interface ReadCheckout {
  readonly ecosystem: Ecosystem;
  readonly key: string;
  /** Paths of its privacy manifests. */
  readonly manifests: readonly string[];
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

function isThirdParty(dependency: Dependency): boolean {
  const { ecosystem, name, path } = dependency;
  // The pod of a wrapper is called as its npm package.
  const isMParticle = sdkNameOf(ecosystem, name) !== null || sdkNameOf('npm', name) !== null;
  return !isOwn(path) && !isMParticle && integrationOfKit(dependency) === null;
}

/** What React Native itself consists of; other packages of npm, and plugins of Flutter, lie in such folders too. */
const framework = /node_modules\/(?:react-native|hermes-engine)\//;

/** Whether a pod lies in the repository as a module of the app's own. */
function isOwn(path: string | undefined): boolean {
  if (path === undefined) return false;
  const isPackage = /(?:^|\/)(?:node_modules|\.symlinks)\//.test(path);
  return !isPackage || framework.test(`${path}/`);
}

/** Each product once; empty where no target names one, as of what another package asks for. */
function productsOf({ ecosystem, name }: Dependency, linked: readonly LinkedProduct[]): readonly string[] {
  if (ecosystem !== 'swiftpm') return [];
  const identity = name.toLowerCase();
  return [...new Set(linked.filter((product) => product.package === identity).map(({ product }) => product))];
}

const trust = { checkout: 3, catalog: 2, vendor: 1, unknown: 0 } as const satisfies Record<ThirdPartySdk['basis'], number>;

function outranks(sdk: ThirdPartySdk, other: ThirdPartySdk): boolean {
  return trust[sdk.basis] > trust[other.basis] || (trust[sdk.basis] === trust[other.basis] && sdk.linked && !other.linked);
}

/** A dependency with what else is known of it. */
interface Known {
  readonly dependency: Dependency;
  readonly checkout: ReadCheckout | null;
  /** The products that the app links; empty where that is not known. */
  readonly products: readonly string[];
}

function sdksOf({ dependency, checkout, products }: Known, manifests: readonly PrivacyManifest[]): readonly ThirdPartySdk[] {
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

function sdkOfCheckout(
  { dependency, checkout, products }: Known & { readonly checkout: ReadCheckout },
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

function sdkOfCatalog(dependency: Dependency, row: SdkManifest, linked: boolean, checkoutFound: boolean): ThirdPartySdk {
  const { id, name, tracking, trackingDomains, dataTypes, source } = row;
  const { place } = dependency;
  return {
    ...basicsOf(dependency),
    ...{ id, name, linked, tracking, trackingDomains, checkoutFound },
    basis: row.basis ?? 'catalog',
    manifestVersion: row.version,
    dataTypes: dataTypes.map((type): SdkDataType => ({ ...type, place })),
    manifestFiles: [],
    flaws: [],
    source: citation(source),
  };
}

function unknownSdk(dependency: Dependency, name: string, checkoutFound: boolean): ThirdPartySdk {
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

function basicsOf(dependency: Dependency): Pick<ThirdPartySdk, 'ecosystem' | 'dependency' | 'version' | 'place'> {
  const { ecosystem, basis, version, place } = dependency;
  return { ecosystem, dependency: checkoutKey(dependency), version: basis === 'resolved' ? version : null, place };
}

function bareName({ ecosystem, name }: Dependency): string {
  return ecosystem === 'cocoapods' ? (name.split('/')[0] ?? name) : name;
}

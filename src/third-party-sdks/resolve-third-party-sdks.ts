import { sdkManifestsOf, type SdkManifest } from '../catalog/sdk-manifests.js';
import { sdkNameOf } from '../catalog/sdks.js';
import { citation } from '../catalog/source.js';
import { integrationOfKit } from '../integrations/kits.js';
import type { Declaration, PrivacyManifest } from '../model/declaration.js';
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
 * @returns One an SDK, sorted by id; npm packages only where they bring a privacy manifest, for most have no native code.
 */
export function resolveThirdPartySdks(
  dependencies: readonly Dependency[],
  checkouts: readonly ReadCheckout[],
  declarations: readonly Declaration[],
): readonly ThirdPartySdk[] {
  const found = new Map<string, ThirdPartySdk>();
  const byKey = new Map(checkouts.map((checkout) => [`${checkout.ecosystem}:${checkout.key}`, checkout]));
  const manifests = declarations.filter((declaration) => declaration.kind === 'privacy-manifest');
  for (const dependency of inOrderOfTrust(dependencies.filter(isThirdParty))) {
    const checkout = byKey.get(`${dependency.ecosystem}:${checkoutKey(dependency)}`) ?? null;
    for (const sdk of sdksOf(dependency, checkout, manifests)) {
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
  return sdkNameOf(dependency.ecosystem, dependency.name) === null && integrationOfKit(dependency) === null;
}

const trust = { checkout: 2, catalog: 1, unknown: 0 } as const satisfies Record<ThirdPartySdk['basis'], number>;

function outranks(sdk: ThirdPartySdk, other: ThirdPartySdk): boolean {
  return trust[sdk.basis] > trust[other.basis] || (trust[sdk.basis] === trust[other.basis] && sdk.linked && !other.linked);
}

function sdksOf(
  dependency: Dependency,
  checkout: ReadCheckout | null,
  manifests: readonly PrivacyManifest[],
): readonly ThirdPartySdk[] {
  const rows = sdkManifestsOf(dependency);
  if (checkout !== null && checkout.manifests.length > 0) {
    const own = manifests.filter(({ place }) => checkout.manifests.includes(place.file));
    return [sdkOfCheckout(dependency, checkout, own, rows.length === 1 ? (rows[0]?.manifest ?? null) : null)];
  }
  if (rows.length > 0) return rows.map(({ manifest, linked }) => sdkOfCatalog(dependency, manifest, linked, checkout !== null));
  return dependency.ecosystem === 'npm' ? [] : [unknownSdk(dependency, checkout !== null)];
}

function sdkOfCheckout(
  dependency: Dependency,
  checkout: ReadCheckout,
  manifests: readonly PrivacyManifest[],
  row: SdkManifest | null,
): ThirdPartySdk {
  const bare = bareName(dependency);
  return {
    ...basicsOf(dependency),
    ...declaredData(manifests),
    id: row?.id ?? bare,
    name: row?.name ?? bare,
    basis: 'checkout',
    // A pod is one product; a package may hold several, of which the app links some.
    linked: dependency.ecosystem === 'cocoapods' || checkout.manifests.length === 1,
    manifestFiles: checkout.manifests,
    checkoutFound: true,
    source: checkout.manifests.join(', '),
  };
}

function sdkOfCatalog(dependency: Dependency, row: SdkManifest, linked: boolean, checkoutFound: boolean): ThirdPartySdk {
  const { id, name, tracking, trackingDomains, dataTypes, source } = row;
  const { place } = dependency;
  return {
    ...basicsOf(dependency),
    ...{ id, name, linked, tracking, trackingDomains, checkoutFound },
    basis: 'catalog',
    dataTypes: dataTypes.map((type): SdkDataType => ({ ...type, place })),
    manifestFiles: [],
    flaws: [],
    source: citation(source),
  };
}

function unknownSdk(dependency: Dependency, checkoutFound: boolean): ThirdPartySdk {
  const bare = bareName(dependency);
  const nothing = { tracking: false, trackingDomains: [], dataTypes: [], manifestFiles: [], flaws: [] } as const;
  return {
    ...basicsOf(dependency),
    ...nothing,
    id: bare,
    name: bare,
    basis: 'unknown',
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

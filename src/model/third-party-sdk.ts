import type { DataTypeId } from './data-type.js';
import type { Ecosystem } from './dependency.js';
import type { Place } from './place.js';
import type { PurposeId } from './purpose.js';

/**
 * Where it is known from what an SDK declares: its privacy manifests in the checkout of this repository, the
 * catalogue's copy of some version of them, its copy of a later version's where the app's own has none, the vendor's page
 * where no version has one, or nowhere.
 */
export type SdkDeclarationBasis = 'checkout' | 'catalog' | 'later-version' | 'vendor' | 'unknown';

/** An SDK that the app builds with besides mParticle's, and what it declares: at least this, never only this. */
export interface ThirdPartySdk {
  /** The catalogue's id, or the dependency's name where the catalogue has none. */
  readonly id: string;
  readonly name: string;
  /** What its package manager calls it, in lower case: a pod without subspec, the last part of a package's address. */
  readonly dependency: string;
  readonly ecosystem: Ecosystem;
  /** The resolved version, or null. */
  readonly version: string | null;
  /** What the dependency asks for where no lock file resolved it; null where it names no version. */
  readonly requirement: string | null;
  /** Where every version that the dependency allows came before the SDK's first privacy manifest: which version that is in. */
  readonly predates: { readonly since: string | null } | null;
  /** The version whose privacy manifest the catalogue has, or null where it is another basis. */
  readonly manifestVersion: string | null;
  readonly basis: SdkDeclarationBasis;
  /** False where the package has several products, and it is not known which of them the app links. */
  readonly linked: boolean;
  readonly tracking: boolean;
  /** Host names, without scheme and path. */
  readonly trackingDomains: readonly string[];
  readonly dataTypes: readonly SdkDataType[];
  /** The privacy manifests in its checkout. */
  readonly manifestFiles: readonly string[];
  /** Whether its checkout is in the repository, with or without a privacy manifest. */
  readonly checkoutFound: boolean;
  /** What of its manifests Apple does not define, in sentences. */
  readonly flaws: readonly string[];
  /** Where the declaration was read: a file of the repository, or the catalogue's source; null where nowhere. */
  readonly source: string | null;
  /** Where the dependency is named. */
  readonly place: Place;
}

/** A data type that an SDK's manifests declare. */
export interface SdkDataType {
  readonly id: DataTypeId;
  readonly linked: boolean;
  readonly tracking: boolean;
  readonly purposes: readonly PurposeId[];
  /** The line of the manifest in the checkout; the dependency's where the catalogue says so. */
  readonly place: Place;
}

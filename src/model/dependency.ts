import type { Place } from './place.js';
import type { VersionRange } from './version-range.js';

/** The package manager that resolves a dependency; `framework`: none does, it lies in the repository as it was built. */
export type Ecosystem = 'cocoapods' | 'swiftpm' | 'carthage' | 'npm' | 'pub' | 'nuget' | 'unity' | 'framework';

/** Package managers of code that no native manager resolves: what is native in their packages, other manifests or the catalog tell. */
export const wrapperEcosystems: ReadonlySet<Ecosystem> = new Set(['npm', 'pub', 'nuget', 'unity']);

/** A package that the app builds with. */
export interface Dependency {
  /** As the ecosystem names it: a pod (`mParticle-Apple-SDK`, `Firebase/Core`), a SwiftPM identity, an npm or a pub package. */
  readonly name: string;
  readonly ecosystem: Ecosystem;
  /** `resolved`: a lock file names the version. `required`: a manifest names a requirement only. */
  readonly basis: 'resolved' | 'required';
  /** The resolved version, or the requirement as written; null where there is neither (a branch, a path). */
  readonly version: string | null;
  /** The versions that a requirement allows; null or absent where it names none (a branch, a path, a tag that is no version). */
  readonly range?: VersionRange | null;
  /** The repository's address, where the manifest gives it. */
  readonly url: string | null;
  /** Where a manifest says that it lies in the repository: as written, such as `../node_modules/react-native`. */
  readonly path?: string;
  /** Where a workspace puts its requirement in the place of the one that is written here; absent where none does. */
  readonly overriddenAt?: Place;
  readonly place: Place;
}

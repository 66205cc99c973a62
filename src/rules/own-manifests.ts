import { requiredReasonCategories, type RequiredReasonCategory } from '../catalog/required-reasons.js';
import type { Declaration, PrivacyManifest } from '../model/declaration.js';
import type { Severity } from '../model/finding.js';
import type { Targets } from '../model/target.js';

/** A privacy manifest in such a folder is a vendor's: what is wrong with it does not fail the customer's app (facts/apple.md §8). */
const vendors = /\.(?:framework|xcframework)\/|(?:^|\/)(?:Pods|Carthage|SourcePackages|node_modules|Vendor|vendor)\//;

/** A bundle that is a folder of the app: App Store Connect has codes of its own for it (facts/apple.md §4.4). */
const bundle = /\.bundle\//;

/**
 * The privacy manifests that the app itself brings, those of bundles within it left out.
 * @param declarations Everything that is declared.
 */
export function ownManifests(declarations: readonly Declaration[]): readonly PrivacyManifest[] {
  return shippedManifests(declarations).filter((manifest) => !isNested(manifest));
}

/**
 * The privacy manifests that ship with the app and are part of its repository, those of bundles within it included.
 * @param declarations Everything that is declared.
 */
export function shippedManifests(declarations: readonly Declaration[]): readonly PrivacyManifest[] {
  return declarations.filter(
    (declaration): declaration is PrivacyManifest =>
      declaration.kind === 'privacy-manifest' && !vendors.test(declaration.place.file),
  );
}

/**
 * How much a mistake in a privacy manifest matters.
 * @returns A warning for one in a bundle within the app, which mostly is a vendor's; else an error.
 */
export function severityIn(manifest: Pick<PrivacyManifest, 'place'>): Severity {
  return isNested(manifest) ? 'warning' : 'error';
}

/** Whether a privacy manifest lies in a bundle within the app. */
export function isNested({ place }: Pick<PrivacyManifest, 'place'>): boolean {
  return bundle.test(place.file);
}

/**
 * The privacy manifests of apps, by the app root that they lie in. A root that builds no app may be a library's, whose manifest
 * speaks for the library alone and cannot be held against what all code of the repository does.
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 */
export function appManifests(
  declarations: readonly Declaration[],
  targets: Targets,
): ReadonlyMap<string, readonly [PrivacyManifest, ...PrivacyManifest[]]> {
  const apps = appRoots(declarations, targets);
  const groups = new Map<string, [PrivacyManifest, ...PrivacyManifest[]]>();
  for (const manifest of ownManifests(declarations)) {
    const target = targets.of(manifest.place.file);
    const group = groups.get(target);
    if (!apps.has(target)) continue;
    if (group === undefined) groups.set(target, [manifest]);
    else group.push(manifest);
  }
  return groups;
}

/** What only an app declares. */
const ofApps: ReadonlySet<Declaration['kind']> = new Set(['usage-description', 'prebuild-usage-description', 'app-target']);

/**
 * The app roots that hold an app and not only a library.
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 */
function appRoots(declarations: readonly Declaration[], targets: Targets): ReadonlySet<string> {
  return new Set(declarations.filter(({ kind }) => ofApps.has(kind)).map(({ place }) => targets.of(place.file)));
}

/**
 * The categories of required-reason APIs for which no privacy manifest of an app names a reason, by app root.
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 */
export function undeclaredCategories(
  declarations: readonly Declaration[],
  targets: Targets,
): ReadonlyMap<string, readonly RequiredReasonCategory[]> {
  const declared = new Set(
    ownManifests(declarations).flatMap(({ accessedApis, place }) =>
      accessedApis.map(({ category }) => `${targets.of(place.file)}\n${category}`),
    ),
  );
  return new Map(
    [...appRoots(declarations, targets)].map((root) => [
      root,
      requiredReasonCategories.filter(({ id }) => !declared.has(`${root}\n${id}`)),
    ]),
  );
}

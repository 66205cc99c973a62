import { requiredReasonCategories, type RequiredReasonCategory } from '../../catalog/required-reasons.js';
import type { Declaration, PrivacyManifest } from '../../model/declaration.js';
import type { Severity } from '../../model/finding.js';
import type { Bundle, Targets } from '../../model/target.js';

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
 * Whether the repository builds an app, and not only a library.
 * @param declarations Everything that is declared.
 */
export function isAppDeclared(declarations: readonly Declaration[]): boolean {
  return declarations.some(({ kind }) => ofApps.has(kind)) || isInfoPlistRead(declarations);
}

/**
 * Whether the audit read what an app's Info.plist says: a key that it did not find is not there.
 * @param declarations Everything that is declared.
 */
export function isInfoPlistRead(declarations: readonly Declaration[]): boolean {
  return declarations.some(
    (declaration) => declaration.kind === 'usage-description' || (declaration.kind === 'info-plist' && declaration.isApp),
  );
}

/** The only name under which Apple finds a privacy manifest (facts/apple.md §4). */
const validName = 'PrivacyInfo.xcprivacy';

/** Whether a privacy manifest is a file of its own; else Expo's configuration holds it, and it gets its name and place at build. */
export function isFile({ place }: Pick<PrivacyManifest, 'place'>): boolean {
  return place.file.endsWith('.xcprivacy');
}

/** Whether a privacy manifest has the only name under which Apple finds it. */
export function hasValidName({ place: { file } }: Pick<PrivacyManifest, 'place'>): boolean {
  return file.slice(file.lastIndexOf('/') + 1) === validName;
}

/** Whether a build puts a privacy manifest where Apple finds it. */
function ships(manifest: PrivacyManifest, targets: Targets): boolean {
  return !isFile(manifest) || (hasValidName(manifest) && targets.leavesOut(manifest.place.file) === null);
}

/** A bundle of an app, and the categories of required-reason APIs for which it has to name reasons and does not. */
export interface UndeclaredReasons {
  readonly bundle: Bundle;
  readonly hasManifest: boolean;
  readonly categories: readonly RequiredReasonCategory[];
}

const noReasons: readonly UndeclaredReasons[] = [];

/**
 * The reasons that bundles lack. Each executable needs its own (facts/apple.md §4.2).
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 * @returns For a file, by the bundles that it is built into; empty where these are no app's. The same bundles give the same list.
 */
export function undeclaredReasons(
  declarations: readonly Declaration[],
  targets: Targets,
): (file: string) => readonly UndeclaredReasons[] {
  const roots = appRoots(declarations, targets);
  const declared = declaredByBundle(declarations, targets);
  const lackOf = (bundle: Bundle): UndeclaredReasons => {
    const named = [...declared].flatMap(([owner, categories]) => (speaksFor(owner, bundle) ? [categories] : []));
    return {
      bundle,
      hasManifest: named.length > 0,
      categories: requiredReasonCategories.filter(({ id }) => !named.some((each) => each.has(id))),
    };
  };
  const lists = new Map<readonly Bundle[], readonly UndeclaredReasons[]>();
  return (file) => {
    if (!roots.has(targets.of(file))) return noReasons;
    const bundles = targets.bundlesOf(file);
    const lacks = lists.get(bundles) ?? bundles.map(lackOf);
    lists.set(bundles, lacks);
    return lacks;
  };
}

/** Whether what one bundle declares counts for another: its own, and among the apps of a root where nothing says which is meant. */
function speaksFor(owner: Bundle, bundle: Bundle): boolean {
  const isOneOfApps = owner.kind === 'app' && bundle.kind === 'app' && owner.root === bundle.root;
  return owner === bundle || (isOneOfApps && (owner.name === null || bundle.name === null));
}

/** The categories for which the manifests of each bundle name reasons; a bundle without a manifest has no entry. */
function declaredByBundle(declarations: readonly Declaration[], targets: Targets): ReadonlyMap<Bundle, ReadonlySet<string>> {
  const declared = new Map<Bundle, ReadonlySet<string>>();
  for (const manifest of ownManifests(declarations).filter((each) => ships(each, targets))) {
    const categories = manifest.accessedApis.map(({ category }) => category);
    for (const bundle of targets.bundlesOf(manifest.place.file))
      declared.set(bundle, new Set([...(declared.get(bundle) ?? []), ...categories]));
  }
  return declared;
}

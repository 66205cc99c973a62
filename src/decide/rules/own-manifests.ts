import { requiredReasonCategories, type RequiredReasonCategory } from '../../catalog/required-reasons.js';
import type { Declaration, PrivacyManifest } from '../../model/declaration.js';
import type { Severity } from '../../model/finding.js';
import { groupBy } from '../../model/group-by.js';
import type { BuiltTarget, Bundle, Targets } from '../../model/target.js';
import { baseOf } from '../../model/path.js';

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
  const targetOf = ({ place }: PrivacyManifest): string => targets.of(place.file);
  return groupBy(
    ownManifests(declarations).filter((manifest) => apps.has(targetOf(manifest))),
    targetOf,
  );
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
  return baseOf(file) === validName;
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
 * The reasons that bundles lack. Each executable needs its own, and what a library's manifest names counts for the code of the library
 * alone (facts/apple.md §4.2).
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 * @returns For a file, by the bundles that it is built into; empty where these are no app's. The same bundles and libraries give the same list.
 */
export function undeclaredReasons(
  declarations: readonly Declaration[],
  targets: Targets,
): (file: string) => readonly UndeclaredReasons[] {
  const roots = appRoots(declarations, targets);
  const declared = ownManifests(declarations)
    .filter((each) => ships(each, targets))
    .map((manifest) => declaredIn(manifest, targets));
  const libraries = new Set(declared.flatMap(({ speaksOf }) => speaksOf ?? []));
  const lackOf = (bundle: Bundle, within: readonly BuiltTarget[]): UndeclaredReasons => {
    const named = declared.filter(
      ({ bundles, speaksOf }) =>
        bundles.some((owner) => speaksFor(owner, bundle)) &&
        (speaksOf === null || speaksOf.some((library) => within.includes(library))),
    );
    return {
      bundle,
      hasManifest: named.length > 0,
      categories: requiredReasonCategories.filter(({ id }) => !named.some(({ categories }) => categories.has(id))),
    };
  };
  const lists = new Map<readonly Bundle[], Map<string, readonly UndeclaredReasons[]>>();
  return (file) => {
    const bundles = targets.bundlesOf(file);
    // A project that builds the extension of another project's app has no app of its own.
    const isBuilt = bundles.some(({ place }) => place !== null);
    if (!isBuilt && !roots.has(targets.of(file))) return noReasons;
    const within = libraries.size === 0 ? [] : targets.takersOf(file).filter((taker) => libraries.has(taker));
    const key = within.map(({ id }) => id).join('\n');
    const known = lists.get(bundles) ?? new Map<string, readonly UndeclaredReasons[]>();
    const lacks = known.get(key) ?? bundles.map((bundle) => lackOf(bundle, within));
    lists.set(bundles, known.set(key, lacks));
    return lacks;
  };
}

/** Whether what one bundle declares counts for another: its own, and among the apps of a root where nothing says which is meant. */
function speaksFor(owner: Bundle, bundle: Bundle): boolean {
  const isOneOfApps = owner.kind === 'app' && bundle.kind === 'app' && owner.root === bundle.root;
  return owner === bundle || (isOneOfApps && (owner.name === null || bundle.name === null));
}

/** A privacy manifest, and for what it names reasons. */
interface DeclaredReasons {
  readonly bundles: readonly Bundle[];
  /** The libraries whose code alone it speaks of, since only they copy it; null for the manifest of a bundle itself. */
  readonly speaksOf: readonly BuiltTarget[] | null;
  readonly categories: ReadonlySet<string>;
}

function declaredIn({ place: { file }, accessedApis }: PrivacyManifest, targets: Targets): DeclaredReasons {
  const takers = targets.takersOf(file);
  const isOfLibraries = takers.length > 0 && takers.every(({ kind }) => kind === 'library');
  return {
    bundles: targets.bundlesOf(file),
    speaksOf: isOfLibraries ? takers : null,
    categories: new Set(accessedApis.map(({ category }) => category)),
  };
}

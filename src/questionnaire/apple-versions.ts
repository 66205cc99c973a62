import { sdkNameOf } from '../catalog/sdks.js';
import { compareVersions, minimumOf } from '../catalog/version.js';
import type { Sdk } from '../model/assessment.js';
import type { Dependency } from '../model/dependency.js';

/** A version of the mParticle Apple SDK, or the range in which it lies. */
export type AppleVersion =
  | { readonly kind: 'exact'; readonly version: string }
  | { readonly kind: 'range'; readonly minimum: string | null; readonly below: string | null };

/** The versions in which a fact holds. */
export interface VersionWindow {
  /** The first version, or null. */
  readonly since: string | null;
  /** The first version after it, or null. */
  readonly until: string | null;
}

/**
 * Finds out which versions of the Apple SDK an app builds with. Where a lock file names one, requirements and
 * what wrappers ask for do not count; where one of them says something, those that say nothing do not.
 * @param sdks The mParticle SDKs among the dependencies.
 * @param dependencies Everything that the manifests name.
 * @returns At least one; a range without ends where nothing is known.
 */
export function appleVersions(sdks: readonly Sdk[], dependencies: readonly Dependency[]): readonly AppleVersion[] {
  const exact = sdks.flatMap((sdk): readonly AppleVersion[] =>
    sdk.version !== null && isNative(sdk) ? [{ kind: 'exact', version: sdk.version }] : [],
  );
  if (exact.length > 0) return exact;
  const ranges = sdks.map((sdk) => (isNative(sdk) ? requiredRange(sdk, dependencies) : wrappedRange(sdk, dependencies)));
  const known = ranges.filter((range) => range.kind === 'range' && range.minimum !== null);
  return known.length > 0 ? known : [{ kind: 'range', minimum: null, below: null }];
}

/**
 * Says whether a fact holds in an app.
 * @param window The versions in which the fact holds.
 * @param versions Those that the app may build with.
 * @returns `yes` where it holds in one of them, `no` where it can hold in none.
 */
export function holds(window: VersionWindow, versions: readonly AppleVersion[]): 'yes' | 'no' | 'maybe' {
  const verdicts = versions.map((version) =>
    version.kind === 'exact' ? holdsExactly(window, version.version) : holdsWithin(window, version),
  );
  return verdicts.includes('yes') ? 'yes' : verdicts.includes('maybe') ? 'maybe' : 'no';
}

function holdsExactly({ since, until }: VersionWindow, version: string): 'yes' | 'no' {
  return (since === null || reaches(version, since)) && !reaches(version, until) ? 'yes' : 'no';
}

function holdsWithin(
  { since, until }: VersionWindow,
  { minimum, below }: { minimum: string | null; below: string | null },
): 'yes' | 'no' | 'maybe' {
  if (reaches(minimum, until) || reaches(since, below)) return 'no';
  const begins = since === null || reaches(minimum, since);
  const lasts = until === null || reaches(until, below);
  return begins && lasts ? 'yes' : 'maybe';
}

/** Whether both versions are known and the first is not older. */
function reaches(version: string | null, other: string | null): boolean {
  return version !== null && other !== null && compareVersions(version, other) >= 0;
}

function isNative(sdk: Sdk): boolean {
  return sdkNameOf(sdk.ecosystem, sdk.name)?.native ?? false;
}

function requiredRange(sdk: Sdk, dependencies: readonly Dependency[]): AppleVersion {
  return { kind: 'range', minimum: requirementOf(sdk, dependencies), below: null };
}

/** A wrapper's own version says which range of Apple SDK versions it asks for. */
function wrappedRange(sdk: Sdk, dependencies: readonly Dependency[]): AppleVersion {
  const version = sdk.version ?? requirementOf(sdk, dependencies);
  const ranges = sdkNameOf(sdk.ecosystem, sdk.name)?.apple ?? [];
  const range = version === null ? undefined : ranges.filter(({ since }) => reaches(version, since)).at(-1);
  return { kind: 'range', minimum: range?.minimum ?? null, below: range?.below ?? null };
}

function requirementOf(sdk: Sdk, dependencies: readonly Dependency[]): string | null {
  const found = dependencies.find(
    ({ ecosystem, name, place }) =>
      ecosystem === sdk.ecosystem &&
      place.file === sdk.place.file &&
      place.line === sdk.place.line &&
      sdkNameOf(ecosystem, name)?.name === sdk.name,
  );
  return found?.version === null || found === undefined ? null : minimumOf(found.version);
}

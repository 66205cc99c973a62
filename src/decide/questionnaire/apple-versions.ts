import { sdkNameOf } from '../../catalog/sdks.js';
import type { Sdk } from '../../model/assessment.js';
import type { VersionRange } from '../../model/version-range.js';
import { intersection, isBefore, isFrom, span } from '../../catalog/versions/range.js';

/** The versions in which a fact holds. */
export interface VersionWindow {
  /** The first version, or null. */
  readonly since: string | null;
  /** The first version after it, or null. */
  readonly until: string | null;
}

const anyVersion: VersionRange = { minimum: null, maximum: null };

/**
 * Finds out which versions of the Apple SDK an app builds with. Where a lock file names one, requirements and
 * what wrappers ask for do not count; where one of them says something, those that say nothing do not.
 * @param sdks The mParticle SDKs among the dependencies.
 * @returns At least one; a range without ends where nothing is known.
 */
export function appleVersions(sdks: readonly Sdk[]): readonly VersionRange[] {
  const resolved = sdks.flatMap((sdk) => (sdk.version !== null && sdk.range !== null && isNative(sdk) ? [sdk.range] : []));
  if (resolved.length > 0) return resolved;
  const ranges = sdks.map((sdk) => (isNative(sdk) ? (sdk.range ?? anyVersion) : wrappedRange(sdk)));
  const known = ranges.filter(({ minimum, maximum }) => minimum !== null || maximum !== null);
  return known.length > 0 ? known : [anyVersion];
}

/**
 * Says whether a fact holds in an app.
 * @param window The versions in which the fact holds.
 * @param versions Those that the app may build with.
 * @returns `yes` where it holds in one of them, `no` where it can hold in none.
 */
export function holds(window: VersionWindow, versions: readonly VersionRange[]): 'yes' | 'no' | 'maybe' {
  const answers = versions.map((range) => holdsWithin(window, range));
  return answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no';
}

function holdsWithin({ since, until }: VersionWindow, range: VersionRange): 'yes' | 'no' | 'maybe' {
  if (isFrom(range, until) || isBefore(range, since)) return 'no';
  const begins = since === null || isFrom(range, since);
  const lasts = until === null || isBefore(range, until);
  return begins && lasts ? 'yes' : 'maybe';
}

function isNative(sdk: Sdk): boolean {
  return sdkNameOf(sdk.ecosystem, sdk.name)?.native ?? false;
}

/** A wrapper's own version says which range of Apple SDK versions it asks for; of several that it may have, each may count. */
function wrappedRange({ ecosystem, name, range: own }: Sdk): VersionRange {
  const rows = sdkNameOf(ecosystem, name)?.apple ?? [];
  if (own === null || rows.length === 0 || !isFrom(own, rows[0]?.since ?? null)) return anyVersion;
  const possible = rows.filter(({ since }, index) => {
    const next = rows[index + 1]?.since ?? null;
    return intersection([own, { minimum: since, maximum: next === null ? null : { version: next, inclusive: false } }]) !== null;
  });
  return span(possible.map(({ minimum, below }) => ({ minimum, maximum: { version: below, inclusive: false } })));
}

import type { RangeEnd, VersionRange } from '../../model/version-range.js';
import { compareVersions } from './compare.js';

/** Longer texts are no requirement that a person or a tool wrote. */
export const longestRequirement = 200;

/** The range of one version and no other. */
export function exactly(version: string): VersionRange {
  return { minimum: version, maximum: { version, inclusive: true } };
}

/**
 * The range of the versions that a rule of semantic versioning takes for compatible.
 * @param minimum The oldest version: `8.1.0`, `8.1`.
 * @param fixed How many of its parts have to stay: 1 for "up to the next major version", 2 for the next minor one.
 */
export function upToNext(minimum: string, fixed: number): VersionRange {
  const parts = (/^v?(\d+(?:\.\d+)*)/.exec(minimum)?.[1] ?? '0').split('.').slice(0, fixed);
  const next = [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.');
  return { minimum, maximum: { version: next, inclusive: false } };
}

/**
 * The versions that several requirements allow together.
 * @param ranges At least one.
 * @returns Null where no version can satisfy all of them.
 */
export function intersection(ranges: readonly VersionRange[]): VersionRange | null {
  const minima = ranges.flatMap(({ minimum }) => minimum ?? []).toSorted(compareVersions);
  const maxima = ranges.flatMap(({ maximum }) => maximum ?? []).toSorted(compareEnds);
  const range = { minimum: minima.at(-1) ?? null, maximum: maxima[0] ?? null };
  return isBefore(range, range.minimum) ? null : range;
}

/**
 * The widest span of several ranges.
 * @param ranges At least one.
 */
export function span(ranges: readonly VersionRange[]): VersionRange {
  const minima = ranges.map(({ minimum }) => minimum);
  const maxima = ranges.map(({ maximum }) => maximum);
  return {
    minimum: minima.includes(null) ? null : (minima.flatMap((end) => end ?? []).toSorted(compareVersions)[0] ?? null),
    maximum: maxima.includes(null)
      ? null
      : (maxima
          .flatMap((end) => end ?? [])
          .toSorted(compareEnds)
          .at(-1) ?? null),
  };
}

/**
 * Whether every version of a range is older than a version.
 * @param version Null where there is no such version: then none is older.
 */
export function isBefore({ maximum }: VersionRange, version: string | null): boolean {
  if (maximum === null || version === null) return false;
  const order = compareVersions(maximum.version, version);
  return maximum.inclusive ? order < 0 : order <= 0;
}

/**
 * Whether no version of a range is older than a version.
 * @param version Null where there is no such version: then none reaches it.
 */
export function isFrom({ minimum }: VersionRange, version: string | null): boolean {
  return minimum !== null && version !== null && compareVersions(minimum, version) >= 0;
}

/** The end that excludes its version comes before the one that includes it. */
function compareEnds(a: RangeEnd, b: RangeEnd): number {
  return compareVersions(a.version, b.version) || Number(a.inclusive) - Number(b.inclusive);
}

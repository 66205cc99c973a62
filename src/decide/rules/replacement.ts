import { sdkNameOf } from '../../catalog/sdks.js';
import type { Sdk } from '../../model/assessment.js';
import type { Replacement } from '../../model/signal.js';
import type { VersionRange } from '../../model/version-range.js';
import { isBefore, isFrom } from '../../catalog/versions/range.js';
import type { Findable } from './rule.js';
import { sharesTarget } from './scope.js';

/**
 * An SDK as the apps near a file have it: what a lock file resolved, else what the manifests of the file's own app require, else
 * what those outside of every app do.
 * @param context Everything that was found.
 * @param file The file.
 * @param sdk The SDK's id: an API's versions are those of its own SDK, never of another that wraps it.
 */
export function sdksNear({ sdks, targets }: Pick<Findable, 'sdks' | 'targets'>, file: string, sdk: string): readonly Sdk[] {
  const target = targets.of(file);
  const near = sdks.filter(
    ({ ecosystem, name, place }) => sharesTarget(targets.of(place.file), target) && sdkNameOf(ecosystem, name)?.sdk === sdk,
  );
  const resolved = near.filter(({ version }) => version !== null);
  if (resolved.length > 0) return resolved;
  const own = target === '' ? [] : near.filter(({ place }) => targets.of(place.file) === target);
  return own.length > 0 ? own : near;
}

/**
 * What to call in place of an API, with the versions that an app builds with.
 * @param replacements What takes its place, the best first.
 * @param ranges The versions; none where they are not known.
 * @returns The first one that all versions have, or null. Where no version is known, what was removed says so.
 */
export function replacementFor(replacements: readonly Replacement[], ranges: readonly VersionRange[]): string | null {
  const [best] = replacements;
  if (best === undefined) return null;
  if (ranges.length === 0) return best.removed === null ? best.symbol : `${best.symbol} (removed in ${best.removed})`;
  const has = ({ since, removed }: Replacement): boolean =>
    ranges.every((range) => !isBefore(range, since) && (removed === null || !isFrom(range, removed)));
  return replacements.find(has)?.symbol ?? null;
}

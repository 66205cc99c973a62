import { compareVersions } from '../../catalog/version.js';
import type { Sdk } from '../../model/assessment.js';
import { sdkNameOf } from '../../catalog/sdks.js';
import { defineRule, type Findable } from '../rule.js';
import { sharesTarget } from '../scope.js';
import { changelog } from '../sources.js';

/** facts/mparticle-symbols.json: the first version without each symbol, read from the SDK's tags. */
export const removedApi = defineRule({
  id: 'mparticle/removed-api',
  severity: 'warning',
  title: 'An API is called that the mParticle SDK no longer has',
  rationale:
    'The call does not compile with the resolved version, or the build is not the one that the lock file describes. What it collected is no longer collected.',
  advice: 'Remove the call, or see the migration guide of the SDK for what replaces it.',
  source: changelog,
  needs: [],
  *check(context) {
    // Where no version is known, one question a symbol is enough.
    const asked = new Set<string>();
    for (const { api, symbol, place, confidence } of context.apiUses) {
      if (api.kind !== 'known' || api.removed === null || confidence !== 'certain') continue;
      const version = newestVersion(context, place.file);
      const data = { symbol, removed: api.removed, version, instead: api.instead };
      if (version === null) {
        if (!asked.has(symbol)) yield { place, severity: 'note', data };
        asked.add(symbol);
      }
      if (version !== null && compareVersions(version, api.removed) >= 0) yield { place, data };
    }
  },
  message({ symbol, removed, version, instead }) {
    const replaced = instead === null ? '' : ` Call ${instead} instead.`;
    if (version === null)
      return `${symbol} is gone since version ${removed} of the mParticle SDK. Which version does this app build with?${replaced}`;
    return `${symbol} is gone since version ${removed} of the mParticle SDK, and the app builds with ${version}.${replaced}`;
  },
});

/** The highest resolved version of the Apple SDK itself near a file. */
function newestVersion({ sdks, targets }: Pick<Findable, 'sdks' | 'targets'>, file: string): string | null {
  const isNear = ({ place }: Sdk): boolean => sharesTarget(targets.of(place.file), targets.of(file));
  const versions = sdks.flatMap((sdk) =>
    sdk.version !== null && isNear(sdk) && sdkNameOf(sdk.ecosystem, sdk.name)?.native === true ? [sdk.version] : [],
  );
  return versions.toSorted(compareVersions).at(-1) ?? null;
}

import { isBefore, isFrom } from '../../versions/range.js';
import type { Sdk } from '../../model/assessment.js';
import { sdkNameOf } from '../../catalog/sdks.js';
import { defineRule, type Findable } from '../rule.js';
import { sharesTarget } from '../scope.js';
import { changelog } from '../sources.js';

/** facts/mparticle-symbols.json: the first version without each symbol, read from the SDK's tags. */
export const removedApi = defineRule({
  id: 'mparticle/removed-api',
  severity: 'warning',
  title: 'The app calls an API that the mParticle SDK no longer has',
  rationale:
    'The call does not compile with the resolved version, or the build does not use the version in the lock file. What the call collected is no longer collected.',
  advice: "Remove the call, or find its replacement in the SDK's migration guide.",
  source: changelog,
  needs: [],
  *check(context) {
    // Where no version is known, one question a symbol is enough.
    const asked = new Set<string>();
    for (const { api, symbol, place, confidence } of context.apiUses) {
      if (api.kind !== 'known' || api.removed === null || confidence !== 'certain') continue;
      const { removed, instead } = api;
      const near = sdksNear(context, place.file);
      const without = near.find(({ range }) => range !== null && isFrom(range, removed));
      const version = without?.version ?? without?.requirement ?? null;
      if (without !== undefined) yield { place, data: { symbol, removed, version, instead } };
      else if (!asked.has(symbol) && !near.some(({ range }) => range !== null && isBefore(range, removed))) {
        asked.add(symbol);
        yield { place, severity: 'note', data: { symbol, removed, version: null, instead } };
      }
    }
  },
  message({ symbol, removed, version, instead }) {
    const replaced = instead === null ? '' : ` Call ${instead} instead.`;
    if (version === null)
      return `${symbol} was removed in version ${removed} of the mParticle SDK. Which version does this app build with?${replaced}`;
    return `${symbol} was removed in version ${removed} of the mParticle SDK, and the app builds with ${version}.${replaced}`;
  },
});

/** The Apple SDK itself, as the apps near a file have it: what a lock file resolved, else what manifests require. */
function sdksNear({ sdks, targets }: Pick<Findable, 'sdks' | 'targets'>, file: string): readonly Sdk[] {
  const near = sdks.filter(
    ({ ecosystem, name, place }) =>
      sharesTarget(targets.of(place.file), targets.of(file)) && sdkNameOf(ecosystem, name)?.native === true,
  );
  const resolved = near.filter(({ version }) => version !== null);
  return resolved.length > 0 ? resolved : near;
}

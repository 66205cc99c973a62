import type { Sdk } from '../../../model/assessment.js';
import type { KnownApi } from '../../../model/signal.js';
import { isBefore, isFrom } from '../../../catalog/versions/range.js';
import { titleOf } from '../../../catalog/apis/titles.js';
import { replacementFor, sdksNear } from '../replacement.js';
import { defineRule } from '../rule.js';
import { changelog } from '../sources.js';
import { atUse } from '../subjects.js';
import { relatedUses } from '../related.js';

interface Breach {
  readonly symbol: string;
  readonly sdk: string;
  readonly removed: string;
  readonly version: string | null;
  readonly instead: string | null;
  /** What says the version. */
  readonly sdkPlaces: readonly Pick<Sdk, 'place'>[];
}

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
    for (const use of context.apiUses) {
      const { api, symbol, place, confidence } = use;
      if (api.kind !== 'known' || api.removed === null || confidence !== 'certain') continue;
      const breach = breachOf(api, api.removed, symbol, sdksNear(context, place.file, api.sdk));
      if (breach === null) continue;
      const isAsked = breach.version === null;
      if (isAsked && asked.has(symbol)) continue;
      if (isAsked) asked.add(symbol);
      const related = relatedUses(breach.sdkPlaces, 'The app builds with this version.');
      yield { ...atUse(use), data: breach, related, ...(isAsked ? { severity: 'note' } : {}) };
    }
  },
  message({ symbol, sdk, removed, version, instead }) {
    const replaced = instead === null ? '' : ` Call ${instead} instead.`;
    if (version === null)
      return `${symbol} was removed in version ${removed} of the ${sdk}. Which version does this app build with?${replaced}`;
    return `${symbol} was removed in version ${removed} of the ${sdk}, and the app builds with ${version}.${replaced}`;
  },
});

/** What to say of an API that was removed, with the version that lacks it or null where that is not known; null where the app has it. */
function breachOf(api: KnownApi, removed: string, symbol: string, near: readonly Sdk[]): Breach | null {
  const without = near.find(({ range }) => range !== null && isFrom(range, removed));
  if (without === undefined && near.some(({ range }) => range !== null && isBefore(range, removed))) return null;
  const ranges = (without === undefined ? near : [without]).flatMap(({ range }) => range ?? []);
  const version = without?.version ?? without?.requirement ?? null;
  const instead = replacementFor(api.instead, ranges);
  return { symbol, sdk: titleOf(api.sdk), removed, version, instead, sdkPlaces: without === undefined ? [] : [without] };
}

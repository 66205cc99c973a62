import { replacementFor, sdksNear } from '../replacement.js';
import { defineRule } from '../rule.js';
import { changelog } from '../sources.js';
import { atUse } from '../subjects.js';

/** facts/mparticle-sdk.md §2, «Wrong names that official text teaches». */
export const unknownApi = defineRule({
  id: 'mparticle/unknown-api',
  severity: 'warning',
  title: 'The app calls a method that no mParticle SDK has',
  rationale:
    'Official texts misspell some names. Code that was copied from them does not compile or does nothing, so mParticle never gets what the line was meant to give it.',
  advice: "Use the name in the SDK's headers.",
  source: changelog,
  needs: [],
  *check(context) {
    for (const use of context.apiUses) {
      const { api, symbol, place } = use;
      if (api.kind !== 'unknown') continue;
      const ranges = sdksNear(context, place.file, api.sdk).flatMap(({ range }) => range ?? []);
      yield { ...atUse(use), data: { symbol, instead: replacementFor(api.instead, ranges) } };
    }
  },
  message: ({ symbol, instead }) => `No mParticle SDK has ${symbol}.${instead === null ? '' : ` Use ${instead}.`}`,
});

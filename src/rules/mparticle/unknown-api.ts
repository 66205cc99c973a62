import { defineRule } from '../rule.js';
import { changelog } from '../sources.js';

/** facts/mparticle-sdk.md §2, «Wrong names that official text teaches». */
export const unknownApi = defineRule({
  id: 'mparticle/unknown-api',
  severity: 'warning',
  title: 'A method is called that no mParticle SDK has',
  rationale:
    'Official texts misprint some names, and code that was copied from them does not compile or does nothing. Then mParticle is never told what the line was meant to tell it.',
  advice: 'Use the name that the SDK has, as its headers print it.',
  source: changelog,
  needs: [],
  *check({ apiUses }) {
    for (const { api, symbol, place } of apiUses)
      if (api.kind === 'unknown') yield { place, data: { symbol, instead: api.instead } };
  },
  message: ({ symbol, instead }) => `No mParticle SDK has ${symbol}.${instead === null ? '' : ` The name is ${instead}.`}`,
});

import type { Replacement } from '../../model/signal.js';
import type { Api, Spelling } from './api.js';
import { sdks } from './sdks.js';
import type { SpeltApi } from './spelt.js';

const bySdk = new Map(sdks.map(({ id, apis }) => [id, new Map(apis.map((api) => [api.id, api]))]));

/**
 * What takes the place of an API, in the language of its spelling, the best first.
 * @param api The API; what its row names that has no row of its own is taken for a name that every version has.
 */
export function replacementsOf({ sdk, instead, language }: SpeltApi): readonly Replacement[] {
  return (instead ?? []).map((id) => {
    const other = bySdk.get(sdk)?.get(id);
    return {
      symbol: other === undefined ? id : symbolIn(other, language),
      since: other?.since ?? null,
      removed: other?.removed ?? null,
    };
  });
}

function symbolIn({ id, spelt }: Api, language: SpeltApi['language']): string {
  const spellings: readonly Spelling[] = spelt[language] ?? [];
  // The last spelling of a language is its own: a construction that Swift has too comes before.
  return spellings.at(-1)?.symbol ?? id;
}

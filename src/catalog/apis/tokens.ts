import { moduleOfOwner } from './modules.js';
import { sdks } from './sdks.js';
import type { SpeltApi } from './spelt.js';

/**
 * The byte sequences one of which stands in every file with one of some APIs, or that can matter to what follows their values.
 * @param apis The APIs, as languages write them.
 */
export function tokensOf(apis: readonly SpeltApi[]): readonly string[] {
  const byModule = new Set(apis.filter(({ distinct }) => distinct === 'module').map(({ sdk }) => sdk));
  const prefixes = sdks
    .filter(({ id }) => byModule.has(id))
    .flatMap(({ modules }) =>
      Object.values(modules).flatMap((names) => names.flatMap((name) => ('prefix' in name ? [name.prefix] : []))),
    );
  return [...new Set([...apis.flatMap(tokensOfApi), ...prefixes])];
}

/** A construction shows in the type's name and a bracket, where a mention of the type alone is no use of it. */
function tokensOfApi({ owner, use, tokens }: SpeltApi): readonly string[] {
  if (tokens !== undefined) return tokens;
  return use === 'construct' ? [`${owner}(`, `[${owner} `, `${owner}.init`] : [moduleOfOwner(owner) ?? owner];
}

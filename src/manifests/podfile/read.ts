import { dependencyReader, mostCharactersByHand } from '../dependency-reader.js';
import { requiredPod } from '../pod-requirements.js';
import { unendedBlocks, unendedStatement } from '../ruby-blocks.js';
import { rubyCalls } from '../ruby-calls.js';
import { rubyTokens } from '../ruby-tokens.js';

/** Reads the `pod` calls of a Podfile, which is Ruby; nothing of it is run. */
export const read = dependencyReader({
  remedy: 'Fix the Podfile. Check it with pod install.',
  limit: mostCharactersByHand,
  extract: (text) => {
    const { tokens, flaws } = rubyTokens(text);
    const calls = rubyCalls(tokens, 'pod').filter((call) => call.receiver === null);
    const cut = calls
      .filter((call) => call.cut)
      .map(({ offset }) => ({ offset, message: 'The declaration of this pod is not complete.' }));
    const found = [...flaws, ...cut, ...unendedBlocks(tokens)];
    return {
      platforms: platformsOf(text),
      dependencies: calls.flatMap((call) => requiredPod(call) ?? []),
      flaws: found.length > 0 ? found : unendedStatement(tokens),
    };
  },
});

/** `platform :osx, '10.13'` (https://guides.cocoapods.org/syntax/podfile.html#platform); targets of one Podfile may differ. */
function platformsOf(text: string): { readonly isMacOnly: boolean; readonly offset: number } | null {
  const platforms = [...text.matchAll(/^[ \t]*platform[ \t]{0,9}\(?[ \t]{0,9}:(\w+)/gm)];
  const [first] = platforms;
  return first === undefined ? null : { isMacOnly: platforms.every(([, name]) => name === 'osx'), offset: first.index };
}

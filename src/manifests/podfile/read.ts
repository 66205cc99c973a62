import { dependencyReader, mostCharactersByHand, type Flaw } from '../dependency-reader.js';
import { requiredPod } from '../pod-requirements.js';
import { unendedBlocks, unendedStatement } from '../ruby-blocks.js';
import { rubyCalls } from '../ruby-calls.js';
import { rubyTokens, type RubyToken } from '../ruby-tokens.js';

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
    const found = [...flaws, ...cut, ...unendedBlocks(tokens), ...unbegun(text, tokens)];
    return {
      platforms: platformsOf(text),
      dependencies: calls.flatMap((call) => requiredPod(call) ?? []),
      flaws: found.length > 0 ? found : unendedStatement(tokens),
    };
  },
});

/** A Podfile without a target and without a pod was cut before it says anything; one that loads another says it there. */
function unbegun(text: string, tokens: readonly RubyToken[]): readonly Flaw[] {
  const says = /^(?:target|abstract_target|pod|eval|load|instance_eval|require_relative)$/;
  if (tokens.some(({ text: word }) => says.test(word))) return [];
  return [{ offset: Math.max(0, text.trimEnd().length - 1), message: 'The file ends before its first target.' }];
}

/** `platform :osx, '10.13'` (https://guides.cocoapods.org/syntax/podfile.html#platform); targets of one Podfile may differ. */
function platformsOf(text: string): { readonly isMacOnly: boolean; readonly offset: number } | null {
  const platforms = [...text.matchAll(/^[ \t]*platform[ \t]{0,9}\(?[ \t]{0,9}:(\w+)/gm)];
  const [first] = platforms;
  return first === undefined ? null : { isMacOnly: platforms.every(([, name]) => name === 'osx'), offset: first.index };
}

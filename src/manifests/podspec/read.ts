import { dependencyReader, mostCharactersByHand } from '../dependency-reader.js';
import { requiredPod } from '../pod-requirements.js';
import { unendedBlocks, unendedStatement } from '../ruby-blocks.js';
import { rubyCalls } from '../ruby-calls.js';
import type { RubyToken } from '../ruby-tokens.js';
import { rubyTokens } from '../ruby-tokens.js';

/** Reads the `dependency` calls of a podspec, which is Ruby; nothing of it is run. */
export const read = dependencyReader({
  remedy: 'Fix the podspec. Check it with pod spec lint.',
  limit: mostCharactersByHand,
  extract: (text) => {
    const { tokens, flaws } = rubyTokens(text);
    const tests = testSpecNames(tokens);
    const calls = rubyCalls(tokens, 'dependency').filter(({ receiver }) => receiver !== null && !tests.has(receiver));
    const cut = calls
      .filter((call) => call.cut)
      .map(({ offset }) => ({ offset, message: 'The declaration of this dependency is not complete.' }));
    const found = [...flaws, ...cut, ...unendedBlocks(tokens)];
    return {
      dependencies: calls.flatMap((call) => requiredPod(call) ?? []),
      flaws: found.length > 0 ? found : unendedStatement(tokens),
    };
  },
});

/** What opens a specification that no app builds with. */
const testKinds: readonly string[] = ['test_spec', 'app_spec'];

/** The names that stand for a test specification alone: `test` in `s.test_spec 'Tests' do |test|`. */
function testSpecNames(tokens: readonly RubyToken[]): ReadonlySet<string> {
  const tests = new Set<string>();
  const others = new Set<string>();
  let latestCall = '';
  tokens.forEach((token, index) => {
    if (token.kind === 'word' && tokens[index - 1]?.text === '.') latestCall = token.text;
    if (token.kind !== 'word' || tokens[index - 1]?.text !== '|' || tokens[index + 1]?.text !== '|') return;
    (testKinds.includes(latestCall) ? tests : others).add(token.text);
  });
  return new Set([...tests].filter((name) => !others.has(name)));
}

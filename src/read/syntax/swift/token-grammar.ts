import type { Parameter } from '../../../model/source.js';
import type { Token, TokenGrammar } from '../token-recovery.js';

/** Swift's words that begin no expression. Source: The Swift Programming Language, Lexical Structure. */
const keywords: ReadonlySet<string> = new Set(
  (
    'let var func class struct enum extension protocol actor import typealias associatedtype operator subscript ' +
    'if else guard switch case default where for while repeat do catch defer return break continue fallthrough throw throws rethrows ' +
    'in is as try await async static private public internal fileprivate open final override mutating lazy weak unowned convenience required init'
  ).split(' '),
);

/** Words after which a brace opens the body of a statement or declaration, not a closure. */
const tests: ReadonlySet<string> = new Set(
  'if guard switch while for catch else do defer func class struct enum extension protocol actor var'.split(' '),
);

/** A closure's parameters stand within this many tokens. */
const longestHead = 80;

/** How Swift's regions are read by their tokens. */
export const tokenGrammar: TokenGrammar = { keywords, closures: { tests, head: readHead } };

/** Reads `[weak self] (a: A, b) -> C in`, or nothing where no `in` follows. */
function readHead(tokens: readonly Token[], at: number): { readonly parameters: readonly Parameter[]; readonly next: number } {
  const start = tokens[at]?.text === '[' ? afterBracket(tokens, at) : at;
  for (let next = start; next < start + longestHead; next += 1) {
    const token = tokens[next];
    if (token === undefined || /^[{};=]$/.test(token.text)) break;
    if (token.kind !== 'name' || !keywords.has(token.text)) continue;
    if (token.text === 'in') return { parameters: readParameters(tokens.slice(start, next)), next: next + 1 };
    if (token.text !== 'async' && token.text !== 'throws') break;
  }
  return { parameters: [], next: at };
}

function afterBracket(tokens: readonly Token[], at: number): number {
  const close = tokens.findIndex(({ text }, index) => index > at && index < at + longestHead && text === ']');
  return close === -1 ? at : close + 1;
}

/** Parameters parted by commas, up to the arrow of a result. */
function readParameters(tokens: readonly Token[]): readonly Parameter[] {
  const arrow = tokens.findIndex(({ text }, index) => text === '-' && tokens[index + 1]?.text === '>');
  const groups: Token[][] = [[]];
  for (const token of arrow === -1 ? tokens : tokens.slice(0, arrow)) {
    if (token.text === ',') groups.push([]);
    else if (token.kind === 'name' || token.text === ':') groups.at(-1)?.push(token);
  }
  return groups.flatMap((group) => {
    const colon = group.findIndex(({ text }) => text === ':');
    const name = (colon === -1 ? group : group.slice(0, colon)).at(-1)?.text;
    const type =
      colon === -1
        ? ''
        : group
            .slice(colon + 1)
            .map(({ text }) => text)
            .join('.');
    return name === undefined ? [] : [{ name, label: null, type: type === '' ? null : type, value: null }];
  });
}

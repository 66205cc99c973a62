import { createTokenSearch } from './token-search.js';

/** What a source must hold to matter: ASCII strings. */
export interface Tokens {
  /** One of them must be in a file for any signal to come from it. */
  readonly any: readonly string[];
  /** Those of them that make the whole file worth reading, not only the parts that hold a token. */
  readonly followed: readonly string[];
}

/** How much of a file can matter: nothing, the parts that hold a token, or all of it. */
export type Worth = 'nothing' | 'parts' | 'whole';

/** The cheap test that decides whether, and how far, a file is parsed. */
export interface TokenGate {
  /** Tests bytes; comments and strings count too. */
  worthOf(bytes: Buffer): Worth;
  /** Makes a pattern that matches a text which holds any token, or one of those given. */
  patternWith(more: readonly string[]): RegExp;
}

/** Makes the gate. */
export function createTokenGate({ any, followed }: Tokens): TokenGate {
  const holdsAny = createTokenSearch(any);
  const holdsFollowed = createTokenSearch(followed);
  const pattern = patternOf(any);
  return {
    patternWith: (more) => (more.length === 0 ? pattern : patternOf([...any, ...more])),
    worthOf(bytes) {
      if (!holdsAny(bytes)) return 'nothing';
      return holdsFollowed(bytes) ? 'whole' : 'parts';
    },
  };
}

function patternOf(tokens: readonly string[]): RegExp {
  // Without tokens nothing matters: an empty alternation would match everything.
  return tokens.length === 0 ? /(?!)/ : new RegExp(withoutCovered(tokens).map(escape).join('|'));
}

/** A token that holds another one is found by the shorter one. */
function withoutCovered(tokens: readonly string[]): string[] {
  const unique = [...new Set(tokens)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return unique.filter((token, index) => !unique.slice(0, index).some((shorter) => token.includes(shorter)));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

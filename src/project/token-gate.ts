/** How much of a file can matter: nothing, the parts that hold a token, or all of it. */
export type Worth = 'nothing' | 'parts' | 'whole';

/** The cheap test that decides whether, and how far, a file is parsed. */
export interface TokenGate {
  /** Tests bytes; comments and strings count too. */
  worthOf(bytes: Buffer): Worth;
  /** Matches a text that holds any token. */
  readonly pattern: RegExp;
}

/**
 * Makes the gate.
 * @param tokens ASCII strings, one of which a file must hold for any signal to come from it.
 * @param followed Those of them that make the whole file worth reading.
 */
export function createTokenGate(tokens: readonly string[], followed: readonly string[]): TokenGate {
  const pattern = patternOf(tokens);
  const whole = patternOf(followed);
  return {
    pattern,
    worthOf(bytes) {
      // latin1 maps one byte to one character: no decoding, and every ASCII token is where it was.
      const text = bytes.toString('latin1');
      if (!pattern.test(text)) return 'nothing';
      return whole.test(text) ? 'whole' : 'parts';
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

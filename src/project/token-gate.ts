/**
 * Makes the cheap test that decides whether a file is parsed.
 * @param tokens ASCII strings, one of which a file must hold for any signal to come from it.
 * @returns Whether bytes hold one of them, wherever it stands; comments and strings count too.
 */
export function createTokenGate(tokens: readonly string[]): (bytes: Buffer) => boolean {
  if (tokens.length === 0) return () => false;
  const pattern = new RegExp(withoutCovered(tokens).map(escape).join('|'));
  // latin1 maps one byte to one character: no decoding, and every ASCII token is where it was.
  return (bytes) => pattern.test(bytes.toString('latin1'));
}

/** A token that holds another one is found by the shorter one. */
function withoutCovered(tokens: readonly string[]): string[] {
  const unique = [...new Set(tokens)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return unique.filter((token, index) => !unique.slice(0, index).some((shorter) => token.includes(shorter)));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

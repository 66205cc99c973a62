/** With more names than these, a file is read whole. */
const mostNames = 50;

/** A declaration is looked for in so many characters before a token. */
const longestDeclaration = 300;

/**
 * Widens what makes a part of a file worth reading by the names of variables whose declaration holds a token:
 * after `let manager = CLLocationManager()`, what is done with `manager` matters too.
 * @param text The source.
 * @param tokens Matches a token.
 * @returns Matches a token or such a name; null where all of the file is worth reading.
 */
export function focusOf(text: string, tokens: RegExp): RegExp | null {
  const names = new Set<string>();
  for (const { index } of text.matchAll(new RegExp(tokens, 'g'))) {
    const name = declaredBefore(text, index);
    if (name !== null) names.add(name);
    if (names.size > mostNames) return null;
  }
  return names.size === 0 ? tokens : new RegExp(`${tokens.source}|\\b(?:${[...names].join('|')})\\b`);
}

/** The variable in whose declaration a token stands, on the same line. */
function declaredBefore(text: string, index: number): string | null {
  const line = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - longestDeclaration), index);
  return /\b(?:let|var)\s+(\w+)\s*[:=][^{}]*$/.exec(line)?.[1] ?? null;
}

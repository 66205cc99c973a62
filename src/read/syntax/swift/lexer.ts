/** More number signs before a quote are no string that a person wrote; counting them all would take time in squares. */
const mostHashes = 32;

/** Nested interpolation and comments deeper than this are no code that a person wrote. */
const deepest = 50;

/**
 * Finds where a comment that starts at an index ends.
 * @param text The source.
 * @param index 0-based index of a slash.
 * @returns The index after the comment, or the same index where none starts.
 */
export function endOfComment(text: string, index: number): number {
  if (text.startsWith('//', index)) {
    const end = text.indexOf('\n', index);
    return end === -1 ? text.length : end;
  }
  if (!text.startsWith('/*', index)) return index;
  // Swift's block comments nest.
  let depth = 0;
  for (let at = index; at < text.length; at += 1) {
    if (text.startsWith('/*', at)) {
      depth += 1;
      at += 1;
    } else if (text.startsWith('*/', at)) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** A string literal: where it ends, and the interpolated stretches in it. */
export interface StringStretch {
  /** The index after the closing quote. */
  readonly end: number;
  /** Start and end of what stands between `\(` and its `)`. */
  readonly interpolations: readonly (readonly [number, number])[];
}

/**
 * Reads a string literal: plain, raw (`#"…"#`) or of several lines (`"""`).
 * @param text The source.
 * @param index 0-based index of a quote or a number sign.
 * @returns Null where no string starts.
 */
export function readStringAt(text: string, index: number, depth = 0): StringStretch | null {
  let quote = index;
  while (text[quote] === '#' && quote - index < mostHashes) quote += 1;
  if (text[quote] !== '"') return null;
  const hashes = '#'.repeat(quote - index);
  const isLong = text.startsWith('"""', quote);
  const closing = (isLong ? '"""' : '"') + hashes;
  const escape = `\\${hashes}`;
  const interpolations: (readonly [number, number])[] = [];
  for (let at = quote + (isLong ? 3 : 1); at < text.length;) {
    if (text.startsWith(closing, at)) return { end: at + closing.length, interpolations };
    if (!isLong && text[at] === '\n') return { end: at, interpolations };
    at = stepInString(text, at, escape, interpolations, depth);
  }
  return { end: text.length, interpolations };
}

/** Steps over a character, an escape or an interpolation of a string, which it notes. @returns The index after it. */
function stepInString(
  text: string,
  at: number,
  escape: string,
  interpolations: (readonly [number, number])[],
  depth: number,
): number {
  if (!text.startsWith(escape, at)) return at + 1;
  const after = at + escape.length;
  if (text[after] !== '(' || depth > deepest) return after + 1;
  const end = endOfParentheses(text, after, depth + 1);
  interpolations.push([after + 1, end - 1]);
  return end;
}

/** The index after the parenthesis that closes the one at an index. */
function endOfParentheses(text: string, index: number, depth: number): number {
  let open = 0;
  for (let at = index; at < text.length;) {
    const character = text[at];
    const string = character === '"' || character === '#' ? readStringAt(text, at, depth) : null;
    if (string !== null) {
      at = string.end;
      continue;
    }
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    at += 1;
    if (open === 0) return at;
  }
  return text.length;
}

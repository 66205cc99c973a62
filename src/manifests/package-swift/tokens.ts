import type { Flaw } from '../dependency-reader.js';

/** A token of Swift, as far as reading a manifest needs it. */
export interface SwiftToken {
  readonly kind: 'word' | 'string' | 'punctuation';
  /** Of a string, what stands between its quotation marks. */
  readonly text: string;
  /** 0-based offset of the text. */
  readonly offset: number;
}

/** Names, numbers and the operators of ranges; everything else is one character. */
const plainForm = /[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*\d|\d|\.\.[.<]|[^\s]/uy;

/**
 * Splits Swift into tokens without comments.
 * @param text The whole file.
 */
export function swiftTokens(text: string): { readonly tokens: readonly SwiftToken[]; readonly flaws: readonly Flaw[] } {
  const tokens: SwiftToken[] = [];
  const flaws: Flaw[] = [];
  let position = 0;
  while (position < text.length) {
    const comment = commentEnd(text, position);
    const string = comment === null ? stringLiteral(text, position) : null;
    if (comment !== null || string !== null) {
      const end = comment ?? string?.end ?? -1;
      if (end === -1) flaws.push({ offset: position, message: `A ${comment === null ? 'string' : 'comment'} has no end.` });
      if (string !== null) tokens.push({ kind: 'string', text: string.text, offset: string.start });
      position = end === -1 ? text.length : end;
      continue;
    }
    plainForm.lastIndex = position;
    const plain = plainForm.exec(text)?.[0];
    if (plain !== undefined)
      tokens.push({ kind: /^[\p{L}\p{N}_$]/u.test(plain) ? 'word' : 'punctuation', text: plain, offset: position });
    position += plain?.length ?? 1;
  }
  return { tokens, flaws };
}

/** The offset after a comment that begins here; -1 where it has no end, null where none begins. Swift's block comments nest. */
function commentEnd(text: string, start: number): number | null {
  if (text[start] !== '/') return null;
  if (text.startsWith('//', start)) {
    const feed = text.indexOf('\n', start);
    return feed === -1 ? text.length : feed;
  }
  if (!text.startsWith('/*', start)) return null;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return -1;
}

/** A literal that begins here: `"…"`, `"""…"""`, `#"…"#`. Its end is -1 where it has none; one line is all that `"…"` may take. */
function stringLiteral(
  text: string,
  position: number,
): { readonly text: string; readonly start: number; readonly end: number } | null {
  if (text[position] !== '"' && text[position] !== '#') return null;
  const opening = /^(#*)("""|")/.exec(text.slice(position, position + 20));
  if (opening === null) return null;
  const [whole, hashes = '', quotes = ''] = opening;
  const start = position + whole.length;
  const closing = quotes + hashes;
  const escape = `\\${hashes}`;
  for (let end = start; end < text.length && (quotes !== '"' || text[end] !== '\n'); end += 1) {
    if (text.startsWith(closing, end)) return { text: text.slice(start, end), start, end: end + closing.length };
    if (text.startsWith(escape, end)) end += escape.length;
  }
  return { text: '', start, end: -1 };
}

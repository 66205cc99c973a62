import type { Flaw } from './dependency-reader.js';

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

/** A stretch of text: a comment has no token, white space neither. Its end is -1 where it has none. */
interface Stretch {
  readonly token: SwiftToken | null;
  readonly end: number;
  /** What is wrong where the end is missing. */
  readonly what: string;
}

/**
 * Splits Swift into tokens without comments.
 * @param text The whole file.
 */
export function swiftTokens(text: string): { readonly tokens: readonly SwiftToken[]; readonly flaws: readonly Flaw[] } {
  const tokens: SwiftToken[] = [];
  const flaws: Flaw[] = [];
  let position = 0;
  while (position < text.length) {
    const { token, end, what } = comment(text, position) ?? stringLiteral(text, position) ?? plain(text, position);
    if (token !== null) tokens.push(token);
    if (end === -1) flaws.push({ offset: position, message: what });
    position = end === -1 ? text.length : end;
  }
  return { tokens, flaws };
}

function plain(text: string, offset: number): Stretch {
  plainForm.lastIndex = offset;
  const found = plainForm.exec(text)?.[0];
  if (found === undefined) return { token: null, end: offset + 1, what: '' };
  const kind = /^[\p{L}\p{N}_$]/u.test(found) ? 'word' : 'punctuation';
  return { token: { kind, text: found, offset }, end: offset + found.length, what: '' };
}

/** A comment that begins here, or null. */
function comment(text: string, start: number): Stretch | null {
  const end = commentEnd(text, start);
  return end === null ? null : { token: null, end, what: 'This comment is never closed.' };
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

/** A literal that begins here: `"…"`, `"""…"""`, `#"…"#`; or null. One line is all that `"…"` may take. */
function stringLiteral(text: string, position: number): Stretch | null {
  if (text[position] !== '"' && text[position] !== '#') return null;
  const opening = /^(#*)("""|")/.exec(text.slice(position, position + 20));
  if (opening === null) return null;
  const [whole, hashes = '', quotes = ''] = opening;
  const start = position + whole.length;
  const end = literalEnd(text, start, quotes, hashes);
  const token: SwiftToken = { kind: 'string', text: end === -1 ? '' : text.slice(start, end), offset: start };
  return { token, end: end === -1 ? -1 : end + quotes.length + hashes.length, what: 'This string has no closing quote.' };
}

function literalEnd(text: string, start: number, quotes: string, hashes: string): number {
  const closing = quotes + hashes;
  const escape = `\\${hashes}`;
  for (let end = start; end < text.length && (quotes !== '"' || text[end] !== '\n'); end += 1) {
    if (text.startsWith(closing, end)) return end;
    if (text.startsWith(escape, end)) end += escape.length;
  }
  return -1;
}

/**
 * Whether a token is one of some punctuation characters.
 * @param characters The characters, in one text.
 */
export function isOneOf(token: SwiftToken, characters: string): boolean {
  return token.kind === 'punctuation' && characters.includes(token.text);
}

/**
 * The outermost bracket that the text opens and does not close, which tells that it is cut short.
 * @param tokens A file's tokens.
 * @returns At most one flaw.
 */
export function unclosedBrackets(tokens: readonly SwiftToken[]): readonly Flaw[] {
  const open: number[] = [];
  for (const token of tokens) {
    if (isOneOf(token, '([{')) open.push(token.offset);
    else if (isOneOf(token, ')]}')) open.pop();
  }
  const [outermost] = open;
  return outermost === undefined ? [] : [{ offset: outermost, message: 'This bracket is never closed.' }];
}

import type { TokenReading } from '../recovery.js';
import type { Token, TokenGrammar } from '../token-recovery.js';

/** How a language writes one kind of string. */
export interface StringForm {
  /** Matches what opens it, prefix and quotes; sticky. */
  readonly open: RegExp;
  readonly close: string;
  /** Whether a backslash takes its meaning from the next character. */
  readonly hasEscapes: boolean;
  /** Whether the line's end ends it at the latest. */
  readonly isOneLine: boolean;
  /** What opens and closes code in it, or null. */
  readonly code: { readonly open: string; readonly close: string } | null;
}

/** How a language writes what is no code. */
export interface TokenForms {
  readonly lineComments: readonly string[];
  readonly blockComment: { readonly open: string; readonly close: string } | null;
  /** The first that matches is it. */
  readonly strings: readonly StringForm[];
}

/** Strings in the code of strings nested deeper are not read. */
const deepest = 8;

/**
 * Makes the reading of a language's tokens.
 * @param grammar What it says about words and braces.
 * @param forms How it writes comments and strings.
 */
export function tokenReading(grammar: TokenGrammar, forms: TokenForms): TokenReading {
  return { grammar, tokenise: (text, start, end) => tokenise({ text, forms }, start, end, 0) };
}

interface Reading {
  readonly text: string;
  readonly forms: TokenForms;
}

function tokenise(reading: Reading, start: number, end: number, depth: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = afterSpace(reading.text, start); at < end; at = afterSpace(reading.text, at)) {
    const afterComment = endOfComment(reading, at);
    const string = afterComment > at ? null : readString(reading, at);
    if (afterComment > at) {
      at = afterComment;
    } else if (string !== null) {
      for (const token of stringTokens(reading, at, string, depth)) tokens.push(token);
      at = Math.max(string.end, at + 1);
    } else {
      const token = wordOrMark(reading.text, at);
      tokens.push(token);
      at += Math.max(token.text.length, 1);
    }
  }
  return tokens;
}

/** The index after a comment that starts here; an open one goes to the end, so that no text is searched twice. */
function endOfComment({ text, forms: { lineComments, blockComment } }: Reading, at: number): number {
  const isBlock = blockComment !== null && text.startsWith(blockComment.open, at);
  if (!isBlock && !lineComments.some((open) => text.startsWith(open, at))) return at;
  const close = isBlock ? blockComment.close : '\n';
  const end = text.indexOf(close, at + 1);
  return end === -1 ? text.length : end + close.length;
}

/** Where the parts of a string are. */
interface StringStretch {
  readonly contents: number;
  readonly close: number;
  readonly end: number;
  readonly code: readonly (readonly [number, number])[];
}

function readString({ text, forms }: Reading, at: number): StringStretch | null {
  for (const form of forms.strings) {
    form.open.lastIndex = at;
    const open = form.open.exec(text)?.[0];
    if (open !== undefined) return readForm(text, at + open.length, form);
  }
  return null;
}

function readForm(text: string, contents: number, { close, hasEscapes, isOneLine, code }: StringForm): StringStretch {
  const stretches: (readonly [number, number])[] = [];
  let at = contents;
  for (; at < text.length && !text.startsWith(close, at); at += 1) {
    if (isOneLine && text[at] === '\n') return { contents, close: at, end: at, code: stretches };
    if (hasEscapes && text[at] === '\\') at += 1;
    else if (code !== null && text.startsWith(code.open, at)) {
      const from = at + code.open.length;
      at = endOfCode(text, from, code.close, isOneLine);
      stretches.push([from, at]);
    }
  }
  return { contents, close: at, end: Math.min(at + close.length, text.length), code: stretches };
}

/** The index of what closes code in a string; braces in it are counted, strings in it are not. */
function endOfCode(text: string, from: number, close: string, isOneLine: boolean): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === close && open === 0) return at;
    if (isOneLine && text[at] === '\n') return at;
    if (text[at] === '{') open += 1;
    if (text[at] === '}') open -= 1;
  }
  return text.length;
}

/** A plain string is one token; of one with code only the code is left. */
function stringTokens(
  reading: Reading,
  start: number,
  { contents, close, code }: StringStretch,
  depth: number,
): readonly Token[] {
  if (code.length === 0) return [{ kind: 'string', text: reading.text.slice(contents, close), start }];
  if (depth >= deepest) return [];
  return code.flatMap(([from, to]): readonly Token[] => [
    { kind: 'mark', text: ';', start: from },
    ...tokenise(reading, from, to, depth + 1),
  ]);
}

const space = /\s+/y;
const word = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\S/y;

/** What stands at an index that is no white space. */
function wordOrMark(text: string, at: number): Token {
  word.lastIndex = at;
  const match = word.exec(text)?.[0] ?? '';
  return { kind: kindOf(match), text: match, start: at };
}

/** The index after white space; one of a long stretch of it takes no longer than the next. */
function afterSpace(text: string, at: number): number {
  space.lastIndex = at;
  return space.test(text) ? space.lastIndex : at;
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'number';
  return /^[A-Za-z_$\u0080-\uffff]/.test(text) ? 'name' : 'mark';
}

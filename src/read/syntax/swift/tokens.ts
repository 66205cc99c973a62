import type { Token } from '../token-recovery.js';
import { endOfComment, readStringAt, type StringStretch } from './lexer.js';

/** Strings in interpolations of strings nested deeper are not read. */
const deepest = 8;

/**
 * Splits a region into tokens: comments left out, the code in string interpolations kept.
 * @param text The file's text.
 * @param start 0-based start of the region.
 * @param end Index after the region.
 */
export function tokenise(text: string, start: number, end: number, depth = 0): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const afterComment = text[at] === '/' ? endOfComment(text, at) : at;
    const string = opensString(text, at) ? readStringAt(text, at) : null;
    if (afterComment > at) {
      at = afterComment;
    } else if (string !== null) {
      for (const token of stringTokens(text, at, string, end, depth)) tokens.push(token);
      at = Math.max(string.end, at + 1);
    } else {
      const token = wordOrMark(text, at);
      if (token !== null) tokens.push(token);
      at += token?.text.length ?? 1;
    }
  }
  return tokens;
}

function opensString(text: string, at: number): boolean {
  return text[at] === '"' || text[at] === '#';
}

const word = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\S/y;

/** What stands at an index; null where it is white space. */
function wordOrMark(text: string, at: number): Token | null {
  word.lastIndex = at;
  const match = word.exec(text)?.[0] ?? null;
  return match === null ? null : { kind: kindOf(match), text: match, start: at };
}

/** A plain string is one token; of one with interpolations only their code is left. */
function stringTokens(text: string, start: number, string: StringStretch, end: number, depth: number): readonly Token[] {
  if (string.interpolations.length === 0)
    return [{ kind: 'string', text: text.slice(start, string.end).replaceAll(/^#*"+|"+#*$/g, ''), start }];
  if (depth >= deepest) return [];
  return string.interpolations.flatMap(([from, to]): readonly Token[] => [
    { kind: 'mark', text: ';', start: from },
    ...tokenise(text, from, Math.min(to, end), depth + 1),
  ]);
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'number';
  return /^[A-Za-z_$\u0080-\uffff]/.test(text) ? 'name' : 'mark';
}

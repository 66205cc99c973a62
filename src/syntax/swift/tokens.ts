import type { Token } from '../token-recovery.js';
import { endOfComment, readStringAt } from './lexer.js';

/**
 * Splits a region into tokens: comments left out, the code in string interpolations kept.
 * @param text The file's text.
 * @param start 0-based start of the region.
 * @param end Index after the region.
 */
export function tokenise(text: string, start: number, end: number, depth = 0): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\S/y;
  for (let at = start; at < end;) {
    const character = text[at] ?? '';
    const comment = character === '/' ? endOfComment(text, at) : at;
    if (comment > at) {
      at = comment;
      continue;
    }
    const string = character === '"' || character === '#' ? readStringAt(text, at) : null;
    if (string !== null) {
      if (string.interpolations.length === 0)
        tokens.push({ kind: 'string', text: text.slice(at, string.end).replaceAll(/^#*"+|"+#*$/g, ''), start: at });
      else if (depth < 8)
        for (const [from, to] of string.interpolations)
          tokens.push({ kind: 'mark', text: ';', start: from }, ...tokenise(text, from, Math.min(to, end), depth + 1));
      at = Math.max(string.end, at + 1);
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0] ?? null;
    if (match !== null) tokens.push({ kind: kindOf(match), text: match, start: at });
    at += match?.length ?? 1;
  }
  return tokens;
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'number';
  return /^[A-Za-z_$\u0080-\uffff]/.test(text) ? 'name' : 'mark';
}

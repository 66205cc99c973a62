import { tokenize, type Token } from './tokens.js';

/** A replacement that keeps every line and column: what it does not write becomes spaces. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** Written at the start; never longer than the range. */
  readonly text: string;
}

/**
 * Applies edits to a text without moving anything.
 * @param text The text.
 * @param edits Ranges of the text; of two that overlap, the one that starts first wins.
 * @returns A text of the same length with the same line breaks.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: written } of apart(edits)) {
    pieces.push(text.slice(done, start), written, blank(text.slice(start + written.length, end)));
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** Edits in the order of the text, of which none overlaps another: the one that starts first wins. */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  let done = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
}

/**
 * The tokens of a text to which edits were applied, of which none joins what stands beside it.
 * @param tokens The tokens before.
 * @param edits The edits in the order of the text; none overlaps another.
 * @param edited The text after.
 */
export function editTokens(tokens: readonly Token[], edits: readonly Edit[], edited: string): readonly Token[] {
  if (edits.length === 0) return tokens;
  const all: Token[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    for (let token = tokens[at]; token !== undefined && token.end <= start; token = tokens[at]) {
      all.push(token);
      at += 1;
    }
    while ((tokens[at]?.start ?? end) < end) at += 1;
    if (text !== '') for (const token of tokenize(edited, start, end)) all.push(token);
  }
  return all.concat(tokens.slice(at));
}

function blank(text: string): string {
  return text.includes('\n') ? text.replace(/[^\r\n]/g, ' ') : ' '.repeat(text.length);
}

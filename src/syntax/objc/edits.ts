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
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), written, blank(text.slice(start + written.length, end)));
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

function blank(text: string): string {
  return text.includes('\n') ? text.replace(/[^\r\n]/g, ' ') : ' '.repeat(text.length);
}

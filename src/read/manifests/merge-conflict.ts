import type { ManifestReader } from './manifest.js';
import { lineIndex } from './text-position.js';

/** What git writes into a file that it could not merge; only the first of the four says that it did. */
const begins = /^<{7}(?: |\r?$)/m;
const markers = /^(?:<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?(?=\r?$)/gm;

/**
 * Blanks the marker lines of an unresolved merge, so that both of its sides can be read.
 * @param text The text of the file.
 * @returns The text, of the same length, and the 0-based offset of the first marker; null where there is none.
 */
export function withoutConflictMarkers(text: string): { readonly text: string; readonly conflict: number | null } {
  const conflict = text.includes('<<<<<<<') ? text.search(begins) : -1;
  if (conflict === -1) return { text, conflict: null };
  return { text: text.replace(markers, (line) => ' '.repeat(line.length)), conflict };
}

/**
 * Makes a reader that reads both sides of an unresolved merge, and says that there is one instead of what follows from it.
 * @param read Reads a file without one.
 * @param remedy What to do about it: an imperative sentence.
 */
export function readingBothSides(read: ManifestReader['read'], remedy: string): ManifestReader['read'] {
  return (file, content) => {
    const { text, conflict } = withoutConflictMarkers(content.text);
    if (conflict === null) return read(file, content);
    const place = { file, ...lineIndex(text)(conflict) };
    const message = 'The file contains an unresolved merge conflict.';
    return { ...read(file, { ...content, text }), problems: [{ kind: 'incomplete', place, message, remedy }] };
  };
}

import type { Place } from '../../../model/place.js';

/** Turns offsets of one text into places. */
export type LineTable = (offset: number) => Place;

/**
 * Indexes the lines of a text; a line ends with a line feed.
 * @param file Path relative to the root, for the places.
 * @param text The whole text; offsets count its UTF-16 units from 0.
 */
export function createLineTable(file: string, text: string): LineTable {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

import type { Place } from '../../model/place.js';

/**
 * Makes a function that turns 0-based indexes into a text into places.
 * @param file The path that the places name.
 * @param text The whole text.
 */
export function linePlaces(file: string, text: string): (index: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (index) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: index - (starts[low] ?? 0) + 1 };
  };
}

/** Longer words are not compared: a distance costs time in proportion to the product of the lengths. */
const longestWord = 80;

/**
 * Finds the known words that a misspelt one may stand for.
 * @param word As written.
 * @param known The words that would be right.
 * @param limit How many to give at most.
 * @returns The nearest first, equals by code unit; none where nothing is near.
 */
export function nearest(word: string, known: readonly string[], limit: number): readonly string[] {
  if (word.length > longestWord) return [];
  const written = word.toLowerCase();
  const tolerance = Math.max(1, Math.floor(written.length / 3));
  return known
    .filter((candidate) => Math.abs(candidate.length - written.length) <= tolerance)
    .map((candidate) => ({ candidate, distance: editDistance(written, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= tolerance)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * Counts the letters to insert, delete, replace or swap with their neighbour to make one word of the other.
 * @param a A word.
 * @param b Another.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = swaps ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

/**
 * Joins names for a sentence: `A, B and C`.
 * @param names At least one.
 */
export function inList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Lists names for a sentence, each once: `A, B and 3 more`.
 * @param names At least one.
 * @param most How many of them it says.
 */
export function firstOf(names: readonly string[], most: number): string {
  const all = [...new Set(names)];
  const more = all.length - most;
  return more > 0 ? `${all.slice(0, most).join(', ')} and ${more} more` : all.join(', ');
}

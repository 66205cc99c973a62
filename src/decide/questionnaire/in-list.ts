/**
 * Joins names for a sentence: `A, B and C`.
 * @param names At least one.
 */
export function inList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

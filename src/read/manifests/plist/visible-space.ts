/** White space of any kind, and characters without a width, which look like nothing too. */
const blank = /[\s\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * A key as a message shows it: one that holds white space, which no eye sees at its ends, has a mark for each.
 * @param key As written.
 */
export function shown(key: string): string {
  return key.replaceAll(blank, '␣');
}

/**
 * Says that white space is all that is wrong with a key.
 * @param key As written.
 * @param known The keys that would be right.
 * @returns A sentence with a space before it; empty where something else is wrong.
 */
export function spaceHint(key: string, known: readonly string[]): string {
  const bare = key.replaceAll(blank, '');
  return bare !== key && known.includes(bare) ? ` Remove the space (␣): the key is ${bare}.` : '';
}

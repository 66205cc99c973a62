/** One step of a pattern: what one character must be, or the steps between which the pattern can choose. */
export type Step =
  | { readonly kind: 'character'; readonly accepts: (character: number) => boolean; readonly next: number }
  | { readonly kind: 'split'; readonly ways: readonly number[] };

/** The step after the last one. */
export const end = -1;

/**
 * Whether a text goes through the steps. All ways are followed at once (Thompson 1968), so that the time is at most the number of
 * steps times the length of the text; a regular expression tries one way after the other.
 * @param steps In any order.
 * @param first Index of the first step, or `end`.
 * @param text All of which has to fit.
 * @param spend Told how many ways are followed; false ends the test.
 */
export function runSteps(steps: readonly Step[], first: number, text: string, spend: (ways: number) => boolean): boolean {
  let current = reach(steps, first, new Set());
  for (let at = 0; at < text.length && current.size > 0; at += 1) {
    if (!spend(current.size)) return false;
    const character = text.charCodeAt(at);
    const following = new Set<number>();
    for (const index of current) {
      const step = steps[index];
      if (step?.kind === 'character' && step.accepts(character)) reach(steps, step.next, following);
    }
    current = following;
  }
  return current.has(end);
}

/** Adds a step, and all to which it leads without a character. */
function reach(steps: readonly Step[], from: number, reached: Set<number>): Set<number> {
  const open = [from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const step = steps[index];
    if (step?.kind === 'split') open.push(...step.ways);
  }
  return reached;
}

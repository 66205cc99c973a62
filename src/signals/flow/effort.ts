/** What following the flows of one kind may still cost. */
export interface Effort {
  /** Facts that may still be looked at. At none, what is left to follow is a question. */
  factsLeft: number;
}

/** Some tenths of a second. The largest public app with mParticle needs a hundredth of it. */
const mostFacts = 2_000_000;

/** Starts counting. */
export function createEffort(): Effort {
  return { factsLeft: mostFacts };
}

/**
 * Counts facts that are about to be looked at.
 * @returns Whether so many are left.
 */
export function spend(effort: Effort, facts: number): boolean {
  effort.factsLeft -= facts;
  return effort.factsLeft > 0;
}

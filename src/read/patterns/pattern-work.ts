/** Counts what matching costs, over all patterns of one task. */
export interface PatternWork {
  /** Steps that are left. At none, nothing matches any more, and who started the work has to say so. */
  stepsLeft: number;
}

/** About half a second. The patterns of a large app take a thousandth of it. */
export const mostSteps = 50_000_000;

/** Starts counting. */
export function createPatternWork(steps: number = mostSteps): PatternWork {
  return { stepsLeft: steps };
}

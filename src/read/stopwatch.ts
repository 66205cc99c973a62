/** Times the stages of a run. */
export interface Stopwatch {
  /** Ends a stage. */
  lap(stage: string): void;
  /** Milliseconds by stage, in the order in which they ended, with the total. */
  laps(): Readonly<Record<string, number>>;
}

/** Starts a stopwatch. */
export function createStopwatch(): Stopwatch {
  const start = performance.now();
  const laps: [string, number][] = [];
  let last = start;
  const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
  return {
    lap(stage) {
      const now = performance.now();
      laps.push([stage, round(now - last)]);
      last = now;
    },
    laps: () => Object.fromEntries([...laps, ['total', round(performance.now() - start)]]),
  };
}

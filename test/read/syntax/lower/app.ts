/** How a language writes what the audit judges: with this, each shape of the table becomes a small app. */
export interface App {
  readonly path: string;
  /** Code that shows the prompt and then runs the statements of a shape, with `status` as the outcome and `a` as given. */
  readonly after: (statements: string, a: string) => string;
  /** The test whether a status is authorized, and the test whether it is not. */
  readonly isAuthorized: string;
  readonly isNotAuthorized: string;
  /** The patterns that stand for 1 and 2 in the cases of a switch over `s`. */
  readonly cases: readonly [string, string];
  /** Reads the advertising identifier. */
  readonly read: string;
  /** Gives mParticle the outcome. */
  readonly give: string;
}

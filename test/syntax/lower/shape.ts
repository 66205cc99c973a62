/** A row of the table: a shape of code, the statements of a function, as each language writes it; null where a language has no such shape. */
export interface Shape {
  readonly name: string;
  /** The branches that govern `target()`, outermost first, or null where it never runs. */
  readonly governed: string | null;
  readonly swift: string | null;
  readonly objc: string | null;
  readonly javascript: string | null;
  /** The language whose translation still differs: the test says when it no longer does. */
  readonly differs?: 'swift' | 'objc' | 'javascript';
}

/** A language of the table. */
export type Language = Exclude<keyof Shape, 'name' | 'governed' | 'runs' | 'differs'>;

/** A row of the table: a shape of code, the statements of a function, as each language writes it; null where a language has no such shape. */
export interface Shape {
  readonly name: string;
  /** The branches that govern `target()`, outermost first, or null where it never runs. */
  readonly governed: string | null;
  /** The branches on `a` and `s` that decide whether it runs, where the evaluator knows other than what governs it. */
  readonly runs?: string | null;
  readonly swift: string | null;
  readonly objc: string | null;
  readonly javascript: string | null;
  readonly dart: string | null;
  readonly java: string | null;
  readonly python: string | null;
  readonly csharp: string | null;
  readonly kotlin: string | null;
  readonly ruby: string | null;
  readonly go: string | null;
  /** The language whose translation still differs: the test says when it no longer does. */
  readonly differs?: 'swift' | 'objc' | 'javascript' | 'dart' | 'java' | 'python' | 'csharp' | 'ruby' | 'go' | 'kotlin';
}

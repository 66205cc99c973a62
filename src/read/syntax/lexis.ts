/** How a language writes comments and strings: what has to be known to find its names in a text that no parser understands. */
export interface Lexis {
  readonly lineComment: string;
  /** Null where the language has none. */
  readonly blockComment: { readonly open: string; readonly close: string; readonly nests: boolean } | null;
  /** The characters that open and close a string that ends on its line. */
  readonly quotes: string;
  /** What opens and closes a string that may have several lines, the longest first. */
  readonly longQuotes: readonly string[];
  /** Matches what a string that holds code has, whole or damaged; null where no string does. */
  readonly codeInString: RegExp | null;
  /**
   * Matches what opens a text that begins on the next line and ends with a line of its own: what closes it is the second group. Sticky.
   * Absent where the language has none.
   */
  readonly hereDocument?: RegExp;
  /** Matches what only damage writes, where a parser would pass over it; or null. */
  readonly damage: RegExp | null;
  /** Whether the parser reports all damage: a text of which it has nothing to say is whole, whatever its brackets look like. */
  readonly isStrict: boolean;
  /** Whether a backslash at the end of a line goes on with a string on the next one. */
  readonly continuesLines: boolean;
  /** Whether a name before a colon is a label or a key, and never a member. */
  readonly hasLabels: boolean;
  /** Matches what stands before the quotes of a module that is imported; null where no string names a module. */
  readonly beforeModule: RegExp | null;
}

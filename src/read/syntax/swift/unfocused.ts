import type { Stretch } from '../stretch.js';

/** Braces that belong together, with those inside. */
export interface Braces {
  /** 0-based index of the opening brace. */
  readonly start: number;
  /** Index of the closing brace. */
  end: number;
  readonly inner: Braces[];
}

/**
 * Finds what can be left out where only the parts of a source that hold a token matter: the bodies of
 * functions and types without one. The grammar's time is spent on bodies, of which hardly any holds a token.
 * @param text The source.
 * @param braces The outermost braces, in order.
 * @param focus Matches a token.
 * @returns What stands between the braces of such bodies.
 */
export function unfocused(text: string, braces: readonly Braces[], focus: RegExp): readonly Stretch[] {
  const tokens = [...text.matchAll(new RegExp(focus, 'g'))].map(({ index }) => index);
  const holdsToken = ({ start, end }: Braces): boolean => (tokens[firstAfter(tokens, start)] ?? end) < end;
  const leaveOut = (group: Braces): readonly Stretch[] => {
    if (!holdsToken(group)) return [{ start: group.start + 1, end: group.end }];
    // In a function's body all counts that leads to the token: conditions, exits, variables.
    return opensType(text, group.start) ? group.inner.flatMap(leaveOut) : [];
  };
  return braces.flatMap(leaveOut);
}

/** Where in sorted numbers the first stands that is greater than a number. */
function firstAfter(sorted: readonly number[], number: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) > number) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The declaration before a brace is looked for in so many characters. */
const longestHeader = 300;

/** Whether the braces that open at an index hold the members of a type. */
function opensType(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - longestHeader), index);
  const header = before.slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf('}'), before.lastIndexOf(';')) + 1);
  return /\b(?:class|struct|enum|extension|protocol|actor)\b/.test(header) && !/\bfunc\b/.test(header);
}

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
  const whole = new RegExp(`^(?:${focus.source})$`);
  const parameter = new RegExp(`(\\w+)\\s*:[^(),{}]*(?:${focus.source})`, 'g');
  const holdsToken = ({ start, end }: Braces): boolean => (tokens[firstAfter(tokens, start)] ?? end) < end;
  const leaveOut = (group: Braces): readonly Stretch[] => {
    if (addsToToken(text, group.start, whole)) return [];
    if (!holdsToken(group) && !usesParameter(text, group, parameter)) return [{ start: group.start + 1, end: group.end }];
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
const longestHeader = 1000;

/** The declaration before a brace. */
function headerBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - longestHeader), index);
  return before.slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf('}'), before.lastIndexOf(';')) + 1);
}

/** Whether a body uses a parameter in whose type a token stands. */
function usesParameter(text: string, { start, end }: Braces, parameter: RegExp): boolean {
  const names = [...headerBefore(text, start).matchAll(parameter)].flatMap(([, name]) => name ?? []);
  if (names.length === 0) return false;
  return new RegExp(`\\b(?:${names.join('|')})\\b`).test(text.slice(start, end));
}

/** Whether the braces that open at an index add members to a type that is a token, or inherit its members: they need no name of it. */
function addsToToken(text: string, index: number, token: RegExp): boolean {
  const [, types = ''] = /\b(?:extension|class)\s+([\w.\s,:]+)$/.exec(headerBefore(text, index)) ?? [];
  return types.split(/[\s,:]+/).some((type) => token.test(type));
}

/** Whether the braces that open at an index hold the members of a type. */
function opensType(text: string, index: number): boolean {
  const header = headerBefore(text, index);
  return /\b(?:class|struct|enum|extension|protocol|actor)\b/.test(header) && !/\bfunc\b/.test(header);
}

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
  const tokens = Array.from(text.matchAll(new RegExp(focus, 'g')), ({ index, 0: name }) => ({ index, name }));
  const holdsToken = ({ start, end }: Braces): boolean => (tokens[firstAfter(tokens, start)]?.index ?? end) < end;
  const leaveOut = (group: Braces): readonly Stretch[] => {
    const start = headerStart(text, group.start);
    const header = text.slice(start, group.start);
    const inHeader = tokens.slice(firstAfter(tokens, start - 1), firstAfter(tokens, group.start - 1));
    if (inHeader.length > 0 && addsToToken(header, inHeader)) return [];
    const indexes = inHeader.map(({ index }) => index - start);
    if (!holdsToken(group) && !usesParameter(header, indexes, text.slice(group.start, group.end)))
      return [{ start: group.start + 1, end: group.end }];
    // In a function's body all counts that leads to the token: conditions, exits, variables.
    return opensType(header) ? group.inner.flatMap(leaveOut) : [];
  };
  return braces.flatMap(leaveOut);
}

/** A token that stands in a text. */
interface Token {
  readonly index: number;
  readonly name: string;
}

/** Which of tokens in order is the first that stands after an index. */
function firstAfter(tokens: readonly Token[], index: number): number {
  let from = 0;
  let to = tokens.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle]?.index ?? 0) > index) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The declaration before a brace is looked for in so many characters. */
const longestHeader = 1000;

/** Where the declaration before a brace begins. */
function headerStart(text: string, brace: number): number {
  return lastOf(text, endsDeclaration, brace, longestHeader);
}

const endsDeclaration = new Set(['{', '}', ';']);
const endsParameter = new Set(['(', ')', ',', '{', '}']);

/** Where a text goes on after the last of some characters before an index, looked for in so many; else where those begin. */
function lastOf(text: string, characters: ReadonlySet<string>, index: number, most = index): number {
  const first = Math.max(0, index - most);
  let start = index;
  while (start > first && !characters.has(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Whether a body uses a parameter in whose type a token stands. @param tokens Where tokens stand in the header. */
function usesParameter(header: string, tokens: readonly number[], body: string): boolean {
  const names = tokens.flatMap((token) => {
    const [name = '', type] = header.slice(lastOf(header, endsParameter, token), token).split(':');
    return type === undefined ? [] : (/\w+$/.exec(name.trimEnd())?.[0] ?? []);
  });
  return names.length > 0 && new RegExp(`\\b(?:${names.join('|')})\\b`).test(body);
}

/** Whether a declaration adds members to a type that is a token, or inherits its members: they need no name of it. */
function addsToToken(header: string, tokens: readonly Token[]): boolean {
  const [, types = ''] = /\b(?:extension|class)\s+([\w.\s,:]+)$/.exec(header) ?? [];
  const added = types.split(/[\s,:]+/);
  return tokens.some(({ name }) => added.includes(name));
}

/** Whether what a declaration's braces hold are the members of a type. */
function opensType(header: string): boolean {
  return /\b(?:class|struct|enum|extension|protocol|actor)\b/.test(header) && !/\bfunc\b/.test(header);
}

import type { Flaw } from './dependency-reader.js';

/** How a format writes comments and strings: what is in them opens and closes nothing. */
export interface Brackets {
  /** Begins a comment that ends with the line. */
  readonly comment: RegExp;
  /** Begins and ends a comment of several lines; null where there are none. */
  readonly block: readonly [begin: string, end: string] | null;
  /** Which brackets count: `[{(`. */
  readonly open: string;
  /** The quote of strings in which a backslash is only that. */
  readonly raw: string;
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/**
 * Finds what a text opens and never closes: a bracket, a comment or a string of several lines. Such a text ends too early.
 * @param text A whole file.
 * @param format How it is written.
 * @returns The 0-based offset of the outermost one, or null where all of it is closed.
 */
export function unclosedIn(text: string, format: Brackets): number | null {
  const opened: { readonly offset: number; readonly close: string }[] = [];
  for (let at = 0; at < text.length;) {
    const past = pastText(text, at, format);
    if (past === null) return opened[0]?.offset ?? at;
    const character = text.charAt(at);
    if (past > at) at = past;
    else {
      if (format.open.includes(character)) opened.push({ offset: at, close: closing[character] ?? '' });
      else if (opened.at(-1)?.close === character) opened.pop();
      at++;
    }
  }
  return opened[0]?.offset ?? null;
}

/** Where a string or comment ends that begins at an offset: the offset itself where none begins there, null where it never ends. */
function pastText(text: string, at: number, { comment, block, raw }: Brackets): number | null {
  const quote = /^(?:"""|'''|"|')/.exec(text.slice(at, at + 3))?.[0];
  if (quote !== undefined) return endOfString(text, at, quote, raw);
  if (block !== null && text.startsWith(block[0], at)) {
    const end = text.indexOf(block[1], at + block[0].length);
    return end === -1 ? null : end + block[1].length;
  }
  return comment.test(text.slice(at, at + 2)) ? endOfLine(text, at) : at;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Where a string ends; one of a single line ends with that at the latest. Null where the text ends first. */
function endOfString(text: string, at: number, quote: string, raw: string): number | null {
  if (quote.length === 3) {
    const end = text.indexOf(quote, at + 3);
    return end === -1 ? null : end + 3;
  }
  for (let next = at + 1; next < text.length; next++) {
    const character = text.charAt(next);
    if (character === '\\' && quote !== raw) next++;
    else if (character === quote || character === '\n') return next + 1;
  }
  return null;
}

/** What is wrong with a text that ends too early; nothing where it does not. */
export function flawsIn(text: string, format: Brackets): readonly Flaw[] {
  const offset = unclosedIn(text, format);
  return offset === null
    ? []
    : [{ offset, message: 'The file ends too early. Packages of servers may be missing.', kind: 'partial' }];
}

/** TOML (https://toml.io/en/v1.0.0). */
export const toml: Brackets = { comment: /^#/, block: null, open: '[{', raw: "'" };

/** Gradle's build scripts, in Groovy and Kotlin. */
export const gradle: Brackets = { comment: /^\/\//, block: ['/*', '*/'], open: '{(', raw: '' };

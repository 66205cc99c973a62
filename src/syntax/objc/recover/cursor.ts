import { pairBrackets } from '../brackets.js';
import type { Token } from '../tokens.js';
import type { Writer } from '../writer.js';

/** Stands on one token of a stretch and knows how far it may go. */
export interface Cursor {
  readonly writer: Writer;
  /** The text that names are read from; the tokens' offsets count in it. */
  readonly names: string;
  readonly tokens: readonly Token[];
  /** For each bracket the index of its partner, else -1. */
  readonly partners: Int32Array;
  /** The index of the next token. */
  at: number;
  /** The index after the last token that may be read now. */
  end: number;
  /** How deep the reading functions have called each other. */
  depth: number;
  /** Reads statements to the end of what may be read. */
  readonly statements: (cursor: Cursor) => void;
  /** Whether the innermost type is a struct or C++ class, whose variables are its properties. */
  isAggregate: boolean;
  /** Whether something was passed over because it is nested too deeply. */
  skipped: boolean;
}

/** Deeper nesting is passed over: no person writes it, and the stack is finite. */
const deepest = 200;

/**
 * Makes a cursor before the first of these tokens.
 * @param names The text that names are read from; the tokens' offsets count in it.
 * @param statements Reads what stands between the braces of a block.
 */
export function createCursor(
  writer: Writer,
  names: string,
  tokens: readonly Token[],
  statements: (cursor: Cursor) => void,
): Cursor {
  return {
    writer,
    names,
    tokens,
    partners: pairBrackets(tokens).partners,
    at: 0,
    end: tokens.length,
    depth: 0,
    statements,
    isAggregate: false,
    skipped: false,
  };
}

/** The text of a token counted from the next one; empty past the end. */
export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.at + ahead < cursor.end ? (cursor.tokens[cursor.at + ahead]?.text ?? '') : '';
}

/** The next token; past the end, one without text that stands there. */
export function next(cursor: Cursor): Token {
  const token = cursor.at < cursor.end ? cursor.tokens[cursor.at] : undefined;
  if (token !== undefined) return token;
  const offset = cursor.tokens[cursor.end - 1]?.end ?? 0;
  return { kind: 'punctuator', text: '', start: offset, end: offset };
}

/** The offset of the next token. */
export function offset(cursor: Cursor): number {
  return next(cursor).start;
}

/** Whether the token counted from the next one is a word. */
export function isWord(cursor: Cursor, ahead = 0): boolean {
  return cursor.at + ahead < cursor.end && cursor.tokens[cursor.at + ahead]?.kind === 'word';
}

/** Goes past the next token if it is this one. */
export function skip(cursor: Cursor, text: string): boolean {
  if (peek(cursor) !== text) return false;
  cursor.at += 1;
  return true;
}

/** The index of the bracket that closes the one at an index; the end of what may be read where there is none. */
export function closing(cursor: Cursor, index: number): number {
  const partner = cursor.partners[index] ?? -1;
  return partner > index && partner < cursor.end ? partner : cursor.end;
}

/** The index after the group that opens at an index. */
export function afterGroup(cursor: Cursor, index: number): number {
  return Math.min(closing(cursor, index) + 1, cursor.end);
}

/** Reads what stands between the bracket at the cursor and its partner, and goes past both. */
export function inside<Result>(cursor: Cursor, read: (cursor: Cursor) => Result): Result {
  const { end } = cursor;
  const close = closing(cursor, cursor.at);
  cursor.at += 1;
  cursor.end = close;
  const result = read(cursor);
  cursor.end = end;
  cursor.at = Math.min(close + 1, end);
  return result;
}

/** Reads up to an index and no further. */
export function until(cursor: Cursor, index: number, read: (cursor: Cursor) => void): void {
  const { end } = cursor;
  cursor.end = Math.min(index, end);
  read(cursor);
  cursor.end = end;
}

/** Goes past everything up to and including a token that stands outside of brackets. */
export function skipPast(cursor: Cursor, text: string): void {
  while (cursor.at < cursor.end) {
    if (skip(cursor, text)) return;
    cursor.at = /[([{]$/.test(peek(cursor)) ? afterGroup(cursor, cursor.at) : cursor.at + 1;
  }
}

/** Reads one level deeper, or passes over one token or group where that is too deep. */
export function deeper<Result>(cursor: Cursor, tooDeep: () => Result, read: () => Result): Result {
  if (cursor.depth >= deepest) {
    cursor.skipped = true;
    cursor.at = afterGroup(cursor, cursor.at);
    return tooDeep();
  }
  cursor.depth += 1;
  const result = read();
  cursor.depth -= 1;
  return result;
}

/** The text of a token as it was before macros were rewritten. */
export function written({ names }: Cursor, { start, end }: Token): string {
  return names.slice(start, end);
}

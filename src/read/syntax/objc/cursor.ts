import type { Expression } from '../../../model/expression.js';
import type { RecoveredStatements, Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import { sharedName } from '../shared-names.js';
import type { ArmQueue } from './arm-queue.js';
import type { ChoiceIndex } from './choices.js';
import { pairBrackets } from './brackets.js';
import type { Stretch } from './conditionals.js';
import type { Token } from './tokens.js';

/** What encloses the tokens that are read: variables of an aggregate are its properties, and only code runs. */
export type Context = 'file' | 'type' | 'aggregate' | 'code';

/** The text of one file, for everything that reads a part of it. */
export interface Text {
  /** What names are read from; the tokens' offsets count in it. */
  readonly names: string;
  /** Turns an offset into a place. */
  readonly place: (offset: number) => Place;
  /** The stretches that could not be read to their ends. */
  readonly recovered: Stretch[];
}

/** The entries to the grammar, which the readers of its parts call each other by. */
export interface Readers {
  /** Reads an expression up to a comma, colon, semicolon or closing bracket. */
  readonly expression: (cursor: Cursor) => Expression;
  /** Reads statements to the end of what may be read. */
  readonly statements: (cursor: Cursor) => readonly Statement[];
  /** Reads what a function, type or file holds to the end of what may be read, with the arms that were cut out of it. */
  readonly body: (cursor: Cursor) => readonly Statement[];
}

/** What conditionals make of the tokens. */
export interface Alternatives {
  /** The arms that were cut out of the text. */
  readonly arms: ArmQueue | null;
  /** The arms that stand side by side. */
  readonly choices: ChoiceIndex;
}

/** Stands on one token of a stretch and knows how far it may go. */
export interface Cursor extends Text, Alternatives {
  readonly readers: Readers;
  readonly tokens: readonly Token[];
  /** For each bracket the index of its partner, else -1. */
  readonly partners: Int32Array;
  /** The index of the next token. */
  at: number;
  /** The index after the last token that may be read now. */
  end: number;
  /** How deep the reading functions have called each other. */
  depth: number;
  context: Context;
  /** Whether something in the innermost statement could not be read. */
  isLost: boolean;
  /** Whether something was passed over because it is nested too deeply. */
  skipped: boolean;
}

/** Deeper nesting is passed over: no person writes it, and the stack is finite. */
const deepest = 200;

/**
 * Makes a cursor before the first of these tokens.
 * @param text The file.
 * @param tokens The tokens to read.
 * @param readers Read what they hold.
 * @param context What encloses them.
 * @param alternatives What conditionals make of them.
 */
export function createCursor(
  text: Text,
  tokens: readonly Token[],
  readers: Readers,
  context: Context,
  alternatives: Alternatives = { arms: null, choices: new Map() },
): Cursor {
  const { names, place, recovered } = text;
  const { partners } = pairBrackets(tokens);
  const start = { at: 0, end: tokens.length, depth: 0, context, isLost: false, skipped: false };
  return { names, place, recovered, readers, tokens, partners, ...alternatives, ...start };
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

/** Whether the next token is the first one of its line. */
export function beginsLine(cursor: Cursor): boolean {
  return cursor.names.slice(cursor.tokens[cursor.at - 1]?.end ?? 0, offset(cursor)).includes('\n');
}

/** Goes past the next token if it is this one. */
export function skip(cursor: Cursor, text: string): boolean {
  if (peek(cursor) !== text) return false;
  cursor.at += 1;
  return true;
}

/** Goes past the next token if it is this one; else the statement cannot be read to its end. */
export function expect(cursor: Cursor, text: string): void {
  if (!skip(cursor, text)) cursor.isLost = true;
}

/** Goes past a token that nothing can begin with. */
export function passOver(cursor: Cursor): void {
  cursor.at += 1;
  cursor.isLost = true;
}

/** Whether the bracket at an index is closed within what may be read. */
export function isClosed(cursor: Cursor, index: number): boolean {
  const partner = cursor.partners[index] ?? -1;
  return partner > index && partner < cursor.end;
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

/** Whether a token opens a group. */
export function opensGroup(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x28 || last === 0x5b || last === 0x7b;
}

/** Reads what stands between the bracket at the cursor and its partner, and goes past both. */
export function inside<Result>(cursor: Cursor, read: (cursor: Cursor) => Result): Result {
  const { end } = cursor;
  if (!isClosed(cursor, cursor.at)) cursor.isLost = true;
  const close = closing(cursor, cursor.at);
  cursor.at += 1;
  cursor.end = close;
  const result = read(cursor);
  cursor.end = end;
  cursor.at = Math.min(close + 1, end);
  return result;
}

/** Reads the body between the brace at the cursor and its partner. */
export function bodyInside(cursor: Cursor, context: Context): readonly Statement[] {
  const outer = cursor.context;
  cursor.context = context;
  const body = inside(cursor, cursor.readers.body);
  cursor.context = outer;
  return body;
}

/** Reads up to an index and no further. */
export function until<Result>(cursor: Cursor, index: number, read: (cursor: Cursor) => Result): Result {
  const { end } = cursor;
  cursor.end = Math.min(index, end);
  const result = read(cursor);
  cursor.end = end;
  return result;
}

/** Goes past everything up to and including a token that stands outside of brackets. */
export function skipPast(cursor: Cursor, text: string): void {
  while (cursor.at < cursor.end) {
    if (skip(cursor, text)) return;
    cursor.at = opensGroup(peek(cursor)) ? afterGroup(cursor, cursor.at) : cursor.at + 1;
  }
}

/**
 * Goes one level deeper, which `cursor.depth -= 1` undoes; where that is too deep, passes over one token or group.
 * @returns Whether it went deeper.
 */
export function enter(cursor: Cursor): boolean {
  if (cursor.depth < deepest) {
    cursor.depth += 1;
    return true;
  }
  cursor.skipped = true;
  cursor.at = afterGroup(cursor, cursor.at);
  return false;
}

/** The text of a token as it was before C++ was rewritten. */
export function written({ names }: Cursor, { start, end }: Token): string {
  return sharedName(names.slice(start, end));
}

/** Marks what was read from a stretch that could not be read to its end. */
export function recover(
  { place, recovered }: Pick<Text, 'place' | 'recovered'>,
  { start, end }: Stretch,
  statements: readonly Statement[],
): readonly RecoveredStatements[] {
  recovered.push({ start, end });
  return statements.length === 0 ? [] : [{ kind: 'recovered', statements, place: place(start) }];
}

import type { Declaration, Statement } from '../../../model/module.js';
import { readArms } from './arms.js';
import {
  afterGroup,
  beginsLine,
  enter,
  expect,
  inside,
  isClosed,
  isWord,
  next,
  offset,
  passOver,
  peek,
  recover,
  skip,
  skipPast,
  until,
  type Cursor,
  type Readers,
} from './cursor.js';
import { takeChoice } from './choices.js';
import { readTypeLike } from './classes.js';
import { readDeclaration } from './declarations.js';
import { readExpression } from './expressions.js';
import { readIf, readFor, readWhile, readDo } from './control-flow.js';
import { readSwitch } from './switch.js';

type Read = (cursor: Cursor) => readonly Statement[];

/** The entries to the grammar. */
export const readers: Readers = { expression: readExpression, statements: readStatements, body: readBody };

const statementReaders: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['if', (cursor) => readIf(cursor, readStatement)],
  ['for', (cursor) => readFor(cursor, readStatement)],
  ['while', (cursor) => readWhile(cursor, readStatement)],
  ['do', (cursor) => readDo(cursor, readStatement)],
  ['switch', readSwitch],
  ['return', (cursor) => readExit(cursor, 'return')],
  ['co_return', (cursor) => readExit(cursor, 'return')],
  ['@throw', (cursor) => readExit(cursor, 'throw')],
  ['throw', (cursor) => readExit(cursor, 'throw')],
  ['break', (cursor) => readJump(cursor, 'break')],
  ['continue', (cursor) => readJump(cursor, 'continue')],
  // What follows a jump runs as little as what follows a return.
  ['goto', (cursor) => readJump(cursor, 'return')],
  ['@try', readTry],
  ['try', readTry],
  ['@autoreleasepool', readPool],
  ['@synchronized', readSynchronized],
  ['@optional', readWord],
  ['@required', readWord],
  ['else', readStray],
  ['case', readStray],
  ['@catch', readStray],
  ['catch', readStray],
  ['@finally', readStray],
]);

function readStatements(cursor: Cursor): readonly Statement[] {
  const outer = cursor.isLost;
  const statements: Statement[] = [];
  while (cursor.at < cursor.end) statements.push(...readRecovered(cursor));
  cursor.isLost = outer;
  return statements;
}

function readBody(cursor: Cursor): readonly Statement[] {
  if (cursor.arms === null) return readStatements(cursor);
  const outer = cursor.isLost;
  const statements: Statement[] = [];
  while (cursor.at < cursor.end) {
    statements.push(...readArms(cursor, offset(cursor)));
    const read = readRecovered(cursor);
    statements.push(...readArms(cursor, cursor.tokens[cursor.at - 1]?.end ?? 0), ...read);
  }
  statements.push(...readArms(cursor, cursor.tokens[cursor.end]?.start ?? cursor.names.length));
  cursor.isLost = outer;
  return statements;
}

/** Reads one statement; where that does not succeed, what was read counts as recovered. */
function readRecovered(cursor: Cursor): readonly Statement[] {
  const start = offset(cursor);
  cursor.isLost = false;
  const statements = readOnward(cursor);
  if (!isLost(cursor)) return statements;
  return recover(cursor, { start, end: cursor.tokens[cursor.at - 1]?.end ?? start }, statements);
}

function isLost(cursor: Cursor): boolean {
  return cursor.isLost;
}

/** Reads one statement, or passes over a token that begins none. */
function readOnward(cursor: Cursor): readonly Statement[] {
  const first = cursor.at;
  const statements = readChoice(cursor) ?? readStatement(cursor);
  if (cursor.at === first) passOver(cursor);
  return statements;
}

/** The arms of an `#if` between statements; null where none begin. */
function readChoice(cursor: Cursor): readonly Statement[] | null {
  const place = cursor.place(offset(cursor));
  const ends = takeChoice(cursor);
  if (ends === null) return null;
  const arms = ends.map((end) => until(cursor, end, readStatements));
  return [{ kind: 'conditional', arms, place }];
}

function readStatement(cursor: Cursor): readonly Statement[] {
  if (!enter(cursor)) return [];
  const statements = readAny(cursor);
  cursor.depth -= 1;
  return statements;
}

function readAny(cursor: Cursor): readonly Statement[] {
  const text = peek(cursor);
  const read = statementReaders.get(text);
  if (read !== undefined) return read(cursor);
  if (text === '{') return readBlock(cursor);
  if (text === ';') {
    cursor.at += 1;
    return [];
  }
  if (isWord(cursor) && peek(cursor, 1) === ':') {
    cursor.at += 2;
    return [];
  }
  return readTypeLike(cursor) ?? readDeclaration(cursor) ?? readExpressions(cursor);
}

function readBlock(cursor: Cursor): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  return [{ kind: 'block', statements: inside(cursor, readStatements), place }];
}

/** Statements in braces, where a statement demands them. */
function readBraces(cursor: Cursor): readonly Statement[] {
  if (peek(cursor) === '{') return inside(cursor, readStatements);
  cursor.isLost = true;
  return [];
}

function readExpressions(cursor: Cursor): readonly Statement[] {
  const statements: Statement[] = [];
  do {
    const place = cursor.place(offset(cursor));
    statements.push({ kind: 'expression', expression: readExpression(cursor), place });
  } while (skip(cursor, ','));
  readEnd(cursor);
  return statements;
}

/** A macro may stand for a whole statement, with its semicolon. */
function readEnd(cursor: Cursor): void {
  if (skip(cursor, ';') || cursor.at >= cursor.end) return;
  const isMacro = cursor.tokens[cursor.at - 1]?.text === ')' && beginsLine(cursor);
  if (!isMacro) cursor.isLost = true;
}

function readWord(cursor: Cursor): readonly Statement[] {
  cursor.at += 1;
  return [];
}

/** The word of a statement's later part whose beginning is missing. */
function readStray(cursor: Cursor): readonly Statement[] {
  passOver(cursor);
  return [];
}

function readJump(cursor: Cursor, how: 'break' | 'continue' | 'return'): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  skipPast(cursor, ';');
  return [{ kind: 'exit', how, value: null, place }];
}

function readExit(cursor: Cursor, how: 'return' | 'throw'): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  const value = /^[;}]?$/.test(peek(cursor)) ? null : readExpression(cursor);
  while (skip(cursor, ',')) readExpression(cursor);
  expectEnd(cursor);
  return [{ kind: 'exit', how, value, place }];
}

function expectEnd(cursor: Cursor): void {
  if (cursor.at < cursor.end) expect(cursor, ';');
}

/** `@autoreleasepool {…}`. */
function readPool(cursor: Cursor): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  return [{ kind: 'block', statements: readBraces(cursor), place }];
}

/** `@synchronized (x) {…}`. */
function readSynchronized(cursor: Cursor): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  const locked = peek(cursor) === '(' ? inside(cursor, readExpression) : null;
  const lock: readonly Statement[] = locked === null ? [] : [{ kind: 'expression', expression: locked, place }];
  return [{ kind: 'block', statements: [...lock, ...readBraces(cursor)], place }];
}

interface Handler {
  readonly declares: readonly Declaration[];
  readonly body: readonly Statement[];
}

/** `@try {…} @catch (T x) {…} @finally {…}`, `try {…} catch (T x) {…}`. */
function readTry(cursor: Cursor): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  const body = readBraces(cursor);
  const handlers: Handler[] = [];
  while (skip(cursor, '@catch') || skip(cursor, 'catch')) handlers.push(readHandler(cursor));
  const last = skip(cursor, '@finally') ? readBraces(cursor) : [];
  return [{ kind: 'try', body, handlers, finally: last, place }];
}

function readHandler(cursor: Cursor): Handler {
  const isCaught = peek(cursor) === '(';
  if (isCaught && !isClosed(cursor, cursor.at)) passOver(cursor);
  const declared = isCaught && peek(cursor, 1) !== '...' ? inside(cursor, (head) => readDeclaration(head) ?? []) : [];
  if (isCaught && next(cursor).text === '(') cursor.at = afterGroup(cursor, cursor.at);
  return { declares: declared.filter((each) => each.kind === 'declaration'), body: readBraces(cursor) };
}

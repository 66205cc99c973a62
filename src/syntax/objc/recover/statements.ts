import type { Expression } from '../../../model/expression.js';
import { governedGroups, type CaseGroup } from '../cases.js';
import { aftermathOfIf, exits, goesOn, leaveBehind, within, type Aftermath } from '../flow.js';
import { afterGroup, deeper, inside, isWord, next, offset, peek, skip, skipPast, type Cursor } from './cursor.js';
import { readDeclaration } from './declarations.js';
import { readExpression } from './expressions.js';
import { readTypeLike } from './classes.js';

type Read = (cursor: Cursor) => Aftermath;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['if', readIf],
  ['else', readAfterWord],
  ['for', readFor],
  ['while', readWhile],
  ['do', readAfterWord],
  ['switch', readSwitch],
  ['return', readReturn],
  ['@throw', readThrow],
  ['throw', readThrow],
  ['break', readJump],
  ['continue', readJump],
  ['goto', readJump],
  ['@try', readAttempt],
  ['try', readAttempt],
  ['@finally', readAttempt],
  ['@autoreleasepool', readAfterWord],
  ['@catch', readHandler],
  ['catch', readHandler],
  ['@synchronized', readSynchronized],
  ['@optional', readAfterWord],
  ['@required', readAfterWord],
  ['case', readLabel],
  ['default', readLabel],
]);

/** Reads statements and declarations to the end of what the cursor may read. */
export function readItems(cursor: Cursor): void {
  const outer = cursor.writer.current();
  readSequence(cursor);
  cursor.writer.close(outer);
}

function readSequence(cursor: Cursor): boolean {
  let never = false;
  while (cursor.at < cursor.end) {
    const before = cursor.at;
    const start = offset(cursor);
    const aftermath = readStatement(cursor);
    never ||= aftermath.exits;
    leaveBehind(cursor.writer, aftermath, start);
    if (cursor.at === before) cursor.at += 1;
  }
  return never;
}

function readStatement(cursor: Cursor): Aftermath {
  return deeper(
    cursor,
    () => goesOn,
    () => {
      const text = peek(cursor);
      const read = readers.get(text);
      if (read !== undefined) return read(cursor);
      if (text === '{') return readBlock(cursor);
      if (text === ';') cursor.at += 1;
      else if (!readTypeLike(cursor) && !readDeclaration(cursor)) readExpressionStatement(cursor);
      return goesOn;
    },
  );
}

function readBlock(cursor: Cursor): Aftermath {
  const outer = cursor.writer.current();
  const never = inside(cursor, () => readSequence(cursor));
  cursor.writer.close(outer);
  return { exits: never, after: [] };
}

/** The words that other statements begin with (`else`, `@try`) and what they govern is read as if they were not there. */
function readAfterWord(cursor: Cursor): Aftermath {
  cursor.at += 1;
  return peek(cursor) === '{' ? readBlock(cursor) : goesOn;
}

function readExpressionStatement(cursor: Cursor): void {
  readExpression(cursor);
  while (skip(cursor, ',')) readExpression(cursor);
  skip(cursor, ';');
}

function readJump(cursor: Cursor): Aftermath {
  skipPast(cursor, ';');
  return exits;
}

function readThrow(cursor: Cursor): Aftermath {
  cursor.at += 1;
  readExpressionStatement(cursor);
  return exits;
}

function readReturn(cursor: Cursor): Aftermath {
  const start = offset(cursor);
  cursor.at += 1;
  if (!/^[;}]?$/.test(peek(cursor))) cursor.writer.result(readExpression(cursor), start);
  skip(cursor, ';');
  return exits;
}

function readIf(cursor: Cursor): Aftermath {
  const { writer } = cursor;
  const start = offset(cursor);
  cursor.at += 1;
  skip(cursor, 'constexpr');
  const test = peek(cursor) === '(' ? inside(cursor, () => readExpression(cursor)) : writer.opaque(start);
  const yes = within(writer, { test, holds: true }, start, () => readStatement(cursor));
  if (!skip(cursor, 'else')) return aftermathOfIf(test, yes, goesOn);
  return aftermathOfIf(
    test,
    yes,
    within(writer, { test, holds: false }, start, () => readStatement(cursor)),
  );
}

/** `for (T x in collection)`, `for (T x : collection)`, `for (begin; test; step)`. */
function readFor(cursor: Cursor): Aftermath {
  const { writer } = cursor;
  const outer = writer.current();
  const start = offset(cursor);
  cursor.at += 1;
  if (peek(cursor) === '(') {
    const test = inside(cursor, readForHead);
    if (test !== null) writer.open({ kind: 'branch', test, values: null, holds: true, place: writer.place(start) }, null);
  }
  readStatement(cursor);
  writer.close(outer);
  return goesOn;
}

/** Reads what stands between the brackets of a `for`; returns its test, if it has one. */
function readForHead(cursor: Cursor): Expression | null {
  let test: Expression | null = null;
  let part = 0;
  if (readDeclaration(cursor)) part = cursor.tokens[cursor.at - 1]?.text === ';' ? 1 : 0;
  while (cursor.at < cursor.end) {
    const before = cursor.at;
    if (skip(cursor, ';')) part += 1;
    else if (!skip(cursor, 'in') && !skip(cursor, ':') && !skip(cursor, ',')) {
      const value = readExpression(cursor);
      if (part === 1) test = value;
    }
    if (cursor.at === before) cursor.at += 1;
  }
  return test;
}

function readWhile(cursor: Cursor): Aftermath {
  const start = offset(cursor);
  cursor.at += 1;
  if (peek(cursor) !== '(') return goesOn;
  const test = inside(cursor, () => readExpression(cursor));
  if (!skip(cursor, ';')) within(cursor.writer, { test, holds: true }, start, () => readStatement(cursor));
  return goesOn;
}

/** The block of a `@try` or `@finally`, of which nobody knows how far it runs. */
function readAttempt(cursor: Cursor): Aftermath {
  readAfterWord(cursor);
  return goesOn;
}

/** `@catch (T x) {…}`. */
function readHandler(cursor: Cursor): Aftermath {
  readSynchronized(cursor);
  return goesOn;
}

/** `@synchronized (x) {…}`. */
function readSynchronized(cursor: Cursor): Aftermath {
  const outer = cursor.writer.current();
  cursor.at += 1;
  if (peek(cursor) === '(') inside(cursor, readHandled);
  const aftermath = peek(cursor) === '{' ? readBlock(cursor) : goesOn;
  cursor.writer.close(outer);
  return aftermath;
}

function readHandled(cursor: Cursor): void {
  if (!readDeclaration(cursor)) readExpression(cursor);
}

/** A label whose switch is not in sight. */
function readLabel(cursor: Cursor): Aftermath {
  cursor.at += 1;
  if (peek(cursor) !== ':') readExpression(cursor);
  skip(cursor, ':');
  return goesOn;
}

interface Extent {
  readonly first: number;
  readonly end: number;
  readonly length: number;
}

function readSwitch(cursor: Cursor): Aftermath {
  const { writer } = cursor;
  const outer = writer.current();
  const start = offset(cursor);
  cursor.at += 1;
  const subject = peek(cursor) === '(' ? inside(cursor, () => readExpression(cursor)) : writer.opaque(start);
  if (peek(cursor) !== '{') return goesOn;
  inside(cursor, () => {
    const groups = readLabels(cursor);
    const { end } = cursor;
    governedGroups(writer, subject, groups, (extent) => {
      cursor.at = extent.first;
      cursor.end = extent.end;
      return readSequence(cursor);
    });
    cursor.end = end;
  });
  writer.close(outer);
  return goesOn;
}

/** Finds the labels of a switch and the statements between them, without reading these. */
function readLabels(cursor: Cursor): readonly CaseGroup<Extent>[] {
  const groups: CaseGroup<Extent>[] = [];
  let open: (Omit<CaseGroup<Extent>, 'body'> & { readonly first: number }) | null = null;
  const finish = (end: number): void => {
    if (open === null) return;
    const { pattern, offset: at, first } = open;
    groups.push({ pattern, offset: at, body: { first, end, length: end - first } });
  };
  while (cursor.at < cursor.end) {
    const word = isWord(cursor) ? peek(cursor) : '';
    if (word === 'case' || (word === 'default' && peek(cursor, 1) === ':')) {
      finish(cursor.at);
      const at = offset(cursor);
      cursor.at += 1;
      const pattern = word === 'case' ? readExpression(cursor) : null;
      skip(cursor, ':');
      open = { pattern, offset: at, first: cursor.at };
    } else cursor.at = /[([{]$/.test(next(cursor).text) ? afterGroup(cursor, cursor.at) : cursor.at + 1;
  }
  finish(cursor.end);
  return groups;
}

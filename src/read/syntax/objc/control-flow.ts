import type { Expression } from '../../../model/expression.js';
import type { Condition, Declaration, Statement } from '../../../model/module.js';
import { expect, inside, isClosed, offset, passOver, peek, skip, type Cursor } from './cursor.js';
import { readDeclaration } from './declarations.js';
import { readExpression } from './expressions.js';
import { opaque } from './names.js';

/** Reads one statement. */
type ReadStatement = (cursor: Cursor) => readonly Statement[];

/** A test in brackets, and what runs before it. */
interface Head {
  readonly before: readonly Statement[];
  readonly conditions: readonly Condition[];
}

/** `if (test) yes else no`. */
export function readIf(cursor: Cursor, readStatement: ReadStatement): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  skip(cursor, 'constexpr');
  const { before, conditions } = readHead(cursor);
  const then = readArm(cursor, readStatement);
  const otherwise = skip(cursor, 'else') ? readArm(cursor, readStatement) : null;
  return inBlock(before, { kind: 'if', conditions, then, otherwise, place });
}

/** The statements of an arm, without the braces around them. */
function readArm(cursor: Cursor, readStatement: ReadStatement): readonly Statement[] {
  if (peek(cursor) === '{') return inside(cursor, cursor.readers.statements);
  if (cursor.at >= cursor.end) cursor.isLost = true;
  return readStatement(cursor);
}

/** What stands before a statement is seen by that statement only. */
function inBlock(before: readonly Statement[], statement: Statement): readonly Statement[] {
  return before.length === 0 ? [statement] : [{ kind: 'block', statements: [...before, statement], place: statement.place }];
}

/** `(test)`, C++'s `(T x = value)` and `(T x = value; test)`. */
function readHead(cursor: Cursor): Head {
  const place = cursor.place(offset(cursor));
  if (peek(cursor) !== '(' || !isClosed(cursor, cursor.at)) {
    if (peek(cursor) === '(') cursor.at += 1;
    cursor.isLost = true;
    return { before: [], conditions: [{ test: opaque(place), declares: [] }] };
  }
  return inside(cursor, () => {
    const declared = readDeclaration(cursor);
    if (declared === null) return { before: [], conditions: [readTest(cursor)] };
    if (cursor.at < cursor.end) return { before: declared, conditions: [readTest(cursor)] };
    const declares = declared.filter((each) => each.kind === 'declaration');
    const value = declares.at(-1)?.value ?? null;
    return value === null
      ? { before: declared, conditions: [] }
      : { before: declared.filter((each) => each.kind !== 'declaration'), conditions: [{ test: value, declares }] };
  });
}

function readTest(cursor: Cursor): Condition {
  const place = cursor.place(offset(cursor));
  const tests = readCommas(cursor);
  if (cursor.at < cursor.end) cursor.isLost = true;
  while (cursor.at < cursor.end) {
    const before = cursor.at;
    tests.push(readExpression(cursor));
    if (cursor.at === before) cursor.at += 1;
  }
  const [only, ...more] = tests;
  const test: Expression =
    only !== undefined && more.length === 0 ? only : { kind: 'operation', operator: ',', operands: tests, place };
  return { test, declares: [] };
}

function readCommas(cursor: Cursor): Expression[] {
  const values: Expression[] = [];
  do values.push(readExpression(cursor));
  while (skip(cursor, ','));
  return values;
}

/** `while (test) body`. */
export function readWhile(cursor: Cursor, readStatement: ReadStatement): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  const { before, conditions } = readHead(cursor);
  const body = readArm(cursor, readStatement);
  return inBlock(before, { kind: 'loop', subject: null, declares: [], conditions, runsFirst: false, body, step: [], place });
}

/** `do body while (test);`. */
export function readDo(cursor: Cursor, readStatement: ReadStatement): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  const body = readArm(cursor, readStatement);
  const isTested = skip(cursor, 'while');
  if (!isTested) cursor.isLost = true;
  const conditions = isTested ? readHead(cursor).conditions : [];
  skip(cursor, ';');
  return [{ kind: 'loop', subject: null, declares: [], conditions, runsFirst: true, body, step: [], place }];
}

/** What stands between the brackets of a `for`. */
interface ForHead {
  readonly before: readonly Statement[];
  readonly subject: Expression | null;
  readonly declares: readonly Declaration[];
  readonly conditions: readonly Condition[];
  readonly step: readonly Expression[];
}

/** `for (T x in collection)`, `for (T x : collection)`, `for (begin; test; step)`. */
export function readFor(cursor: Cursor, readStatement: ReadStatement): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  if (peek(cursor) !== '(' || !isClosed(cursor, cursor.at)) {
    passOver(cursor);
    return readStatement(cursor);
  }
  const { before, subject, declares, conditions, step } = inside(cursor, readForHead);
  const body = readArm(cursor, readStatement);
  return inBlock(before, { kind: 'loop', subject, declares, conditions, runsFirst: false, body, step, place });
}

function readForHead(cursor: Cursor): ForHead {
  const place = cursor.place(offset(cursor));
  const declared = readDeclaration(cursor);
  const begin = declared === null && !/^;?$/.test(peek(cursor)) ? readCommas(cursor) : [];
  if (skip(cursor, 'in') || skip(cursor, ':')) {
    const declares = (declared ?? []).filter((each) => each.kind === 'declaration');
    const subject = readExpression(cursor);
    if (cursor.at < cursor.end) cursor.isLost = true;
    return { before: [], subject, declares, conditions: [], step: [] };
  }
  if (declared === null) expect(cursor, ';');
  const before = declared ?? begin.map((expression): Statement => ({ kind: 'expression', expression, place }));
  const conditions = /^;?$/.test(peek(cursor)) ? [] : [readTestBefore(cursor)];
  skip(cursor, ';');
  const step = cursor.at < cursor.end ? readCommas(cursor) : [];
  if (cursor.at < cursor.end) cursor.isLost = true;
  return { before, subject: null, declares: [], conditions, step };
}

/** The test of a `for`, up to its semicolon. */
function readTestBefore(cursor: Cursor): Condition {
  const place = cursor.place(offset(cursor));
  const tests = readCommas(cursor);
  const [only, ...more] = tests;
  const test: Expression =
    only !== undefined && more.length === 0 ? only : { kind: 'operation', operator: ',', operands: tests, place };
  return { test, declares: [] };
}

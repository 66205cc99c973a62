import type { Token } from '../tokens.js';
import { closing, inside, next, offset, peek, skip, skipPast, written, type Cursor } from './cursor.js';
import { readExpression } from './expressions.js';

/** Whether a word begins a struct, class or enumeration. */
export function isAggregate(word: string): boolean {
  return word === 'struct' || word === 'union' || word === 'enum' || word === 'class';
}

/**
 * Reads `class Name : public Base {…}`, `struct`, `union`, or `enum`, which declares its cases.
 * @param alias The name that a `typedef` gives one that has none.
 * @returns Whether one with a body begins at the cursor.
 */
export function readAggregate(cursor: Cursor, alias: Token | null = null): boolean {
  const open = indexOfBody(cursor);
  if (open === -1) return false;
  const { writer } = cursor;
  const isEnum = peek(cursor) === 'enum';
  const named = peek(cursor, 1) === 'class' ? cursor.at + 2 : cursor.at + 1;
  const own = named < open ? wordAt(cursor, named) : null;
  const inherits = own === null || isEnum ? [] : basesIn(cursor, named + 1, open);
  const token = own ?? alias;
  const name = token === null ? '' : written(cursor, token);
  const start = token?.start ?? offset(cursor);
  const scope = { kind: 'type', name, inherits, declaresOnly: false, place: writer.place(start) } as const;
  const declaration = token === null ? null : ({ declares: 'type', name, type: null, value: null } as const);
  cursor.at = open;
  writer.define(scope, declaration, { start, end: endOfGroup(cursor, open) }, () => {
    inside(cursor, isEnum ? readCases : readMembers);
  });
  skip(cursor, ';');
  return true;
}

/** The offset after the group that opens at an index. */
function endOfGroup(cursor: Cursor, open: number): number {
  return cursor.tokens[closing(cursor, open)]?.end ?? cursor.names.length;
}

/** Reads what a struct or class declares between its braces, to the end of what the cursor may read. */
export function readMembers(cursor: Cursor): void {
  const outer = cursor.isAggregate;
  cursor.isAggregate = true;
  cursor.statements(cursor);
  cursor.isAggregate = outer;
}

function wordAt(cursor: Cursor, index: number): Token | null {
  const token = cursor.tokens[index];
  return token?.kind === 'word' ? token : null;
}

/** The index of the brace that opens the body, or -1 where the type is only named. */
function indexOfBody(cursor: Cursor): number {
  let open = cursor.at + 1;
  while (open < cursor.end && !/^[{;()=*]$/.test(cursor.tokens[open]?.text ?? '')) open += 1;
  return open < cursor.end && cursor.tokens[open]?.text === '{' ? open : -1;
}

function basesIn(cursor: Cursor, first: number, end: number): readonly string[] {
  const words = cursor.tokens.slice(first, end).filter(({ kind }) => kind === 'word');
  return words
    .filter(({ text }) => !/^(?:public|private|protected|virtual|final)$/.test(text))
    .map((token) => written(cursor, token));
}

function readCases(cursor: Cursor): void {
  while (cursor.at < cursor.end) {
    const token = next(cursor);
    cursor.at += 1;
    const value = skip(cursor, '=') ? readExpression(cursor) : null;
    const isCase = token.kind === 'word';
    if (isCase) cursor.writer.declare({ declares: 'case', name: token.text, type: null, value, body: null }, token.start);
    if (!skip(cursor, ',')) skipPast(cursor, ',');
  }
}

import type { Statement, TypeDeclaration } from '../../../model/module.js';
import { bodyInside, inside, isWord, next, offset, passOver, peek, skip, skipPast, written, type Cursor } from './cursor.js';
import type { Token } from './tokens.js';

/** Whether a word begins a struct, class or enumeration. */
export function isAggregate(word: string): boolean {
  return word === 'struct' || word === 'union' || word === 'enum' || word === 'class';
}

/**
 * Reads `class Name : public Base {…}`, `struct`, `union`, or `enum`, which declares its cases, up to its closing brace.
 * @param alias The name that a `typedef` gives one that has none.
 * @returns Null where none with a body begins at the cursor; then nothing was read.
 */
export function readAggregate(cursor: Cursor, alias: Token | null = null): TypeDeclaration | null {
  const open = indexOfBody(cursor);
  if (open === -1) return null;
  const isEnum = peek(cursor) === 'enum';
  const at = isAggregate(peek(cursor, 1)) ? cursor.at + 2 : cursor.at + 1;
  const own = at < open ? wordAt(cursor, at) : null;
  const inherits = own === null || isEnum ? [] : basesIn(cursor, at + 1, open);
  const token = own ?? alias;
  const name = token === null ? '' : written(cursor, token);
  const place = cursor.place(token?.start ?? offset(cursor));
  cursor.at = open;
  const members = isEnum ? inside(cursor, readCases) : bodyInside(cursor, 'aggregate');
  // What has no name declares none.
  return { kind: 'type', name, inherits, declaresOnly: false, adds: name === '', members, place };
}

/** Whether a struct, class or enumeration is only named at the cursor: `struct D;`, `enum E : int;`. */
export function isOnlyNamed(cursor: Cursor): boolean {
  const at = isAggregate(peek(cursor, 1)) ? 2 : 1;
  return isWord(cursor, at) && (peek(cursor, at + 1) === ';' || (peek(cursor, at + 1) === ':' && peek(cursor, at + 3) === ';'));
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

function readCases(cursor: Cursor): readonly Statement[] {
  const cases: Statement[] = [];
  while (cursor.at < cursor.end) {
    const token = next(cursor);
    if (token.kind === 'word') cursor.at += 1;
    else passOver(cursor);
    const value = skip(cursor, '=') ? cursor.readers.expression(cursor) : null;
    const place = cursor.place(token.start);
    if (token.kind === 'word')
      cases.push({ kind: 'declaration', declares: 'case', name: token.text, type: null, value, wrapper: null, place });
    if (!skip(cursor, ',')) skipPast(cursor, ',');
  }
  return cases;
}

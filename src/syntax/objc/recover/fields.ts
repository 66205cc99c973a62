import { skipPast, peek, written, type Cursor } from './cursor.js';
import { callableName, typeIn } from './types.js';

/** Reads instance variables to the end of what the cursor may read. */
export function readFields(cursor: Cursor): void {
  while (cursor.at < cursor.end) {
    if (peek(cursor).startsWith('@')) cursor.at += 1;
    else readField(cursor, null);
  }
}

/**
 * Reads one instance variable or property up to its semicolon.
 * @param storage The prefix under which it is declared once more, as the variable that stores it.
 */
export function readField(cursor: Cursor, storage: string | null): void {
  const { writer } = cursor;
  const first = cursor.at;
  skipPast(cursor, ';');
  const callable = callableName(cursor, first, cursor.at);
  let last = cursor.at - 1;
  while (last > first && cursor.tokens[last]?.kind !== 'word') last -= 1;
  const token = callable ?? cursor.tokens[last];
  if (token?.kind !== 'word') return;
  const name = written(cursor, token);
  const type = callable === null ? typeIn(cursor, first, last) : null;
  for (const each of storage === null ? [name] : [name, `${storage}${name}`]) {
    writer.declare({ declares: 'property', name: each, type, value: null, body: null }, token.start);
  }
}

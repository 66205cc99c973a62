import type { Expression } from '../../../model/expression.js';
import { sharedName } from '../shared-names.js';
import { inside, isWord, next, offset, passOver, peek, skip, written, type Cursor } from './cursor.js';
import { callOf, named } from './names.js';
import { afterAngles } from './types.js';

/** `[object part:value part:value]`, `[object message]`. */
export function readMessage(cursor: Cursor, unary: (cursor: Cursor) => Expression): Expression {
  const start = offset(cursor);
  return inside(cursor, () => {
    const object = readReceiver(cursor, unary);
    return readParts(cursor, object) ?? { kind: 'list', items: [object], place: cursor.place(start) };
  });
}

/**
 * A message that a bracket too many has torn from its receiver: `[[X shared]] part:value];`. It is read as if the bracket
 * were not there.
 * @param object What stands before it; anything but a bracketed receiver is given back as it is.
 */
export function readLooseMessage(cursor: Cursor, object: Expression): Expression {
  const receiver = object.kind === 'list' && object.items.length === 1 ? object.items[0] : undefined;
  if (receiver?.kind !== 'call' || !isWord(cursor) || !/^[:\]]$/.test(peek(cursor, 1))) return object;
  if (cursor.tokens[cursor.at - 1]?.text !== ']') return object;
  cursor.isLost = true;
  const message = readParts(cursor, receiver, ';') ?? object;
  skip(cursor, ']');
  return message;
}

/**
 * Reads the parts of a selector with their values.
 * @param stop A token that ends them.
 * @returns Null where there are none.
 */
function readParts(cursor: Cursor, object: Expression, stop = ''): Expression | null {
  const values: Expression[] = [];
  let selector = '';
  let place = cursor.place(offset(cursor));
  while (cursor.at < cursor.end && (stop === '' || !endsLoose(peek(cursor), stop))) {
    const before = cursor.at;
    if (isWord(cursor)) {
      const part = next(cursor);
      if (selector === '') place = cursor.place(part.start);
      else if (!selector.endsWith(':')) cursor.isLost = true;
      selector += written(cursor, part);
      cursor.at += 1;
    }
    if (skip(cursor, ':')) {
      selector += ':';
      values.push(cursor.readers.expression(cursor));
    }
    while (skip(cursor, ',')) values.push(cursor.readers.expression(cursor));
    if (cursor.at === before) passOver(cursor);
  }
  return selector === '' ? null : callOf({ kind: 'member', object, name: sharedName(selector), place }, values);
}

function endsLoose(text: string, stop: string): boolean {
  return text === stop || text === ']' || text === '}';
}

/** What a message is sent to; the type arguments of `[NSArray<T> new]` say nothing. */
function readReceiver(cursor: Cursor, unary: (cursor: Cursor) => Expression): Expression {
  const end = isWord(cursor) ? afterAngles(cursor, cursor.at + 1) : -1;
  if (end <= cursor.at + 1 || cursor.tokens[end]?.kind !== 'word') return unary(cursor);
  const token = next(cursor);
  cursor.at = end;
  return named(written(cursor, token), cursor.place(token.start));
}

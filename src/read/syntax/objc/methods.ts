import type { Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import { sharedName } from '../shared-names.js';
import { afterGroup, bodyInside, closing, isWord, next, offset, peek, skip, written, type Cursor } from './cursor.js';
import { swiftNames } from './swift-names.js';
import { typeIn } from './types.js';

interface Signature {
  selector: string;
  /** Offset of the selector's first part, or -1. */
  offset: number;
  readonly parameters: Parameter[];
}

/** `- (T)part:(U)name part:(V)name {…}`, or `;` in place of the body. */
export function readMethod(cursor: Cursor): readonly Statement[] | null {
  if (!beginsMethod(cursor)) return null;
  const hasType = peek(cursor, 1) === '(';
  const start = offset(cursor);
  const isStatic = peek(cursor) === '+';
  const open = cursor.at + 1;
  const returns = hasType ? typeIn(cursor, open + 1, closing(cursor, open)) : 'id';
  cursor.at = hasType ? afterGroup(cursor, open) : open;
  const { selector: name, offset: at, parameters } = readSignature(cursor);
  // A semicolon before the body is an old form that compilers still take.
  if (peek(cursor) === ';' && peek(cursor, 1) === '{') cursor.at += 1;
  const hasBody = peek(cursor) === '{';
  if (!hasBody && !skip(cursor, ';')) cursor.isLost = true;
  const place = cursor.place(at === -1 ? start : at);
  const body = hasBody ? bodyInside(cursor, 'code') : [];
  const alsoNamed = hasBody ? swiftNames({ selector: name, parameters, returns, isStatic }) : [];
  const own = { name: sharedName(name), ...(alsoNamed.length > 0 ? { alsoNamed } : {}) };
  return [{ kind: 'function', ...own, parameters, returns, accessor: null, isStatic, hasBody, body, place }];
}

/** A method without a result type gives `id`. */
function beginsMethod(cursor: Cursor): boolean {
  if (cursor.context === 'code') return false;
  return peek(cursor, 1) === '(' || (cursor.context === 'type' && isWord(cursor, 1));
}

function readSignature(cursor: Cursor): Signature {
  const signature: Signature = { selector: '', offset: -1, parameters: [] };
  while (cursor.at < cursor.end && !/^(?:[{;]|@(?:end|implementation|interface))$/.test(peek(cursor))) {
    const token = next(cursor);
    cursor.at += 1;
    if (token.kind === 'word') readPart(cursor, signature);
    else if (token.text === ':') {
      signature.selector += ':';
      signature.parameters.push(readParameter(cursor));
    } else if (token.text === '(') cursor.at = afterGroup(cursor, cursor.at - 1);
  }
  return signature;
}

/** A word behind a whole part is an annotation that nobody knows: `- (void)run MY_DEPRECATED("x");`. */
function readPart(cursor: Cursor, signature: Signature): void {
  const token = cursor.tokens[cursor.at - 1] ?? next(cursor);
  const isAnnotation = signature.selector !== '' && peek(cursor) !== ':';
  if (isAnnotation) return;
  signature.selector += written(cursor, token);
  if (signature.offset === -1) signature.offset = token.start;
}

function readParameter(cursor: Cursor): Parameter {
  let type: string | null = null;
  if (peek(cursor) === '(') {
    const open = cursor.at;
    type = typeIn(cursor, open + 1, closing(cursor, open));
    cursor.at = afterGroup(cursor, open);
  }
  const token = next(cursor);
  if (token.kind !== 'word') return { name: '', label: null, type, value: null };
  cursor.at += 1;
  return { name: written(cursor, token), label: null, type, value: null };
}

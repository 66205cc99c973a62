import type { Parameter } from '../../../model/source.js';
import { afterGroup, closing, inside, isWord, next, offset, peek, skip, skipPast, written, type Cursor } from './cursor.js';
import { afterAngles, callableName, typeIn } from './types.js';

/**
 * Reads a class, category, protocol, method, property, namespace or C++ class that begins at the cursor.
 * @returns Whether one does; if not, nothing was read.
 */
export function readTypeLike(cursor: Cursor): boolean {
  const text = peek(cursor);
  if (text === '@implementation' || text === '@interface' || text === '@protocol') return readClass(cursor, text);
  if (text === '@property') return readProperty(cursor);
  if (text === '@end') {
    cursor.at += 1;
    return true;
  }
  if ((text === '-' || text === '+') && peek(cursor, 1) === '(') return readMethod(cursor);
  if (text === 'class' || text === 'struct' || text === 'enum' || text === 'union') return readAggregate(cursor, text);
  if (text === 'namespace' || (text === 'extern' && cursor.tokens[cursor.at + 1]?.kind === 'string'))
    return readNamespace(cursor);
  return false;
}

/** `@interface Name : Super (Category) <Protocols> { variables } … @end`. */
function readClass(cursor: Cursor, word: string): boolean {
  const { writer } = cursor;
  if (!isWord(cursor, 1)) return false;
  const start = offset(cursor);
  cursor.at += 1;
  const token = next(cursor);
  const name = written(cursor, token);
  cursor.at += 1;
  if (word === '@protocol' && /^[;,]$/.test(peek(cursor))) {
    skipPast(cursor, ';');
    return true;
  }
  const isExtension = peek(cursor) === '(';
  const inherits = readInherited(cursor);
  const outer = writer.current();
  const last = indexOfEnd(cursor);
  const end = cursor.tokens[last]?.end ?? writer.original.length;
  const declaresOnly = word !== '@implementation';
  const scope = writer.open({ kind: 'type', name, inherits, declaresOnly, place: writer.place(token.start) }, start, end);
  writer.close(outer);
  if (!isExtension) writer.declare({ declares: 'type', name, type: null, value: null, body: scope }, token.start);
  writer.close(scope);
  if (peek(cursor) === '{') inside(cursor, () => readFields(cursor));
  readUntil(cursor, last);
  cursor.at = Math.min(last + 1, cursor.end);
  writer.close(outer);
  return true;
}

function readUntil(cursor: Cursor, end: number): void {
  const before = cursor.end;
  cursor.end = Math.min(end, before);
  cursor.statements(cursor);
  cursor.end = before;
}

function readInherited(cursor: Cursor): readonly string[] {
  const inherits: string[] = [];
  const generics = afterAngles(cursor, cursor.at);
  if (cursor.tokens[generics]?.text === ':') cursor.at = generics;
  if (skip(cursor, ':') && isWord(cursor)) {
    inherits.push(peek(cursor));
    cursor.at += 1;
  }
  if (peek(cursor) === '(') cursor.at = afterGroup(cursor, cursor.at);
  const end = afterAngles(cursor, cursor.at);
  for (; cursor.at < end; cursor.at += 1) if (isWord(cursor)) inherits.push(peek(cursor));
  return inherits;
}

/** The index of the `@end` that closes the class, or of the next class where it is missing. */
function indexOfEnd(cursor: Cursor): number {
  for (let at = cursor.at; at < cursor.end; at += 1) {
    const text = cursor.tokens[at]?.text ?? '';
    if (text === '@end') return at;
    if (text === '@implementation' || text === '@interface') return at - 1;
  }
  return cursor.end;
}

/** `- (T)part:(U)name part:(V)name {…}`, or `;` in place of the body. */
function readMethod(cursor: Cursor): boolean {
  const { writer } = cursor;
  const start = offset(cursor);
  const open = cursor.at + 1;
  const returns = typeIn(cursor, open + 1, closing(cursor, open));
  cursor.at = afterGroup(cursor, open);
  const parameters: Parameter[] = [];
  let selector = '';
  let at = -1;
  while (cursor.at < cursor.end && !/^[{;]$/.test(peek(cursor)) && !/^@(?:end|implementation|interface)$/.test(peek(cursor))) {
    const token = next(cursor);
    if (token.kind === 'word' && at === -1) at = token.start;
    cursor.at += 1;
    if (token.kind === 'word') selector += token.text;
    else if (token.text === ':') {
      selector += ':';
      parameters.push(readParameter(cursor));
    } else if (token.text === ',') skip(cursor, '...');
  }
  const place = writer.place(at === -1 ? start : at);
  const offsetOfName = at === -1 ? start : at;
  if (peek(cursor) !== '{') {
    skip(cursor, ';');
    writer.declare({ declares: 'function', name: selector, type: returns, value: null, body: null }, offsetOfName);
    return true;
  }
  const outer = writer.current();
  const end = cursor.tokens[closing(cursor, cursor.at)]?.end ?? writer.original.length;
  const scope = writer.open({ kind: 'function', name: selector, parameters, returns, place }, start, end);
  writer.close(outer);
  writer.declare({ declares: 'function', name: selector, type: returns, value: null, body: scope }, offsetOfName);
  writer.close(scope);
  inside(cursor, () => cursor.statements(cursor));
  writer.close(outer);
  return true;
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

/** `@property (…) T name;`: the property and the instance variable `_name` that stores it. */
function readProperty(cursor: Cursor): boolean {
  cursor.at += 1;
  if (peek(cursor) === '(') cursor.at = afterGroup(cursor, cursor.at);
  readField(cursor, '_');
  return true;
}

/** Instance variables, or the fields of a struct. */
function readFields(cursor: Cursor): void {
  while (cursor.at < cursor.end) {
    if (peek(cursor).startsWith('@')) cursor.at += 1;
    else readField(cursor, null);
  }
}

function readField(cursor: Cursor, storage: string | null): void {
  const { writer } = cursor;
  const first = cursor.at;
  skipPast(cursor, ';');
  const end = cursor.at;
  const callable = callableName(cursor, first, end);
  let last = end - 1;
  while (last > first && cursor.tokens[last]?.kind !== 'word') last -= 1;
  const token = cursor.tokens[last];
  if (token === undefined || token.kind !== 'word') return;
  const name = callable ?? written(cursor, token);
  const type = callable === null ? typeIn(cursor, first, last) : null;
  for (const each of storage === null ? [name] : [name, `${storage}${name}`]) {
    writer.declare({ declares: 'property', name: each, type, value: null, body: null }, token.start);
  }
}

/** `class Name : public Base {…}`, `struct`, `union`; `enum` declares its cases. */
function readAggregate(cursor: Cursor, word: string): boolean {
  const { writer } = cursor;
  let open = cursor.at + 1;
  while (open < cursor.end && !/^[{;()=*]$/.test(cursor.tokens[open]?.text ?? '')) open += 1;
  if (cursor.tokens[open]?.text !== '{' || open >= cursor.end) return false;
  const named = cursor.tokens[cursor.at + 1]?.text === 'class' ? cursor.at + 2 : cursor.at + 1;
  const token = cursor.tokens[named];
  const hasName = token?.kind === 'word' && named < open;
  const name = hasName ? written(cursor, token) : '';
  const start = hasName ? token.start : offset(cursor);
  const inherits = hasName && word !== 'enum' ? basesIn(cursor, named + 1, open) : [];
  const outer = writer.current();
  const end = cursor.tokens[closing(cursor, open)]?.end ?? writer.original.length;
  const scope = writer.open({ kind: 'type', name, inherits, declaresOnly: false, place: writer.place(start) }, start, end);
  writer.close(outer);
  if (name !== '') writer.declare({ declares: 'type', name, type: null, value: null, body: scope }, start);
  writer.close(scope);
  cursor.at = open;
  if (word === 'enum') inside(cursor, () => readCases(cursor));
  else inside(cursor, () => cursor.statements(cursor));
  writer.close(outer);
  skip(cursor, ';');
  return true;
}

function basesIn(cursor: Cursor, first: number, end: number): readonly string[] {
  const words = cursor.tokens
    .slice(first, end)
    .filter(({ kind, text }) => kind === 'word' && !/^(?:public|private|protected|virtual|final)$/.test(text));
  return words.map((token) => written(cursor, token));
}

function readCases(cursor: Cursor): void {
  const { writer } = cursor;
  while (cursor.at < cursor.end) {
    const token = next(cursor);
    if (token.kind === 'word')
      writer.declare({ declares: 'case', name: token.text, type: null, value: null, body: null }, token.start);
    skipPast(cursor, ',');
  }
}

function readNamespace(cursor: Cursor): boolean {
  let open = cursor.at + 1;
  while (open < cursor.end && !/^[{;(]$/.test(cursor.tokens[open]?.text ?? '')) open += 1;
  if (cursor.tokens[open]?.text === '{') {
    cursor.at = open;
    inside(cursor, () => cursor.statements(cursor));
  } else cursor.at += 1;
  return true;
}

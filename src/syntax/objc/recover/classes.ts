import type { Parameter } from '../../../model/source.js';
import { readAggregate, readMembers } from './aggregates.js';
import {
  afterGroup,
  closing,
  inside,
  isWord,
  next,
  offset,
  peek,
  skip,
  skipPast,
  until,
  written,
  type Cursor,
} from './cursor.js';
import { afterAngles, callableName, typeIn } from './types.js';

type Read = (cursor: Cursor) => boolean;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['@implementation', (cursor) => readClass(cursor, false)],
  ['@interface', (cursor) => readClass(cursor, true)],
  ['@protocol', (cursor) => readClass(cursor, true)],
  ['@property', readProperty],
  ['@end', readEnd],
  ['-', readMethod],
  ['+', readMethod],
  ['class', (cursor) => readAggregate(cursor)],
  ['struct', (cursor) => readAggregate(cursor)],
  ['union', (cursor) => readAggregate(cursor)],
  ['enum', (cursor) => readAggregate(cursor)],
  ['namespace', readNamespace],
  ['extern', readLinkage],
]);

/**
 * Reads a class, category, protocol, method, property, namespace or C++ class that begins at the cursor.
 * @returns Whether one does; if not, nothing was read.
 */
export function readTypeLike(cursor: Cursor): boolean {
  return readers.get(peek(cursor))?.(cursor) ?? false;
}

function readEnd(cursor: Cursor): boolean {
  cursor.at += 1;
  return true;
}

/** `@interface Name : Super (Category) <Protocols> { variables } … @end`. */
function readClass(cursor: Cursor, declaresOnly: boolean): boolean {
  if (!isWord(cursor, 1)) return false;
  const { writer } = cursor;
  const start = offset(cursor);
  cursor.at += 1;
  const token = next(cursor);
  const name = written(cursor, token);
  cursor.at += 1;
  if (/^[;,]$/.test(peek(cursor))) {
    skipPast(cursor, ';');
    return true;
  }
  const head = cursor.at;
  const inherits = readInherited(cursor);
  const isExtension = cursor.tokens.slice(head, cursor.at).some(({ text }) => text === '(');
  const last = indexOfEnd(cursor);
  const end = cursor.tokens[last]?.end ?? cursor.names.length;
  const scope = { kind: 'type', name, inherits, declaresOnly, place: writer.place(token.start) } as const;
  const declaration = isExtension ? null : ({ declares: 'type', name, type: null, value: null } as const);
  writer.define(scope, declaration, { start, end }, () => {
    if (peek(cursor) === '{') inside(cursor, readMembers);
    until(cursor, last, cursor.statements);
  });
  skip(cursor, '@end');
  return true;
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
  for (let at = cursor.at; at < cursor.end; at += 1)
    if (/^@(?:end|implementation|interface)$/.test(cursor.tokens[at]?.text ?? '')) return at;
  return cursor.end;
}

interface Signature {
  selector: string;
  /** Offset of the selector's first part, or -1. */
  offset: number;
  readonly parameters: Parameter[];
}

/** `- (T)part:(U)name part:(V)name {…}`, or `;` in place of the body. */
function readMethod(cursor: Cursor): boolean {
  if (peek(cursor, 1) !== '(') return false;
  const { writer } = cursor;
  const start = offset(cursor);
  const open = cursor.at + 1;
  const returns = typeIn(cursor, open + 1, closing(cursor, open));
  cursor.at = afterGroup(cursor, open);
  const { selector: name, offset: at, parameters } = readSignature(cursor);
  // A semicolon before the body is an old form that compilers still take.
  if (peek(cursor) === ';' && peek(cursor, 1) === '{') cursor.at += 1;
  const nameOffset = at === -1 ? start : at;
  const place = writer.place(nameOffset);
  const declaration = { declares: 'function', name, type: returns, value: null } as const;
  if (peek(cursor) !== '{') {
    skip(cursor, ';');
    writer.declare({ ...declaration, body: null }, nameOffset);
    return true;
  }
  const end = cursor.tokens[closing(cursor, cursor.at)]?.end ?? cursor.names.length;
  writer.define(
    { kind: 'function', name, parameters, code: { parameters, body: [] }, returns, place },
    declaration,
    { start, end },
    () => {
      inside(cursor, cursor.statements);
    },
  );
  return true;
}

function readSignature(cursor: Cursor): Signature {
  const signature: Signature = { selector: '', offset: -1, parameters: [] };
  while (cursor.at < cursor.end && !/^(?:[{;]|@(?:end|implementation|interface))$/.test(peek(cursor))) {
    const token = next(cursor);
    cursor.at += 1;
    if (token.kind === 'word') {
      signature.selector += token.text;
      if (signature.offset === -1) signature.offset = token.start;
    } else if (token.text === ':') {
      signature.selector += ':';
      signature.parameters.push(readParameter(cursor));
    }
  }
  return signature;
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
  const { writer } = cursor;
  cursor.at += 1;
  if (peek(cursor) === '(') cursor.at = afterGroup(cursor, cursor.at);
  const first = cursor.at;
  skipPast(cursor, ';');
  const callable = callableName(cursor, first, cursor.at);
  let last = cursor.at - 1;
  while (last > first && cursor.tokens[last]?.kind !== 'word') last -= 1;
  const token = callable ?? cursor.tokens[last];
  if (token?.kind !== 'word') return true;
  const name = written(cursor, token);
  const type = callable === null ? typeIn(cursor, first, last) : null;
  for (const each of [name, `_${name}`]) {
    writer.declare({ declares: 'property', name: each, type, value: null, body: null }, token.start);
  }
  return true;
}

function readNamespace(cursor: Cursor): boolean {
  let open = cursor.at + 1;
  while (open < cursor.end && !/^[{;(]$/.test(cursor.tokens[open]?.text ?? '')) open += 1;
  if (cursor.tokens[open]?.text === '{') {
    cursor.at = open;
    inside(cursor, cursor.statements);
  } else cursor.at += 1;
  return true;
}

/** `extern "C" {…}`. */
function readLinkage(cursor: Cursor): boolean {
  if (cursor.tokens[cursor.at + 1]?.kind !== 'string') return false;
  cursor.at += 2;
  if (peek(cursor) === '{') inside(cursor, cursor.statements);
  return true;
}

import type { Declaration, Statement } from '../../../model/module.js';
import { isAggregate, isOnlyNamed, readAggregate } from './aggregates.js';
import {
  afterGroup,
  bodyInside,
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
import { readMethod } from './methods.js';
import { readProperty } from './properties.js';
import { afterAngles } from './types.js';

type Read = (cursor: Cursor) => readonly Statement[] | null;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['@implementation', (cursor) => readClass(cursor, false)],
  ['@interface', (cursor) => readClass(cursor, true)],
  ['@protocol', (cursor) => readClass(cursor, true)],
  ['@property', readProperty],
  ['@end', readEnd],
  ['-', readMethod],
  ['+', readMethod],
  ['class', readCppType],
  ['struct', readCppType],
  ['union', readCppType],
  ['enum', readCppType],
  ['namespace', readNamespace],
  ['extern', readLinkage],
]);

/**
 * Reads a class, category, protocol, method, property, namespace or C++ class that begins at the cursor.
 * @returns Null where none does; then nothing was read.
 */
export function readTypeLike(cursor: Cursor): readonly Statement[] | null {
  return readers.get(peek(cursor))?.(cursor) ?? null;
}

function readEnd(cursor: Cursor): readonly Statement[] {
  cursor.at += 1;
  return [];
}

/** `@interface Name : Super (Category) <Protocols> { variables } … @end`. */
function readClass(cursor: Cursor, declaresOnly: boolean): readonly Statement[] | null {
  if (!isWord(cursor, 1)) return null;
  const start = offset(cursor);
  cursor.at += 1;
  const token = next(cursor);
  cursor.at += 1;
  if (/^[;,]$/.test(peek(cursor))) {
    skipPast(cursor, ';');
    return [];
  }
  const { inherits, adds } = readHeader(cursor);
  const variables = peek(cursor) === '{' ? bodyInside(cursor, 'aggregate') : [];
  const members = until(cursor, indexOfEnd(cursor), readMembers);
  if (!skip(cursor, '@end') && cursor.at >= cursor.end) cursor.recovered.push({ start, end: token.end });
  const place = cursor.place(token.start);
  const name = written(cursor, token);
  return [{ kind: 'type', name, inherits, declaresOnly, adds, members: [...variables, ...members], place }];
}

function readMembers(cursor: Cursor): readonly Statement[] {
  const outer = cursor.context;
  cursor.context = 'type';
  const members = cursor.readers.body(cursor);
  cursor.context = outer;
  return members;
}

function readHeader(cursor: Cursor): { readonly inherits: readonly string[]; readonly adds: boolean } {
  const inherits: string[] = [];
  const generics = afterAngles(cursor, cursor.at);
  if (/^[:(]$/.test(cursor.tokens[generics]?.text ?? '')) cursor.at = generics;
  if (skip(cursor, ':') && isWord(cursor)) {
    inherits.push(written(cursor, next(cursor)));
    cursor.at += 1;
    const supertypes = afterAngles(cursor, cursor.at);
    if (cursor.tokens[supertypes]?.text === '<') cursor.at = supertypes;
  }
  const adds = peek(cursor) === '(';
  if (adds) cursor.at = afterGroup(cursor, cursor.at);
  const end = afterAngles(cursor, cursor.at);
  for (; cursor.at < end; cursor.at += 1) if (isWord(cursor)) inherits.push(written(cursor, next(cursor)));
  return { inherits, adds };
}

const endsClass = new Set(['@end', '@implementation', '@interface']);

/** The index of the `@end` that closes the class, or of the next class where it is missing. */
function indexOfEnd(cursor: Cursor): number {
  for (let at = cursor.at; at < cursor.end; at += 1) if (endsClass.has(cursor.tokens[at]?.text ?? '')) return at;
  return cursor.end;
}

/** A struct, union, class or enumeration, with the variables that are declared behind its brace. */
function readCppType(cursor: Cursor): readonly Statement[] | null {
  if (!isAggregate(peek(cursor))) return null;
  if (isOnlyNamed(cursor)) {
    skipPast(cursor, ';');
    return [];
  }
  const type = readAggregate(cursor);
  if (type === null) return null;
  const variables: Declaration[] = [];
  while (/^[*&,]$/.test(peek(cursor)) || isVariable(cursor)) {
    const token = next(cursor);
    cursor.at += 1;
    if (token.kind !== 'word') continue;
    const declares = cursor.context === 'aggregate' ? 'property' : 'variable';
    while (peek(cursor) === '[') cursor.at = afterGroup(cursor, cursor.at);
    const value = skip(cursor, '=') ? cursor.readers.expression(cursor) : null;
    const place = cursor.place(token.start);
    const named = type.name === '' ? null : type.name;
    variables.push({ kind: 'declaration', declares, name: written(cursor, token), type: named, value, wrapper: null, place });
  }
  skip(cursor, ';');
  return [type, ...variables];
}

function isVariable(cursor: Cursor): boolean {
  return isWord(cursor) && /^[;,=[]$/.test(peek(cursor, 1));
}

/** What a namespace holds is read as if it stood outside. */
function readNamespace(cursor: Cursor): readonly Statement[] {
  let open = cursor.at + 1;
  while (open < cursor.end && !/^[{;(]$/.test(cursor.tokens[open]?.text ?? '')) open += 1;
  if (cursor.tokens[open]?.text !== '{') {
    skipPast(cursor, ';');
    return [];
  }
  cursor.at = open;
  return inside(cursor, cursor.readers.statements);
}

/** `extern "C" {…}`. */
function readLinkage(cursor: Cursor): readonly Statement[] | null {
  if (cursor.tokens[cursor.at + 1]?.kind !== 'string') return null;
  cursor.at += 2;
  return peek(cursor) === '{' ? inside(cursor, cursor.readers.body) : [];
}

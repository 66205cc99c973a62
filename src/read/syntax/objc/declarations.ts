import type { Expression } from '../../../model/expression.js';
import type { Declaration, FunctionDeclaration, Statement } from '../../../model/module.js';
import { isAggregate, readAggregate } from './aggregates.js';
import {
  afterGroup,
  beginsLine,
  bodyInside,
  inside,
  isClosed,
  isWord,
  next,
  offset,
  passOver,
  peek,
  skip,
  skipPast,
  written,
  type Cursor,
} from './cursor.js';
import { bodyAfter, findConstructor, findDeclaration, type Found } from './declarators.js';
import { callOf, named, opaque } from './names.js';
import { readList } from './operands.js';
import { looksLikeType } from './type-words.js';
import { parametersIn, typeIn } from './types.js';

/**
 * Reads a variable, function or import that is declared at the cursor.
 * @returns Null where none is; then nothing was read.
 */
export function readDeclaration(cursor: Cursor): readonly Statement[] | null {
  if (next(cursor).kind !== 'word') return null;
  const passed = readSkipped(cursor);
  if (passed !== null) return passed;
  const found = findDeclaration(cursor) ?? findConstructor(cursor);
  if (found === null) return null;
  if (peek(cursor, found.name + 1 - cursor.at) === '(' && !found.isCallable) {
    const body = bodyAfter(cursor, afterGroup(cursor, found.name + 1));
    if (body !== -1) return [readFunction(cursor, found, body)];
  }
  return readVariables(cursor, found);
}

/** Words that declare nothing that anyone asks about, up to a semicolon. */
const skipped = new Set(['@class', '@synthesize', '@dynamic', '@compatibility_alias', 'using', 'friend', 'static_assert']);
const accesses = new Set(['@package', '@private', '@public', '@protected']);

function readSkipped(cursor: Cursor): readonly Statement[] | null {
  const text = peek(cursor);
  if (text === '@import') return readModuleImport(cursor);
  if (text === 'typedef') return readTypedef(cursor);
  if (skipped.has(text)) skipPast(cursor, ';');
  else if (accesses.has(text)) cursor.at += 1;
  else return null;
  return [];
}

/** `@import A.B;` */
function readModuleImport(cursor: Cursor): readonly Statement[] {
  cursor.at += 1;
  const place = cursor.place(offset(cursor));
  let module = '';
  for (; cursor.at < cursor.end && peek(cursor) !== ';'; cursor.at += 1) module += peek(cursor);
  skip(cursor, ';');
  return [{ kind: 'import', module, bindings: [], exports: [], place }];
}

/** `typedef struct {…} Name;` declares what stands in the braces under that name. */
function readTypedef(cursor: Cursor): readonly Statement[] {
  cursor.at += 1;
  let open = cursor.at;
  while (open < cursor.end && cursor.tokens[open]?.text !== '{' && cursor.tokens[open]?.text !== ';') open += 1;
  const alias = cursor.tokens[open]?.text === '{' ? cursor.tokens[afterGroup(cursor, open)] : undefined;
  const type = isAggregate(peek(cursor)) ? readAggregate(cursor, alias?.kind === 'word' ? alias : null) : null;
  skipPast(cursor, ';');
  return type === null ? [] : [type];
}

function readFunction(cursor: Cursor, found: Found, body: number): FunctionDeclaration {
  const token = cursor.tokens[found.name] ?? next(cursor);
  const returns = found.typeEnd > found.first ? typeIn(cursor, found.first, found.typeEnd) : null;
  const parameters = parametersIn(cursor, found.name + 1);
  const isStatic = cursor.context === 'aggregate' && peek(cursor) === 'static';
  cursor.at = body;
  return {
    kind: 'function',
    name: written(cursor, token),
    parameters,
    returns,
    accessor: null,
    isStatic,
    hasBody: true,
    body: bodyInside(cursor, 'code'),
    place: cursor.place(token.start),
  };
}

/**
 * Reads the variables that are declared with one type.
 * @param found The type and the first name.
 */
function readVariables(cursor: Cursor, found: Found): readonly Statement[] {
  const type = found.isCallable ? null : typeIn(cursor, found.first, found.typeEnd);
  cursor.at = found.name;
  const statements = readNames(cursor, type, found.isCallable);
  if (!skip(cursor, ';') && cursor.at < cursor.end && !/^(?:in|:)$/.test(peek(cursor))) cursor.isLost = true;
  return statements;
}

/** `*a = x, b`: what is declared after a type. */
function readNames(cursor: Cursor, type: string | null, isCallable: boolean): readonly Statement[] {
  const statements: Statement[] = [];
  for (;;) {
    statements.push(readVariable(cursor, type, isCallable));
    if (!skip(cursor, ',')) return statements;
    while (/^[*&^]$/.test(peek(cursor))) cursor.at += 1;
    if (!isWord(cursor)) {
      cursor.isLost = true;
      return statements;
    }
  }
}

function readVariable(cursor: Cursor, type: string | null, isCallable: boolean): Declaration | FunctionDeclaration {
  const token = next(cursor);
  const declared = { name: written(cursor, token), place: cursor.place(token.start) };
  const isPointer = cursor.tokens[cursor.at - 1]?.text === '*';
  cursor.at += 1;
  if (isCallable) {
    skip(cursor, ')');
    cursor.at = afterGroup(cursor, cursor.at);
  }
  while (peek(cursor) === '[' && !beginsLine(cursor)) cursor.at = afterGroup(cursor, cursor.at);
  if (peek(cursor) === '(' && !isCallable && isParameterList(cursor)) return readPrototype(cursor, declared, type);
  const declares = cursor.context === 'aggregate' ? 'property' : 'variable';
  const value = readInitial(cursor, type);
  const empty = value === null && isPointer && endsLocal(cursor) ? { beginsEmpty: true as const } : {};
  return { kind: 'declaration', declares, ...declared, type, value, wrapper: null, ...empty };
}

function readInitial(cursor: Cursor, type: string | null): Expression | null {
  if (skip(cursor, '=')) return cursor.readers.expression(cursor);
  if (/^[({]$/.test(peek(cursor))) return readConstruction(cursor, type);
  if (peek(cursor) === ':' && /^\d/.test(peek(cursor, 1))) cursor.at += 2;
  return null;
}

/**
 * Whether a local variable ends at the cursor, the element of a loop apart: for an object it holds nil until it is assigned.
 * Source: https://clang.llvm.org/docs/AutomaticReferenceCounting.html#ownership-qualified-local-variables
 */
function endsLocal(cursor: Cursor): boolean {
  return cursor.context === 'code' && /^[;,]$/.test(peek(cursor));
}

function readPrototype(
  cursor: Cursor,
  declared: Pick<FunctionDeclaration, 'name' | 'place'>,
  returns: string | null,
): FunctionDeclaration {
  const parameters = parametersIn(cursor, cursor.at);
  cursor.at = afterGroup(cursor, cursor.at);
  while (/^(?:const|noexcept|override|final|=|0|default|delete)$/.test(peek(cursor))) cursor.at += 1;
  return { kind: 'function', ...declared, parameters, returns, accessor: null, isStatic: false, hasBody: false, body: [] };
}

/** Whether the brackets at the cursor hold parameters of a prototype rather than the arguments of C++'s `T name(x)`. */
function isParameterList(cursor: Cursor): boolean {
  const first = cursor.tokens[cursor.at + 1];
  if (cursor.context !== 'code' || first?.text === ')') return true;
  if (first?.kind !== 'word' || !looksLikeType(first.text)) return false;
  const second = cursor.tokens[cursor.at + 2];
  return second?.kind === 'word' || /^[*&)<,]$/.test(second?.text ?? '');
}

/** C++'s `T name(x)` and `T name{x}`: a construction of the type. */
function readConstruction(cursor: Cursor, type: string | null): Expression {
  const place = cursor.place(offset(cursor));
  if (!isClosed(cursor, cursor.at)) {
    passOver(cursor);
    return opaque(place);
  }
  const values = inside(cursor, readList);
  return type === null ? opaque(place, values) : callOf(named(type, place), values);
}

import type { Expression } from '../../../model/expression.js';
import { afterGroup, closing, inside, next, offset, peek, skip, skipPast, written, type Cursor } from './cursor.js';
import { isAggregate, readAggregate } from './aggregates.js';
import { readExpression } from './expressions.js';
import type { Token } from '../tokens.js';
import { isKeyword, isTypeof, looksLikeType } from '../type-words.js';
import { afterAngles, parametersIn, typeIn } from './types.js';

/** A declared type and name, found ahead of the cursor. */
interface Found {
  /** The type's tokens. */
  readonly first: number;
  readonly typeEnd: number;
  /** The index of the declared name. */
  readonly name: number;
  /** Whether it is `void (^name)(…)` or `void (*name)(…)`. */
  readonly isCallable: boolean;
}

/**
 * Reads a variable, function or import that is declared at the cursor.
 * @returns Whether one is; if not, nothing was read.
 */
export function readDeclaration(cursor: Cursor): boolean {
  if (readSkipped(cursor)) return true;
  const found = findDeclaration(cursor);
  if (found === null) return false;
  const after = cursor.tokens[found.name + 1];
  const open = found.name + 1;
  if (after?.text === '(' && !found.isCallable && open < cursor.end) {
    const body = bodyAfter(cursor, afterGroup(cursor, open));
    if (body !== -1) return readFunction(cursor, found, body);
  }
  readVariables(cursor, found);
  return true;
}

/** Words that declare nothing that anyone asks about, up to a semicolon. */
const skipped = new Set(['@class', '@synthesize', '@dynamic', '@compatibility_alias', 'using', 'friend']);
const accesses = new Set(['@package', '@private', '@public', '@protected']);

function readSkipped(cursor: Cursor): boolean {
  const text = peek(cursor);
  if (text === '@import') readModuleImport(cursor);
  else if (text === 'typedef') readTypedef(cursor);
  else if (skipped.has(text)) skipPast(cursor, ';');
  else if (accesses.has(text)) cursor.at += 1;
  else return false;
  return true;
}

/** `@import A.B;` */
function readModuleImport(cursor: Cursor): void {
  cursor.at += 1;
  const first = next(cursor);
  let module = '';
  for (; cursor.at < cursor.end && peek(cursor) !== ';'; cursor.at += 1) module += peek(cursor);
  skip(cursor, ';');
  cursor.writer.include(module, first.start);
}

/** `typedef struct {…} Name;` declares what stands in the braces under that name. */
function readTypedef(cursor: Cursor): void {
  cursor.at += 1;
  const end = cursor.tokens.findIndex(({ text }, index) => index >= cursor.at && text === '{');
  const alias = end === -1 ? undefined : cursor.tokens[afterGroup(cursor, end)];
  if (isAggregate(peek(cursor))) readAggregate(cursor, alias?.kind === 'word' ? alias : null);
  skipPast(cursor, ';');
}

/** A declaration's type is shorter than this, so that looking for one stays linear. */
const longestType = 64;

function findDeclaration(cursor: Cursor): Found | null {
  const first = cursor.at;
  if (next(cursor).kind !== 'word') return null;
  const limit = Math.min(cursor.end, first + longestType);
  for (let at = first; at < limit; at = afterTypePart(cursor, at)) {
    const token = cursor.tokens[at] ?? next(cursor);
    if (endsType(token)) return null;
    if (isStar(token)) continue;
    if (token.kind !== 'word') return findCallable(cursor, first, at);
    if (at > first && endsDeclarator(cursor, at))
      return { first, typeEnd: endOfType(cursor, first, at), name: at, isCallable: false };
  }
  return null;
}

function isStar({ text }: Token): boolean {
  return text === '*' || text === '&';
}

/** The index after the last word of a type: of its first star, or of the name. */
function endOfType(cursor: Cursor, first: number, name: number): number {
  const star = cursor.tokens.slice(first, name).findIndex(isStar);
  return star === -1 ? name : first + star;
}

/** Whether a word can be part of no type, so that no declaration begins here. */
function endsType({ kind, text }: Token): boolean {
  return kind === 'word' && (isKeyword(text) || text.startsWith('@'));
}

/** The index after a word of a type, with what stands in brackets behind it. */
function afterTypePart(cursor: Cursor, at: number): number {
  return isTypeof(cursor.tokens[at]?.text ?? '') ? afterGroup(cursor, at + 1) : afterAngles(cursor, at + 1);
}

/** Whether the word at an index is a declared name, by what follows it. */
function endsDeclarator(cursor: Cursor, index: number): boolean {
  const text = index + 1 < cursor.end ? (cursor.tokens[index + 1]?.text ?? '') : '';
  const isCallable = text === '(' && /^[*^]$/.test(cursor.tokens[index + 2]?.text ?? '');
  return text === '' || (!isCallable && /^(?:[=;,[(:{]|in)$/.test(text));
}

/** `T (^name)(…)`, `T (*name)(…)`. */
function findCallable(cursor: Cursor, first: number, open: number): Found | null {
  const [bracket, sign, name, close, list] = [0, 1, 2, 3, 4].map((ahead) => cursor.tokens[open + ahead]);
  const isCallable =
    bracket?.text === '(' &&
    /^[*^]$/.test(sign?.text ?? '') &&
    name?.kind === 'word' &&
    close?.text === ')' &&
    list?.text === '(';
  return isCallable ? { first, typeEnd: open, name: open + 2, isCallable: true } : null;
}

/** The index of the brace that opens a function's body, where one follows its parameters; else -1. */
function bodyAfter(cursor: Cursor, index: number): number {
  let at = index;
  while (at < cursor.end && /^(?:const|noexcept|override|final)$/.test(cursor.tokens[at]?.text ?? '')) at += 1;
  return at < cursor.end && cursor.tokens[at]?.text === '{' ? at : -1;
}

function readFunction(cursor: Cursor, found: Found, body: number): boolean {
  const { writer } = cursor;
  const token = cursor.tokens[found.name];
  if (token === undefined) return false;
  const name = written(cursor, token);
  const returns = typeIn(cursor, found.first, found.typeEnd);
  const parameters = parametersIn(cursor, found.name + 1);
  const end = cursor.tokens[closing(cursor, body)]?.end ?? cursor.names.length;
  const scope = {
    kind: 'function',
    name,
    parameters,
    code: { parameters, body: [] },
    returns,
    place: writer.place(token.start),
  } as const;
  cursor.at = body;
  writer.define(scope, { declares: 'function', name, type: returns, value: null }, { start: token.start, end }, () => {
    inside(cursor, cursor.statements);
  });
  return true;
}

function readVariables(cursor: Cursor, found: Found): void {
  const type = found.isCallable ? null : typeIn(cursor, found.first, found.typeEnd);
  cursor.at = found.name;
  for (;;) {
    readVariable(cursor, type, found.isCallable);
    if (!skip(cursor, ',')) break;
    while (/^[*&^]$/.test(peek(cursor))) cursor.at += 1;
    if (next(cursor).kind !== 'word') break;
  }
  skip(cursor, ';');
}

function readVariable(cursor: Cursor, type: string | null, isCallable: boolean): void {
  const { writer } = cursor;
  const token = next(cursor);
  const name = written(cursor, token);
  cursor.at += 1;
  if (isCallable) {
    skip(cursor, ')');
    cursor.at = afterGroup(cursor, cursor.at);
  }
  while (peek(cursor) === '[') cursor.at = afterGroup(cursor, cursor.at);
  const isPrototype = peek(cursor) === '(' && isParameterList(cursor) && !isCallable;
  if (isPrototype) cursor.at = afterGroup(cursor, cursor.at);
  let value: Expression | null = null;
  if (skip(cursor, '=')) value = readExpression(cursor);
  else if (/^[({]$/.test(peek(cursor))) value = readConstruction(cursor, type);
  else if (skip(cursor, ':') && next(cursor).kind === 'number') cursor.at += 1;
  writer.declare({ declares: isPrototype ? 'function' : variableOf(cursor), name, type, value, body: null }, token.start);
}

/** What a variable is called where it stands: between the braces of a struct it is a property. */
function variableOf({ writer, isAggregate: isBetweenBraces }: Cursor): 'variable' | 'property' {
  return isBetweenBraces && writer.scopes[writer.current()]?.kind === 'type' ? 'property' : 'variable';
}

/** Whether the brackets at the cursor hold parameters of a prototype rather than the arguments of C++'s `T name(x)`. */
function isParameterList(cursor: Cursor): boolean {
  const first = cursor.tokens[cursor.at + 1];
  if (isOutsideOfFunctions(cursor) || first?.text === ')') return true;
  if (first?.kind !== 'word' || !looksLikeType(first.text)) return false;
  const second = cursor.tokens[cursor.at + 2];
  return second?.kind === 'word' || /^[*&)<,]$/.test(second?.text ?? '');
}

function isOutsideOfFunctions({ writer }: Cursor): boolean {
  const kind = writer.scopes[writer.current()]?.kind;
  return kind === 'file' || kind === 'type';
}

/** C++'s `T name(x)` and `T name{x}`: a construction of the type. */
function readConstruction(cursor: Cursor, type: string | null): Expression {
  const { writer } = cursor;
  const start = offset(cursor);
  const values: Expression[] = [];
  inside(cursor, () => {
    while (cursor.at < cursor.end) {
      const before = cursor.at;
      values.push(readExpression(cursor));
      if (!skip(cursor, ',') && cursor.at === before) cursor.at += 1;
    }
  });
  return type === null ? writer.opaque(start) : writer.call(writer.name(type, start), values);
}

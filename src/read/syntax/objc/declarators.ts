import { afterGroup, next, opensGroup, peek, type Cursor } from './cursor.js';
import type { Token } from './tokens.js';
import { isKeyword, takesBrackets } from './type-words.js';
import { afterAngles } from './types.js';

/** A declared type and name, found ahead of the cursor. */
export interface Found {
  /** The type's tokens. */
  readonly first: number;
  readonly typeEnd: number;
  /** The index of the declared name. */
  readonly name: number;
  /** Whether it is `void (^name)(…)` or `void (*name)(…)`. */
  readonly isCallable: boolean;
}

/** A declaration's type is shorter than this, so that looking for one stays linear. */
const longestType = 64;

/** Looks for a type and a name at the cursor. */
export function findDeclaration(cursor: Cursor): Found | null {
  const first = cursor.at;
  if (next(cursor).kind !== 'word') return null;
  const limit = Math.min(cursor.end, first + longestType);
  // In `struct D x` the word after `struct` names the type.
  const firstName = /^(?:struct|union|enum|class)$/.test(peek(cursor)) ? first + 2 : first + 1;
  for (let at = first; at < limit; at = afterTypePart(cursor, at)) {
    const token = cursor.tokens[at] ?? next(cursor);
    if (endsType(token)) return null;
    if (isStar(token)) continue;
    if (token.kind !== 'word') return findCallable(cursor, first, at);
    if (at >= firstName && endsDeclarator(cursor, at))
      return { first, typeEnd: endOfType(cursor, first, at), name: at, isCallable: false };
  }
  return null;
}

function isStar({ text }: Token): boolean {
  return text === '*' || text === '&';
}

/** The index after the last word of a type: of its first star, or of the name. */
function endOfType(cursor: Cursor, first: number, name: number): number {
  for (let at = first; at < name; at += 1) {
    const token = cursor.tokens[at];
    if (token !== undefined && isStar(token)) return at;
  }
  return name;
}

/** Whether a word can be part of no type, so that no declaration begins here. */
function endsType({ kind, text }: Token): boolean {
  return kind === 'word' && (isKeyword(text) || text.startsWith('@'));
}

/** The index after a word of a type, with what stands in brackets behind it. */
function afterTypePart(cursor: Cursor, at: number): number {
  const hasBrackets = takesBrackets(cursor.tokens[at]?.text ?? '') && cursor.tokens[at + 1]?.text === '(';
  return hasBrackets ? afterGroup(cursor, at + 1) : afterAngles(cursor, at + 1);
}

/** Whether the word at an index is a declared name, by what follows it. */
function endsDeclarator(cursor: Cursor, index: number): boolean {
  const token = cursor.tokens[index];
  if (token !== undefined && takesBrackets(token.text)) return false;
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

/** C++'s `Name(…) : field(x) {…}`, outside of functions: a function without a type. */
export function findConstructor(cursor: Cursor): Found | null {
  const { at: first, context, tokens } = cursor;
  if (context === 'code' || tokens[first + 1]?.text !== '(' || isKeyword(peek(cursor))) return null;
  if (bodyAfter(cursor, afterGroup(cursor, first + 1)) === -1) return null;
  return { first, typeEnd: first, name: first, isCallable: false };
}

const afterParameters = new Set(['const', 'noexcept', 'override', 'final', 'mutable', '&', '&&']);

/**
 * Looks behind the parameters of a function.
 * @returns The index of the brace that opens its body, or -1.
 */
export function bodyAfter(cursor: Cursor, index: number): number {
  let at = index;
  while (at < cursor.end && afterParameters.has(cursor.tokens[at]?.text ?? '')) at += 1;
  if (cursor.tokens[at]?.text === ':' && cursor.context !== 'code') at = afterInitializers(cursor, at + 1);
  return at < cursor.end && cursor.tokens[at]?.text === '{' ? at : -1;
}

/** `a(x), b{y}`. */
function afterInitializers(cursor: Cursor, index: number): number {
  for (let at = index; at < cursor.end;) {
    at = afterAngles(cursor, at + 1);
    if (!opensGroup(cursor.tokens[at]?.text ?? '')) return -1;
    at = afterGroup(cursor, at);
    if (cursor.tokens[at]?.text !== ',') return at;
    at += 1;
  }
  return -1;
}

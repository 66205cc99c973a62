import type { Parameter } from '../../../model/source.js';
import { afterGroup, closing, written, type Cursor } from './cursor.js';

/** Words of C, C++ and Objective-C that may stand before or in a type and do not name it. */
const qualifiers = new Set(
  (
    'const volatile static extern inline register struct union enum class typename mutable constexpr virtual explicit friend ' +
    'nullable nonnull null_unspecified in out inout bycopy byref oneway typedef restrict unsigned signed'
  ).split(' '),
);

/** Types that begin with a small letter: C's, and Objective-C's own (objc.h). */
const smallTypes = new Set(
  (
    'void char short int long float double bool id instancetype auto unsigned signed size_t ssize_t ptrdiff_t int8_t int16_t int32_t int64_t ' +
    'uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t dispatch_block_t dispatch_queue_t dispatch_once_t dispatch_time_t'
  ).split(' '),
);

/** Words after which no declared name follows. */
const keywords = new Set(
  'return else if for while do switch case default break continue goto sizeof new delete throw using in'.split(' '),
);

/** Whether a word is a type by its form: C's, or one with a capital letter. */
export function looksLikeType(word: string): boolean {
  return smallTypes.has(word) || qualifiers.has(word) || /^_*[A-Z][A-Za-z0-9_$]*[a-z]/.test(word) || /^[A-Z]+$/.test(word);
}

/** Whether a word is part of the language and no name. */
export function isKeyword(word: string): boolean {
  return keywords.has(word);
}

/**
 * The type that tokens name: without pointers, qualifiers, generic arguments and protocols.
 * @param first Index of the first token.
 * @param end Index after the last.
 * @returns Null for blocks and functions, and where no type is named.
 */
export function typeIn(cursor: Cursor, first: number, end: number): string | null {
  const numeric: string[] = [];
  for (let at = first; at < end; at += 1) {
    const token = cursor.tokens[at];
    if (token === undefined) break;
    if (token.text === '^' || (token.text === '(' && cursor.tokens[at + 1]?.text === '*')) return null;
    if (token.kind !== 'word') continue;
    if (/^_*typeof(?:__)?$/.test(token.text)) return typeofText(cursor, at);
    if (/^(?:unsigned|signed|long|short|int|char|double)$/.test(token.text)) numeric.push(token.text);
    else if (numeric.length > 0) break;
    else if (token.text === 'auto' || token.text === '__auto_type') return null;
    else if (!qualifiers.has(token.text)) return isFunctionType(cursor, at + 1, end) ? null : written(cursor, token);
  }
  return numeric.length === 0 ? null : numeric.join(' ');
}

function typeofText(cursor: Cursor, at: number): string {
  const close = cursor.tokens[closing(cursor, at + 1)];
  const open = cursor.tokens[at + 1];
  return open === undefined || close === undefined ? 'typeof' : `typeof${cursor.writer.original.slice(open.start, close.end)}`;
}

function isFunctionType(cursor: Cursor, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const text = cursor.tokens[at]?.text;
    if (text === '^' || (text === '(' && /^[*^]$/.test(cursor.tokens[at + 1]?.text ?? ''))) return true;
  }
  return false;
}

/** The index after generic arguments that begin at an index; the index itself where none do. */
export function afterAngles(cursor: Cursor, index: number): number {
  if (cursor.tokens[index]?.text !== '<') return index;
  let open = 0;
  for (let at = index; at < Math.min(cursor.end, index + 200); at += 1) {
    const token = cursor.tokens[at];
    if (token?.text === '<') open += 1;
    else if (token?.text === '>') open -= 1;
    else if (token?.text === '(') at = closing(cursor, at);
    else if (token?.kind !== 'word' && !/^[,*&:^]$/.test(token?.text ?? '')) return index;
    if (open === 0) return at + 1;
  }
  return index;
}

/** The parameters between brackets, of which the opening one stands at an index. */
export function parametersIn(cursor: Cursor, open: number): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const close = closing(cursor, open);
  for (let first = open + 1; first < close;) {
    let at = first;
    while (at < close && cursor.tokens[at]?.text !== ',') {
      const angles = afterAngles(cursor, at);
      if (angles > at) at = angles;
      else at = /[([{]$/.test(cursor.tokens[at]?.text ?? '') ? afterGroup(cursor, at) : at + 1;
    }
    const parameter = parameterIn(cursor, first, at);
    if (parameter !== null) parameters.push(parameter);
    first = at + 1;
  }
  return parameters;
}

function parameterIn(cursor: Cursor, first: number, end: number): Parameter | null {
  const words: number[] = [];
  for (let at = first; at < end; at += 1) {
    const angles = afterAngles(cursor, at);
    if (angles > at) at = angles - 1;
    else if (cursor.tokens[at]?.kind === 'word' && !qualifiers.has(cursor.tokens[at]?.text ?? '')) words.push(at);
  }
  const callable = callableName(cursor, first, end);
  if (callable !== null) return { name: callable, label: null, type: null, value: null };
  const last = words.at(-1);
  const token = last === undefined ? undefined : cursor.tokens[last];
  if (last === undefined || token === undefined || (words.length === 1 && token.text === 'void')) return null;
  const isNamed = words.length > 1 || /^[*&]$/.test(cursor.tokens[last - 1]?.text ?? '');
  const type = typeIn(cursor, first, isNamed ? last : end);
  return { name: isNamed ? written(cursor, token) : '', label: null, type, value: null };
}

/** The name in `void (^name)(…)` or `void (*name)(…)`, or null. */
export function callableName(cursor: Cursor, first: number, end: number): string | null {
  for (let at = first; at + 2 < end; at += 1) {
    const [open, sign, name] = [cursor.tokens[at], cursor.tokens[at + 1], cursor.tokens[at + 2]];
    if (open?.text === '(' && /^[*^]$/.test(sign?.text ?? '') && name?.kind === 'word') return written(cursor, name);
  }
  return null;
}

import type { Parameter } from '../../../model/source.js';
import type { Token } from './tokens.js';
import { isDeduced, isNumericWord, isQualifier, isTypeof } from './type-words.js';
import { afterGroup, closing, written, type Cursor } from './cursor.js';

/**
 * The type that tokens name: without pointers, qualifiers, generic arguments and protocols.
 * @param first Index of the first token.
 * @param end Index after the last.
 * @returns Null for blocks and functions, and where no type is named.
 */
export function typeIn(cursor: Cursor, first: number, end: number): string | null {
  if (isCallableType(cursor, first, end)) return null;
  const words = cursor.tokens.slice(first, end).filter(({ kind }) => kind === 'word');
  const start = words.findIndex(({ text }) => isNumericWord(text) || !isQualifier(text));
  const word = words[start];
  if (word === undefined || isDeduced(written(cursor, word))) return null;
  if (isTypeof(word.text)) return typeofText(cursor, cursor.tokens.indexOf(word, first));
  if (!isNumericWord(word.text)) return written(cursor, word);
  const rest = words.slice(start);
  const stop = rest.findIndex(({ text }) => !isNumericWord(text));
  return rest
    .slice(0, stop === -1 ? rest.length : stop)
    .map(({ text }) => text)
    .join(' ');
}

function typeofText(cursor: Cursor, at: number): string {
  const open = cursor.tokens[at + 1];
  const close = cursor.tokens[closing(cursor, at + 1)];
  return open === undefined || close === undefined ? 'typeof' : `typeof${cursor.names.slice(open.start, close.end)}`;
}

function isCallableType(cursor: Cursor, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const text = cursor.tokens[at]?.text;
    if (text === '^' || (text === '(' && /^[*^]$/.test(textAt(cursor, at + 1)))) return true;
  }
  return false;
}

function textAt(cursor: Cursor, index: number): string {
  return cursor.tokens[index]?.text ?? '';
}

/** Generic arguments longer than this are none, so that reading them stays linear. */
const longestArguments = 200;

/** The index after generic arguments that begin at an index; the index itself where none do. */
export function afterAngles(cursor: Cursor, index: number): number {
  if (textAt(cursor, index) !== '<') return index;
  const limit = Math.min(cursor.end, index + longestArguments);
  let open = 0;
  for (let at = index; at < limit; at += 1) {
    const token = cursor.tokens[at];
    if (token === undefined || !canStandInArguments(token)) return index;
    open += angleStep(token.text);
    if (open === 0) return at + 1;
    if (token.text === '(') at = closing(cursor, at);
  }
  return index;
}

function canStandInArguments({ kind, text }: Token): boolean {
  return kind === 'word' || /^[<>(,*&:^]$/.test(text);
}

function angleStep(text: string): number {
  if (text === '<') return 1;
  return text === '>' ? -1 : 0;
}

/** The parameters between brackets, of which the opening one stands at an index. */
export function parametersIn(cursor: Cursor, open: number): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const close = closing(cursor, open);
  for (let first = open + 1; first < close;) {
    const end = endOfParameter(cursor, first, close);
    const parameter = parameterIn(cursor, first, end);
    if (parameter !== null) parameters.push(parameter);
    first = end + 1;
  }
  return parameters;
}

function endOfParameter(cursor: Cursor, first: number, close: number): number {
  let at = first;
  while (at < close && textAt(cursor, at) !== ',') at = afterUnit(cursor, at);
  return at;
}

/** The index after one token, bracketed group or list of generic arguments. */
function afterUnit(cursor: Cursor, at: number): number {
  const angles = afterAngles(cursor, at);
  if (angles > at) return angles;
  return /[([{]$/.test(textAt(cursor, at)) ? afterGroup(cursor, at) : at + 1;
}

function parameterIn(cursor: Cursor, first: number, end: number): Parameter | null {
  const callable = callableName(cursor, first, end);
  if (callable !== null) return { name: written(cursor, callable), label: null, type: null, value: null };
  const words = wordsOutsideAngles(cursor, first, end);
  const last = words.at(-1);
  if (last === undefined) return null;
  const token = cursor.tokens[last];
  const isOnlyVoid = words.length === 1 && token?.text === 'void';
  if (token === undefined || isOnlyVoid) return null;
  const isNamed = words.length > 1 || /^[*&]$/.test(textAt(cursor, last - 1));
  return {
    name: isNamed ? written(cursor, token) : '',
    label: null,
    type: typeIn(cursor, first, isNamed ? last : end),
    value: null,
  };
}

function wordsOutsideAngles(cursor: Cursor, first: number, end: number): readonly number[] {
  const words: number[] = [];
  for (let at = first; at < end; at = Math.max(afterAngles(cursor, at), at + 1)) {
    const token = cursor.tokens[at];
    const isName = token?.kind === 'word' && (isNumericWord(token.text) || !isQualifier(token.text));
    if (isName) words.push(at);
  }
  return words;
}

/** The name in `void (^name)(…)` or `void (*name)(…)`, or null. */
export function callableName(cursor: Cursor, first: number, end: number): Token | null {
  for (let at = first; at + 2 < end; at += 1) {
    const name = cursor.tokens[at + 2];
    if (textAt(cursor, at) === '(' && /^[*^]$/.test(textAt(cursor, at + 1)) && name?.kind === 'word') return name;
  }
  return null;
}

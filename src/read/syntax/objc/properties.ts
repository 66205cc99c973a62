import type { Declaration } from '../../../model/module.js';
import { afterGroup, opensGroup, peek, skip, skipPast, written, type Cursor } from './cursor.js';
import type { Token } from './tokens.js';
import { afterAngles, callableName, typeIn } from './types.js';
import { takesBrackets } from './type-words.js';

/** `@property (…) T name, *other;`: each property, the instance variable `_name` that stores it, and the getter of another name. */
export function readProperty(cursor: Cursor): readonly Declaration[] {
  cursor.at += 1;
  const getter = readGetter(cursor);
  const isFilled = skip(cursor, 'IBOutlet');
  const first = cursor.at;
  skipPast(cursor, ';');
  const end = cursor.tokens[cursor.at - 1]?.text === ';' ? cursor.at - 1 : cursor.at;
  const callable = callableName(cursor, first, end);
  if (callable !== null) return properties(cursor, callable, null, getter, !isFilled);
  const names = namesIn(cursor, first, end);
  const type = typeIn(cursor, first, names[0] ?? first);
  return names.flatMap((index) => {
    const token = cursor.tokens[index];
    const isObject = cursor.tokens[index - 1]?.text === '*' || type === 'id';
    return token === undefined ? [] : properties(cursor, token, type, getter, isObject && !isFilled);
  });
}

/** Reads the attributes of a property. @returns What `getter=` names, or null. */
function readGetter(cursor: Cursor): string | null {
  if (peek(cursor) !== '(') return null;
  const end = afterGroup(cursor, cursor.at);
  const named = cursor.tokens.slice(cursor.at, end).findIndex(({ text }) => text === 'getter');
  const token = named === -1 ? undefined : cursor.tokens[cursor.at + named + 2];
  cursor.at = end;
  return token?.kind === 'word' ? written(cursor, token) : null;
}

/** @param isEmpty Whether the property holds nil until code assigns it: one for an object that no interface file connects. */
function properties(
  cursor: Cursor,
  token: Token,
  type: string | null,
  getter: string | null,
  isEmpty: boolean,
): readonly Declaration[] {
  const place = cursor.place(token.start);
  const name = written(cursor, token);
  const empty = isEmpty ? { isOpen: true as const, beginsEmpty: true as const } : {};
  const declared: Declaration = {
    kind: 'declaration',
    declares: 'property',
    name,
    type,
    value: null,
    wrapper: null,
    ...empty,
    // A class extension beside the implementation: no other file imports it.
    ...(/\.(?:m|mm)$/.test(place.file) ? { isHidden: true } : {}),
    place,
  };
  const others = [`_${name}`, ...(getter === null || getter === name ? [] : [getter])];
  return [declared, ...others.map((each): Declaration => ({ ...declared, name: each, sameAs: name }))];
}

/** The indexes of the declared names: each the last word before a comma or the end that is no annotation. */
function namesIn(cursor: Cursor, first: number, end: number): readonly number[] {
  const names: number[] = [];
  let words: number[] = [];
  for (let at = first; at < end; at = afterUnit(cursor, at)) {
    const token = cursor.tokens[at];
    if (token?.text === ',') {
      names.push(...nameOf(cursor, words, names.length > 0));
      words = [];
    } else if (token?.kind === 'word' && !hasArguments(cursor, at)) words.push(at);
  }
  return [...names, ...nameOf(cursor, words, names.length > 0)];
}

/** Whether a word is an annotation with arguments: `MY_UNAVAILABLE(ios, tvos)`. */
function hasArguments(cursor: Cursor, index: number): boolean {
  return cursor.tokens[index + 1]?.text === '(' && !takesBrackets(cursor.tokens[index]?.text ?? '');
}

function afterUnit(cursor: Cursor, index: number): number {
  const angles = afterAngles(cursor, index);
  if (angles > index) return angles;
  return opensGroup(cursor.tokens[index]?.text ?? '') ? afterGroup(cursor, index) : index + 1;
}

/** The name among the words of one declarator; the first one's words begin with the type. */
function nameOf(cursor: Cursor, words: readonly number[], hasType: boolean): readonly number[] {
  const left = [...words];
  const fewest = hasType ? 1 : 2;
  while (left.length > fewest && isAnnotation(cursor.tokens[left.at(-1) ?? 0]?.text ?? '')) left.pop();
  return left.slice(-1);
}

/** Whether a word is a macro by its form: `MY_DEPRECATED`. */
function isAnnotation(word: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(word);
}

import type { Token } from './tokens.js';
import { isKeyword, looksLikeType } from './type-words.js';
import { afterGroup, closing, type Cursor } from './cursor.js';
import { typeIn } from './types.js';

/** The type of the cast that stands at the cursor (empty for that of a function), or null where none does. */
export function castType(cursor: Cursor): string | null {
  const open = cursor.at;
  const close = closing(cursor, open);
  const following = close + 1 < cursor.end ? cursor.tokens[close + 1] : undefined;
  if (following === undefined || !startsOperand(following) || close === open + 1) return null;
  // In `[x a:(b) c:d]` the word after the bracket is the next part of a selector.
  if (following.kind === 'word' && isSelectorPart(cursor, close + 1)) return null;
  const isAdjacent = following.kind !== 'punctuator' && !isKeyword(following.text);
  return isTypeName(cursor.tokens.slice(open + 1, close), isAdjacent) ? (typeIn(cursor, open + 1, close) ?? '') : null;
}

function isSelectorPart(cursor: Cursor, index: number): boolean {
  const colon = cursor.tokens[index + 1];
  return colon?.text === ':' && colon.start === cursor.tokens[index]?.end;
}

/**
 * Whether the tokens between brackets can only be a type: they end with a star, or begin with a type's word.
 * @param isAdjacent Whether a name or literal follows at once, which can only be what is cast.
 */
function isTypeName(tokens: readonly Token[], isAdjacent: boolean): boolean {
  if (!tokens.every(({ kind, text }) => kind === 'word' || /^[*<>,^()&]$/.test(text))) return false;
  const [first] = tokens;
  const isPointer = /^[*>&)]$/.test(tokens.at(-1)?.text ?? '');
  return first?.kind === 'word' && (isAdjacent || isPointer || looksLikeType(first.text));
}

function startsOperand({ kind, text }: Token): boolean {
  return kind !== 'punctuator' || /^(?:[(["^!~{]|@\s*[([{])$/.test(text);
}

/** The indexes of the brackets that open a block's parameters and body; -1 for what it lacks. */
export function blockParts(cursor: Cursor): { readonly list: number; readonly body: number } {
  let list = -1;
  let at = cursor.at + 1;
  for (; at < cursor.end; at = list === at ? afterGroup(cursor, at) : at + 1) {
    const text = cursor.tokens[at]?.text ?? '';
    if (text === '{') return { list, body: at };
    if (text === ';') break;
    if (text === '(') list = at;
  }
  return { list, body: -1 };
}

import type { Token } from './tokens.js';

/** Which bracket closes which. */
export interface Brackets {
  /** For each token that is a bracket, the index of its partner, else -1. */
  readonly partners: Int32Array;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '@(': ')', '@[': ']', '@{': '}' };
const closing = new Set([')', ']', '}']);

/** What is open between a brace and its partner. */
interface Frame {
  readonly brace: number;
  readonly open: { readonly index: number; readonly closer: string }[];
  readonly waiting: Record<string, number>;
}

/**
 * Pairs brackets. A closing bracket that nothing opened has no partner, nor has an opening one that a
 * bracket of another kind closed over. Only a brace closes over a brace, so that one bracket too many costs no more than its
 * statement. Linear in the number of tokens.
 */
export function pairBrackets(tokens: readonly Token[]): Brackets {
  const partners = new Int32Array(tokens.length).fill(-1);
  const outermost: Frame = { brace: -1, open: [], waiting: { ')': 0, ']': 0 } };
  const frames = [outermost];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'punctuator') continue;
    const frame = frames.at(-1) ?? outermost;
    const closer = closers[bracketOf(token.text)];
    if (closer === '}') frames.push({ brace: index, open: [], waiting: { ')': 0, ']': 0 } });
    else if (closer !== undefined) {
      frame.open.push({ index, closer });
      frame.waiting[closer] = (frame.waiting[closer] ?? 0) + 1;
    } else if (token.text === '}') closeBrace(index, frames, partners);
    else if (closing.has(token.text)) closeBracket(token.text, index, frame, partners);
  }
  return { partners };
}

function closeBrace(index: number, frames: Frame[], partners: Int32Array): void {
  const brace = frames.length > 1 ? (frames.pop()?.brace ?? -1) : -1;
  if (brace === -1) return;
  partners[brace] = index;
  partners[index] = brace;
}

function closeBracket(closer: string, index: number, { open, waiting }: Frame, partners: Int32Array): void {
  if ((waiting[closer] ?? 0) === 0) return;
  for (let opened = open.pop(); opened !== undefined; opened = open.pop()) {
    waiting[opened.closer] = (waiting[opened.closer] ?? 1) - 1;
    if (opened.closer !== closer) continue;
    partners[opened.index] = index;
    partners[index] = opened.index;
    return;
  }
}

/** The bracket that a token opens with, whatever stands between an `@` and it. */
function bracketOf(text: string): string {
  return text.length > 1 && text.startsWith('@') ? `@${text.charAt(text.length - 1)}` : text;
}

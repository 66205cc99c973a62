import type { Token } from './tokens.js';

/** Which bracket closes which. */
export interface Brackets {
  /** For each token that is a bracket, the index of its partner, else -1. */
  readonly partners: Int32Array;
  /** How deep brackets nest. */
  readonly depth: number;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '@(': ')', '@[': ']', '@{': '}' };
const closing = new Set([')', ']', '}']);

/**
 * Pairs brackets. A closing bracket that nothing opened has no partner, nor has an opening one that a
 * bracket of another kind closed over. Linear in the number of tokens.
 */
export function pairBrackets(tokens: readonly Token[]): Brackets {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: { readonly index: number; readonly closer: string }[] = [];
  const waiting: Record<string, number> = { ')': 0, ']': 0, '}': 0 };
  let depth = 0;
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'punctuator') return;
    const closer = closers[bracketOf(text)];
    if (closer !== undefined) {
      open.push({ index, closer });
      waiting[closer] = (waiting[closer] ?? 0) + 1;
      depth = Math.max(depth, open.length);
    } else if (closing.has(text)) closeBracket(text, index, open, waiting, partners);
  });
  return { partners, depth };
}

function closeBracket(
  closer: string,
  index: number,
  open: { readonly index: number; readonly closer: string }[],
  waiting: Record<string, number>,
  partners: Int32Array,
): void {
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

import type { Token } from './tokens.js';

/** Which bracket closes which. */
export interface Brackets {
  /** For each token that is a bracket, the index of its partner, else -1. */
  readonly partners: Int32Array;
}

const parenthesis = 0x29;
const square = 0x5d;
const brace = 0x7d;

/** What is open between a brace and its partner. */
interface Frame {
  readonly brace: number;
  readonly open: { readonly index: number; readonly closer: number }[];
  /** How many of each are open. */
  parentheses: number;
  squares: number;
}

/**
 * Pairs brackets. A closing bracket that nothing opened has no partner, nor has an opening one that a
 * bracket of another kind closed over. Only a brace closes over a brace, so that one bracket too many costs no more than its
 * statement. Linear in the number of tokens.
 */
export function pairBrackets(tokens: readonly Token[]): Brackets {
  const partners = new Int32Array(tokens.length).fill(-1);
  const outermost = createFrame(-1);
  const frames = [outermost];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'punctuator') continue;
    const closer = closerOf(token.text);
    const frame = frames.at(-1) ?? outermost;
    if (closer === brace) frames.push(createFrame(index));
    else if (closer !== 0) {
      frame.open.push({ index, closer });
      count(frame, closer, 1);
    } else if (token.text === '}') closeBrace(index, frames, partners);
    else if (token.text === ')' || token.text === ']') closeBracket(token.text.charCodeAt(0), index, frame, partners);
  }
  return { partners };
}

function createFrame(at: number): Frame {
  return { brace: at, open: [], parentheses: 0, squares: 0 };
}

/** The bracket that closes what a token opens, whatever stands between an `@` and it; 0 for a token that opens nothing. */
function closerOf(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x28) return parenthesis;
  if (last === 0x5b) return square;
  return last === 0x7b ? brace : 0;
}

function count(frame: Frame, closer: number, step: 1 | -1): void {
  if (closer === square) frame.squares += step;
  else frame.parentheses += step;
}

function closeBrace(index: number, frames: Frame[], partners: Int32Array): void {
  const opened = frames.length > 1 ? frames.pop() : undefined;
  if (opened === undefined) return;
  partners[opened.brace] = index;
  partners[index] = opened.brace;
}

function closeBracket(closer: number, index: number, frame: Frame, partners: Int32Array): void {
  if ((closer === square ? frame.squares : frame.parentheses) === 0) return;
  for (let opened = frame.open.pop(); opened !== undefined; opened = frame.open.pop()) {
    count(frame, opened.closer, -1);
    if (opened.closer !== closer) continue;
    partners[opened.index] = index;
    partners[index] = opened.index;
    return;
  }
}

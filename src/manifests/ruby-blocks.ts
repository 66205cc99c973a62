import type { Flaw } from './dependency-reader.js';
import type { RubyToken } from './ruby-tokens.js';

/** Words that always open a block. */
const openers = new Set(['do', 'def', 'class', 'module', 'begin', 'case']);

/** Words that open a block at the start of a statement, and elsewhere only modify one. */
const conditionals = new Set(['if', 'unless', 'while', 'until', 'for']);

/** Those of them after which a `do` belongs to them. */
const loops = new Set(['while', 'until', 'for']);

/** Words after which a statement or an expression begins. */
const leading = new Set(['then', 'else', 'do', 'begin', 'and', 'or', 'not', 'ensure']);

/**
 * Finds a block that the text opens and does not end, which tells that the text is cut short.
 * @param tokens A file's tokens.
 * @returns At most one flaw, at the outermost such block; none where the blocks are not understood.
 */
export function unendedBlocks(tokens: readonly RubyToken[]): readonly Flaw[] {
  const open: number[] = [];
  let inLoopHead = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'break') inLoopHead = false;
    if (token.kind !== 'word' || tokens[index - 1]?.text === '.') continue;
    if (token.text === 'end' && open.pop() === undefined) return [];
    if (opensBlock(tokens, index, inLoopHead)) open.push(token.offset);
    inLoopHead ||= loops.has(token.text) && startsExpression(tokens[index - 1]);
  }
  return open.slice(0, 1).map((offset) => ({ offset, message: 'This block has no end.' }));
}

function opensBlock(tokens: readonly RubyToken[], index: number, inLoopHead: boolean): boolean {
  const word = tokens[index]?.text ?? '';
  const previous = tokens[index - 1];
  if (conditionals.has(word)) return startsExpression(previous);
  if (!openers.has(word) || (previous?.kind === 'word' && previous.text === 'def')) return false;
  if (word === 'do') return !inLoopHead;
  return word !== 'def' || !isOneLineMethod(tokens, index);
}

function startsExpression(previous: RubyToken | undefined): boolean {
  if (previous === undefined || previous.kind === 'break' || previous.kind === 'label') return true;
  if (previous.kind === 'word') return leading.has(previous.text);
  return previous.kind === 'punctuation' && !')]}'.includes(previous.text);
}

/** `def name(arguments) = value`. */
function isOneLineMethod(tokens: readonly RubyToken[], index: number): boolean {
  const line = tokens.slice(index + 1, index + 50);
  const end = line.findIndex(({ kind }) => kind === 'break');
  const head = end === -1 ? line : line.slice(0, end);
  const closing = head.findIndex(({ text }) => text === ')');
  return head[closing === -1 ? 1 : closing + 1]?.text === '=';
}

/** Punctuation after which a statement goes on. */
const continuing = new Set([',', '=>', '(', '[', '{', '+', '|', '&', '.', '=', '::']);

/**
 * Finds a bracket that the text opens and does not close, or a last statement that goes on: both tell that the text is cut short.
 * @param tokens A file's tokens.
 * @returns At most one flaw.
 */
export function unendedStatement(tokens: readonly RubyToken[]): readonly Flaw[] {
  const open: number[] = [];
  for (const { kind, text, offset } of tokens) {
    if (kind !== 'punctuation') continue;
    if ('([{'.includes(text)) open.push(offset);
    else if (')]}'.includes(text)) open.pop();
  }
  const [outermost] = open;
  if (outermost !== undefined) return [{ offset: outermost, message: 'This bracket is never closed.' }];
  const last = tokens.findLast(({ kind }) => kind !== 'break');
  const goesOn = last?.kind === 'label' || (last?.kind === 'punctuation' && continuing.has(last.text));
  return goesOn ? [{ offset: last.offset, message: 'The file ends in the middle of a statement.' }] : [];
}

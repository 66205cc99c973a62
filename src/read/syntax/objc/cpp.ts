import type { Brackets } from './brackets.js';
import type { Edit } from './edits.js';
import type { Token } from './tokens.js';

interface Text {
  readonly tokens: readonly Token[];
  readonly partners: Int32Array;
}

type Rewrite = (text: Text, index: number) => readonly Edit[];

const rewrites: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ['::', rewriteQualifier],
  ['<', rewriteTemplateCall],
  ['[', rewriteLambda],
  ['&', rewriteReference],
  ['template', (text, index) => (textAt(text, index + 1) === '<' ? blankThrough(text, index, anglesEnd(text, index + 1)) : [])],
  ['new', (text, index) => (isOperand(text, index) ? blankThrough(text, index, index) : [])],
  [
    'delete',
    (text, index) =>
      isOperand(text, index) ? blankThrough(text, index, textAt(text, index + 1) === '[' ? index + 2 : index) : [],
  ],
  ['auto', (text, index) => blankThrough(text, index, index, 'Auto')],
  ['static_cast', rewriteNamedCast],
  ['dynamic_cast', rewriteNamedCast],
  ['reinterpret_cast', rewriteNamedCast],
  ['const_cast', rewriteNamedCast],
]);

/**
 * Rewrites C++ into the C and Objective-C that the reader knows, without moving anything: a lambda
 * becomes a block, a reference a pointer, `std::string` the single name `std__string`.
 * @param tokens The tokens of Objective-C++ text without directives.
 * @param brackets Their brackets.
 */
export function rewriteCpp(tokens: readonly Token[], { partners }: Brackets): readonly Edit[] {
  const text: Text = { tokens, partners };
  return tokens.flatMap((token, index) =>
    token.kind === 'string' || token.kind === 'number' ? [] : (rewrites.get(token.text)?.(text, index) ?? []),
  );
}

/** Whether a header's tokens are C++'s, which C and Objective-C have not. */
export function isCpp(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }, index) => {
    const next = tokens[index + 1];
    if (text === '::') return next?.kind === 'word';
    return (text === 'namespace' && next?.kind === 'word') || (text === 'template' && next?.text === '<');
  });
}

function textAt({ tokens }: Text, index: number): string {
  return tokens[index]?.text ?? '';
}

function isWordAt({ tokens }: Text, index: number): boolean {
  return tokens[index]?.kind === 'word';
}

/** Blanks tokens from the first to before `end`. */
function blankThrough({ tokens }: Text, first: number, last: number, text = ''): readonly Edit[] {
  const from = tokens[first];
  const to = tokens[last];
  return from === undefined || to === undefined || last < first ? [] : [{ start: from.start, end: to.end, text }];
}

/** The index of the `>` that closes generic arguments, or one less than where they would begin. */
function anglesEnd(text: Text, index: number): number {
  if (textAt(text, index) !== '<') return index - 1;
  let open = 0;
  for (let at = index; at < Math.min(text.tokens.length, index + 200); at += 1) {
    const token = textAt(text, at);
    if (token === '<') open += 1;
    else if (token === '>') open -= 1;
    else if (/^[;{}]$/.test(token)) return index - 1;
    if (open === 0) return at;
  }
  return index - 1;
}

/** Whether what stands at an index begins an operand, by what stands before it. */
function isOperand(text: Text, index: number): boolean {
  const before = textAt(text, index - 1);
  return isWordAt(text, index - 1) ? /^(?:return|else|in|throw|case)$/.test(before) : !/^(?:[\])}.]|->)$/.test(before);
}

/** `a::b` becomes one name; its template arguments, which would look like comparisons, are blanked. */
function rewriteQualifier(text: Text, index: number): readonly Edit[] {
  const arguments_ = anglesEnd(text, index + 2);
  const blanked = arguments_ > index + 1 ? blankThrough(text, index + 2, arguments_) : [];
  const before = text.tokens[index - 1];
  const token = text.tokens[index];
  const isJoined = before?.kind === 'word' && before.end === token?.start && isWordAt(text, index + 1);
  // The type of `vector<T>::iterator` says no more than `vector<T>`.
  const last = before?.text === '>' && isWordAt(text, index + 1) ? index + 1 : index;
  return [...blankThrough(text, index, last, isJoined ? '__' : ''), ...blanked];
}

/** `make_shared<T>(x)`: the template arguments of a call, which would look like comparisons. */
function rewriteTemplateCall(text: Text, index: number): readonly Edit[] {
  const end = anglesEnd(text, index);
  if (end < index || !isWordAt(text, index - 1) || textAt(text, end + 1) !== '(') return [];
  for (let at = index + 1; at < end; at += 1) if (!isWordAt(text, at) && !/^(?:::|[<>,*&])$/.test(textAt(text, at))) return [];
  return blankThrough(text, index, end);
}

/** `[captures](parameters) -> T {…}` becomes `^(parameters) {…}`. */
function rewriteLambda(text: Text, index: number): readonly Edit[] {
  const close = text.partners[index] ?? -1;
  const after = textAt(text, close + 1);
  if (close === -1 || (after !== '(' && after !== '{') || followsOperand(text, index) || !isCaptureList(text, index + 1, close))
    return [];
  const head = blankThrough(text, index, close, '^');
  if (after === '{') return head;
  const list = text.partners[close + 1] ?? -1;
  const body = list === -1 ? -1 : bodyAfter(text, list + 1);
  return body === -1 ? [] : [...head, ...blankThrough(text, list + 1, body - 1)];
}

function followsOperand(text: Text, index: number): boolean {
  return /^[\])}]$/.test(textAt(text, index - 1)) || (isWordAt(text, index - 1) && !isOperand(text, index));
}

function isCaptureList(text: Text, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const isAdjacent = isWordAt(text, at) && isWordAt(text, at + 1) && at + 1 < end;
    if (isAdjacent || !(isWordAt(text, at) || /^[&=,*]$/.test(textAt(text, at)))) return false;
  }
  return true;
}

function bodyAfter(text: Text, index: number): number {
  for (let at = index; at < index + 16; at += 1) {
    const token = textAt(text, at);
    if (token === '{') return at;
    if (!isWordAt(text, at) && !/^(?:->|::|[*&<>])$/.test(token)) return -1;
  }
  return -1;
}

/** `const T &x` and `auto &x`: the `&` becomes a `*`. */
function rewriteReference(text: Text, index: number): readonly Edit[] {
  const isEnd = isWordAt(text, index + 1) || /^[),]$/.test(textAt(text, index + 1));
  const isConst = textAt(text, index - 2) === 'const' && isWordAt(text, index - 1);
  const isReference =
    isEnd &&
    (isConst ||
      textAt(text, index - 1) === 'const' ||
      /^(?:auto|>)$/.test(textAt(text, index - 1)) ||
      textAt(text, index - 2) === '::');
  return isReference ? blankThrough(text, index, index, '*') : [];
}

/** `static_cast<T>(x)` becomes `(T)(x)`. */
function rewriteNamedCast(text: Text, index: number): readonly Edit[] {
  const end = anglesEnd(text, index + 1);
  return end <= index ? [] : [...blankThrough(text, index, index + 1, '('), ...blankThrough(text, end, end, ')')];
}

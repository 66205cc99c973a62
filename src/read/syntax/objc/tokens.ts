/** One token of Objective-C text. Comments and directives are gone before tokens are made. */
export interface Token {
  /** A word may begin with `@` (`@implementation`, `@YES`), a string too (`@"…"`). */
  readonly kind: 'word' | 'number' | 'string' | 'punctuator';
  readonly text: string;
  /** 0-based offsets in UTF-16 units, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Longest first; `>>` is left as two tokens, because generic arguments end with it more often than C shifts. */
const punctuators = [
  '...',
  '<<=',
  '->',
  '==',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '++',
  '--',
  '+=',
  '-=',
  '*=',
  '/=',
  '|=',
  '&=',
  '^=',
  '%=',
  '<<',
  '::',
];
const punctuatorsByFirst = new Map<string, readonly string[]>();
for (const punctuator of punctuators) {
  const first = punctuator.charAt(0);
  punctuatorsByFirst.set(first, [...(punctuatorsByFirst.get(first) ?? []), punctuator]);
}

/**
 * Splits text into tokens. Linear in the text's length.
 * @param text Text without comments and directives.
 * @param start Offset of the first character to read.
 * @param end Offset after the last one.
 */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const token = readToken(text, at, code, end);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number, code: number, end: number): Token {
  const make = (kind: Token['kind'], until: number): Token => {
    const stop = Math.min(until, end);
    return { kind, text: text.slice(start, stop), start, end: stop };
  };
  if (isWordStart(code)) {
    const until = wordEnd(text, start);
    return code === 0x4c && text[until] === '"' ? make('string', stringEnd(text, until)) : make('word', until);
  }
  if (code === 0x22) return make('string', stringEnd(text, start));
  if (code === 0x27) return make('string', stringEnd(text, start));
  if (isDigit(code)) return make('number', numberEnd(text, start));
  if (code === 0x40) return readAt(text, start, make);
  const found = punctuatorsByFirst.get(text.charAt(start))?.find((punctuator) => text.startsWith(punctuator, start));
  return make('punctuator', start + (found?.length ?? 1));
}

function readAt(text: string, start: number, make: (kind: Token['kind'], until: number) => Token): Token {
  let next = start + 1;
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  const code = text.charCodeAt(next);
  if (code === 0x22) return make('string', stringEnd(text, next));
  if (isWordStart(code)) return make('word', wordEnd(text, next));
  if (isDigit(code)) return make('number', numberEnd(text, next));
  return make('punctuator', '([{'.includes(text.charAt(next)) ? next + 1 : start + 1);
}

/** The offset after a string or character literal; one that is not closed ends with its line. */
export function stringEnd(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 0x0a) return at;
    if (code === 0x5c) at += text[at + 1] === '\r' ? 2 : 1;
  }
  return text.length;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isWordPart(text.charCodeAt(at))) at += 1;
  return at;
}

function numberEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const previous = text.charCodeAt(at - 1) | 0x20;
    const isSign = (code === 0x2b || code === 0x2d) && previous === 0x65 && !text.startsWith('0x', start);
    const isSeparator = code === 0x27 && isWordPart(text.charCodeAt(at + 1));
    if (!isWordPart(code) && code !== 0x2e && !isSign && !isSeparator) break;
  }
  return at;
}

/** Whether a character is white space; a control character or a backslash between tokens counts as one. */
function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0x5c || code === 0xa0 || code === 0xfeff;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordStart(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f || code === 0x24 || (code >= 0x80 && code !== 0xa0 && code !== 0xfeff);
}

/** Whether a character can continue a name. */
export function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}

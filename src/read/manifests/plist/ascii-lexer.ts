/** A token of an old-style property list. Offsets are 0-based, in UTF-16 code units. */
export interface AsciiToken {
  /** `mark` is one of `{}()=;,`; `unknown` is a character that has no place in a list. */
  readonly kind: 'mark' | 'string' | 'data' | 'unknown' | 'end';
  /** A string without its quotes and escapes; else the characters themselves. */
  readonly value: string;
  readonly offset: number;
}

const marks = '{}()=;,';

/** Characters of a string that needs no quotes (`isValidUnquotedStringCharacter`, CFOldStylePList.c), by their code. */
const unquoted = characterTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$/:.-');

const data = /<[\s0-9a-fA-F]*>/y;

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** What is read whole, with what parts it from the next: most of a large list is of a few forms. */
export interface Shortcut {
  /** Sticky. */
  readonly pattern: RegExp;
  taken(match: RegExpExecArray): void;
}

/**
 * Takes an old-style property list apart, from front to back.
 * @param text The text of the file.
 * @param cutShort Called with a message and an offset when a comment or string never ends.
 * @returns Gives the next token, behind what a shortcut takes whole, one after the other; after the last, the token `end` for ever.
 */
export function asciiTokens(
  text: string,
  cutShort: (message: string, offset: number) => void,
): (shortcut: Shortcut | null) => AsciiToken {
  let at = 0;
  const token = (kind: AsciiToken['kind'], end: number): AsciiToken => {
    const offset = at;
    at = end;
    return { kind, value: text.slice(offset, end), offset };
  };
  const quoted = (quote: string): AsciiToken => {
    const offset = at;
    const end = closingQuote(text, quote, at + 1);
    if (end === -1) cutShort('This string has no closing quote.', offset);
    const value = text.slice(at + 1, end === -1 ? text.length : end);
    at = end === -1 ? text.length : end + 1;
    return { kind: 'string', value: unescape(value), offset: offset + 1 };
  };
  const take = ({ pattern, taken }: Shortcut): void => {
    pattern.lastIndex = at;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      taken(match);
      at = afterTrivia(text, pattern.lastIndex, cutShort);
      pattern.lastIndex = at;
    }
  };
  return (shortcut) => {
    at = afterTrivia(text, at, cutShort);
    if (shortcut !== null) take(shortcut);
    const bare = afterBareString(text, at);
    if (bare > at) return token('string', bare);
    const character = text[at];
    if (character === undefined) return { kind: 'end', value: '', offset: at };
    if (character === '"' || character === "'") return quoted(character);
    if (marks.includes(character)) return token('mark', at + 1);
    data.lastIndex = at;
    return data.test(text) ? token('data', data.lastIndex) : token('unknown', at + 1);
  };
}

function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** The offset behind the characters that may stand in a string without quotes. */
function afterBareString(text: string, start: number): number {
  let at = start;
  while (unquoted[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** The offset behind space and comments. */
function afterTrivia(text: string, start: number, cutShort: (message: string, offset: number) => void): number {
  let at = start;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at += 1;
    const line = text.startsWith('//', at);
    if (!line && !text.startsWith('/*', at)) return at;
    const end = line ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
    if (end === -1 && !line) cutShort('This comment is never closed.', at);
    if (end === -1) return text.length;
    at = line ? end + 1 : end + 2;
  }
}

/** Also the two line separators of Unicode, as in Apple's own reader; a no-break space is none. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029;
}

/** Offset of the quote that closes the string, or -1. */
function closingQuote(text: string, quote: string, start: number): number {
  let at = text.indexOf(quote, start);
  while (at !== -1 && isEscaped(text, at, start)) at = text.indexOf(quote, at + 1);
  return at;
}

function isEscaped(text: string, offset: number, start: number): boolean {
  let slashes = 0;
  while (offset - slashes > start && text[offset - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** `\n` and its kin, `\"`, `\U00e9` (UTF-16), `\351` (octal); anything else stands for itself. */
function unescape(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\(?:U([0-9a-fA-F]{1,4})|([0-7]{1,3})|([^]))/g, (_, unicode?: string, octal?: string, other?: string) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return other === undefined ? '' : (escapes.get(other) ?? other);
  });
}

/** What a walk through JSON meets. */
export interface JsonVisitor {
  /**
   * Whether the string at a path is wanted: any other is passed over without being kept.
   * @param path The keys from the root; `*` for the element of an array.
   */
  wants(path: readonly string[]): boolean;
  /**
   * A string that is wanted.
   * @param path The keys from the root.
   * @param text At most the first 8 KB of it.
   * @param line Where it begins.
   */
  string(path: readonly string[], text: string, line: number): void;
  /** An object or array that begins. */
  opened(path: readonly string[], line: number): void;
  /** An object or array that has ended. */
  closed(path: readonly string[]): void;
}

/** Where a text stops being JSON. */
export class JsonFlaw extends Error {
  /**
   * @param message What is wrong: a sentence.
   * @param line Where.
   */
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/** Deeper than any recording, and a bound on what the walk keeps. */
const deepest = 500;

/** Bytes of a wanted string that are kept: the host of an address is in its first ones. */
const longestString = 8192;

/** Bytes of a key that are kept: no wanted key is longer. */
const longestKey = 64;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [space, lineFeed] = [0x20, 0x0a];
/** Besides the line feed: a space, a tab, a carriage return. */
const blanks: ReadonlySet<number> = new Set([space, 0x09, 0x0d]);
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** `NaN` and `Infinity` are no JSON, but Python writes them, and mitmproxy is written in it. */
const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|-?Infinity)$/;

const notJson = 'The text is not valid JSON.';

/** What can come next. */
type Expected = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'next' | 'nothing';

/** A walk through a JSON text of any size while it is read; only the path to the present place and a wanted string are kept. */
export class JsonWalk {
  readonly #visitor: JsonVisitor;
  readonly #path: string[] = [];
  readonly #containers: number[] = [];
  #expected: Expected = 'value';
  #line = 1;
  /** Within a string, a key or a literal: its bytes, where they are kept. */
  #inside: 'string' | 'key' | 'literal' | null = null;
  #kept: number[] | null = null;
  #isEscaped = false;
  #began = 1;

  /** @param visitor Told of what the walk meets. */
  constructor(visitor: JsonVisitor) {
    this.#visitor = visitor;
  }

  /**
   * Takes the next bytes.
   * @param bytes Any part of the text.
   * @throws {JsonFlaw} Where they are not JSON.
   */
  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#inside === 'literal') at = this.#passLiteral(bytes, at);
      else if (this.#inside !== null) at = this.#passString(bytes, at);
      // Half of an indented text is spaces.
      else if (bytes[at] === space) at += 1;
      else {
        this.#take(bytes[at] ?? 0);
        at += 1;
      }
    }
  }

  /**
   * Takes the end of the text.
   * @throws {JsonFlaw} Where the value has not ended.
   */
  end(): void {
    if (this.#inside === 'literal') this.#endLiteral();
    if (this.#inside !== null || this.#expected !== 'nothing') throw this.#flaw('The file ends before its JSON does.');
  }

  #flaw(message: string): JsonFlaw {
    return new JsonFlaw(message, this.#line);
  }

  /** A byte between strings and literals. */
  #take(byte: number): void {
    if (byte === lineFeed) this.#line += 1;
    else if (byte === quote) this.#beginString();
    else if (byte === openBrace || byte === openBracket) this.#open(byte);
    else if (byte === closeBrace || byte === closeBracket) this.#close(byte);
    else if (byte === colon || byte === comma) this.#separate(byte);
    else if (isOfLiteral(byte)) this.#beginLiteral(byte);
    else if (!blanks.has(byte)) throw this.#flaw(notJson);
  }

  #open(container: number): void {
    if (!isValueExpected(this.#expected)) throw this.#flaw(notJson);
    if (this.#containers.length >= deepest) throw this.#flaw(`The value is nested more than ${deepest} levels deep.`);
    this.#visitor.opened(this.#path, this.#line);
    this.#containers.push(container);
    this.#path.push('*');
    this.#expected = container === openBrace ? 'first-key' : 'first-value';
  }

  #close(bracket: number): void {
    const container = bracket === closeBrace ? openBrace : openBracket;
    const isEmpty = this.#expected === (container === openBrace ? 'first-key' : 'first-value');
    if ((!isEmpty && this.#expected !== 'next') || this.#containers.pop() !== container) throw this.#flaw(notJson);
    this.#path.pop();
    this.#visitor.closed(this.#path);
    this.#endValue();
  }

  #separate(sign: number): void {
    if (this.#expected !== (sign === colon ? 'colon' : 'next')) throw this.#flaw(notJson);
    const isMember = sign === comma && this.#containers.at(-1) === openBrace;
    this.#expected = isMember ? 'key' : 'value';
  }

  #endValue(): void {
    this.#expected = this.#containers.length === 0 ? 'nothing' : 'next';
  }

  #beginString(): void {
    const isKey = this.#expected === 'first-key' || this.#expected === 'key';
    if (!isKey && !isValueExpected(this.#expected)) throw this.#flaw(notJson);
    this.#inside = isKey ? 'key' : 'string';
    this.#kept = isKey || this.#visitor.wants(this.#path) ? [] : null;
    this.#isEscaped = false;
    this.#began = this.#line;
  }

  /** Passes over a string as far as the bytes reach; gives back the next position. */
  #passString(bytes: Uint8Array, start: number): number {
    const limit = this.#inside === 'key' ? longestKey : longestString;
    const kept = this.#kept;
    let isEscaped = this.#isEscaped;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < space) throw this.#flaw('A string has a line break or a control character in it.');
      if (byte === quote && !isEscaped) {
        this.#endString();
        return at + 1;
      }
      isEscaped = byte === backslash && !isEscaped;
      if (kept !== null && kept.length < limit) kept.push(byte);
    }
    this.#isEscaped = isEscaped;
    return bytes.length;
  }

  #endString(): void {
    const text = this.#kept === null ? null : textOf(this.#kept);
    if (this.#inside === 'key') {
      this.#path[this.#path.length - 1] = text ?? '';
      this.#expected = 'colon';
    } else {
      if (text !== null) this.#visitor.string(this.#path, text, this.#began);
      this.#endValue();
    }
    this.#inside = null;
  }

  #beginLiteral(byte: number): void {
    if (!isValueExpected(this.#expected)) throw this.#flaw(notJson);
    this.#inside = 'literal';
    this.#kept = [byte];
  }

  #passLiteral(bytes: Uint8Array, start: number): number {
    let at = start;
    for (let byte = bytes[at]; byte !== undefined && isOfLiteral(byte); byte = bytes[at]) {
      if (this.#kept !== null && this.#kept.length < longestKey) this.#kept.push(byte);
      at += 1;
    }
    if (at < bytes.length) this.#endLiteral();
    return at;
  }

  #endLiteral(): void {
    if (!literal.test(String.fromCharCode(...(this.#kept ?? [])))) throw this.#flaw(notJson);
    this.#inside = null;
    this.#endValue();
  }
}

function isValueExpected(expected: Expected): boolean {
  return expected === 'value' || expected === 'first-value';
}

/** Letters, digits, and the signs of numbers. */
function isOfLiteral(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e;
}

/** The text of a string that may have been cut within an escape. */
function textOf(bytes: readonly number[]): string {
  const raw = new TextDecoder().decode(Uint8Array.from(bytes));
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw.replace(/\\(?:u[0-9a-f]{0,3})?$/i, '');
  }
}

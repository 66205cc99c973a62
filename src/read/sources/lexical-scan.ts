import type { Lexis } from '../syntax/lexis.js';

/** What a text holds beside code. Offsets are in UTF-16 units, the ends excluded. */
export interface LexicalScan {
  /** Comments and strings, in order. Where it is in doubt whether something is one, it is not listed. */
  readonly asides: readonly Aside[];
  /** Whether a bracket, a string or a comment has only one of its ends. */
  readonly isBroken: boolean;
  /** Where the first block comment without an end begins, or null: no compiler reads what is below it as it is meant. */
  readonly openComment: number | null;
}

/** A comment, or a string with its quotes. */
export interface Aside {
  readonly kind: 'comment' | 'string';
  readonly start: number;
  readonly end: number;
}

/** What reading a text has come to. */
interface State {
  readonly text: string;
  readonly lexis: Lexis;
  readonly asides: Aside[];
  /** Strings of several lines, which are in doubt where one of the text has no end. */
  readonly long: Aside[];
  /** What closes the texts that begin on the next line, in their order. */
  here: string[];
  /** Where lines begin that are still ahead, the last first, by what they consist of; null before anybody asked. */
  lines: ReadonlyMap<string, number[]> | null;
  /** The brackets that should close those that are open. */
  readonly open: string[];
  isBroken: boolean;
  isLongBroken: boolean;
  /** Where a block comment without an end begins: comments in it end it, and after the last end none begins. */
  openComment: number | null;
  /** Where the line with the current offset begins. */
  line: number;
  /** Where a line ends that was looked at: the current one, or one above. */
  lineEnd: number;
  /** Where the last block comment ends at most. */
  readonly lastClose: number;
}

const sound = { isBroken: false, isLongBroken: false, openComment: null } as const;

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Finds the comments and strings of a text in a language that needs no parser: what is damaged still has them. Doubt makes code: on a
 * line with a quote that nothing closes, every string may be the code between two.
 * @param text The source.
 * @param lexis How its language writes comments and strings.
 */
export function scanText(text: string, lexis: Lexis): LexicalScan {
  const state: State = {
    text,
    lexis,
    asides: [],
    long: [],
    open: [],
    here: [],
    lines: null,
    ...sound,
    line: 0,
    lineEnd: -1,
    lastClose: lexis.blockComment === null ? -1 : text.lastIndexOf(lexis.blockComment.close),
  };
  const marks = new RegExp(lexis.lineComment.startsWith('#') ? /[\n#<()[\]{}"'`]/g : /[\n/()[\]{}"'`]/g);
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) marks.lastIndex = step(state, mark.index);
  const asides = state.isLongBroken ? state.asides : [...state.asides, ...state.long].sort((a, b) => a.start - b.start);
  return {
    asides,
    openComment: state.openComment,
    isBroken: state.isBroken || state.open.length > 0 || (lexis.damage?.test(withoutAsides(text, asides)) ?? false),
  };
}

/** The code alone: a format in a string and an address in a comment may look like damage. Each string keeps its quotes. */
function withoutAsides(text: string, asides: readonly Aside[]): string {
  let end = 0;
  const parts = asides.map((aside) => {
    const code = text.slice(end, aside.start);
    end = aside.end;
    return aside.kind === 'comment' ? code : `${code}${text.charAt(aside.start)}${text.charAt(aside.end - 1)}`;
  });
  return `${parts.join('')}${text.slice(end)}`;
}

/** Reads what begins at an offset. @returns The offset after it. */
function step(state: State, at: number): number {
  const { text, lexis } = state;
  const character = text.charAt(at);
  if (character === '/' || character === '#') return stepComment(state, at);
  if (character === '<') return stepHere(state, at);
  const long = lexis.longQuotes.find((quote) => quote.startsWith(character) && text.startsWith(quote, at));
  if (long !== undefined) return stepLong(state, at, long);
  if (lexis.quotes.includes(character)) return stepString(state, at, character);
  if (character === '\n') return endLine(state, at + 1);
  if (isBracket.test(character)) noteBracket(state, character);
  return at + 1;
}

/** Notes a text that begins on the next line, unless no line closes it: then it is a shift. */
function stepHere(state: State, at: number): number {
  const { text, lexis } = state;
  if (lexis.hereDocument === undefined) return at + 1;
  lexis.hereDocument.lastIndex = at;
  const [open = '', , close = ''] = lexis.hereDocument.exec(text) ?? [];
  if (close !== '') state.here.push(close);
  return at + Math.max(1, open.length);
}

/** Begins a line, after the texts that begin on it. */
function endLine(state: State, start: number): number {
  let line = start;
  for (const close of state.here) {
    state.lines ??= linesOf(state.text);
    const starts = state.lines.get(close) ?? [];
    while ((starts.at(-1) ?? line) < line) starts.pop();
    const last = starts.at(-1);
    if (last === undefined) continue;
    if (isWithoutCode(state, line, last)) state.asides.push({ kind: 'string', start: line, end: last });
    line = last;
  }
  state.here = [];
  state.line = line;
  return line;
}

function linesOf(text: string): ReadonlyMap<string, number[]> {
  const lines = new Map<string, number[]>();
  let start = 0;
  for (const line of text.split('\n')) {
    const others = lines.get(line.trim()) ?? [];
    others.push(start);
    lines.set(line.trim(), others);
    start += line.length + 1;
  }
  for (const starts of lines.values()) starts.reverse();
  return lines;
}

const isBracket = /^[()[\]{}]$/;

function noteBracket(state: State, bracket: string): void {
  const closer = closers[bracket];
  if (closer !== undefined) state.open.push(closer);
  else if (state.open.pop() !== bracket) state.isBroken = true;
}

function stepComment(state: State, at: number): number {
  const { text, lexis } = state;
  // An address in a text that no quotes enclose is no comment.
  if (text.startsWith(lexis.lineComment, at) && text[at - 1] !== ':') {
    const end = endOfLine(text, at);
    state.asides.push({ kind: 'comment', start: at, end });
    return end;
  }
  const block = lexis.blockComment;
  if (block === null || !text.startsWith(block.open, at)) return at + 1;
  const { open } = block;
  const end = endOfBlock(state, at, block);
  if (end === null) {
    state.isBroken = true;
    state.openComment ??= at;
    return at + open.length;
  }
  state.asides.push({ kind: 'comment', start: at, end });
  return end;
}

function endOfBlock(
  { text, openComment, lastClose }: State,
  start: number,
  { open, close, nests }: NonNullable<Lexis['blockComment']>,
): number | null {
  // Where none has an end any more, looking for it again and again would take time in squares.
  if (start + open.length > lastClose) return null;
  if (!nests || openComment !== null) return text.indexOf(close, start + open.length) + close.length;
  let depth = 1;
  for (let at = start + open.length; at <= lastClose; at += 1) {
    if (text.startsWith(close, at)) {
      depth -= 1;
      at += close.length - 1;
      if (depth === 0) return at + 1;
    } else if (text.startsWith(open, at)) {
      depth += 1;
      at += open.length - 1;
    }
  }
  return null;
}

function stepLong(state: State, at: number, quote: string): number {
  const { text } = state;
  // After the first that has no end, none has.
  const end = state.isLongBroken ? null : endOfString(text, at + quote.length, quote, text.length);
  if (end === null) {
    state.isBroken = true;
    state.isLongBroken = true;
    return at + quote.length;
  }
  if (isWithoutCode(state, at, end)) state.long.push({ kind: 'string', start: at, end });
  return end;
}

function stepString(state: State, at: number, quote: string): number {
  const { text, lexis, asides, long, line } = state;
  if (state.lineEnd < at) state.lineEnd = lexis.continuesLines ? endOfContinued(text, at) : endOfLine(text, at);
  const last = state.lineEnd;
  const end = endOfString(text, at + 1, quote, last);
  if (end !== null) {
    if (isWithoutCode(state, at, end)) asides.push({ kind: 'string', start: at, end });
    return end;
  }
  state.isBroken = true;
  while ((asides.at(-1)?.start ?? -1) >= line) asides.pop();
  // Half of the quotes of a long string would turn those below inside out.
  const isHalf = lexis.longQuotes.some((each) => each.startsWith(quote));
  if (isHalf || (long.at(-1)?.end ?? -1) >= line) state.isLongBroken = true;
  return last;
}

/** Where a string ends whose contents begin at an offset, a backslash before any character passed over; null where it does not. */
function endOfString(text: string, start: number, quote: string, limit: number): number | null {
  for (let at = start; at < limit; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(quote, at)) return at + quote.length;
  }
  return null;
}

function isWithoutCode({ text, lexis: { codeInString } }: State, start: number, end: number): boolean {
  return codeInString === null || !codeInString.test(text.slice(start, end));
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The end of the last line of those that backslashes join. */
function endOfContinued(text: string, at: number): number {
  let end = endOfLine(text, at);
  while (end < text.length && /\\\r?$/.test(text.slice(end - 2, end))) end = endOfLine(text, end + 1);
  return end;
}

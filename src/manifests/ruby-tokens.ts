import type { Flaw } from './dependency-reader.js';
import { heredocBodiesEnd, heredocTag, percentLiteral, quotedEnd, regexEnd } from './ruby-literals.js';

/** A token of Ruby, as far as reading lists of dependencies needs it. */
export interface RubyToken {
  /**
   * `word`: a name, keyword or number. `label`: `git:`. `symbol`: `:git`. `break`: the end of a line, or `;`.
   * `opaque`: a literal whose text does not matter (a regular expression, `%w[]`, a heredoc).
   */
  readonly kind: 'word' | 'label' | 'symbol' | 'string' | 'opaque' | 'punctuation' | 'break';
  /** Without quotation marks and colons. */
  readonly text: string;
  /** 0-based offset of the text. */
  readonly offset: number;
  /** Whether a string holds `#{…}` or an escape, so that its text is not what it says. */
  readonly dynamic: boolean;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** A Ruby text as tokens. */
export interface RubyTokens {
  readonly tokens: readonly RubyToken[];
  readonly flaws: readonly Flaw[];
}

/** A lexer's state. */
interface Lexing {
  readonly text: string;
  readonly tokens: RubyToken[];
  readonly flaws: Flaw[];
  /** Tags of heredocs whose bodies begin at the next line. */
  readonly heredocs: string[];
  position: number;
  spaced: boolean;
}

const wordForm = /[$@]{0,2}[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*[?!]?|\d[\w.]*/y;

/** A text with more flaws than these is no Ruby; each may have cost a look at all that follows it. */
const mostFlaws = 20;

/** Words after which an operand begins, so that `/` and `%` open a literal. */
const operandKeywords = new Set('and begin case do else elsif if in not or return then unless until when while yield'.split(' '));

/**
 * Splits Ruby into tokens without comments, `=begin` blocks, heredoc bodies and what follows `__END__`.
 * @param text The whole file.
 */
export function rubyTokens(text: string): RubyTokens {
  const lexing: Lexing = { text, tokens: [], flaws: [], heredocs: [], position: 0, spaced: true };
  startLine(lexing);
  while (lexing.position < text.length && lexing.flaws.length < mostFlaws) step(lexing);
  return { tokens: lexing.tokens, flaws: lexing.flaws };
}

function step(lexing: Lexing): void {
  const { text, position } = lexing;
  const character = text[position] ?? '';
  if (character === '\n') endLine(lexing);
  else if (character === '\\' && /^\r?\n/.test(text.slice(position + 1, position + 3)))
    jump(lexing, text.indexOf('\n', position) + 1);
  else if (/\s/.test(character)) jump(lexing, position + 1);
  else if (character === '#') jump(lexing, text.indexOf('\n', position));
  else if (!takeLiteral(lexing, character) && !takeWord(lexing)) takePunctuation(lexing, character);
}

function takePunctuation(lexing: Lexing, character: string): void {
  const { text, position } = lexing;
  const length = text.startsWith('=>', position) || text.startsWith('::', position) ? 2 : 1;
  const kind = character === ';' ? 'break' : 'punctuation';
  push(lexing, kind, text.slice(position, position + length), position, position + length);
}

/** Ends a line: heredoc bodies, `=begin` blocks and `__END__` come before the next one. */
function endLine(lexing: Lexing): void {
  push(lexing, 'break', '\n', lexing.position, lexing.position + 1);
  if (lexing.heredocs.length > 0) {
    const end = heredocBodiesEnd(lexing.text, lexing.position, lexing.heredocs.splice(0));
    if (end === null) lexing.flaws.push({ offset: lexing.position, message: 'This heredoc has no end.' });
    lexing.position = end ?? lexing.position;
  }
  startLine(lexing);
}

function startLine(lexing: Lexing): void {
  const { text, position } = lexing;
  if (/^__END__\r?$/m.test(text.slice(position, position + 9))) jump(lexing, -1);
  if (!/^=begin\s/.test(text.slice(position, position + 7))) return;
  const end = text.indexOf('\n=end', position);
  if (end === -1) lexing.flaws.push({ offset: position, message: 'This =begin comment has no =end.' });
  jump(lexing, end === -1 ? -1 : text.indexOf('\n', end + 1));
}

function takeLiteral(lexing: Lexing, character: string): boolean {
  const { text, position } = lexing;
  if (character === '"' || character === "'" || character === '`') return takeString(lexing, position + 1, character, 'string');
  const next = text[position + 1] ?? '';
  if (character === ':') return (next === '"' || next === "'") && takeString(lexing, position + 2, next, 'symbol');
  if (character === '<') return takeHeredoc(lexing);
  return '/%?'.includes(character) && mayStartOperand(lexing) && takeGuess(lexing, character);
}

/** A literal whose first character is an operator elsewhere. */
function takeGuess(lexing: Lexing, character: string): boolean {
  const { text, position } = lexing;
  if (character === '/') return takeOpaque(lexing, regexEnd(text, position));
  if (character === '%') return takePercent(lexing);
  // `?'` is a string of one character, whose quotation mark opens nothing.
  return /^\?[^\s\w](?!\w)/.test(text.slice(position, position + 3)) && takeOpaque(lexing, position + 2);
}

function takeString(lexing: Lexing, start: number, mark: string, kind: 'string' | 'symbol'): boolean {
  const end = quotedEnd(lexing.text, start, mark);
  if (end === null) {
    lexing.flaws.push({ offset: lexing.position, message: 'This string has no closing quote.' });
    const lineEnd = lexing.text.indexOf('\n', start);
    jump(lexing, lineEnd);
    return true;
  }
  const value = lexing.text.slice(start, end);
  push(lexing, kind, value, start, end + 1, value.includes('\\') || (mark === '"' && value.includes('#{')));
  return true;
}

function takeHeredoc(lexing: Lexing): boolean {
  const tag = heredocTag(lexing.text, lexing.position);
  if (tag === null || (!tag.indented && !mayStartOperand(lexing))) return false;
  lexing.heredocs.push(tag.name);
  return takeOpaque(lexing, tag.end);
}

function takePercent(lexing: Lexing): boolean {
  const literal = percentLiteral(lexing.text, lexing.position);
  if (literal === null) return false;
  if (!literal.string) return takeOpaque(lexing, literal.end);
  const value = lexing.text.slice(literal.start, literal.end - 1);
  push(lexing, 'string', value, literal.start, literal.end, /\\|#\{/.test(value));
  return true;
}

function takeOpaque(lexing: Lexing, end: number | null): boolean {
  if (end === null) return false;
  push(lexing, 'opaque', '', lexing.position, end);
  return true;
}

function takeWord(lexing: Lexing): boolean {
  const { text, position } = lexing;
  const colon = text[position] === ':' && text[position + 1] !== ':';
  wordForm.lastIndex = colon ? position + 1 : position;
  const word = wordForm.exec(text)?.[0];
  if (word === undefined) return false;
  if (colon) push(lexing, 'symbol', word, position + 1, position + 1 + word.length);
  else if (text[position + word.length] === ':' && text[position + word.length + 1] !== ':') {
    push(lexing, 'label', word, position, position + word.length + 1);
  } else push(lexing, 'word', word, position, position + word.length);
  return true;
}

/** Whether an operand may begin here: then `/` is no division, `%` no remainder and `?` no condition. */
function mayStartOperand(lexing: Lexing): boolean {
  const previous = lexing.tokens.at(-1);
  if (previous === undefined || previous.kind === 'break' || previous.kind === 'label') return true;
  if (previous.kind === 'punctuation') return !')]}'.includes(previous.text);
  if (previous.kind !== 'word') return false;
  if (operandKeywords.has(previous.text)) return true;
  const spacedAfter = /\s/.test(lexing.text[lexing.position + 1] ?? ' ');
  return lexing.spaced && !spacedAfter && !/^\d/.test(previous.text);
}

function push(lexing: Lexing, kind: RubyToken['kind'], text: string, offset: number, end: number, dynamic = false): void {
  lexing.tokens.push({ kind, text, offset, dynamic, spaced: lexing.spaced });
  lexing.position = end;
  lexing.spaced = kind === 'break';
}

/** Goes on at an offset, or at the end of the text where there is none (-1). */
function jump(lexing: Lexing, offset: number): void {
  lexing.position = offset === -1 ? lexing.text.length : offset;
  lexing.spaced = true;
}

import { constantCondition, createConditionals, type Conditionals, type Stretch } from './conditionals.js';
import { applyEdits, type Edit } from './edits.js';
import { isWordPart, stringEnd } from './tokens.js';

/** What the C preprocessor would act upon, taken out of a text. */
export interface Preprocessed {
  /** The text without comments, directives and regions that are never compiled; nothing has moved. */
  readonly code: string;
  /** Arms of conditionals that cannot stand in the code beside the first arm. */
  readonly cuts: readonly Stretch[];
  /** The arms of each conditional that are whole statements and stand side by side in the code. */
  readonly choices: readonly (readonly Stretch[])[];
  readonly imports: readonly Inclusion[];
  readonly macros: readonly MacroDefinition[];
}

/** `#import` or `#include`. */
export interface Inclusion {
  /** Without quotes or angle brackets. */
  readonly module: string;
  /** Offset of the module's first character. */
  readonly offset: number;
}

/** `#define`. */
export interface MacroDefinition {
  readonly name: string;
  readonly nameOffset: number;
  /** Null for a macro without a parameter list. */
  readonly parameters: readonly string[] | null;
  /** Without comments; nothing has moved. */
  readonly body: string;
  readonly bodyOffset: number;
}

interface Scan {
  readonly text: string;
  readonly conditionals: Conditionals;
  readonly edits: Edit[];
  readonly imports: Inclusion[];
  readonly macros: MacroDefinition[];
  /** The numbers that names stand for from here on, whatever a build sets. */
  readonly numbers: Map<string, string>;
  /** Where the current dead region began, or -1. */
  deadSince: number;
}

/**
 * Takes comments, directives and dead regions out of a text. Linear in its length.
 * @param text Objective-C, C or C++ text.
 */
export function preprocess(text: string): Preprocessed {
  const conditionals = createConditionals(text);
  const scan: Scan = { text, conditionals, edits: [], imports: [], macros: [], numbers: new Map(), deadSince: -1 };
  let atLineStart = true;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) atLineStart = true;
    if (code <= 0x20 || code === 0xfeff) {
      at += 1;
      continue;
    }
    if (isWordPart(code)) {
      at = passWord(scan, at);
      atLineStart = false;
      continue;
    }
    const comment = code === 0x2f ? commentEnd(text, at) : -1;
    if (comment !== -1) {
      blank(scan, at, comment);
      at = comment;
      continue;
    }
    at = code === 0x23 && atLineStart ? readDirective(scan, at) : readCharacter(scan, at, code);
    atLineStart = text.charCodeAt(at - 1) === 0x0a;
  }
  if (scan.deadSince !== -1) blank(scan, scan.deadSince, text.length);
  const { edits, imports, macros } = scan;
  return { code: applyEdits(text, edits), cuts: conditionals.cuts, choices: conditionals.choices, imports, macros };
}

function blank(scan: Scan, start: number, end: number): void {
  scan.edits.push({ start, end, text: '' });
}

/** Goes past a name or number, in which nothing else begins. Returns the offset after it. */
function passWord({ text, conditionals }: Scan, start: number): number {
  let at = start + 1;
  while (isWordPart(text.charCodeAt(at))) at += 1;
  if (!conditionals.isDead()) conditionals.character(at - 1);
  return at;
}

/** Reads one character of code, or a whole string. Returns the offset after it. */
function readCharacter({ text, conditionals }: Scan, at: number, code: number): number {
  const isSeparator = code === 0x27 && isWordPart(text.charCodeAt(at - 1));
  const end = (code === 0x22 || code === 0x27) && !isSeparator ? quotedEnd(text, at, code) : at + 1;
  if (conditionals.isDead()) return end;
  conditionals.character(end - 1);
  if (code === 0x28 || code === 0x5b || code === 0x7b) conditionals.bracket(1);
  else if (code === 0x29 || code === 0x5d || code === 0x7d) conditionals.bracket(-1);
  return end;
}

/** The offset after a string; an apostrophe that no other one closes on its line is a character like any other. */
function quotedEnd(text: string, start: number, quote: number): number {
  if (quote === 0x22 && text[start - 1] === 'R') return rawStringEnd(text, start);
  const end = stringEnd(text, start);
  return quote === 0x27 && text.charCodeAt(end - 1) !== quote ? start + 1 : end;
}

/** C++'s `R"delimiter(…)delimiter"`. */
function rawStringEnd(text: string, start: number): number {
  const open = text.slice(start + 1, start + 18).indexOf('(');
  if (open === -1) return stringEnd(text, start);
  const closing = `)${text.slice(start + 1, start + 1 + open)}"`;
  const end = text.indexOf(closing, start);
  return end === -1 ? stringEnd(text, start) : end + closing.length;
}

/** The offset after a comment that begins here, or -1. */
function commentEnd(text: string, start: number): number {
  const second = text[start + 1];
  if (second === '*') {
    const end = text.indexOf('*/', start + 2);
    return end === -1 ? text.length : end + 2;
  }
  return second === '/' ? logicalLineEnd(text, start) : -1;
}

/** The offset of the line feed that no backslash joins to the next line. */
function logicalLineEnd(text: string, start: number): number {
  for (let end = text.indexOf('\n', start); end !== -1; end = text.indexOf('\n', end + 1)) {
    const before = text[end - 1] === '\r' ? end - 2 : end - 1;
    if (text[before] !== '\\') return end;
  }
  return text.length;
}

/** The offset of the line feed that ends a directive; a comment in it may go on for lines. */
function directiveEnd(text: string, start: number, comments: Edit[]): number {
  for (let at = start; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return at;
    const comment = code === 0x2f ? commentEnd(text, at) : -1;
    if (comment !== -1) {
      comments.push({ start: at, end: comment, text: '' });
      at = comment;
    } else if (code === 0x5c) at += text[at + 1] === '\r' ? 3 : 2;
    else at = code === 0x22 ? stringEnd(text, at) : at + 1;
  }
  return text.length;
}

function readDirective(scan: Scan, start: number): number {
  const comments: Edit[] = [];
  const end = Math.min(directiveEnd(scan.text, start + 1, comments), scan.text.length);
  const shifted = comments.map((edit) => ({ start: edit.start - start, end: Math.min(edit.end, end) - start, text: '' }));
  const line = applyEdits(scan.text.slice(start, end), shifted);
  const [head = '#', name = ''] = /^#[ \t]*([a-z_]*)/.exec(line) ?? [];
  const argument = line.slice(head.length);
  const wasDead = scan.conditionals.isDead();
  const isConditional = followConditional(scan.conditionals, name, withNumbers(scan, argument), start, end);
  if (!isConditional && !wasDead) {
    followNumber(scan, name, argument);
    readDefinition(scan, name, argument, start + head.length);
  }
  blank(scan, start, end);
  followDeath(scan, wasDead, start, end);
  return end;
}

/** `#define ENABLED 0` between no conditionals; what a condition defines, or takes back, a build may set otherwise. */
function followNumber({ numbers, conditionals }: Scan, directive: string, argument: string): void {
  if (directive !== 'define' && directive !== 'undef') return;
  const [, name = '', number] = /^\s+([A-Za-z_]\w*)(?:\s+\(?(\d+)\)?\s*$)?/.exec(argument) ?? [];
  if (directive === 'define' && number !== undefined && conditionals.isOutermost()) numbers.set(name, number);
  else numbers.delete(name);
}

/** A condition with the numbers that its names stand for; whether a name is defined is another question. */
function withNumbers({ numbers }: Scan, condition: string): string {
  if (numbers.size === 0) return condition;
  return condition.replace(/\bdefined\s*\(?\s*\w+|\b[A-Za-z_]\w*/g, (name) => numbers.get(name) ?? name);
}

/** Returns whether a directive is part of a conditional. */
function followConditional(conditionals: Conditionals, name: string, condition: string, start: number, end: number): boolean {
  if (name === 'if') conditionals.open(constantCondition(condition), end);
  else if (name === 'ifdef' || name === 'ifndef') conditionals.open(null, end);
  else if (name === 'elif') conditionals.alternative(constantCondition(condition), start, end);
  else if (name === 'else' || name === 'elifdef' || name === 'elifndef') conditionals.alternative(null, start, end);
  else if (name === 'endif') conditionals.close(start);
  else return false;
  return true;
}

function followDeath(scan: Scan, wasDead: boolean, start: number, end: number): void {
  const isDead = scan.conditionals.isDead();
  if (isDead && !wasDead) scan.deadSince = end;
  if (!isDead && wasDead) {
    blank(scan, scan.deadSince, start);
    scan.deadSince = -1;
  }
}

function readDefinition({ imports, macros }: Scan, directive: string, argument: string, offset: number): void {
  if (directive === 'import' || directive === 'include' || directive === 'include_next') {
    const path = /^\s*[<"]([^<>"\n]+)[>"]/.exec(argument);
    if (path?.[1] !== undefined) imports.push({ module: path[1], offset: offset + path[0].length - path[1].length - 1 });
    return;
  }
  if (directive !== 'define') return;
  const [head, name, list] = /^\s+([A-Za-z_$][\w$]*)(?:\(([^()]*)\))?/.exec(argument) ?? [];
  if (head === undefined || name === undefined) return;
  const parameters = list === undefined ? null : list.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const nameOffset = offset + argument.indexOf(name);
  macros.push({ name, nameOffset, parameters, body: argument.slice(head.length), bodyOffset: offset + head.length });
}

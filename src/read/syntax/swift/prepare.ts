import { isCompiled } from './compiled.js';
import { endOfComment, readStringAt } from './lexer.js';
import type { Stretch } from '../stretch.js';
import { type Braces, unfocused } from './unfocused.js';

/** A directive of conditional compilation that was taken out of the text. */
export interface Directive {
  /** 0-based index of its number sign. */
  readonly start: number;
  readonly word: 'if' | 'else' | 'endif';
}

/** A text that the grammar can read, with every line and column of the original. */
export interface Prepared {
  readonly text: string;
  /** The directives whose arms can be compiled, in order. */
  readonly directives: readonly Directive[];
  /** The names that declarations have in Objective-C, by the index of the attribute that says so: the grammar reads none with a colon. */
  readonly named: ReadonlyMap<number, string>;
  /** Arms that open or close braces as an earlier arm does: the grammar cannot read both. */
  readonly aside: readonly Stretch[];
}

/**
 * Blanks what the grammar stumbles over: what no app that ships holds (`#if false`, `#if targetEnvironment(simulator)`, the rest of `#if true … #else`),
 * directives, which the grammar takes for the end of a type, and newer words that say nothing about privacy.
 * @param text The source.
 * @param focus Where given, bodies of functions and types that it does not match are blanked too.
 */
export function prepare(text: string, focus: RegExp | null): Prepared {
  const outermost: Braces = { start: -1, end: text.length, inner: [] };
  const state: State = { text, blanks: [], directives: [], named: new Map(), aside: [], open: [], braces: [outermost] };
  interesting.lastIndex = 0;
  for (let match = interesting.exec(text); match !== null; match = interesting.exec(text)) {
    interesting.lastIndex = Math.max(readAt(state, match), match.index + 1);
  }
  // A conditional that is never closed is dead to the end of the file, as the compiler has it.
  for (const { arms } of state.open) blankDead(state, arms.at(-1), text.length);
  if (focus !== null) state.blanks.push(...unfocused(text, outermost.inner, focus));
  return { text: blanked(text, state.blanks), directives: state.directives, named: state.named, aside: state.aside };
}

/** Newer words that say nothing about privacy, each with the part that is blanked as its group. */
const newerWords = [
  /(#)(?:isolation|_sourceLocation)\b/,
  /((?:@objc(?:\([^()\n]{0,200}\))?\s{1,80})?@NSManaged[^\n{}]{0,80}\bfunc\b[^\n{}]{0,300})/,
  /@objc(\([^()\n]{0,200}\))/,
  /(@available\([^()\n]{0,200}\))\s{1,80}(?=#\w)/,
  /\b(nonisolated\(unsafe\))/,
  /\bthrows(\([^()\n]{0,200}\))/,
  /(?<![.\w`])(await)[ \t]{1,20}(?=[\w$`])/,
  /(?<=\S[ \t]{1,20})(await)[ \t]{1,20}(?=[([])/,
  /\b(isolated)\s{1,20}(?=\(?any\b|deinit\b)/,
  /[:>]\s{0,20}(sending)\s/,
  /\bcatch\s{1,20}[\w.]{1,200}(,[\w.,():\s]{1,300})(?=\{)/,
  /\bswitch\s{1,20}(try)\s/,
  /\bassociatedtype\s{1,20}\w{1,100}(\s{0,20}:[^\n{}]{0,300})/,
  /(?<=\{\s{0,20})(\[\s{0,20}\]\s{1,20}in)\b/,
] as const;

/** What has to be looked at: comments and strings to step over, directives, braces to count, and newer words. */
const interesting = new RegExp(
  [/\/\/|\/\*|#{0,32}"|#(?:if|elseif|else|endif)\b|[{}]/, ...newerWords].map(({ source }) => source).join('|'),
  'dg',
);

/** Start and end of what a group of the pattern matched; the library's types say that there always is one. */
type Range = readonly [number, number];

interface Arm {
  /** Index after the line of its directive. */
  readonly start: number;
  readonly dead: boolean;
  /** Braces opened and not closed in it. */
  net: number;
}

/** Conditionals in so many others are read as if their arms followed each other: the stack is finite. */
const deepest = 100;

interface Conditional {
  readonly arms: Arm[];
  /** Whether its directives say nothing: it stands in what is never compiled, or in more conditionals than any person writes. */
  readonly isBuried: boolean;
  /** An arm that is always compiled has passed: no later arm is. */
  decided: boolean;
}

interface State {
  readonly text: string;
  readonly blanks: Stretch[];
  readonly directives: Directive[];
  readonly named: Map<number, string>;
  readonly aside: Stretch[];
  readonly open: Conditional[];
  /** Those that are open, the outermost first: the file itself, which never closes. */
  readonly braces: Braces[];
}

/** Reads what was found. @returns The index at which to go on. */
function readAt(state: State, { 0: found, index, indices }: RegExpExecArray): number {
  const { text } = state;
  const end = index + found.length;
  const blank = indices?.slice(1).find((group) => (group as Range | undefined) !== undefined);
  if (blank !== undefined) {
    state.blanks.push({ start: blank[0], end: blank[1] });
    if (found.startsWith('@objc(')) state.named.set(index, text.slice(blank[0] + 1, blank[1] - 1).trim());
    return end;
  }
  if (found.startsWith('/')) return endOfComment(text, index);
  if (found.endsWith('"')) return readStringAt(text, index)?.end ?? end;
  if (found.startsWith('#')) return readDirective(state, index, found.slice(1));
  readBrace(state, found, index);
  return end;
}

function readBrace({ open, braces, text }: State, found: string, index: number): void {
  const arm = open.at(-1)?.arms.at(-1);
  if (arm !== undefined) arm.net += found === '{' ? 1 : -1;
  const innermost = braces.at(-1);
  if (found === '{') {
    const group: Braces = { start: index, end: text.length, inner: [] };
    innermost?.inner.push(group);
    braces.push(group);
  } else if (innermost !== undefined && braces.length > 1) {
    innermost.end = index;
    braces.pop();
  }
}

/** Reads a directive, which ends the arm before it and begins the next. @returns The end of its line. */
function readDirective(state: State, start: number, word: string): number {
  const { text, open } = state;
  const line = text.indexOf('\n', start);
  const end = line === -1 ? text.length : line;
  const isFirst = word === 'if';
  const ended = isFirst ? undefined : open.at(-1);
  if (ended !== undefined) closeArm(state, ended, start);
  state.blanks.push({ start, end });
  const isBuried = ended?.isBuried ?? buries(open);
  if (!isBuried) state.directives.push({ start, word: isFirst || word === 'endif' ? word : 'else' });
  if (isFirst) open.push({ arms: [], isBuried, decided: false });
  if (word === 'endif') open.pop();
  else openArm(open.at(-1), end, word === 'else' ? '' : text.slice(start + 1 + word.length, Math.min(end, start + 200)).trim());
  return end;
}

function buries(open: readonly Conditional[]): boolean {
  const innermost = open.at(-1);
  return open.length >= deepest || (innermost !== undefined && (innermost.isBuried || innermost.arms.at(-1)?.dead === true));
}

/** Opens an arm; the condition of an `#else` is empty. */
function openArm(conditional: Conditional | undefined, start: number, condition: string): void {
  if (conditional === undefined) return;
  const compiled = condition === '' ? null : isCompiled(condition);
  conditional.arms.push({ start, dead: compiled === false || conditional.decided, net: 0 });
  if (compiled === true) conditional.decided = true;
}

/** Blanks an arm that is never compiled, or that opens a brace that an earlier arm has opened already. */
function closeArm(state: State, { arms }: Conditional, end: number): void {
  const arm = arms.at(-1);
  if (arm === undefined) return;
  blankDead(state, arm, end);
  const isAlternative = !arm.dead && arm.net !== 0 && arms.some((other) => other !== arm && !other.dead && other.net !== 0);
  if (!isAlternative) return;
  state.blanks.push({ start: arm.start, end });
  state.aside.push({ start: arm.start, end });
}

function blankDead({ blanks }: State, arm: Arm | undefined, end: number): void {
  if (arm?.dead === true) blanks.push({ start: arm.start, end });
}

function spaces({ length }: string): string {
  return ' '.repeat(length);
}

function blanked(text: string, blanks: readonly Stretch[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end } of [...blanks].sort((a, b) => a.start - b.start)) {
    if (end <= copied) continue;
    const from = Math.max(start, copied);
    parts.push(text.slice(copied, from), text.slice(from, end).replaceAll(/[^\r\n]+/g, spaces));
    copied = end;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

import { end, type Step } from './steps.js';

/** A glob as in `exclude`, where braces name alternatives, or a pattern of a `.gitignore`, where they stand for themselves. */
export type Syntax = 'glob' | 'gitignore';

/** A part of a pattern. */
type Part =
  | { readonly kind: 'one'; readonly accepts: (character: number) => boolean; readonly plain: string | null }
  /** Any number of characters of one name. */
  | { readonly kind: 'star' }
  /** Any number of whole folders, each with its slash. */
  | { readonly kind: 'folders' }
  /** Everything in a folder. */
  | { readonly kind: 'inside' }
  | { readonly kind: 'either'; readonly options: readonly (readonly Part[])[] };

/** What a pattern comes to. */
export type ParsedGlob =
  | {
      readonly kind: 'steps';
      readonly steps: readonly Step[];
      readonly first: number;
      /** The longest run of characters that every path holds that matches; may be empty. */
      readonly literal: string;
    }
  /** Why the pattern is refused, as the rest of a sentence that begins with it, and what to write instead. */
  | { readonly kind: 'refused'; readonly why: string; readonly remedy: string };

/** Braces in braces beyond this are no pattern that a person wrote. */
const deepestBraces = 10;

const slash = 0x2f;

interface State {
  readonly pattern: string;
  readonly syntax: Syntax;
  at: number;
}

/**
 * Parses a glob.
 * @param pattern In the case in which paths will be.
 * @param syntax What the pattern is.
 */
export function parseGlob(pattern: string, syntax: Syntax): ParsedGlob {
  const refusal = syntax === 'glob' ? refusalOf(pattern) : null;
  if (refusal !== null) return { kind: 'refused', ...refusal };
  const state: State = { pattern, syntax: syntax === 'glob' && !closes(pattern) ? 'gitignore' : syntax, at: 0 };
  const parts: Part[] = [];
  while (state.at < pattern.length) parts.push(readPart(state, 0));
  const steps: Step[] = [];
  const first = emit(steps, parts, end);
  return { kind: 'steps', steps, first, literal: longestLiteral(parts) };
}

/** What other tools' globs have and this one has not: it would match nothing, without a word. */
function refusalOf(pattern: string): { readonly why: string; readonly remedy: string } | null {
  if (/\{[^{},/]*\.\.[^{},/]*\}/.test(pattern))
    return { why: 'contains a range in braces', remedy: 'Write * or a class such as [0-9] instead, or list the names: {a,b}.' };
  if (/[@!+?*]\(/.test(pattern)) return { why: 'contains a group in parentheses', remedy: 'Write {a,b} for alternatives.' };
  if (pattern.startsWith('!')) return { why: 'is negated', remedy: 'List the files to exclude, not the files to keep.' };
  return depthOf(pattern) > deepestBraces
    ? { why: `nests braces more than ${deepestBraces} levels deep`, remedy: 'Write one pattern for each alternative.' }
    : null;
}

function depthOf(pattern: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of pattern) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Whether every brace that opens is closed; otherwise all stand for themselves. */
function closes(pattern: string): boolean {
  let depth = 0;
  for (const character of pattern.replaceAll(/\\./g, '')) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function readPart(state: State, depth: number): Part {
  const { pattern, at } = state;
  const character = pattern[at] ?? '';
  if (character === '*') return readStars(state);
  if (character === '{' && state.syntax === 'glob') return readBraces(state, depth);
  const read = character === '[' ? readClass(pattern, at) : null;
  if (read !== null) {
    state.at = read.next;
    return { kind: 'one', accepts: read.accepts, plain: null };
  }
  state.at += 1;
  if (character === '?') return { kind: 'one', accepts: isOfName, plain: null };
  if (character !== '\\' || state.at === pattern.length) return plainPart(character);
  state.at += 1;
  return plainPart(pattern[at + 1] ?? '');
}

function plainPart(character: string): Part {
  const code = character.charCodeAt(0);
  return { kind: 'one', accepts: (other) => other === code, plain: character };
}

function isOfName(character: number): boolean {
  return character !== slash;
}

/** `**` crosses folders where it is a whole name; any other stars stay within a name. */
function readStars(state: State): Part {
  const { pattern, at } = state;
  let next = at;
  while (pattern[next] === '*') next += 1;
  state.at = next;
  const begins = at === 0 || pattern[at - 1] === '/';
  if (next - at !== 2 || !begins) return { kind: 'star' };
  if (next === pattern.length) return { kind: 'inside' };
  if (pattern[next] !== '/') return { kind: 'star' };
  state.at += 1;
  return { kind: 'folders' };
}

function readBraces(state: State, depth: number): Part {
  state.at += 1;
  const options: Part[][] = [[]];
  while (state.at < state.pattern.length && state.pattern[state.at] !== '}') {
    if (state.pattern[state.at] === ',') {
      options.push([]);
      state.at += 1;
    } else options.at(-1)?.push(readPart(state, depth + 1));
  }
  state.at += 1;
  return { kind: 'either', options };
}

interface CharacterClass {
  readonly accepts: (character: number) => boolean;
  readonly next: number;
}

/** A class in brackets, or null where the bracket is never closed and stands for itself. */
function readClass(pattern: string, start: number): CharacterClass | null {
  const isNegated = pattern[start + 1] === '!' || pattern[start + 1] === '^';
  const from = start + (isNegated ? 2 : 1);
  // A bracket that closes at once is one of the characters.
  const close = classEnd(pattern, from);
  if (close === -1) return null;
  const ranges = rangesOf(pattern.slice(from, close));
  return {
    accepts: (character) =>
      character !== slash && ranges.some(([low, high]) => character >= low && character <= high) !== isNegated,
    next: close + 1,
  };
}

function classEnd(pattern: string, from: number): number {
  for (let at = from; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern.startsWith('[:', at) && pattern.includes(':]', at)) at = pattern.indexOf(':]', at) + 1;
    else if (pattern[at] === ']' && at > from) return at;
  }
  return -1;
}

type Range = readonly [low: number, high: number];

/** The classes of POSIX that names of files are sorted by. Case is gone by now. */
const named: Readonly<Record<string, readonly Range[]>> = {
  alpha: [[0x61, 0x7a]],
  lower: [[0x61, 0x7a]],
  upper: [[0x61, 0x7a]],
  digit: [[0x30, 0x39]],
  alnum: [
    [0x30, 0x39],
    [0x61, 0x7a],
  ],
  xdigit: [
    [0x30, 0x39],
    [0x61, 0x66],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
};

function rangesOf(body: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const [whole, name] of body.matchAll(/\[:([a-z]+):\]|\\?[^](?:-\\?[^])?/g)) {
    if (name !== undefined) {
      ranges.push(...(named[name] ?? []));
      continue;
    }
    const range = whole.replaceAll(/\\(?=[^])/g, '');
    const first = range.charCodeAt(0);
    ranges.push([first, range.length < 3 ? first : range.charCodeAt(2)]);
  }
  return ranges;
}

/** Adds the steps of parts, from the last to the first. Returns the first's index. */
function emit(steps: Step[], parts: readonly Part[], next: number): number {
  return parts.reduceRight((following, part) => emitPart(steps, part, following), next);
}

function emitPart(steps: Step[], part: Part, next: number): number {
  if (part.kind === 'one') return steps.push({ kind: 'character', accepts: part.accepts, next }) - 1;
  if (part.kind === 'either') {
    const ways = part.options.map((option) => emit(steps, option, next));
    return steps.push({ kind: 'split', ways }) - 1;
  }
  const loop = steps.length;
  if (part.kind === 'folders') {
    steps.push({ kind: 'split', ways: [loop + 1, loop + 2] });
    steps.push({ kind: 'character', accepts: () => true, next: loop });
    steps.push({ kind: 'character', accepts: (character) => character === slash, next });
    return steps.push({ kind: 'split', ways: [next, loop] }) - 1;
  }
  const accepts = part.kind === 'star' ? isOfName : () => true;
  steps.push({ kind: 'split', ways: [loop + 1, next] });
  steps.push({ kind: 'character', accepts, next: loop });
  return part.kind === 'star' ? loop : loop + 1;
}

/** The longest run of plain characters that every way through the parts holds. */
function longestLiteral(parts: readonly Part[]): string {
  const runs = parts
    .map((part) => (part.kind === 'one' && part.plain !== null ? part.plain : '\n'))
    .join('')
    .split('\n');
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

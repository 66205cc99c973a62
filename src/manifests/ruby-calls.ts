import type { RubyToken } from './ruby-tokens.js';

/** A value in a call; null where only running the code would tell. */
export type RubyValue = { readonly text: string; readonly offset: number } | null;

/** `pod 'Name', '~> 1.0', :git => '…'`. */
export interface RubyCall {
  /** The word before the dot, or null. */
  readonly receiver: string | null;
  /** 0-based offset of the method's name. */
  readonly offset: number;
  /** The arguments without a key; a list of texts counts as its items. */
  readonly positional: readonly RubyValue[];
  /** The arguments with a key: `:git => '…'` and `git: '…'`. */
  readonly options: ReadonlyMap<string, RubyValue>;
  /** Whether the end of the arguments is missing. */
  readonly cut: boolean;
}

/** Words that end the arguments of a call without brackets. */
const modifiers = new Set(['if', 'unless', 'while', 'until', 'rescue', 'and', 'or', 'do', 'end', 'then']);

/** Punctuation after which the statement goes on in the next line. */
const continuing = new Set([',', '=>', '(', '[', '{', '+', '|', '&', '.']);

/**
 * Finds the calls of a method.
 * @param tokens A file's tokens.
 * @param method The method's name.
 */
export function rubyCalls(tokens: readonly RubyToken[], method: string): readonly RubyCall[] {
  return tokens.flatMap((token, index) =>
    token.kind === 'word' && token.text === method && isCall(tokens, index) ? [callAt(tokens, index)] : [],
  );
}

/** A name that is no definition, no assignment and no argument by itself. */
function isCall(tokens: readonly RubyToken[], index: number): boolean {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (next === undefined || next.kind === 'break' || (previous?.kind === 'word' && previous.text === 'def')) return false;
  if (next.kind === 'punctuation') return next.text === '(' || (next.text === '*' && next.spaced);
  return next.kind === 'string' || next.kind === 'opaque' || (next.kind === 'word' && !modifiers.has(next.text));
}

function callAt(tokens: readonly RubyToken[], index: number): RubyCall {
  const { groups, cut } = argumentGroups(tokens, index + 1);
  const positional: RubyValue[] = [];
  const options = new Map<string, RubyValue>();
  for (const group of groups) {
    const key = keyOf(group);
    if (key === null) positional.push(...valuesOf(group));
    else options.set(key.name, single(group.slice(key.length)));
  }
  const dotted = tokens[index - 1]?.text === '.' && tokens[index - 2]?.kind === 'word';
  return {
    receiver: dotted ? (tokens[index - 2]?.text ?? null) : null,
    offset: tokens[index]?.offset ?? 0,
    positional,
    options,
    cut,
  };
}

/** No call of a manifest is longer; without a limit, calls that never end would take quadratic time. */
const longestCall = 500;

/** The arguments from the token after the method's name: commas at the outermost level part them. */
function argumentGroups(
  tokens: readonly RubyToken[],
  start: number,
): { readonly groups: readonly (readonly RubyToken[])[]; readonly cut: boolean } {
  const bracketed = isBracket(tokens[start]);
  const groups: RubyToken[][] = [[]];
  let depth = 0;
  let previous: RubyToken | undefined;
  for (const token of tokens.slice(bracketed ? start + 1 : start, start + longestCall)) {
    if (depth === 0 && endsArguments(token, previous, bracketed)) return { groups: groups.filter(isFilled), cut: false };
    if (token.kind === 'break') continue;
    previous = token;
    depth += depthChange(token);
    if (depth === 0 && isComma(token)) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  const whole = !bracketed && depth === 0 && !isComma(previous) && start + longestCall >= tokens.length;
  return { groups: groups.filter(isFilled), cut: !whole };
}

function isBracket(token: RubyToken | undefined): boolean {
  return token?.kind === 'punctuation' && token.text === '(';
}

function isFilled(group: readonly RubyToken[]): boolean {
  return group.length > 0;
}

function isComma(token: RubyToken | undefined): boolean {
  return token?.kind === 'punctuation' && token.text === ',';
}

/**
 * Whether a token at the outermost level is after the last argument.
 * @param previous The argument's token before it, past the ends of lines: a comment between two arguments leaves an empty line.
 */
function endsArguments(token: RubyToken, previous: RubyToken | undefined, bracketed: boolean): boolean {
  if (token.kind === 'punctuation' && ')]}'.includes(token.text)) return true;
  if (bracketed) return false;
  if (token.kind === 'word') return modifiers.has(token.text);
  if (token.kind !== 'break') return false;
  const continues = previous?.kind === 'label' || (previous?.kind === 'punctuation' && continuing.has(previous.text));
  return token.text === ';' || !continues;
}

function depthChange(token: RubyToken): number {
  if (token.kind !== 'punctuation') return 0;
  if ('([{'.includes(token.text)) return 1;
  return ')]}'.includes(token.text) ? -1 : 0;
}

function keyOf(group: readonly RubyToken[]): { readonly name: string; readonly length: number } | null {
  const [first, second] = group;
  if (first?.kind === 'label') return { name: first.text, length: 1 };
  const keyed = (first?.kind === 'symbol' || first?.kind === 'string') && second?.kind === 'punctuation' && second.text === '=>';
  return keyed ? { name: first.text, length: 2 } : null;
}

/** One value, or the items of a list of texts (`['>= 1', '< 2']`). */
function valuesOf(group: readonly RubyToken[]): readonly RubyValue[] {
  if (group[0]?.text !== '[' || group.at(-1)?.text !== ']') return [single(group)];
  const items = group.slice(1, -1).filter((token) => token.text !== ',');
  return items.map((item) => single([item]));
}

function single(group: readonly RubyToken[]): RubyValue {
  const [token] = group;
  return group.length === 1 && token?.kind === 'string' && !token.dynamic ? { text: token.text, offset: token.offset } : null;
}

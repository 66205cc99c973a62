import type { Brackets } from './brackets.js';
import type { Edit } from './edits.js';
import rows from './macros.json' with { type: 'json' };
import type { Token } from './tokens.js';

/**
 * What becomes of a macro's use: it says nothing about privacy (with or without arguments), or it stands
 * for a method, for the declaration of one, for the head of an interface, or for an enumeration.
 */
type MacroKind = 'blank' | 'outlet' | 'qualifier' | 'blank-call' | 'method' | 'method-declaration' | 'interface' | 'enum';

interface Macro {
  readonly kind: MacroKind;
  readonly skipped: number;
}

const macros = new Map<string, Macro>(
  rows.flatMap(({ kind, names, skippedArguments }) =>
    names.map((name) => [name, { kind: kind as MacroKind, skipped: skippedArguments ?? 0 }] as const),
  ),
);

interface Use {
  readonly tokens: readonly Token[];
  readonly brackets: Brackets;
  readonly index: number;
  /** Index of the bracket that closes the arguments, or -1 where there are none. */
  readonly close: number;
  readonly skipped: number;
}

const rewriters = {
  blank: ({ tokens, index }) => [blankFrom(tokens, index, index)],
  outlet: (use) => (headsProperty(use) ? [] : [blankFrom(use.tokens, use.index, use.index)]),
  qualifier: ({ tokens, index }) => (headsType(tokens, index) ? [blankFrom(tokens, index, index)] : []),
  'blank-call': ({ tokens, index, close }) => [blankFrom(tokens, index, Math.max(index, close))],
  method: (use) => rewriteMethod(use, ''),
  'method-declaration': (use) => rewriteMethod(use, ';'),
  interface: rewriteInterface,
  enum: rewriteEnum,
} as const satisfies Record<MacroKind, (use: Use) => readonly Edit[]>;

/**
 * Rewrites the macros that the grammar cannot know into the code that they stand for, without moving
 * anything: `RCT_EXPORT_METHOD(a:(int)b)` becomes `- (void)          a:(int)b `.
 * @param tokens The tokens of text without directives.
 * @param brackets Their brackets.
 * @param text The text itself.
 */
export function rewriteMacros(tokens: readonly Token[], brackets: Brackets, text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'punctuator') depth += bracketStep(token.text);
    if (token?.kind === 'word') edits.push(...rewriteWord({ tokens, brackets, text, depth }, token, index));
  }
  return edits;
}

interface Code {
  readonly tokens: readonly Token[];
  readonly brackets: Brackets;
  readonly text: string;
  /** How many brackets are open. */
  readonly depth: number;
}

const nothing: readonly Edit[] = [];

function rewriteWord({ tokens, brackets, text, depth }: Code, token: Token, index: number): readonly Edit[] {
  const macro = macros.get(token.text);
  if (macro === undefined && depth > 0 && !isCapital(token.text)) return nothing;
  const close = tokens[index + 1]?.text === '(' ? (brackets.partners[index + 1] ?? -1) : -1;
  if (macro !== undefined) return rewriters[macro.kind]({ tokens, brackets, index, close, skipped: macro.skipped });
  if (standsAlone(tokens, index, text) || isLinkage(tokens, index)) return [blankFrom(tokens, index, index)];
  return depth === 0 && isInvocation(tokens, index, close, text) ? [blankFrom(tokens, index, close)] : nothing;
}

/** Whether a word can be a macro of the project's own by its first letters. */
function isCapital(word: string): boolean {
  const second = word.charCodeAt(1);
  return word.charCodeAt(0) <= 0x5a && (second <= 0x5a || second === 0x5f);
}

function bracketStep(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x28 || last === 0x5b || last === 0x7b) return 1;
  return last === 0x29 || last === 0x5d || last === 0x7d ? -1 : 0;
}

function blankFrom(tokens: readonly Token[], first: number, last: number, text = ''): Edit {
  const start = tokens[first]?.start ?? 0;
  return { start, end: tokens[last]?.end ?? start, text };
}

/** Indexes of the commas between a macro's arguments. */
function commas({ tokens, brackets, index, close }: Use): readonly number[] {
  const found: number[] = [];
  for (let at = index + 2; at < close; at += 1) {
    if (tokens[at]?.text === ',') found.push(at);
    at = Math.max(at, brackets.partners[at] ?? -1);
  }
  return found;
}

function rewriteMethod(use: Use, closing: string): readonly Edit[] {
  const { tokens, index, close, skipped } = use;
  if (close === -1) return [];
  const last = skipped === 0 ? index + 1 : (commas(use)[skipped - 1] ?? index + 1);
  return [blankFrom(tokens, index, last, '- (void)'), blankFrom(tokens, close, close, closing)];
}

function rewriteInterface(use: Use): readonly Edit[] {
  const { tokens, index, close, skipped } = use;
  if (close === -1) return [];
  const separators = commas(use);
  const last = skipped === 0 ? index + 1 : (separators[skipped - 1] ?? index + 1);
  const colon = separators[skipped];
  const inherits = colon === undefined ? [] : [blankFrom(tokens, colon, colon, ':')];
  return [blankFrom(tokens, index, last), ...inherits, blankFrom(tokens, close, close)];
}

/** `typedef NS_ENUM(NSInteger, Name) {…}` becomes `enum Name {…}`. */
function rewriteEnum(use: Use): readonly Edit[] {
  const { tokens, index, close } = use;
  if (close === -1) return [];
  const first = tokens[index - 1]?.text === 'typedef' ? index - 1 : index;
  const last = commas(use)[0] ?? close - 1;
  return [blankFrom(tokens, first, last, 'enum'), blankFrom(tokens, close, close)];
}

/** Whether a word is a macro of the project's own that has its line for itself, between statements. */
function standsAlone(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  if (token === undefined || !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(token.text)) return false;
  const previous = tokens[index - 1];
  return followsStatement(previous) && breaksLine(text, previous, token) && breaksLine(text, token, tokens[index + 1]);
}

/** Whether a word is a project's own `extern` before a declaration: `MY_EXPORT NSString *const kName;`. */
function isLinkage(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.text ?? '';
  if (!/^[A-Z][A-Z0-9_]*_(?:EXTERN|EXPORT|API|PUBLIC|IMPORT|VISIBLE)$/.test(word) || !followsStatement(tokens[index - 1]))
    return false;
  const type = tokens[index + 1];
  const name = tokens[index + 2];
  return type?.kind === 'word' && (name?.kind === 'word' || /^[*<]$/.test(name?.text ?? '') || type.text.startsWith('@'));
}

/** Whether a token ends a statement or declaration; the start of the text counts as such an end. */
function followsStatement(previous: Token | undefined): boolean {
  return previous === undefined || /^(?:[;}]|@end)$/.test(previous.text);
}

/** Whether `name(…)` stands outside of everything, without a semicolon: only a macro can. */
function isInvocation(tokens: readonly Token[], index: number, close: number, text: string): boolean {
  const previous = tokens[index - 1];
  const following = tokens[close + 1];
  const isFirst = followsStatement(previous) || previous?.text === ')';
  const precedesStatement = following === undefined || following.kind === 'word' || /^[+-]$/.test(following.text);
  const isName = tokens[index]?.text.startsWith('@') === false;
  if (close === -1 || !isName || !isFirst || !precedesStatement) return false;
  return breaksLine(text, previous, tokens[index]) && breaksLine(text, tokens[close], following);
}

/** Whether two tokens stand on different lines; the text's start and end count as lines of their own. */
function breaksLine(text: string, before: Token | undefined, after: Token | undefined): boolean {
  return before === undefined || after === undefined || text.slice(before.end, after.start).includes('\n');
}

/** Whether a word stands where a property's type does: what reads the property reads it. */
function headsProperty({ tokens, brackets, index }: Pick<Use, 'tokens' | 'brackets' | 'index'>): boolean {
  const opening = brackets.partners[index - 1] ?? -1;
  return tokens[(opening === -1 ? index : opening) - 1]?.text === '@property';
}

/** Whether a word stands before the type in `(nonnull T *)`. */
function headsType(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.text === '(' && tokens[index + 1]?.kind === 'word';
}

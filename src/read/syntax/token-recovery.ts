import type { Argument, Expression, Member } from '../../model/expression.js';
import type { RecoveredStatements, Statement } from '../../model/module.js';
import type { Place } from '../../model/place.js';
import type { Parameter } from '../../model/source.js';

/** A token of a region that a grammar did not understand. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark';
  /** The token's text; a string's without its quotes. */
  readonly text: string;
  /** 0-based index in the file's text. */
  readonly start: number;
}

/** What differs between languages in a region that is read by its tokens. */
export interface TokenGrammar {
  /** Words that begin no expression. */
  readonly keywords: ReadonlySet<string>;
  /** How closures in braces are read, or null where a brace opens none. */
  readonly closures: ClosureGrammar | null;
}

/** How a brace after a call or among arguments is read as a closure. */
export interface ClosureGrammar {
  /** Keywords after which a brace opens the body of a statement. */
  readonly tests: ReadonlySet<string>;
  /** Reads what stands between the brace and the statements. */
  head(tokens: readonly Token[], at: number): { readonly parameters: readonly Parameter[]; readonly next: number };
}

/** Argument lists and closures nested deeper than this are read no further. */
const deepest = 60;

/**
 * Rebuilds calls, member reads and assignments from the tokens of a region, comments left out. What governs them is lost.
 * @param tokens The region's tokens in order.
 * @param grammar What the language says about words and braces.
 * @param placeAt Turns an index into a place.
 */
export function recoverStatements(
  tokens: readonly Token[],
  grammar: TokenGrammar,
  placeAt: (index: number) => Place,
): RecoveredStatements {
  const state: State = { tokens, grammar, placeAt, statements: [], isTest: false, at: 0 };
  while (state.at < tokens.length) readStatements(state, 0);
  return { kind: 'recovered', statements: state.statements, place: placeAt(tokens[0]?.start ?? 0) };
}

interface State {
  readonly tokens: readonly Token[];
  readonly grammar: TokenGrammar;
  readonly placeAt: (index: number) => Place;
  /** Those of the innermost closure, or of the region. */
  statements: Statement[];
  /** Whether the test of a statement is read, after which a brace opens that statement's body. */
  isTest: boolean;
  at: number;
}

function peek({ tokens, at }: State, ahead = 0): Token | undefined {
  return tokens[at + ahead];
}

/** A mark's text; empty for any other token, such as a string that holds a mark. */
function mark(token: Token | undefined): string {
  return token?.kind === 'mark' ? token.text : '';
}

function startsChain(state: State): boolean {
  const token = peek(state);
  return token?.kind === 'name' && !state.grammar.keywords.has(token.text);
}

/** Reads statements up to and with the brace that closes what encloses them. */
function readStatements(state: State, depth: number): void {
  let open = 0;
  for (let token = peek(state); token !== undefined; token = peek(state)) {
    if (startsChain(state)) {
      readStatement(state, depth);
      continue;
    }
    state.at += 1;
    if (token.kind === 'name') state.isTest ||= state.grammar.closures?.tests.has(token.text) ?? false;
    else if (/^[{};]$/.test(mark(token))) state.isTest = false;
    if (mark(token) === '{') open += 1;
    if (mark(token) === '}' && (open -= 1) < 0) return;
  }
}

function readStatement(state: State, depth: number): void {
  const target = readChain(state, depth);
  if (target.kind !== 'member' || mark(peek(state)) !== '=' || mark(peek(state, 1)) === '=') {
    run(state, target);
    return;
  }
  state.at += 1;
  const value = readValue(state, depth);
  const whole = goesOnAsValue(state) ? opaque(value.place, [value]) : value;
  run(state, { kind: 'assignment', operator: '=', target, value: whole, place: target.place });
}

/** Operators after which a value goes on; where it ends, tokens cannot tell. */
function goesOnAsValue(state: State): boolean {
  return /^[?|&+\-*/%<>=[]$/.test(mark(peek(state)));
}

function run({ statements }: State, expression: Expression): void {
  statements.push({ kind: 'expression', expression, place: expression.place });
}

function opaque(place: Place, parts: readonly Expression[] = []): Expression {
  return { kind: 'opaque', parts, place };
}

/** Links of a chain and operators in a row after which what comes before is left out: what walks an expression needs stack. */
export const longestChain = 100;

/** Reads `a.b(c).d`. */
function readChain(state: State, depth: number): Expression {
  const first = peek(state);
  state.at += 1;
  return readLinks(state, { kind: 'name', name: first?.text ?? '', place: state.placeAt(first?.start ?? 0) }, depth);
}

/** Reads what follows the first part of a chain. */
function readLinks(state: State, first: Expression, depth: number): Expression {
  let chain = first;
  let links = 0;
  for (let longer = extend(state, chain, depth); longer !== null; longer = extend(state, chain, depth)) {
    links += 1;
    chain = links % longestChain === 0 ? opaque(chain.place) : longer;
    if (chain !== longer) run(state, longer);
  }
  return chain;
}

/** The chain with what follows and is part of it: `?`, `.name`, `(…)`, `{…}`; null where it ends. */
function extend(state: State, chain: Expression, depth: number): Expression | null {
  const next = mark(peek(state));
  if ((next === '?' || next === '!') && mark(peek(state, 1)) === '.') {
    state.at += 1;
    return chain;
  }
  if (next === '.' && peek(state, 1)?.kind === 'name') return readName(state, chain, 1);
  if (next === '(') return callOf(chain, [...readArguments(state, depth + 1), ...readTrailing(state, depth + 1)]);
  if (chain.kind !== 'member' || !opensClosure(state, depth)) return null;
  return callOf(chain, readTrailing(state, depth + 1));
}

/** The member whose name stands some tokens ahead. */
function readName(state: State, object: Expression | null, ahead: number): Member {
  const named = peek(state, ahead);
  state.at += ahead + 1;
  return { kind: 'member', object, name: named?.text ?? '', place: state.placeAt(named?.start ?? 0) };
}

function callOf(callee: Expression, values: readonly Argument[]): Expression {
  return { kind: 'call', callee, arguments: values, place: callee.place };
}

function opensClosure(state: State, depth: number): boolean {
  return mark(peek(state)) === '{' && state.grammar.closures !== null && !state.isTest && depth <= deepest;
}

/** Closures after a call: the first without a label, others with theirs. */
function readTrailing(state: State, depth: number): readonly Argument[] {
  const values: Argument[] = [];
  while (opensClosure(state, depth)) {
    values.push({ label: null, value: readClosure(state, depth) });
    const label = peek(state);
    if (label?.kind !== 'name' || mark(peek(state, 1)) !== ':' || mark(peek(state, 2)) !== '{' || depth > deepest) break;
    state.at += 2;
    values.push({ label: label.text, value: readClosure(state, depth) });
  }
  return values;
}

function readClosure(state: State, depth: number): Expression {
  const { statements, isTest } = state;
  const place = state.placeAt(peek(state)?.start ?? 0);
  const { closures } = state.grammar;
  if (closures === null) return opaque(place);
  const { parameters, next } = closures.head(state.tokens, state.at + 1);
  const own: Statement[] = [];
  state.at = next;
  state.statements = own;
  state.isTest = false;
  readStatements(state, depth + 1);
  state.statements = statements;
  state.isTest = isTest;
  return { kind: 'closure', parameters, body: [{ kind: 'recovered', statements: own, place }], place };
}

function readArguments(state: State, depth: number): readonly Argument[] {
  state.at += 1;
  const { isTest } = state;
  state.isTest = false;
  const values: Argument[] = [];
  for (let token = peek(state); token !== undefined && mark(token) !== ')'; token = peek(state)) {
    if (mark(token) === ',' || mark(token) === ';') {
      state.at += 1;
      continue;
    }
    const label = token.kind === 'name' && mark(peek(state, 1)) === ':' ? token.text : null;
    if (label !== null) state.at += 2;
    const value = readValue(state, depth);
    const rest = readRest(state, depth);
    values.push({ label, value: rest.isWhole ? value : opaque(value.place, [value, ...rest.parts]) });
    if (rest.endsAtBrace) {
      state.isTest = isTest;
      return values;
    }
  }
  state.at += 1;
  state.isTest = isTest;
  return values;
}

/** What follows the first value of an argument. */
interface Rest {
  readonly parts: readonly Expression[];
  /** Whether nothing follows that could change the value. */
  readonly isWhole: boolean;
  /** Whether a brace ends the list: its statements are no arguments, as far as tokens can tell. */
  readonly endsAtBrace: boolean;
}

/** Reads what operators add to an argument, up to the comma or parenthesis that ends it. */
function readRest(state: State, depth: number): Rest {
  const parts: Expression[] = [];
  const isCast = peek(state)?.text === 'as';
  let others = '';
  let open = 0;
  for (let token = peek(state); token !== undefined; token = peek(state)) {
    const found = mark(token);
    if (open === 0 && /^[,;)]$/.test(found)) break;
    if (found === '{') {
      if (!opensClosure(state, depth)) return { parts, isWhole: false, endsAtBrace: true };
      parts.push(readClosure(state, depth));
    } else if (startsChain(state) && depth <= deepest) parts.push(readChain(state, depth));
    else {
      state.at += 1;
      others += token.text;
      open = depthAfter(found, open);
    }
  }
  return { parts, isWhole: isCast ? isType(parts, others) : parts.length === 0 && /^!*$/.test(others), endsAtBrace: false };
}

/** Whether nothing but a type follows the word of a cast, so that `x as T` is x, as `x!` is. */
function isType(parts: readonly Expression[], others: string): boolean {
  return parts.every(({ kind }) => kind === 'name') && !others.includes('??');
}

function depthAfter(found: string, open: number): number {
  if (found === '(' || found === '[') return open + 1;
  return found === ')' || found === ']' ? Math.max(0, open - 1) : open;
}

function readValue(state: State, depth: number): Expression {
  const token = peek(state);
  const place = state.placeAt(token?.start ?? 0);
  if (token === undefined || depth > deepest) return opaque(place);
  const value = literalOf(token);
  if (value !== null) {
    state.at += 1;
    return { kind: 'literal', value, place };
  }
  if (opensClosure(state, depth)) return readClosure(state, depth);
  if (mark(token) === '.' && peek(state, 1)?.kind === 'name') return readLinks(state, readName(state, null, 1), depth);
  return startsChain(state) ? readChain(state, depth) : opaque(place);
}

function literalOf({ kind, text }: Token): string | number | null {
  if (kind === 'string') return text;
  return kind === 'number' ? Number(text.replaceAll('_', '')) : null;
}

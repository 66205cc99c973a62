import type { Argument, Call, Expression, Member, ScopeIndex } from '../model/expression.js';
import type { Fact } from '../model/fact.js';
import type { Code } from '../model/module.js';
import type { Place } from '../model/place.js';
import type { Parameter } from '../model/source.js';

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
  /** Opens the closure's scope. */
  open(parent: ScopeIndex, code: Code, place: Place): ScopeIndex;
}

/** Argument lists and closures nested deeper than this are read no further. */
const deepest = 60;

/**
 * Rebuilds calls, member reads and assignments from the tokens of a region, comments left out.
 * @param tokens The region's tokens in order.
 * @param grammar What the language says about words and braces.
 * @param scope The scope that encloses the region.
 * @param placeAt Turns an index into a place.
 * @returns Facts that say that they were recovered.
 */
export function recoverFacts(
  tokens: readonly Token[],
  grammar: TokenGrammar,
  scope: ScopeIndex,
  placeAt: (index: number) => Place,
): readonly Fact[] {
  const state: State = { tokens, grammar, placeAt, facts: [], scope, isTest: false, at: 0 };
  while (state.at < tokens.length) readStatements(state, 0);
  return state.facts;
}

interface State {
  readonly tokens: readonly Token[];
  readonly grammar: TokenGrammar;
  readonly facts: Fact[];
  readonly placeAt: (index: number) => Place;
  scope: ScopeIndex;
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
  if (target.kind === 'member' && mark(peek(state)) === '=' && mark(peek(state, 1)) !== '=') {
    state.at += 1;
    const value = readValue(state, depth);
    state.facts.push({ kind: 'assignment', target, value, place: target.place, scope: state.scope, recovered: true });
  } else noteRead(state, target);
}

/** Links of a chain and operators in a row after which what comes before is left out: what walks an expression needs stack. */
export const longestChain = 100;

/** Reads `a.b(c).d`; whether its last member is read or assigned to, the caller knows. */
function readChain(state: State, depth: number): Expression {
  const first = peek(state);
  state.at += 1;
  let chain: Expression = { kind: 'name', name: first?.text ?? '', place: state.placeAt(first?.start ?? 0) };
  let links = 0;
  for (let longer = extend(state, chain, depth); longer !== null; longer = extend(state, chain, depth)) {
    links += 1;
    chain = links % longestChain === 0 ? { kind: 'opaque', parts: [], place: chain.place } : longer;
    if (chain !== longer) noteRead(state, longer);
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
  if (next === '.' && peek(state, 1)?.kind === 'name') {
    noteRead(state, chain);
    return readName(state, chain, 1);
  }
  if (next === '(') return noteCall(state, chain, [...readArguments(state, depth + 1), ...readTrailing(state, depth + 1)]);
  if (chain.kind !== 'member' || !opensClosure(state, depth)) return null;
  return noteCall(state, chain, readTrailing(state, depth + 1));
}

/** The member whose name stands some tokens ahead. */
function readName(state: State, object: Expression | null, ahead: number): Member {
  const named = peek(state, ahead);
  state.at += ahead + 1;
  return { kind: 'member', object, name: named?.text ?? '', place: state.placeAt(named?.start ?? 0) };
}

function noteRead({ facts, scope }: State, member: Expression): void {
  if (member.kind === 'member') facts.push({ kind: 'read', member, place: member.place, scope, recovered: true });
}

function noteCall({ facts, scope }: State, callee: Expression, values: readonly Argument[]): Call {
  const call: Call = { kind: 'call', callee, arguments: values, place: callee.place };
  facts.push({ kind: 'call', call, place: call.place, scope, recovered: true });
  return call;
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
  const { scope, isTest } = state;
  const place = state.placeAt(peek(state)?.start ?? 0);
  const { closures } = state.grammar;
  if (closures === null) return { kind: 'opaque', parts: [], place };
  const { parameters, next } = closures.head(state.tokens, state.at + 1);
  const closure = { kind: 'closure', parameters, body: [], place } as const;
  const own = closures.open(scope, closure, place);
  state.at = next;
  state.scope = own;
  state.isTest = false;
  readStatements(state, depth + 1);
  state.scope = scope;
  state.isTest = isTest;
  return closure;
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
    values.push({ label, value: readValue(state, depth) });
    if (!readRest(state, depth)) {
      state.isTest = isTest;
      return values;
    }
  }
  state.at += 1;
  state.isTest = isTest;
  return values;
}

/**
 * Reads what operators add to an argument, up to the comma or parenthesis that ends it.
 * @returns False where a brace ends the list: its statements are no arguments, as far as tokens can tell.
 */
function readRest(state: State, depth: number): boolean {
  let open = 0;
  for (let token = peek(state); token !== undefined; token = peek(state)) {
    const found = mark(token);
    if (open === 0 && /^[,;)]$/.test(found)) return true;
    if (found === '{') {
      if (!opensClosure(state, depth)) return false;
      readClosure(state, depth);
    } else if (startsChain(state) && depth <= deepest) noteRead(state, readChain(state, depth));
    else {
      state.at += 1;
      if (found === '(' || found === '[') open += 1;
      if (found === ')' || found === ']') open = Math.max(0, open - 1);
    }
  }
  return true;
}

function readValue(state: State, depth: number): Expression {
  const token = peek(state);
  const place = state.placeAt(token?.start ?? 0);
  if (token === undefined || depth > deepest) return { kind: 'opaque', parts: [], place };
  const value = literalOf(token);
  if (value !== null) {
    state.at += 1;
    return { kind: 'literal', value, place };
  }
  if (opensClosure(state, depth)) return readClosure(state, depth);
  if (mark(token) === '.' && peek(state, 1)?.kind === 'name') return readImplicit(state, depth);
  if (!startsChain(state)) return { kind: 'opaque', parts: [], place };
  const chain = readChain(state, depth);
  noteRead(state, chain);
  return chain;
}

function literalOf({ kind, text }: Token): string | number | null {
  if (kind === 'string') return text;
  return kind === 'number' ? Number(text.replaceAll('_', '')) : null;
}

/** `.name` or `.name(…)`. */
function readImplicit(state: State, depth: number): Expression {
  const member = readName(state, null, 1);
  return mark(peek(state)) === '(' ? noteCall(state, member, readArguments(state, depth + 1)) : member;
}

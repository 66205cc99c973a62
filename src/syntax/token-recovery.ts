import type { Argument, Call, Expression, Member, ScopeIndex } from '../model/expression.js';
import type { Fact } from '../model/fact.js';
import type { Place } from '../model/place.js';

/** A token of a region that a grammar did not understand. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark';
  /** The token's text; a string's without its quotes. */
  readonly text: string;
  /** 0-based index in the file's text. */
  readonly start: number;
}

/** Argument lists nested deeper than this are read no further. */
const deepest = 60;

/**
 * Rebuilds calls, member reads and assignments from the tokens of a region, comments left out.
 * @param tokens The region's tokens in order.
 * @param keywords Words that begin no expression.
 * @param scope The scope that encloses the region.
 * @param placeAt Turns an index into a place.
 * @returns Facts that say that they were recovered.
 */
export function recoverFacts(
  tokens: readonly Token[],
  keywords: ReadonlySet<string>,
  scope: ScopeIndex,
  placeAt: (index: number) => Place,
): readonly Fact[] {
  const state: State = { tokens, keywords, scope, placeAt, facts: [], at: 0 };
  while (state.at < tokens.length) {
    if (!startsChain(state)) {
      state.at += 1;
      continue;
    }
    const target = readChain(state, 0);
    if (peek(state)?.text === '=' && peek(state, 1)?.text !== '=' && target.kind === 'member') {
      state.at += 1;
      const value = readValue(state, 0);
      state.facts.push({ kind: 'assignment', target, value, place: target.place, scope, recovered: true });
    } else if (target.kind === 'member') noteRead(state, target);
  }
  return state.facts;
}

interface State {
  readonly tokens: readonly Token[];
  readonly keywords: ReadonlySet<string>;
  readonly facts: Fact[];
  readonly scope: ScopeIndex;
  readonly placeAt: (index: number) => Place;
  at: number;
}

function peek({ tokens, at }: State, ahead = 0): Token | undefined {
  return tokens[at + ahead];
}

function startsChain(state: State): boolean {
  const token = peek(state);
  return token?.kind === 'name' && !state.keywords.has(token.text);
}

/** Reads `a.b(c).d`; whether its last member is read or assigned to, the caller knows. */
function readChain(state: State, depth: number): Expression {
  const first = peek(state);
  state.at += 1;
  let chain: Expression = { kind: 'name', name: first?.text ?? '', place: state.placeAt(first?.start ?? 0) };
  for (;;) {
    const token = peek(state);
    if (token === undefined) return chain;
    if (token.text === '?' || token.text === '!') {
      if (peek(state, 1)?.text !== '.') return chain;
      state.at += 1;
    } else if (token.text === '.' && peek(state, 1)?.kind === 'name') {
      if (chain.kind === 'member') noteRead(state, chain);
      const named = peek(state, 1);
      chain = { kind: 'member', object: chain, name: named?.text ?? '', place: state.placeAt(named?.start ?? 0) };
      state.at += 2;
    } else if (token.text === '(') {
      const values = readArguments(state, depth + 1);
      chain = noteCall(state, chain, values);
    } else if (token.text === '{' && chain.kind === 'member') {
      // A trailing closure: what is in it follows as facts of the same scope.
      return noteCall(state, chain, []);
    } else return chain;
  }
}

function noteRead({ facts, scope }: State, member: Member): void {
  facts.push({ kind: 'read', member, place: member.place, scope, recovered: true });
}

function noteCall({ facts, scope }: State, callee: Expression, values: readonly Argument[]): Call {
  const call: Call = { kind: 'call', callee, arguments: values, place: callee.place };
  facts.push({ kind: 'call', call, place: call.place, scope, recovered: true });
  return call;
}

function readArguments(state: State, depth: number): readonly Argument[] {
  state.at += 1;
  const values: Argument[] = [];
  for (;;) {
    const token = peek(state);
    if (token === undefined) return values;
    if (token.text === ')') {
      state.at += 1;
      return values;
    }
    if (token.text === ',') {
      state.at += 1;
      continue;
    }
    const label = token.kind === 'name' && peek(state, 1)?.text === ':' ? token.text : null;
    if (label !== null) state.at += 2;
    const before = state.at;
    const value = readValue(state, depth);
    values.push({ label, value });
    if (state.at === before) state.at += 1;
    skipToComma(state);
  }
}

/** Leaves operators and closures of an argument behind; the facts in a closure come after the call. */
function skipToComma(state: State): void {
  let open = 0;
  for (let token = peek(state); token !== undefined; token = peek(state)) {
    if (open === 0 && (token.text === ',' || token.text === ')' || token.text === '{')) break;
    if (token.text === '(' || token.text === '[') open += 1;
    if (token.text === ')' || token.text === ']') open -= 1;
    state.at += 1;
  }
  // A closure's statements are not arguments: the list ends here as far as tokens can tell.
  if (peek(state)?.text === '{') while (peek(state) !== undefined && peek(state)?.text !== ')') state.at += 1;
}

function readValue(state: State, depth: number): Expression {
  const token = peek(state);
  const place = state.placeAt(token?.start ?? 0);
  if (token === undefined || depth > deepest) return { kind: 'opaque', place };
  if (token.kind === 'string') {
    state.at += 1;
    return { kind: 'literal', value: token.text, place };
  }
  if (token.kind === 'number') {
    state.at += 1;
    return { kind: 'literal', value: Number(token.text.replaceAll('_', '')), place };
  }
  const named = peek(state, 1);
  if (token.text === '.' && named?.kind === 'name') {
    state.at += 2;
    return { kind: 'member', object: null, name: named.text, place: state.placeAt(named.start) };
  }
  if (!startsChain(state)) return { kind: 'opaque', place };
  const chain = readChain(state, depth);
  if (chain.kind === 'member') noteRead(state, chain);
  return chain;
}

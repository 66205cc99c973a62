import type { Argument, Expression, ScopeIndex } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import type { FactWriter } from './facts.js';
import { endOfComment, readStringAt } from './lexer.js';

/** A token of a region that the grammar did not understand. */
interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark';
  readonly text: string;
  /** 0-based index in the file's text. */
  readonly start: number;
}

/** Words that begin no expression. */
const keywords = new Set(['let', 'var', 'func', 'class', 'struct', 'enum', 'extension', 'protocol', 'if', 'else', 'guard', 'switch', 'case', 'default', 'return', 'in', 'import', 'for', 'while', 'do', 'catch', 'try', 'await', 'throw', 'where', 'is', 'as', 'static', 'private', 'public', 'internal', 'fileprivate', 'final', 'override', 'init']);

/** Argument lists nested deeper than this are read no further. */
const deepest = 60;

/**
 * Rebuilds calls, member reads and assignments from tokens, comments and strings left out.
 * @param writer Where the facts go; its `recovering` marks them.
 * @param text The file's text.
 * @param start 0-based start of the region.
 * @param end Index after the region.
 * @param scope The scope that encloses the region.
 * @param placeAt Turns an index into a place.
 */
export function recoverFacts(writer: FactWriter, text: string, start: number, end: number, scope: ScopeIndex, placeAt: (index: number) => Place): void {
  const tokens = tokenise(text, start, end, 0);
  const state: State = { writer, tokens, scope, placeAt, at: 0 };
  while (state.at < tokens.length) {
    if (!startsChain(state)) {
      state.at += 1;
      continue;
    }
    const target = readChain(state, 0);
    const isAssignment = peek(state)?.text === '=' && target.kind === 'member';
    if (isAssignment) {
      state.at += 1;
      writer.assign(target, readValue(state, 0), scope);
    } else if (target.kind === 'member') noteRead(state, target);
  }
}

interface State {
  readonly writer: FactWriter;
  readonly tokens: readonly Token[];
  readonly scope: ScopeIndex;
  readonly placeAt: (index: number) => Place;
  at: number;
}

function peek({ tokens, at }: State, ahead = 0): Token | undefined {
  return tokens[at + ahead];
}

function startsChain(state: State): boolean {
  const token = peek(state);
  return token?.kind === 'name' && !keywords.has(token.text);
}

/** Reads `a.b(c).d`; its last member is noted as read by the caller, who knows whether it is assigned to. */
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
      chain = state.writer.call(chain, values, chain.place, state.scope);
    } else if (token.text === '{' && chain.kind === 'member') {
      // A trailing closure: what is in it follows as facts of the same scope.
      chain = state.writer.call(chain, [], chain.place, state.scope);
      return chain;
    } else return chain;
  }
}

function noteRead({ writer, scope }: State, chain: Expression): void {
  if (chain.kind === 'member') writer.member(chain.object, chain.name, chain.place, scope, true);
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
  noteRead(state, chain);
  return chain;
}

function tokenise(text: string, start: number, end: number, depth: number): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\S/y;
  for (let at = start; at < end; ) {
    const character = text[at] ?? '';
    const comment = character === '/' ? endOfComment(text, at) : at;
    if (comment > at) {
      at = comment;
      continue;
    }
    const string = character === '"' || character === '#' ? readStringAt(text, at) : null;
    if (string !== null) {
      if (string.interpolations.length === 0) tokens.push({ kind: 'string', text: text.slice(at, string.end).replaceAll(/^#*"+|"+#*$/g, ''), start: at });
      else if (depth < 8) for (const [from, to] of string.interpolations) tokens.push({ kind: 'mark', text: ';', start: from }, ...tokenise(text, from, Math.min(to, end), depth + 1));
      at = Math.max(string.end, at + 1);
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0] ?? null;
    if (match !== null) tokens.push({ kind: kindOf(match), text: match, start: at });
    at += match?.length ?? 1;
  }
  return tokens;
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'number';
  return /^[A-Za-z_$\u0080-\uffff]/.test(text) ? 'name' : 'mark';
}

import type { Expression } from '../../../model/expression.js';
import { longestChain } from '../../token-recovery.js';
import { availabilityTest } from '../../availability.js';
import { within } from '../flow.js';
import { numberLiteral, stringLiteral } from '../literals.js';
import type { Token } from '../tokens.js';
import type { MemberUse } from '../writer.js';
import { blockParts, castType } from './lookahead.js';
import { afterGroup, closing, deeper, inside, isWord, next, offset, peek, skip, written, type Cursor } from './cursor.js';
import { afterAngles, parametersIn } from './types.js';
import type { Pair } from '../../pairs.js';

/** C's binary operators, tightest highest (C11 6.5). */
const precedences: Readonly<Record<string, number>> = {
  '*': 10,
  '/': 10,
  '%': 10,
  '+': 9,
  '-': 9,
  '<<': 8,
  '>>': 8,
  '<': 7,
  '>': 7,
  '<=': 7,
  '>=': 7,
  '==': 6,
  '!=': 6,
  '&': 5,
  '^': 4,
  '|': 3,
  '&&': 2,
  '||': 1,
};
const assignments = new Set(['=', '+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', '<<=']);

/** Reads an expression up to a comma, colon, semicolon or closing bracket; its facts are collected in the current scope. */
export function readExpression(cursor: Cursor): Expression {
  return deeper(
    cursor,
    () => cursor.writer.opaque(offset(cursor)),
    () => assignment(cursor),
  );
}

function assignment(cursor: Cursor): Expression {
  const left = conditional(cursor);
  const operator = peek(cursor);
  if (!assignments.has(operator)) return left;
  const at = offset(cursor);
  cursor.at += 1;
  const right = readExpression(cursor);
  return operator === '=' ? cursor.writer.assign(left, right, at) : cursor.writer.operation(operator, [left, right], at);
}

function conditional(cursor: Cursor): Expression {
  const test = binary(cursor, 1);
  if (peek(cursor) !== '?') return test;
  const at = offset(cursor);
  cursor.at += 1;
  const yes =
    peek(cursor) === ':' ? test : within(cursor.writer, { test, holds: true }, offset(cursor), () => readExpression(cursor));
  if (!skip(cursor, ':')) return cursor.writer.operation('?:', [test, yes], at);
  const no = within(cursor.writer, { test, holds: false }, offset(cursor), () => readExpression(cursor));
  return cursor.writer.operation('?:', [test, yes, no], at);
}

function binary(cursor: Cursor, tightness: number): Expression {
  let left = unary(cursor);
  for (let operators = 1; ; operators += 1) {
    const operator = binaryOperator(cursor);
    const precedence = Object.hasOwn(precedences, operator) ? (precedences[operator] ?? 0) : 0;
    if (precedence < tightness) return left;
    const at = offset(cursor);
    cursor.at += operator === '>>' ? 2 : 1;
    const test = left;
    const right = (): Expression => binary(cursor, precedence + 1);
    const isShortCircuit = operator === '&&' || operator === '||';
    const second = isShortCircuit ? within(cursor.writer, { test, holds: operator === '&&' }, offset(cursor), right) : right();
    left = shortened(cursor, cursor.writer.operation(operator, [left, second], at), operators, at);
  }
}

/** What a long chain holds has its facts; to what is added to it, it says nothing more. */
function shortened(cursor: Cursor, chain: Expression, links: number, at: number): Expression {
  return links % longestChain === 0 ? cursor.writer.opaque(at) : chain;
}

/** The operator at the cursor; C's `>>` stands there as two tokens. */
function binaryOperator(cursor: Cursor): string {
  const text = peek(cursor);
  const isShift = text === '>' && peek(cursor, 1) === '>' && next(cursor).end === cursor.tokens[cursor.at + 1]?.start;
  return isShift ? '>>' : text;
}

function unary(cursor: Cursor): Expression {
  return deeper(
    cursor,
    () => cursor.writer.opaque(offset(cursor)),
    () => postfix(cursor, operand(cursor)),
  );
}

function postfix(cursor: Cursor, first: Expression): Expression {
  const { writer } = cursor;
  let value = first;
  for (let links = 1; ; links += 1) {
    const text = peek(cursor);
    const at = offset(cursor);
    if ((text === '.' || text === '->') && isWord(cursor, 1)) {
      cursor.at += 1;
      const name = next(cursor);
      cursor.at += 1;
      value = writer.member(value, written(cursor, name), name.start, memberUse(cursor));
    } else if (text === '(')
      value = writer.call(
        value,
        inside(cursor, () => list(cursor)),
      );
    else if (text === '[') value = writer.operation('subscript', [value, ...inside(cursor, () => list(cursor))], at);
    else if (text === '++' || text === '--') {
      cursor.at += 1;
      value = writer.operation('++', [value], at);
    } else return value;
    value = shortened(cursor, value, links, at);
  }
}

function list(cursor: Cursor): Expression[] {
  const items: Expression[] = [];
  while (cursor.at < cursor.end) {
    const before = cursor.at;
    if (!/^[,;:]$/.test(peek(cursor))) items.push(readExpression(cursor));
    if (!skip(cursor, ',') && cursor.at === before) cursor.at += 1;
  }
  return items;
}

function operand(cursor: Cursor): Expression {
  const token = next(cursor);
  const place = cursor.writer.place(token.start);
  if (token.kind === 'punctuator') return punctuated(cursor, token.text, token.start);
  if (token.kind === 'word') return named(cursor);
  cursor.at += 1;
  if (token.kind === 'number') return numberLiteral(token.text, place);
  let text = token.text;
  while (next(cursor).kind === 'string') {
    text += next(cursor).text;
    cursor.at += 1;
  }
  return stringLiteral(text, place);
}

function named(cursor: Cursor): Expression {
  const { writer } = cursor;
  const token = next(cursor);
  cursor.at += 1;
  if (!/^(?:@|sizeof$|__builtin_available$)/.test(token.text)) return writer.name(written(cursor, token), token.start);
  if (peek(cursor) !== '(') return writer.name(written(cursor, token).replace(/^@\s*/, ''), token.start);
  return operated(cursor, token);
}

/** `@selector(…)`, `@available(…)`, and `sizeof(…)`, `@encode(…)`, `@protocol(…)`, about which nobody asks. */
function operated(cursor: Cursor, operator: Token): Expression {
  const { writer } = cursor;
  const open = cursor.at;
  const from = cursor.tokens[open + 1]?.start ?? operator.end;
  const text = cursor.names.slice(from, cursor.tokens[closing(cursor, open)]?.start ?? from);
  cursor.at = afterGroup(cursor, open);
  if (/available$/.test(operator.text)) return availabilityTest(text.slice(0, longestAvailability), writer.place(operator.start));
  if (operator.text !== '@selector') return writer.opaque(operator.start);
  const selector = { kind: 'literal', value: text.replace(/\s/g, ''), place: writer.place(from) } as const;
  return writer.call(writer.name('@selector', operator.start), [selector]);
}

/** UTF-16 units; a list of platforms is shorter. */
const longestAvailability = 300;

function punctuated(cursor: Cursor, text: string, start: number): Expression {
  const { writer } = cursor;
  const kind = text.startsWith('@') ? `@${text.slice(-1)}` : text;
  if (kind === '(') return castType(cursor) === null ? parentheses(cursor) : cast(cursor);
  if (kind === '@(') return parentheses(cursor);
  if (kind === '[') return message(cursor);
  if (kind === '@[' || kind === '{')
    return { kind: 'list', items: inside(cursor, () => list(cursor)), place: writer.place(start) };
  if (kind === '@{') return dictionary(cursor);
  if (kind === '^') return block(cursor);
  if (/^(?:[!~*&+-]|\+\+|--)$/.test(kind)) {
    cursor.at += 1;
    return prefixed(cursor, kind, start);
  }
  return afterJunk(cursor, start);
}

/** Nothing where the expression ends; else the operand after what cannot stand before one. */
function afterJunk(cursor: Cursor, start: number): Expression {
  const first = cursor.at;
  while (next(cursor).kind === 'punctuator' && !/^(?:[;,:)\]}([{^!~*&+-]|@.*|\+\+|--|)$/.test(peek(cursor))) cursor.at += 1;
  const isOperand = cursor.at > first && !/^[;,:)\]}]?$/.test(peek(cursor));
  return isOperand ? unary(cursor) : cursor.writer.opaque(start);
}

/** An operator before its operand; a sign before a number is part of the number. */
function prefixed(cursor: Cursor, operator: string, start: number): Expression {
  const isNumber = next(cursor).kind === 'number';
  const value = unary(cursor);
  if (operator !== '-' || !isNumber || value.kind !== 'literal' || typeof value.value !== 'number') {
    return cursor.writer.operation(operator, [value], start);
  }
  return { kind: 'literal', value: -value.value, place: cursor.writer.place(start) };
}

function parentheses(cursor: Cursor): Expression {
  const start = offset(cursor);
  const isBlock = peek(cursor, 1) === '{';
  return inside(cursor, () => {
    if (!isBlock) return list(cursor).at(-1) ?? cursor.writer.opaque(start);
    cursor.statements(cursor);
    return cursor.writer.opaque(start);
  });
}

function cast(cursor: Cursor): Expression {
  const { writer } = cursor;
  const place = writer.place(offset(cursor));
  const type = castType(cursor);
  cursor.at = afterGroup(cursor, cursor.at);
  const value = unary(cursor);
  return type === null || type === '' ? value : { kind: 'cast', type, value, place };
}

function message(cursor: Cursor): Expression {
  const { writer } = cursor;
  const start = offset(cursor);
  return inside(cursor, () => {
    const object = receiver(cursor);
    const values: Expression[] = [];
    let selector = '';
    let at = -1;
    while (cursor.at < cursor.end) {
      const before = cursor.at;
      if (isWord(cursor)) {
        const part = next(cursor);
        selector += written(cursor, part);
        if (at === -1) at = part.start;
        cursor.at += 1;
      }
      if (skip(cursor, ':')) {
        selector += ':';
        values.push(readExpression(cursor));
      }
      while (skip(cursor, ',')) values.push(readExpression(cursor));
      if (cursor.at === before) cursor.at += 1;
    }
    if (selector === '') return { kind: 'list', items: [object], place: writer.place(start) };
    return writer.call(writer.member(object, selector, at === -1 ? start : at, 'called'), values);
  });
}

/** What a message is sent to; the type arguments of `[NSArray<T> new]` say nothing. */
function receiver(cursor: Cursor): Expression {
  const end = isWord(cursor) ? afterAngles(cursor, cursor.at + 1) : -1;
  if (end <= cursor.at + 1 || cursor.tokens[end]?.kind !== 'word') return unary(cursor);
  const token = next(cursor);
  cursor.at = end;
  return cursor.writer.name(written(cursor, token), token.start);
}

function dictionary(cursor: Cursor): Expression {
  const start = offset(cursor);
  const pairs: Pair[] = [];
  inside(cursor, () => {
    while (cursor.at < cursor.end) {
      const before = cursor.at;
      const key = readExpression(cursor);
      if (skip(cursor, ':')) {
        pairs.push({ key, value: readExpression(cursor) });
      }
      if (!skip(cursor, ',') && cursor.at === before) cursor.at += 1;
    }
  });
  return cursor.writer.object(pairs, start);
}

/** `^(T a) {…}`, `^{…}`, `^T (T a) {…}`. */
function block(cursor: Cursor): Expression {
  const { writer } = cursor;
  const start = offset(cursor);
  const place = writer.place(start);
  const { list, body } = blockParts(cursor);
  cursor.at += 1;
  if (body === -1) return writer.opaque(start);
  cursor.at = body;
  const parameters = list === -1 ? [] : parametersIn(cursor, list);
  const end = cursor.tokens[closing(cursor, body)]?.end ?? cursor.names.length;
  const closure = { kind: 'closure', parameters, body: [], place } as const;
  return writer.within({ kind: 'closure', parameters, code: closure, place }, { start, end }, () => {
    inside(cursor, cursor.statements);
    return closure;
  });
}

/** How a member is used, by the token that follows it. */
function memberUse(cursor: Cursor): MemberUse {
  const text = peek(cursor);
  if (text === '=') return 'assigned';
  return text === '(' ? 'called' : 'read';
}

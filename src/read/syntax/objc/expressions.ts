import type { Expression } from '../../../model/expression.js';
import { longestChain } from '../token-recovery.js';
import {
  beginsLine,
  enter,
  inside,
  isClosed,
  isWord,
  next,
  offset,
  passOver,
  peek,
  skip,
  written,
  type Cursor,
} from './cursor.js';
import { readLooseMessage } from './messages.js';
import { callOf, opaque } from './names.js';
import { readList, readOperand } from './operands.js';

/** C's binary operators, tightest highest (C11 6.5). */
const precedences: ReadonlyMap<string, number> = new Map([
  ['*', 10],
  ['/', 10],
  ['%', 10],
  ['+', 9],
  ['-', 9],
  ['<<', 8],
  ['>>', 8],
  ['<', 7],
  ['>', 7],
  ['<=', 7],
  ['>=', 7],
  ['==', 6],
  ['!=', 6],
  ['&', 5],
  ['^', 4],
  ['|', 3],
  ['&&', 2],
  ['||', 1],
]);
const assignments = new Set(['=', '+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', '<<=']);

/** Reads an expression up to a comma, colon, semicolon or closing bracket. */
export function readExpression(cursor: Cursor): Expression {
  if (!enter(cursor)) return opaque(cursor.place(offset(cursor)));
  const value = assignment(cursor);
  cursor.depth -= 1;
  return value;
}

function assignment(cursor: Cursor): Expression {
  const target = conditional(cursor);
  const operator = peek(cursor);
  if (!assignments.has(operator)) return target;
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  return { kind: 'assignment', operator, target, value: readExpression(cursor), place };
}

/** `a ? b : c`, and GNU's `a ?: c`, which gives `a` itself where it holds. */
function conditional(cursor: Cursor): Expression {
  const test = binary(cursor, 1);
  if (peek(cursor) !== '?') return test;
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  if (skip(cursor, ':')) return { kind: 'operation', operator: '??', operands: [test, readExpression(cursor)], place };
  const yes = readExpression(cursor);
  if (!skip(cursor, ':')) {
    cursor.isLost = true;
    return { kind: 'operation', operator: '?:', operands: [test, yes], place };
  }
  return { kind: 'operation', operator: '?:', operands: [test, yes, readExpression(cursor)], place };
}

function binary(cursor: Cursor, tightness: number): Expression {
  const done: Expression[] = [];
  let left = unary(cursor);
  for (let operators = 1; ; operators += 1) {
    const operator = binaryOperator(cursor);
    const precedence = precedences.get(operator) ?? 0;
    if (precedence < tightness) return joined(done, left);
    const place = cursor.place(offset(cursor));
    cursor.at += operator === '>>' ? 2 : 1;
    left = { kind: 'operation', operator, operands: [left, binary(cursor, precedence + 1)], place };
    if (operators % longestChain === 0) {
      done.push(left);
      left = opaque(place);
    }
  }
}

/** To what is added to a long chain, the chain says nothing more; what it holds still runs. */
function joined(done: readonly Expression[], last: Expression): Expression {
  return done.length === 0 ? last : opaque(last.place, [...done, last]);
}

/** The operator at the cursor; C's `>>` stands there as two tokens. */
function binaryOperator(cursor: Cursor): string {
  const text = peek(cursor);
  const isShift = text === '>' && peek(cursor, 1) === '>' && next(cursor).end === cursor.tokens[cursor.at + 1]?.start;
  return isShift ? '>>' : text;
}

/** Reads an operand with the operators before and after it. */
function unary(cursor: Cursor): Expression {
  if (!enter(cursor)) return opaque(cursor.place(offset(cursor)));
  const isBracketed = peek(cursor) === '[';
  const value = postfix(cursor, prefixed(cursor));
  cursor.depth -= 1;
  return isBracketed ? readLooseMessage(cursor, value) : value;
}

const prefixes = new Set(['!', '~', '*', '&', '+', '-', '++', '--']);

/** An operator before its operand; a sign before a number is part of the number. */
function prefixed(cursor: Cursor): Expression {
  const operator = peek(cursor);
  if (!prefixes.has(operator) || next(cursor).kind !== 'punctuator') return readOperand(cursor, unary);
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  const isNumber = next(cursor).kind === 'number';
  const value = unary(cursor);
  // What a pointer points to is what it was given.
  if (operator === '*') return value;
  return operator === '-' && isNumber && value.kind === 'literal' && typeof value.value === 'number'
    ? { kind: 'literal', value: -value.value, place }
    : { kind: 'operation', operator, operands: [value], place };
}

function postfix(cursor: Cursor, first: Expression): Expression {
  const done: Expression[] = [];
  let value = first;
  for (let links = 1; ; links += 1) {
    const longer = linked(cursor, value);
    if (longer === null) return joined(done, value);
    value = longer;
    if (links % longestChain === 0) {
      done.push(value);
      value = opaque(value.place);
    }
  }
}

/** A value with the member, arguments, index or step behind it; null where there is none. */
function linked(cursor: Cursor, value: Expression): Expression | null {
  const text = peek(cursor);
  if (text === '.' || text === '->') return isWord(cursor, 1) ? member(cursor, value) : null;
  // Behind a macro, or where a semicolon is missing, a bracket begins a message.
  if (text === '[' && beginsLine(cursor)) return null;
  if (text === '(' || text === '[') {
    if (!isClosed(cursor, cursor.at)) {
      passOver(cursor);
      return null;
    }
    const place = cursor.place(offset(cursor));
    const values = inside(cursor, readList);
    return text === '('
      ? callOf(value, values)
      : { kind: 'operation', operator: 'subscript', operands: [value, ...values], place };
  }
  if (text !== '++' && text !== '--') return null;
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  return { kind: 'operation', operator: '++', operands: [value], place };
}

function member(cursor: Cursor, object: Expression): Expression {
  cursor.at += 1;
  const name = next(cursor);
  cursor.at += 1;
  return { kind: 'member', object, name: written(cursor, name), place: cursor.place(name.start) };
}

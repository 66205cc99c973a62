import type { Closure, Expression } from '../../../model/expression.js';
import { availabilityTest } from '../availability.js';
import { splitPairs, type Pair } from '../pairs.js';
import {
  afterGroup,
  bodyInside,
  closing,
  inside,
  isClosed,
  next,
  offset,
  passOver,
  peek,
  skip,
  written,
  type Cursor,
} from './cursor.js';
import { numberLiteral, stringLiteral } from './literals.js';
import { blockParts, castType } from './lookahead.js';
import { readMessage } from './messages.js';
import { callOf, named, opaque } from './names.js';
import { withValue } from './statement-expression.js';
import type { Token } from './tokens.js';
import { parametersIn } from './types.js';

/** Reads an operand with the operators before and after it. */
type ReadUnary = (cursor: Cursor) => Expression;

/** Reads a name, a literal, a message, a block, or what stands in brackets. */
export function readOperand(cursor: Cursor, unary: ReadUnary): Expression {
  const token = next(cursor);
  if (token.kind === 'punctuator') return readPunctuated(cursor, token.text, unary);
  if (token.kind === 'word') return readNamed(cursor, unary);
  const place = cursor.place(token.start);
  cursor.at += 1;
  if (token.kind === 'number') return numberLiteral(token.text, place);
  let text = token.text;
  while (next(cursor).kind === 'string') {
    text += next(cursor).text;
    cursor.at += 1;
  }
  return stringLiteral(text, place);
}

/** Reads what commas separate, to the end of what may be read. */
export function readList(cursor: Cursor): Expression[] {
  const items: Expression[] = [];
  while (cursor.at < cursor.end) {
    const before = cursor.at;
    passDesignator(cursor);
    if (!/^[,;:]$/.test(peek(cursor))) items.push(cursor.readers.expression(cursor));
    passWords(cursor, items.at(-1));
    if (skip(cursor, ',')) continue;
    if (cursor.at === before) cursor.at += 1;
    if (cursor.at < cursor.end) cursor.isLost = true;
  }
  return items;
}

/** Words after a name, up to the comma: a macro of the project's own makes a text of them, as in `take(price, Item Price)`. */
function passWords(cursor: Cursor, item: Expression | undefined): void {
  if (item?.kind !== 'name') return;
  let end = cursor.at;
  while (end < cursor.end && cursor.tokens[end]?.kind === 'word') end += 1;
  if (end === cursor.end || cursor.tokens[end]?.text === ',') cursor.at = end;
}

/** `.name =` and `[index] =` before the value of a member of a struct or array. */
function passDesignator(cursor: Cursor): void {
  if (peek(cursor) === '.' && peek(cursor, 2) === '=') cursor.at += 3;
  else if (peek(cursor) === '[' && cursor.tokens[closing(cursor, cursor.at) + 1]?.text === '=')
    cursor.at = afterGroup(cursor, cursor.at) + 1;
}

/** What asks the compiler something: none of it runs. */
const operators = /^(?:@(?:selector|available|encode|protocol|defs)|sizeof|_Alignof|alignof|typeid|__builtin_available)$/;

function readNamed(cursor: Cursor, unary: ReadUnary): Expression {
  const token = next(cursor);
  cursor.at += 1;
  const name = written(cursor, token);
  if (token.text.startsWith('@') && !operators.test(token.text)) return readAtWord(cursor, token);
  if (!operators.test(token.text)) return named(name, cursor.place(token.start));
  if (peek(cursor) === '(') return readOperated(cursor, token);
  if (token.text === 'sizeof') {
    unary(cursor);
    return opaque(cursor.place(token.start));
  }
  return named(name.replace(/^@\s*/, ''), cursor.place(token.start));
}

/** `@YES`, `@use(x)`: of the arguments of a macro that is written after an `@`, the calls run like any other. */
function readAtWord(cursor: Cursor, word: Token): Expression {
  const place = cursor.place(word.start);
  const name = written(cursor, word).replace(/^@\s*/, '');
  if (peek(cursor) !== '(' || !isClosed(cursor, cursor.at)) return named(name, place);
  const isLost = cursor.isLost;
  const parts = inside(cursor, readList);
  // What a macro is given may be no expression.
  cursor.isLost = isLost;
  return { kind: 'opaque', parts, place };
}

/** `@selector(…)`, `@available(…)`, and `sizeof(…)`, `@encode(…)`, `@protocol(…)`, about which nobody asks. */
function readOperated(cursor: Cursor, operator: Token): Expression {
  const open = cursor.at;
  const from = cursor.tokens[open + 1]?.start ?? operator.end;
  const text = cursor.names.slice(from, cursor.tokens[closing(cursor, open)]?.start ?? from);
  cursor.at = afterGroup(cursor, open);
  const place = cursor.place(operator.start);
  if (/available$/.test(operator.text)) return availabilityTest(text.slice(0, longestAvailability), place);
  if (operator.text !== '@selector') return opaque(place);
  const selector = { kind: 'literal', value: text.replace(/\s/g, ''), place: cursor.place(from) } as const;
  return callOf({ kind: 'name', name: '@selector', place }, [selector]);
}

/** UTF-16 units; a list of platforms is shorter. */
const longestAvailability = 300;

function readPunctuated(cursor: Cursor, text: string, unary: ReadUnary): Expression {
  const kind = text.startsWith('@') ? `@${text.slice(-1)}` : text;
  if (!/^@?[([{]$|^\^$/.test(kind)) return readAfterJunk(cursor, unary);
  if (kind === '^') return readBlock(cursor);
  if (!isClosed(cursor, cursor.at)) {
    passOver(cursor);
    return unary(cursor);
  }
  if (kind === '(' && castType(cursor) !== null) return readCast(cursor, unary);
  if (kind === '(' || kind === '@(') return readParentheses(cursor);
  if (kind === '[') return readMessage(cursor, unary);
  if (kind === '@{') return readDictionary(cursor);
  const place = cursor.place(offset(cursor));
  return { kind: 'list', items: inside(cursor, readList), place };
}

/** Nothing where the expression ends; else the operand after what cannot stand before one. */
function readAfterJunk(cursor: Cursor, unary: ReadUnary): Expression {
  const place = cursor.place(offset(cursor));
  const first = cursor.at;
  // The argument of a macro may be a type: `va_arg(list, NSString *)`.
  const isType = cursor.at === cursor.end && /^[*&>]$/.test(cursor.tokens[cursor.at - 1]?.text ?? '');
  if (!isType) cursor.isLost = true;
  while (next(cursor).kind === 'punctuator' && !/^(?:[;,:)\]}([{^!~*&+-]|@.*|\+\+|--|)$/.test(peek(cursor))) cursor.at += 1;
  const isOperand = cursor.at > first && !/^[;,:)\]}]?$/.test(peek(cursor));
  return isOperand ? unary(cursor) : opaque(place);
}

/** `(a)`, `(a, b)`, which gives its last value, and GNU's `({ …; value; })`. */
function readParentheses(cursor: Cursor): Expression {
  const place = cursor.place(offset(cursor));
  if (peek(cursor, 1) === '{') return readStatementExpression(cursor);
  const values = inside(cursor, readList);
  const last = values.at(-1);
  if (last === undefined) return opaque(place);
  return values.length === 1 ? last : { kind: 'operation', operator: ',', operands: values, place };
}

/** A closure that is called where it is written. */
function readStatementExpression(cursor: Cursor): Expression {
  const place = cursor.place(offset(cursor));
  const body = inside(cursor, () => {
    const statements = bodyInside(cursor, 'code');
    if (cursor.at < cursor.end) cursor.isLost = true;
    return statements;
  });
  const closure: Closure = { kind: 'closure', parameters: [], body: withValue(body), place };
  return callOf(closure, []);
}

function readCast(cursor: Cursor, unary: ReadUnary): Expression {
  const place = cursor.place(offset(cursor));
  const type = castType(cursor);
  cursor.at = afterGroup(cursor, cursor.at);
  const value = unary(cursor);
  return type === null || type === '' ? value : { kind: 'cast', type, value, place };
}

function readDictionary(cursor: Cursor): Expression {
  const place = cursor.place(offset(cursor));
  const pairs: Pair[] = [];
  inside(cursor, () => {
    while (cursor.at < cursor.end) {
      const before = cursor.at;
      const key = cursor.readers.expression(cursor);
      const isPair = skip(cursor, ':');
      pairs.push(isPair ? { key, value: cursor.readers.expression(cursor) } : { key: null, value: key });
      if (skip(cursor, ',')) continue;
      if (cursor.at === before) cursor.at += 1;
      if (cursor.at < cursor.end) cursor.isLost = true;
    }
  });
  return { kind: 'object', ...splitPairs(pairs), place };
}

/** `^(T a) {…}`, `^{…}`, `^T (T a) {…}`. */
function readBlock(cursor: Cursor): Expression {
  const place = cursor.place(offset(cursor));
  const { list, body: open } = blockParts(cursor);
  cursor.at += 1;
  if (open === -1) {
    cursor.isLost = true;
    return opaque(place);
  }
  cursor.at = open;
  const parameters = list === -1 ? [] : parametersIn(cursor, list);
  return { kind: 'closure', parameters, body: bodyInside(cursor, 'code'), place };
}

import type { SyntaxNode } from '../../tree-sitter.js';
import type { Expression } from '../../../model/expression.js';
import { looksLikeType } from '../type-words.js';
import type { Reader } from './reader.js';

interface Message {
  readonly values: Expression[];
  selector: string;
  /** Offset of the selector's first part, or -1. */
  offset: number;
}

/** `[receiver part:argument part:argument, more]`. The place is that of the first part of the selector. */
export function readMessage(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [, target] = children;
  if (target === undefined) return reader.writer.opaque(reader.offset(node));
  const object = reader.expression(target);
  const message: Message = { values: [], selector: '', offset: -1 };
  const parts = children.slice(2, -1);
  const kinds = parts.map((part) => String(part.kind()));
  parts.forEach((part, index) => {
    const kind = kinds[index];
    const before = kinds[index - 1];
    if (kind === ':') message.selector += ':';
    else if (before === ':' || before === ',') message.values.push(reader.expression(part));
    else if (kind !== ',') readPart(reader, part, message, kinds[index + 1] === ':');
  });
  const { writer } = reader;
  const offset = message.offset === -1 ? reader.offset(node) : message.offset;
  return writer.call(writer.member(object, message.selector, offset, 'called'), message.values);
}

/**
 * Reads one part of a selector. The grammar takes the `b` of `[x a:(T)b]` for a part; but only the single
 * part of a selector without arguments has no colon, so that it is a value and `(T)` its cast.
 */
function readPart(reader: Reader, part: SyntaxNode, message: Message, hasColon: boolean): void {
  const type = message.values.at(-1);
  if (!hasColon && type?.kind === 'name') {
    message.values.pop();
    message.values.push({ kind: 'cast', type: type.name, value: reader.expression(part), place: type.place });
    return;
  }
  if (message.offset === -1) message.offset = reader.offset(part);
  message.selector += reader.text(part);
}

const separators = new Set(['(', ')', ',']);

/** `name(arguments)`, `object.member(arguments)`, `(expression)(arguments)`. */
export function readCall(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [target, list] = children;
  if (target === undefined) return reader.writer.opaque(reader.offset(node));
  const callee = reader.expression(target, 'called');
  const values: Expression[] = [];
  for (const argument of list?.children() ?? []) {
    const kind = String(argument.kind());
    if (kind === 'compound_statement') reader.statement(argument);
    else if (!separators.has(kind)) values.push(reader.expression(argument));
  }
  const [value] = values;
  const isCast = callee.kind === 'name' && target.kind() === 'parenthesized_expression' && looksLikeType(callee.name);
  if (isCast && value !== undefined) return { kind: 'cast', type: callee.name, value, place: callee.place };
  return reader.writer.call(callee, values);
}

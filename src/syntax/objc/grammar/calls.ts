import type { SyntaxNode } from '../../tree-sitter.js';
import type { Expression } from '../../../model/expression.js';
import type { Reader } from './reader.js';

/** `[receiver part:argument part:argument, more]`. The place is that of the first part of the selector. */
export function readMessage(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [, target] = children;
  if (target === undefined) return reader.writer.opaque(reader.offset(node));
  const object = reader.expression(target);
  const values: Expression[] = [];
  let selector = '';
  let offset = -1;
  let takesArgument = false;
  for (const child of children.slice(2, -1)) {
    const kind = String(child.kind());
    if (kind === ':' || kind === ',') {
      if (kind === ':') selector += ':';
      takesArgument = true;
    } else if (takesArgument) {
      values.push(reader.expression(child));
      takesArgument = false;
    } else {
      if (offset === -1) offset = reader.offset(child);
      selector += reader.text(child);
    }
  }
  const { writer } = reader;
  const place = offset === -1 ? reader.offset(node) : offset;
  return writer.call(writer.member(object, selector, place, 'called'), values, place);
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
  return reader.writer.call(callee, values, reader.offset(target));
}

import type { SyntaxNode } from '../../tree-sitter.js';
import type { Expression } from '../../../model/expression.js';
import { availabilityTest } from '../../availability.js';
import { within } from '../flow.js';
import { numberLiteral, stringLiteral } from '../literals.js';
import type { MemberUse } from '../writer.js';
import { readCall, readMessage } from './calls.js';
import type { Reader } from './reader.js';
import { typeName } from './types.js';
import type { Pair } from '../../pairs.js';

type Read = (reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[], use: MemberUse) => Expression;

const leaves: Readonly<Record<string, (reader: Reader, node: SyntaxNode) => Expression>> = {
  identifier: readName,
  type_identifier: readName,
  field_identifier: readName,
  true: readName,
  false: readName,
  null: readName,
  number_literal: (reader, node) => numberLiteral(reader.text(node), reader.writer.place(reader.offset(node))),
  string_literal: readString,
  concatenated_string: readString,
  char_literal: readString,
  selector_expression: readSelector,
  available_expression: (reader, node) => availabilityTest(reader.text(node), reader.writer.place(reader.offset(node))),
  sizeof_expression: (reader, node) => reader.writer.opaque(reader.offset(node)),
  encode_expression: (reader, node) => reader.writer.opaque(reader.offset(node)),
};

const readers: Readonly<Record<string, Read>> = {
  message_expression: readMessage,
  call_expression: readCall,
  field_expression: readField,
  parenthesized_expression: readParentheses,
  at_expression: readBoxed,
  assignment_expression: readAssignment,
  binary_expression: readBinary,
  unary_expression: readPrefix,
  pointer_expression: readPrefix,
  update_expression: readUpdate,
  conditional_expression: readConditional,
  cast_expression: readCast,
  subscript_expression: readSubscript,
  block_literal: readBlock,
  dictionary_literal: readDictionary,
  array_literal: readList,
  initializer_list: readList,
  generic_specifier: (reader, node, [name]) => readOnly(reader, node, name),
};

/** Punctuation and types, which hold no expression. */
const silent = /^(?:[^a-z]+|type_name|type_descriptor|type_qualifier|parameter_list|field_identifier)$/;

/**
 * Reads one expression and collects its facts.
 * @param use What becomes of it where it is a member.
 */
export function readExpression(reader: Reader, node: SyntaxNode, use: MemberUse): Expression {
  const kind = String(node.kind());
  const leaf = leaves[kind];
  if (leaf !== undefined) return leaf(reader, node);
  const children = node.children();
  const read = readers[kind];
  if (read !== undefined) return read(reader, node, children, use);
  for (const child of children) {
    const childKind = String(child.kind());
    if (childKind === 'compound_statement') reader.statement(child);
    else if (!silent.test(childKind)) reader.expression(child);
  }
  return reader.writer.opaque(reader.offset(node));
}

function readName(reader: Reader, node: SyntaxNode): Expression {
  return reader.writer.name(reader.text(node), reader.offset(node));
}

function readString(reader: Reader, node: SyntaxNode): Expression {
  return stringLiteral(reader.text(node), reader.writer.place(reader.offset(node)));
}

function readOnly(reader: Reader, node: SyntaxNode, child: SyntaxNode | undefined): Expression {
  return child === undefined ? reader.writer.opaque(reader.offset(node)) : reader.expression(child);
}

/** `@(x)`, `@5`, `@YES`; and `@protocol(P)`, which the grammar takes for a call. */
function readBoxed(reader: Reader, node: SyntaxNode, [, boxed]: readonly SyntaxNode[]): Expression {
  if (boxed?.kind() === 'call_expression' && /^protocol\b/.test(reader.text(boxed)))
    return reader.writer.opaque(reader.offset(node));
  return readOnly(reader, node, boxed);
}

/** `@selector(a:b:)`: a call of `@selector` with the selector as a string. */
function readSelector(reader: Reader, node: SyntaxNode): Expression {
  const { writer } = reader;
  const text = reader.text(node);
  const offset = reader.offset(node);
  const open = text.indexOf('(') + 1;
  const place = writer.place(offset + open);
  const value = text.slice(open).replace(/[()\s]/g, '');
  return writer.call(writer.name('@selector', offset), [{ kind: 'literal', value, place }]);
}

function readField(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[], use: MemberUse): Expression {
  const [object, , field] = children;
  if (object === undefined || field === undefined) return reader.writer.opaque(reader.offset(node));
  return reader.writer.member(reader.expression(object), reader.text(field), reader.offset(field), use);
}

function readParentheses(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[], use: MemberUse): Expression {
  const inner = children[1];
  if (inner === undefined) return reader.writer.opaque(reader.offset(node));
  if (String(inner.kind()) !== 'compound_statement') return reader.expression(inner, use);
  reader.statement(inner);
  return reader.writer.opaque(reader.offset(node));
}

function readAssignment(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [left, operator, right] = children;
  if (left === undefined || operator === undefined || right === undefined) return reader.writer.opaque(reader.offset(node));
  const sign = String(operator.kind());
  const target = reader.expression(left, sign === '=' ? 'assigned' : 'read');
  const value = reader.expression(right);
  const offset = reader.offset(operator);
  return sign === '=' ? reader.writer.assign(target, value, offset) : reader.writer.operation(sign, [target, value], offset);
}

function readBinary(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [left, operator, right] = children;
  if (left === undefined || operator === undefined || right === undefined) return reader.writer.opaque(reader.offset(node));
  const sign = String(operator.kind());
  const first = reader.expression(left);
  const isShortCircuit = sign === '&&' || sign === '||';
  const second = isShortCircuit ? readGoverned(reader, right, first, sign === '&&') : reader.expression(right);
  return reader.writer.operation(sign, [first, second], reader.offset(operator));
}

/** Reads an expression that is evaluated only if a test came out one way. */
function readGoverned(reader: Reader, node: SyntaxNode, test: Expression, holds: boolean): Expression {
  const offset = reader.offset(node);
  return within(reader.writer, { test, holds }, offset, () => reader.expression(node));
}

function readPrefix(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [operator, operand] = children;
  if (operator === undefined || operand === undefined) return reader.writer.opaque(reader.offset(node));
  return reader.writer.operation(String(operator.kind()), [reader.expression(operand)], reader.offset(operator));
}

function readUpdate(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const operand = children.find((child) => !/^(?:\+\+|--)$/.test(String(child.kind())));
  if (operand === undefined) return reader.writer.opaque(reader.offset(node));
  return reader.writer.operation('++', [reader.expression(operand)], reader.offset(node));
}

/** `a ? b : c`, and GNU's `a ?: c`, which gives `a` itself where it holds. */
function readConditional(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const { writer } = reader;
  const [condition, question, ...arms] = children;
  const colon = arms.findIndex((child) => String(child.kind()) === ':');
  const no = arms[colon + 1];
  const yes = arms[colon - 1];
  if (condition === undefined || question === undefined || no === undefined) return writer.opaque(reader.offset(node));
  const test = reader.expression(condition);
  const first = yes === undefined ? test : readGoverned(reader, yes, test, true);
  return writer.operation('?:', [test, first, readGoverned(reader, no, test, false)], reader.offset(question));
}

function readCast(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [open, type] = children;
  const operand = children.at(-1);
  if (open === undefined || type === undefined || operand === undefined) return reader.writer.opaque(reader.offset(node));
  const value = reader.expression(operand);
  const name = typeName(reader, type);
  return name === null ? value : { kind: 'cast', type: name, value, place: reader.writer.place(reader.offset(type)) };
}

function readSubscript(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const [collection, open, index] = children;
  if (collection === undefined || open === undefined || index === undefined) return reader.writer.opaque(reader.offset(node));
  const operands = [reader.expression(collection), reader.expression(index)];
  return reader.writer.operation('subscript', operands, reader.offset(open));
}

/** `^(T a) {…}`, `^{…}`, `^T (T a) {…}`: with a result type, the parameters are part of it. */
function readBlock(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const { writer } = reader;
  const offset = reader.offset(node);
  const list = parameterList(children, 0);
  const body = children.at(-1);
  const parameters = list === null ? [] : reader.parameters(list);
  const place = writer.place(offset);
  const extent = { start: offset, end: node.range().end.index };
  const closure = { kind: 'closure', parameters, body: [], place } as const;
  return writer.within({ kind: 'closure', parameters, code: closure, place }, extent, () => {
    if (body !== undefined) reader.statement(body);
    return closure;
  });
}

function parameterList(nodes: readonly SyntaxNode[], depth: number): SyntaxNode | null {
  for (const node of nodes) {
    const kind = String(node.kind());
    if (kind === 'parameter_list') return node;
    const isWrapper = kind === 'type_name' || kind.startsWith('abstract_');
    const inner = isWrapper && depth < 16 ? parameterList(node.children(), depth + 1) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** `@{ @"key": value }`. */
function readDictionary(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const pairs: Pair[] = [];
  for (const pair of children) {
    if (String(pair.kind()) !== 'dictionary_pair') continue;
    const [left, , right] = pair.children();
    if (left === undefined || right === undefined) continue;
    pairs.push({ key: reader.expression(left), value: reader.expression(right) });
  }
  return reader.writer.object(pairs, reader.offset(node));
}

function readList(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Expression {
  const items = children.filter((child) => !/^[@[\]{},]$/.test(String(child.kind()))).map((child) => reader.expression(child));
  return { kind: 'list', items, place: reader.writer.place(reader.offset(node)) };
}

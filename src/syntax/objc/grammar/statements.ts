import type { SyntaxNode } from '../../tree-sitter.js';
import { aftermathOfIf, exits, goesOn, within, type Aftermath } from '../flow.js';
import { declarationReaders } from './declarations.js';
import type { Reader } from './reader.js';
import { readSwitch } from './switch.js';
import { isType } from './types.js';

type Read = (reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]) => Aftermath;

const statementReaders: Readonly<Record<string, Read>> = {
  compound_statement: (reader, _node, children) => readBlock(reader, children),
  declaration_list: (reader, _node, children) => readBlock(reader, children),
  expression_statement: readExpressions,
  return_statement: readReturn,
  throw_statement: (reader, node, children) => ({ ...readExpressions(reader, node, children), exits: true }),
  break_statement: () => exits,
  continue_statement: () => exits,
  goto_statement: () => exits,
  if_statement: readIf,
  switch_statement: readSwitch,
  while_statement: readLoop,
  for_statement: readLoop,
  do_statement: readParts,
  labeled_statement: readParts,
  synchronized_statement: readParts,
  try_statement: readTry,
  linkage_specification: readParts,
};

/** Reads one statement or declaration, in the current scope. */
export function readStatement(reader: Reader, node: SyntaxNode): Aftermath {
  const kind = String(node.kind());
  const read = statementReaders[kind];
  if (read !== undefined) return read(reader, node, node.children());
  const declare = declarationReaders[kind];
  if (declare !== undefined) declare(reader, node, node.children());
  else if (isExpression(kind)) reader.expression(node);
  return goesOn;
}

const nothing = new Set([
  'comment',
  'type_definition',
  'class_declaration',
  'protocol_forward_declaration',
  'compatibility_alias_declaration',
]);

function isExpression(kind: string): boolean {
  return (
    /^[a-z]/.test(kind) && !kind.startsWith('preproc_') && !nothing.has(kind) && (kind.includes('_') || kind === 'identifier')
  );
}

/** Reads the statements between braces; what an early exit leaves behind ends with them. */
function readBlock(reader: Reader, children: readonly SyntaxNode[]): Aftermath {
  const outer = reader.writer.current();
  const { exits: never } = reader.items(children);
  reader.writer.close(outer);
  return { exits: never, after: [] };
}

function readExpressions(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): Aftermath {
  for (const child of children) {
    const kind = String(child.kind());
    if (kind !== ';' && !kind.startsWith('@')) reader.expression(child);
  }
  return goesOn;
}

function readReturn(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Aftermath {
  const value = children[1];
  if (value !== undefined && String(value.kind()) !== ';') reader.writer.result(reader.expression(value), reader.offset(node));
  return exits;
}

/** `if (test) yes else no`. What an arm that never goes on leaves behind governs what follows. */
function readIf(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Aftermath {
  const [, condition, yes, otherwise] = children;
  if (condition === undefined || yes === undefined) return goesOn;
  const test = reader.expression(condition);
  const offset = reader.offset(node);
  const arm = (body: SyntaxNode, holds: boolean): Aftermath =>
    within(reader.writer, { test, holds }, offset, () => reader.statement(body));
  const first = arm(yes, true);
  const no = otherwise?.children().at(-1);
  const second = no === undefined ? goesOn : arm(no, false);
  return aftermathOfIf(test, first, second);
}

const loopPunctuation = /^(?:for|while|in|[();,])$/;

/** `while (test) body`, `for (…; test; …) body`, `for (T x in collection) body`. */
function readLoop(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): Aftermath {
  const { writer } = reader;
  const outer = writer.current();
  const body = children.at(-1);
  const head = children.slice(0, -1);
  const isForEach = head.some((child) => String(child.kind()) === 'in');
  const kinds = head.map((child) => String(child.kind()));
  if (isForEach) readForEachHead(reader, node, head, kinds);
  else {
    head.forEach((child, index) => {
      const kind = kinds[index] ?? '';
      if (loopPunctuation.test(kind)) return;
      if (kind === 'declaration') reader.statement(child);
      else {
        const test = reader.expression(child);
        if (index !== testIndex(kinds)) return;
        writer.open({ kind: 'branch', test, values: null, holds: true, place: writer.place(reader.offset(node)) }, null);
      }
    });
  }
  if (body !== undefined) reader.statement(body);
  writer.close(outer);
  return goesOn;
}

/** The index of a loop's test: a C loop's follows its declaration or its first semicolon. */
function testIndex(kinds: readonly string[]): number {
  if (kinds[0] === 'while') return 1;
  const declaration = kinds.indexOf('declaration');
  return (declaration === -1 ? kinds.indexOf(';') : declaration) + 1;
}

/** `T x in collection` declares; `x in collection` assigns to what is declared elsewhere. */
function readForEachHead(reader: Reader, node: SyntaxNode, head: readonly SyntaxNode[], kinds: readonly string[]): void {
  const separator = kinds.indexOf('in');
  if (kinds.some(isType)) declarationReaders['declaration']?.(reader, node, head.slice(2, separator));
  const collection = head[separator + 1];
  if (collection !== undefined) reader.expression(collection);
}

/** Statements and expressions inside a statement, one after the other. */
function readParts(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): Aftermath {
  let never = false;
  for (const child of children) {
    const kind = String(child.kind());
    if (kind.endsWith('_expression') || kind === 'identifier') reader.expression(child);
    else if (kind.includes('_') && kind !== 'statement_identifier' && kind !== 'string_literal')
      never = reader.statement(child).exits || never;
  }
  return { exits: never, after: [] };
}

function readTry(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): Aftermath {
  for (const child of children) {
    const kind = String(child.kind());
    if (kind === 'compound_statement') reader.statement(child);
    else if (kind === 'catch_clause' || kind === 'finally_clause') readHandler(reader, child);
  }
  return goesOn;
}

function readHandler(reader: Reader, clause: SyntaxNode): void {
  const { writer } = reader;
  const outer = writer.current();
  for (const child of clause.children()) {
    const kind = String(child.kind());
    if (kind === 'type_name') declarationReaders['declaration']?.(reader, child, child.children());
    else if (kind === 'compound_statement') reader.statement(child);
  }
  writer.close(outer);
}

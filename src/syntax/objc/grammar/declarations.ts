import type { SyntaxNode } from '../../tree-sitter.js';
import type { Parameter } from '../../../model/source.js';
import { readAggregate, readFields, readTypedef, typeOf } from './aggregates.js';
import { classReaders } from './classes.js';
import type { Reader } from './reader.js';
import { declaratorOf, isDeclarator, isType, typeName } from './types.js';

/** Reads one kind of declaration, in the current scope. */
export type DeclarationReader = (reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]) => void;

/** By the grammar's kind of node. */
export const declarationReaders: Readonly<Record<string, DeclarationReader>> = {
  ...classReaders,
  declaration: readVariables,
  function_definition: readFunction,
  module_import: readModuleImport,
  struct_specifier: readAggregate,
  union_specifier: readAggregate,
  enum_specifier: readAggregate,
  field_declaration: readFieldDeclaration,
  type_definition: readTypedef,
};

/** `T a = x, *b;` and function prototypes. */
function readVariables(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): void {
  const { writer } = reader;
  const type = typeOf(reader, children);
  for (const child of children) {
    if (!isDeclarator(String(child.kind()))) continue;
    const declarator = declaratorOf(reader, child);
    if (declarator === null) continue;
    const { name, offset, isFunction, isCallable } = declarator;
    const initial = String(child.kind()) === 'init_declarator' ? child.children().at(-1) : undefined;
    const value = initial === undefined ? null : reader.expression(initial);
    const declares = isFunction ? 'function' : 'variable';
    writer.declare({ declares, name, type: isCallable ? null : type, value, body: null }, offset);
  }
}

/** `T name(parameters) {…}`. */
function readFunction(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): void {
  const { writer } = reader;
  const returns = typeOf(reader, children);
  const declarator = children.find((child) => isDeclarator(String(child.kind())));
  const declared = declarator === undefined ? null : declaratorOf(reader, declarator);
  const body = children.at(-1);
  if (declarator === undefined || declared === null || body === undefined) return;
  const { name, offset } = declared;
  const list = parameterListOf(declarator);
  const parameters = list === null ? [] : readParameters(reader, list);
  const scope = {
    kind: 'function',
    name,
    parameters,
    code: { parameters, body: [] },
    returns,
    place: writer.place(offset),
  } as const;
  const extent = { start: reader.offset(node), end: node.range().end.index };
  writer.define(scope, { declares: 'function', name, type: returns, value: null }, extent, () => {
    reader.statement(body);
  });
}

function parameterListOf(declarator: SyntaxNode, depth = 0): SyntaxNode | null {
  for (const child of declarator.children()) {
    const kind = String(child.kind());
    if (kind === 'parameter_list') return child;
    const inner = isDeclarator(kind) && depth < 16 ? parameterListOf(child, depth + 1) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** The parameters of a C function or block; one without a name has an empty one. */
export function readParameters(reader: Reader, list: SyntaxNode): readonly Parameter[] {
  const parameters: Parameter[] = [];
  for (const parameter of list.children()) {
    if (String(parameter.kind()) !== 'parameter_declaration') continue;
    const children = parameter.children();
    const declared = children.find((child) => isDeclarator(String(child.kind())));
    const declarator = declared === undefined ? null : declaratorOf(reader, declared);
    const specifier = children.find((child) => isType(String(child.kind())));
    const type = specifier === undefined || declarator?.isCallable === true ? null : typeName(reader, specifier);
    if (declarator === null && type === 'void') continue;
    parameters.push({ name: declarator?.name ?? '', label: null, type, value: null });
  }
  return parameters;
}

/** `@import A.B;` */
function readModuleImport(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): void {
  const path = children.slice(1).filter((child) => String(child.kind()) === 'identifier');
  const [first] = path;
  if (first !== undefined) reader.writer.include(path.map((part) => reader.text(part)).join('.'), reader.offset(first));
}

function readFieldDeclaration(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): void {
  readFields(reader, children);
}

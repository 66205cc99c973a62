import type { SyntaxNode } from '../../tree-sitter.js';
import type { Parameter } from '../../../model/source.js';
import { readFields } from './aggregates.js';
import type { Reader } from './reader.js';
import { typeName } from './types.js';

type ClassReader = (reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]) => void;

/** By the grammar's kind of node. */
export const classReaders: Readonly<Record<string, ClassReader>> = {
  class_interface: readInterface,
  class_implementation: readImplementation,
  protocol_declaration: readProtocol,
  qualified_protocol_interface_declaration: (reader, _node, children) => void reader.items(children),
  implementation_definition: (reader, _node, children) => void reader.items(children),
  property_declaration: readProperty,
  property_implementation: () => undefined,
  method_declaration: readMethod,
  method_definition: readMethod,
};

interface Header {
  readonly name: SyntaxNode;
  readonly inherits: readonly string[];
  /** Whether it adds to a type that is declared elsewhere: a category or a class extension. */
  readonly isExtension: boolean;
}

function readHeader(reader: Reader, children: readonly SyntaxNode[]): Header | null {
  const kinds = children.map((child) => String(child.kind()));
  const name = children[kinds.indexOf('identifier')];
  if (name === undefined) return null;
  const isExtension = kinds.includes('(');
  const colon = kinds.indexOf(':');
  const superclass = colon === -1 ? undefined : children[colon + 1];
  const inherits = superclass === undefined ? [] : [reader.text(superclass)];
  // What stands in angle brackets before a colon are generic parameters.
  const last = kinds.lastIndexOf('parameterized_arguments');
  const lists = [last > colon ? children[last] : undefined, children[kinds.indexOf('protocol_reference_list')]];
  for (const list of lists) inherits.push(...protocolNames(reader, list));
  return { name, inherits, isExtension };
}

function protocolNames(reader: Reader, list: SyntaxNode | undefined): readonly string[] {
  return (list?.children() ?? []).flatMap((child) => {
    const kind = String(child.kind());
    if (kind === 'identifier') return [reader.text(child)];
    const name = kind === 'type_name' ? typeName(reader, child) : null;
    return name === null ? [] : [name];
  });
}

/** Opens the type's scope, reads its members there, and comes back. */
function readType(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[], declaresOnly: boolean): void {
  const header = readHeader(reader, children);
  if (header === null) return;
  const { writer } = reader;
  const name = reader.text(header.name);
  const offset = reader.offset(header.name);
  const scope = { kind: 'type', name, inherits: header.inherits, declaresOnly, place: writer.place(offset) } as const;
  const declaration = header.isExtension ? null : ({ declares: 'type', name, type: null, value: null } as const);
  writer.define(scope, declaration, { start: reader.offset(node), end: node.range().end.index }, () => {
    readInstanceVariables(reader, children);
    reader.items(children.filter((child) => isMember(String(child.kind()))));
  });
}

const headerKinds = new Set([
  'identifier',
  'parameterized_arguments',
  'generic_arguments',
  'protocol_reference_list',
  'instance_variables',
]);

function isMember(kind: string): boolean {
  return /^[a-zE]/.test(kind) && !headerKinds.has(kind);
}

function readInterface(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): void {
  readType(reader, node, children, true);
}

function readProtocol(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): void {
  readType(reader, node, children, true);
}

function readImplementation(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): void {
  readType(reader, node, children, false);
}

function readInstanceVariables(reader: Reader, children: readonly SyntaxNode[]): void {
  const list = children.find((child) => String(child.kind()) === 'instance_variables');
  for (const variable of list?.children() ?? []) {
    if (String(variable.kind()) !== 'instance_variable') continue;
    for (const declaration of variable.children()) {
      if (String(declaration.kind()) === 'struct_declaration') readFields(reader, declaration.children());
    }
  }
}

/** `@property (…) T name;` declares the property and the instance variable `_name` that stores it. */
function readProperty(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): void {
  const declaration = children.find((child) => String(child.kind()) === 'struct_declaration');
  if (declaration !== undefined) readFields(reader, declaration.children(), '_');
}

interface Signature {
  selector: string;
  /** Offset of the selector's first part, or -1. */
  offset: number;
  returns: string | null;
  readonly parameters: Parameter[];
}

/** `- (T)part:(U)name part:(V)name`, with a body or without. */
function readMethod(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): void {
  const { writer } = reader;
  const signature: Signature = { selector: '', offset: -1, returns: null, parameters: [] };
  for (const child of children) readPart(reader, child, String(child.kind()), signature);
  const { selector: name, returns, parameters } = signature;
  const offset = signature.offset === -1 ? reader.offset(node) : signature.offset;
  const declaration = { declares: 'function', name, type: returns, value: null } as const;
  const body = children.find((child) => String(child.kind()) === 'compound_statement');
  if (body === undefined) {
    writer.declare({ ...declaration, body: null }, offset);
    return;
  }
  const scope = {
    kind: 'function',
    name,
    parameters,
    code: { parameters, body: [] },
    returns,
    place: writer.place(offset),
  } as const;
  writer.define(scope, declaration, { start: reader.offset(node), end: node.range().end.index }, () => {
    reader.statement(body);
  });
}

function readPart(reader: Reader, node: SyntaxNode, kind: string, signature: Signature): void {
  if (kind === 'method_type') signature.returns = typeName(reader, node);
  else if (kind === 'identifier') {
    if (signature.offset === -1) signature.offset = reader.offset(node);
    signature.selector += reader.text(node);
  } else if (kind === 'method_parameter') {
    signature.selector += ':';
    signature.parameters.push(readParameter(reader, node));
  }
}

function readParameter(reader: Reader, node: SyntaxNode): Parameter {
  const children = node.children();
  const type = children.find((child) => String(child.kind()) === 'method_type');
  const name = children.findLast((child) => String(child.kind()) === 'identifier');
  return {
    name: name === undefined ? '' : reader.text(name),
    label: null,
    type: type === undefined ? null : typeName(reader, type),
    value: null,
  };
}

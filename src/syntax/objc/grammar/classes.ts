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
  const outer = writer.current();
  const scope = writer.open(
    { kind: 'type', name, inherits: header.inherits, declaresOnly, place: writer.place(offset) },
    reader.offset(node),
    node.range().end.index,
  );
  writer.close(outer);
  if (!header.isExtension) writer.declare({ declares: 'type', name, type: null, value: null, body: scope }, offset);
  writer.close(scope);
  readInstanceVariables(reader, children);
  reader.items(children.filter((child) => isMember(String(child.kind()))));
  writer.close(outer);
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

/** `- (T)part:(U)name part:(V)name`, with a body or without. */
function readMethod(reader: Reader, node: SyntaxNode, children: readonly SyntaxNode[]): void {
  const { writer } = reader;
  const parameters: Parameter[] = [];
  let selector = '';
  let offset = -1;
  let returns: string | null = null;
  let body: SyntaxNode | null = null;
  for (const child of children) {
    const kind = String(child.kind());
    if (kind === 'method_type') returns = typeName(reader, child);
    else if (kind === 'compound_statement') body = child;
    else if (kind === 'identifier') {
      if (offset === -1) offset = reader.offset(child);
      selector += reader.text(child);
    } else if (kind === 'method_parameter') {
      selector += ':';
      parameters.push(readParameter(reader, child));
    }
  }
  if (offset === -1) offset = reader.offset(node);
  if (body === null) {
    writer.declare({ declares: 'function', name: selector, type: returns, value: null, body: null }, offset);
    return;
  }
  const outer = writer.current();
  const place = writer.place(offset);
  const scope = writer.open(
    { kind: 'function', name: selector, parameters, returns, place },
    reader.offset(node),
    node.range().end.index,
  );
  writer.close(outer);
  writer.declare({ declares: 'function', name: selector, type: returns, value: null, body: scope }, offset);
  writer.close(scope);
  reader.statement(body);
  writer.close(outer);
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

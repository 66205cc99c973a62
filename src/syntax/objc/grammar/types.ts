import type { SyntaxNode } from '../../tree-sitter.js';
import { isDeduced } from '../type-words.js';
import type { Reader } from './reader.js';

const typeKinds: ReadonlySet<string> = new Set([
  'type_identifier',
  'primitive_type',
  'sized_type_specifier',
  'typedefed_specifier',
  'generic_specifier',
  'typeof_specifier',
  'struct_specifier',
  'union_specifier',
  'enum_specifier',
  'array_type_specifier',
  'macro_type_specifier',
]);

/** Whether a node of this kind names a type. */
export function isType(kind: string): boolean {
  return typeKinds.has(kind);
}

/**
 * The name of a type: without pointers, qualifiers, generic arguments and protocols.
 * @param node A `type_name`, `type_descriptor`, `method_type`, declaration or type specifier.
 * @returns Null for the types of blocks and functions, and where there is none.
 */
export function typeName(reader: Reader, node: SyntaxNode): string | null {
  const kind = String(node.kind());
  if (kind === 'typeof_specifier') return reader.text(node).replace(/^_*typeof(?:__)?\s*/, 'typeof');
  if (kind === 'type_identifier' || kind === 'primitive_type' || kind === 'typedefed_identifier') return plainName(reader, node);
  if (kind === 'sized_type_specifier') return reader.text(node).replace(/\s+/g, ' ');
  const children = node.children();
  if (kind === 'typedefed_specifier') return children[0] === undefined ? null : plainName(reader, children[0]);
  const kinds = children.map((child) => String(child.kind()));
  if (children.some((child, index) => isCallableType(child, kinds[index] ?? '', 0))) return null;
  const named = kinds.findIndex((each) => isType(each) || each === 'type_name');
  const found = children[named];
  return found === undefined ? null : typeName(reader, found);
}

/** Whether a declarator without a name is that of a function or block. */
function isCallableType(node: SyntaxNode, kind: string, depth: number): boolean {
  if (kind === 'abstract_function_declarator' || kind === 'abstract_block_pointer_declarator') return true;
  if (kind !== 'abstract_pointer_declarator' || depth >= 8) return false;
  return node.children().some((child) => isCallableType(child, String(child.kind()), depth + 1));
}

/** C++'s `auto` says that the value knows the type. */
function plainName(reader: Reader, node: SyntaxNode): string | null {
  const name = reader.text(node);
  return isDeduced(name) ? null : name;
}

/** A declared name, and whether a block or function type makes what it names no value of the written type. */
export interface Declarator {
  readonly name: string;
  readonly offset: number;
  readonly isFunction: boolean;
  readonly isCallable: boolean;
}

const wrappers: ReadonlySet<string> = new Set([
  'init_declarator',
  'pointer_declarator',
  'array_declarator',
  'parenthesized_declarator',
  'block_pointer_declarator',
  'function_declarator',
  'struct_declarator',
  'attributed_declarator',
]);

/** Finds the name inside a declarator; null where it declares none. */
export function declaratorOf(reader: Reader, declarator: SyntaxNode): Declarator | null {
  let node: SyntaxNode | undefined = declarator;
  let isFunction = false;
  let isCallable = false;
  for (let depth = 0; node !== undefined && depth < 32; depth += 1) {
    const kind = String(node.kind());
    if (kind === 'identifier' || kind === 'field_identifier' || kind === 'type_identifier') {
      return { name: reader.text(node), offset: reader.offset(node), isFunction, isCallable };
    }
    if (!wrappers.has(kind)) return null;
    const children: readonly SyntaxNode[] = node.children();
    const inner: SyntaxNode | undefined = children.find((child) => isName(String(child.kind())));
    if (kind === 'function_declarator') {
      isFunction = inner !== undefined && String(inner.kind()) === 'identifier';
      isCallable = !isFunction;
    }
    node = inner;
  }
  return null;
}

function isName(kind: string): boolean {
  return kind === 'identifier' || kind === 'field_identifier' || kind === 'type_identifier' || wrappers.has(kind);
}

/** Whether a node of this kind declares a name. */
export function isDeclarator(kind: string): boolean {
  return isName(kind) && kind !== 'type_identifier';
}

import type { SyntaxNode } from '../../tree-sitter.js';
import type { Reader } from './reader.js';
import { declaratorOf, isDeclarator, isType, typeName } from './types.js';

/** The type that a declaration names; a struct or enum that it defines on the way is read too. */
export function typeOf(reader: Reader, children: readonly SyntaxNode[]): string | null {
  const specifier = children.find((child) => isType(String(child.kind())));
  if (specifier === undefined) return null;
  readNestedAggregate(reader, specifier);
  return typeName(reader, specifier);
}

function readNestedAggregate(reader: Reader, specifier: SyntaxNode): void {
  if (/^(?:struct|union|enum)_specifier$/.test(String(specifier.kind()))) readAggregate(reader, specifier, specifier.children());
}

/**
 * `struct S {…}`, `union U {…}`, `enum E {…}`; one without a body is only named.
 * @param alias The name that a `typedef` gives it.
 */
export function readAggregate(
  reader: Reader,
  node: SyntaxNode,
  children: readonly SyntaxNode[],
  alias: SyntaxNode | null = null,
): void {
  const body = children.find((child) => /_list$/.test(String(child.kind())));
  if (body === undefined) return;
  const { writer } = reader;
  const named = children.find((child) => String(child.kind()) === 'type_identifier') ?? alias;
  const offset = reader.offset(named ?? node);
  const name = named === null ? '' : reader.text(named);
  const scope = { kind: 'type', name, inherits: [], declaresOnly: false, place: writer.place(offset) } as const;
  const declaration = name === '' ? null : ({ declares: 'type', name, type: null, value: null } as const);
  writer.define(scope, declaration, { start: offset, end: node.range().end.index }, () => {
    for (const child of body.children()) {
      const kind = String(child.kind());
      if (kind === 'enumerator') readCase(reader, child);
      else if (kind === 'field_declaration') readFields(reader, child.children());
    }
  });
}

function readCase(reader: Reader, enumerator: SyntaxNode): void {
  const [name, , initial] = enumerator.children();
  if (name === undefined) return;
  const value = initial === undefined ? null : reader.expression(initial);
  reader.writer.declare({ declares: 'case', name: reader.text(name), type: null, value, body: null }, reader.offset(name));
}

/**
 * `T a, *b;` in a struct, a class's braces or after `@property`.
 * @param storage The prefix under which each is declared once more, as the variable that stores it.
 */
export function readFields(reader: Reader, children: readonly SyntaxNode[], storage: string | null = null): void {
  const type = typeOf(reader, children);
  for (const child of children) {
    const declarator = isDeclarator(String(child.kind())) ? declaratorOf(reader, child) : null;
    if (declarator === null) continue;
    const { name, offset } = declarator;
    const property = { declares: 'property', type: declarator.isCallable ? null : type, value: null, body: null } as const;
    reader.writer.declare({ ...property, name }, offset);
    if (storage !== null) reader.writer.declare({ ...property, name: `${storage}${name}` }, offset);
  }
}

/** `typedef struct {…} Name;` declares what stands in the braces under that name. */
export function readTypedef(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): void {
  const specifier = children.find((child) => /^(?:struct|union|enum)_specifier$/.test(String(child.kind())));
  const alias = children.find((child) => String(child.kind()) === 'type_identifier') ?? null;
  if (specifier !== undefined) readAggregate(reader, specifier, specifier.children(), alias);
}

import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Reader } from './facts.js';
import { nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';

/**
 * Declares what a pattern binds: `{ status }` binds status to the value's member of that name, `[a, b]`
 * to its elements.
 */
export function bindPattern(reader: Reader, pattern: Node, value: Expression | null, scope: ScopeIndex): void {
  const place = reader.placeOf(pattern);
  if (pattern.type === 'Identifier') {
    reader.declare({
      declares: 'variable',
      name: textIn(pattern, 'name'),
      type: annotatedType(pattern),
      value,
      body: null,
      place,
      scope,
    });
  } else if (pattern.type === 'AssignmentPattern') {
    const left = nodeIn(pattern, 'left');
    if (left !== null) bindPattern(reader, left, value, scope);
  } else if (pattern.type === 'ArrayPattern') {
    const elements = pattern['elements'] as readonly (Node | null)[];
    elements.forEach((element, index) => {
      if (element !== null) bindPattern(reader, element, value === null ? null : elementOf(value, index), scope);
    });
  } else if (pattern.type === 'ObjectPattern') {
    for (const property of nodesIn(pattern, 'properties')) bindProperty(reader, property, value, scope);
  }
}

function bindProperty(reader: Reader, property: Node, value: Expression | null, scope: ScopeIndex): void {
  const key = nodeIn(property, 'key');
  const target = nodeIn(property, 'value') ?? nodeIn(property, 'argument');
  if (target === null) return;
  const name = key === null ? '' : textIn(key, 'name') || textIn(key, 'value');
  const member: Expression | null =
    value === null || name === '' ? null : { kind: 'member', object: value, name, place: reader.placeOf(property) };
  bindPattern(reader, target, member, scope);
}

function elementOf(value: Expression, index: number): Expression {
  return {
    kind: 'operation',
    operator: 'subscript',
    operands: [value, { kind: 'literal', value: index, place: value.place }],
    place: value.place,
  };
}

/** The name of a TypeScript or Flow annotation: `let x: MParticle.IdentityRequest`. */
export function annotatedType(node: Node): string | null {
  const annotation = nodeIn(node, 'typeAnnotation');
  const type = annotation === null ? null : nodeIn(annotation, 'typeAnnotation');
  const named = type === null ? null : (nodeIn(type, 'typeName') ?? nodeIn(type, 'id'));
  return named === null ? null : qualifiedName(named);
}

function qualifiedName(node: Node): string | null {
  if (node.type === 'Identifier') return textIn(node, 'name');
  const left = nodeIn(node, 'left');
  const right = nodeIn(node, 'right');
  if (left === null || right === null) return null;
  return `${qualifiedName(left) ?? ''}.${qualifiedName(right) ?? ''}`;
}

import type { Expression } from '../../../model/expression.js';
import type { Declaration } from '../../../model/module.js';
import { nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

/** What a part of a pattern takes of the value; null where the value is not known. */
interface Binding {
  readonly target: Node;
  readonly value: Expression | null;
}

/**
 * Declares what a pattern binds: `{ status }` binds status to the value's member of that name, `[a, b]` to its elements.
 * @param pattern The pattern, or a plain name.
 * @param value Null where nothing is known of it.
 */
export function declarePattern(translator: Translator, pattern: Node, value: Expression | null): readonly Declaration[] {
  if (pattern.type === 'Identifier') return [declarationOf(translator, pattern, value)];
  return bindingsOf(translator, pattern, value).flatMap((binding) => {
    if (binding.target.type !== 'Identifier') return [];
    const declaration = declarationOf(translator, binding.target, binding.value);
    return value === null ? declaration : { ...declaration, takenFrom: value };
  });
}

function declarationOf(translator: Translator, node: Node, value: Expression | null): Declaration {
  return {
    kind: 'declaration',
    declares: 'variable',
    name: textIn(node, 'name'),
    type: annotatedType(node),
    value,
    wrapper: null,
    place: translator.placeOf(node),
  };
}

/**
 * Assigns what a pattern without a declaration takes: `({ status } = props)`.
 * @returns Null for a target that is no pattern.
 */
export function assignPattern(translator: Translator, pattern: Node, value: Expression): Expression | null {
  if (!isPattern(pattern)) return null;
  const place = translator.placeOf(pattern);
  const operands = bindingsOf(translator, pattern, value).map((binding): Expression => {
    const target = translator.expression(binding.target);
    const given: Expression = binding.value ?? { kind: 'opaque', parts: [], place: target.place };
    return { kind: 'assignment', operator: '=', target, value: given, place: target.place };
  });
  const [only, ...more] = operands;
  return only !== undefined && more.length === 0 ? only : { kind: 'operation', operator: ',', operands, place };
}

/** Whether a target is taken apart. */
export function isPattern({ type }: Node): boolean {
  return type === 'ObjectPattern' || type === 'ArrayPattern';
}

function bindingsOf(translator: Translator, pattern: Node, value: Expression | null): readonly Binding[] {
  if (pattern.type === 'ArrayPattern') {
    const elements = pattern['elements'] as readonly (Node | null)[];
    return elements.flatMap((element, index) =>
      element === null ? [] : bindingsOf(translator, element, value === null ? null : elementOf(value, index)),
    );
  }
  if (pattern.type === 'ObjectPattern')
    return nodesIn(pattern, 'properties').flatMap((property) => bindProperty(translator, property, value));
  if (pattern.type === 'AssignmentPattern') {
    const left = nodeIn(pattern, 'left');
    return left === null ? [] : bindingsOf(translator, left, value);
  }
  if (pattern.type === 'RestElement') {
    const rest = nodeIn(pattern, 'argument');
    return rest === null ? [] : bindingsOf(translator, rest, null);
  }
  return [{ target: pattern, value }];
}

function bindProperty(translator: Translator, property: Node, value: Expression | null): readonly Binding[] {
  const key = nodeIn(property, 'key');
  const target = nodeIn(property, 'value') ?? nodeIn(property, 'argument');
  if (target === null) return [];
  return bindingsOf(translator, target, value === null || key === null ? null : partOf(translator, property, key, value));
}

/** What a pattern takes of a value under a key: `{ [key]: x }` takes its element. */
function partOf(translator: Translator, property: Node, key: Node, value: Expression): Expression | null {
  const place = translator.placeOf(property);
  if (property['computed'] === true && key.type !== 'StringLiteral')
    return { kind: 'operation', operator: 'subscript', operands: [value, translator.expression(key)], place };
  const name = textIn(key, 'name') || textIn(key, 'value');
  return name === '' ? null : { kind: 'member', object: value, name, place };
}

function elementOf(value: Expression, index: number): Expression {
  const { place } = value;
  return { kind: 'operation', operator: 'subscript', operands: [value, { kind: 'literal', value: index, place }], place };
}

/** The name of a TypeScript or Flow annotation: `let x: MParticle.IdentityRequest`, `let x: typeof MParticle`. */
export function annotatedType(node: Node): string | null {
  const annotation = nodeIn(node, 'typeAnnotation');
  const type = annotation === null ? null : nodeIn(annotation, 'typeAnnotation');
  const named = type === null ? null : (nodeIn(type, 'typeName') ?? nodeIn(type, 'exprName') ?? nodeIn(type, 'id'));
  return named === null ? null : qualifiedName(named);
}

function qualifiedName(node: Node): string | null {
  if (node.type === 'Identifier') return textIn(node, 'name');
  const left = nodeIn(node, 'left');
  const right = nodeIn(node, 'right');
  if (left === null || right === null) return null;
  return `${qualifiedName(left) ?? ''}.${qualifiedName(right) ?? ''}`;
}

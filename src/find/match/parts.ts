import type { Expression } from '../../model/expression.js';

/**
 * An expression and the parts of it that make no fact of their own: calls, closures and objects are facts, and not entered.
 * No recursion: what an expression nests is up to who wrote the file.
 * @param expression Where to begin.
 * @param seen Parts that were given before, which are left out; those of this expression are added.
 * @returns The outer ones first.
 */
export function partsOf(expression: Expression, seen: Set<Expression>): readonly Expression[] {
  const parts: Expression[] = [];
  const open: Expression[] = [expression];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    if (part.kind === 'member' || part.kind === 'name') parts.push(part);
    for (const inner of innerOf(part).toReversed()) open.push(inner);
  }
  return parts;
}

function innerOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'member':
      return expression.object === null ? [] : [expression.object];
    case 'cast':
    case 'await':
    case 'assignment':
      return [expression.value];
    case 'list':
      return expression.items;
    case 'operation':
      return expression.operands;
    default:
      return [];
  }
}

import { expressionsOf, partsOf } from '../../model/expression-parts.js';
import type { Expression } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import { computed } from './batches.js';

/** A text that code writes. */
export interface CodeText {
  /** What it says; `computed` stands for what only the running program knows. */
  readonly text: string;
  /** Where the code begins that writes it. */
  readonly place: Place;
}

/**
 * The texts that code writes: literals, with what is put into them and what is added to them.
 * @param facts The facts of a source.
 * @returns Each once, also where several facts have it.
 */
export function codeTexts(facts: readonly Fact[]): readonly CodeText[] {
  const found = new Map<string, CodeText>();
  for (const text of facts.flatMap(expressionsOf).flatMap((each) => textsIn(each, 0))) {
    const { line, column } = text.place;
    const key = `${String(line)}:${String(column)}`;
    if ((found.get(key)?.text.length ?? 0) < text.text.length) found.set(key, text);
  }
  return [...found.values()];
}

/** Expressions nested deeper hold no text that a person wrote. */
const deepest = 40;

function textsIn(expression: Expression, depth: number): readonly CodeText[] {
  if (depth > deepest) return [];
  const text = textOf(expression, depth);
  if (text !== null) return [{ text, place: startOf(expression) }];
  return partsOf(expression).flatMap((part) => textsIn(part, depth + 1));
}

/** Where what is added begins: with its first operand. */
function startOf(expression: Expression): Place {
  const [first] = expression.kind === 'operation' && expression.operator === '+' ? expression.operands : [];
  return first === undefined ? expression.place : startOf(first);
}

/** The text of an expression that writes some; null for any other. */
function textOf(expression: Expression, depth: number): string | null {
  if (depth > deepest) return null;
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? expression.value : null;
  if (expression.kind !== 'operation') return null;
  if (expression.operator === 'template') return expression.pieces?.join(computed) ?? null;
  if (expression.operator !== '+') return null;
  const parts = expression.operands.map((operand) => textOf(operand, depth + 1));
  return parts.every((part) => part === null) ? null : parts.map((part) => part ?? computed).join('');
}

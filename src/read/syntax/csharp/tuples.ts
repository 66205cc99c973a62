import type { Expression } from '../../../model/expression.js';
import type { Declaration } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, textOf, type Tree } from '../grammar/tree.js';

/** Declares the names of `var (a, (b, _)) = value`: each is an element. */
export function declareParts(translator: Translator, pattern: Tree, value: Expression): readonly Declaration[] {
  const slots = pattern.children.filter(({ kind }) => kind === 'identifier' || kind === 'discard' || kind === 'tuple_pattern');
  return slots.flatMap((slot, position): readonly Declaration[] => {
    const place = translator.placeOf(slot);
    const part = elementOf(value, position);
    if (slot.kind === 'tuple_pattern') return declareParts(translator, slot, part);
    if (slot.kind === 'discard' || textOf(slot) === '_') return [];
    return [
      {
        kind: 'declaration',
        declares: 'variable',
        name: textOf(slot),
        type: null,
        value: part,
        takenFrom: value,
        wrapper: null,
        place,
      },
    ];
  });
}

/** An element of a tuple: of one that is written, what stands there. */
function elementOf(value: Expression, position: number): Expression {
  const written = value.kind === 'list' ? value.items[position] : undefined;
  const { place } = value;
  const index: Expression = { kind: 'literal', value: position, place };
  return written ?? { kind: 'operation', operator: 'subscript', operands: [value, index], place };
}

/** The pattern of a variable's declaration that takes a tuple apart, or null. */
export function tupleOf(declarator: Tree): Tree | null {
  return childrenOf(declarator, 'tuple_pattern')[0] ?? null;
}

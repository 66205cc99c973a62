import type { Expression } from '../../../model/expression.js';
import type { Declaration, LoopStatement, Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { itemsOf } from './assignments.js';
import { blockOf } from './functions.js';
import { conditionsOf, emptyLoop, loosen } from '../grammar/loops.js';

/** Translates any `for`; the labels before it lead out of it. */
export function readFor(translator: Translator, tree: Tree, labels: readonly string[] = []): readonly Statement[] {
  const place = translator.placeOf(tree);
  const block = fieldOf(tree, 'body');
  const inside = (): readonly Statement[] => (block === null ? [] : blockOf(translator, block));
  const range = childOf(tree, 'range_clause');
  const clause = childOf(tree, 'for_clause');
  const body = translator.inside({ labels }, inside);
  if (range !== null) return [{ ...emptyLoop(place), ...rangeOf(translator, range), body }];
  if (clause === null) {
    const test = tree.children.find((child) => child !== block && child.kind !== 'for') ?? null;
    return [{ ...emptyLoop(place), conditions: conditionsOf(translator, test), body }];
  }
  const begin = fieldOf(clause, 'initializer');
  const update = fieldOf(clause, 'update');
  const loop: LoopStatement = {
    ...emptyLoop(place),
    conditions: conditionsOf(translator, fieldOf(clause, 'condition')),
    body,
    step:
      update === null
        ? []
        : translator.statement(update).flatMap((each) => (each.kind === 'expression' ? [each.expression] : [])),
  };
  return begin === null ? [loop] : [{ kind: 'block', statements: [...translator.statement(begin), loop], place }];
}

/** `for key, element := range a`: the first name alone is the key, or the index. */
function rangeOf(translator: Translator, range: Tree): Pick<LoopStatement, 'subject' | 'declares'> {
  const right = fieldOf(range, 'right');
  const names = itemsOf(fieldOf(range, 'left')).toReversed();
  const place = translator.placeOf(range);
  const subject: Expression = right === null ? { kind: 'opaque', parts: [], place } : translator.expression(right);
  const declares = names
    .filter((named) => named.kind === 'identifier' && textOf(named) !== '_')
    .map((named): Declaration => {
      const at = translator.placeOf(named);
      return {
        kind: 'declaration',
        declares: 'variable',
        name: textOf(named),
        type: null,
        value: null,
        wrapper: null,
        place: at,
      };
    });
  return { subject, declares };
}

/** An inner loop may leave one with a label while its conditions still hold: they are tested in the body, and say nothing of what follows. */
export function readLabelled(translator: Translator, tree: Tree): readonly Statement[] {
  const label = fieldOf(tree, 'label');
  const body = tree.children.findLast((child) => child !== label && /^[a-z]/.test(child.kind));
  if (label === null || body === undefined) return [];
  const labels = [textOf(label)];
  if (body.kind === 'for_statement') return loosen(readFor(translator, body, labels));
  return translator.inside({ labels }, () => translator.statement(body));
}

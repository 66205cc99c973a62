import type { Expression } from '../../../model/expression.js';
import type { Declaration, LoopStatement, Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { declarePattern, isPattern } from './patterns.js';
import { typeNameIn } from './types.js';
import { emptyLoop, readBody, conditionsOf } from '../grammar/loops.js';

/** The name of an element that is taken apart in the body. */
const element = '$0';

/** Translates any `for`; the labels before it lead out of it. */
export function readFor(translator: Translator, tree: Tree, labels: readonly string[] = []): readonly Statement[] {
  const parts = childOf(tree, 'for_loop_parts');
  const body = translator.inside({ labels }, () => readBody(translator, fieldOf(tree, 'body')));
  if (parts !== null && childOf(parts, 'in') !== null) return readEach(translator, tree, body);
  const place = translator.placeOf(tree);
  const begin = (parts?.children ?? []).filter(({ field }) => field === 'init');
  const test = parts === null ? null : fieldOf(parts, 'condition');
  const loop: LoopStatement = {
    ...emptyLoop(place),
    conditions: conditionsOf(translator, test),
    body,
    step: (parts?.children ?? []).filter(({ field }) => field === 'update').map((each) => translator.expression(each)),
  };
  return begin.length === 0 ? [loop] : [{ kind: 'block', statements: [...translator.statements(begin), loop], place }];
}

/**
 * Translates `for (final a in b)`, of a statement or in a collection.
 * @param body What it runs.
 */
export function readEach(translator: Translator, tree: Tree, body: readonly Statement[]): readonly Statement[] {
  const parts = childOf(tree, 'for_loop_parts') ?? tree;
  const value = fieldOf(parts, 'value');
  const place = translator.placeOf(tree);
  const pattern = parts.children.find(isPattern);
  const named = fieldOf(parts, 'name') ?? childOf(parts, 'identifier');
  const subject: Expression = value === null ? { kind: 'opaque', parts: [], place } : translator.expression(value);
  const whole = (name: string, at: Tree): Declaration => ({
    kind: 'declaration',
    declares: 'variable',
    name,
    type: typeNameIn(parts),
    value: null,
    wrapper: null,
    place: translator.placeOf(at),
  });
  if (pattern === undefined) {
    const declares = named === null ? [] : [whole(textOf(named), named)];
    return [{ ...emptyLoop(place), subject, declares, body }];
  }
  const taken: Expression = { kind: 'name', name: element, place: translator.placeOf(pattern) };
  const declares = [{ ...whole(element, pattern), type: null }];
  return [{ ...emptyLoop(place), subject, declares, body: [...declarePattern(translator, pattern, taken), ...body] }];
}

/** Translates `while` and `do … while`. */
export function readWhile(translator: Translator, tree: Tree, labels: readonly string[] = []): readonly Statement[] {
  return [
    {
      ...emptyLoop(translator.placeOf(tree)),
      conditions: conditionsOf(translator, fieldOf(tree, 'condition')),
      runsFirst: tree.kind === 'do_statement',
      body: translator.inside({ labels }, () => readBody(translator, fieldOf(tree, 'body'))),
    },
  ];
}

import type { Expression } from '../../../model/expression.js';
import type { Declaration, LoopStatement, Statement } from '../../../model/module.js';
import { conditionsOf, emptyLoop, loosen, readBody } from '../grammar/loops.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { declareParts } from './tuples.js';
import { typeNameOf } from './types.js';

/** Translates `for (a; b; c)`. */
export function readFor(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const begin = tree.children.filter(({ field }) => field === 'initializer');
  const loop: LoopStatement = {
    ...emptyLoop(place),
    conditions: conditionsOf(translator, fieldOf(tree, 'condition')),
    body: bodyOf(translator, tree),
    step: tree.children.filter(({ field }) => field === 'update').map((each) => translator.expression(each)),
  };
  if (begin.length === 0) return leavable(tree, [loop]);
  return leavable(tree, [{ kind: 'block', statements: [...translator.statements(begin), loop], place }]);
}

/** The name of an element that is taken apart in the body. */
const element = '$0';

/** Translates `foreach (var a in b)`. */
export function readForEach(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  const subject: Expression = right === null ? { kind: 'opaque', parts: [], place } : translator.expression(right);
  const body = bodyOf(translator, tree);
  if (left === null) return [{ ...emptyLoop(place), subject, body }];
  const at = translator.placeOf(left);
  const isWhole = left.kind === 'identifier';
  const named: Declaration = {
    kind: 'declaration',
    declares: 'variable',
    name: isWhole ? textOf(left) : element,
    type: isWhole ? typeNameOf(fieldOf(tree, 'type')) : null,
    value: null,
    wrapper: null,
    place: at,
  };
  const taken = isWhole ? [] : declareParts(translator, left, { kind: 'name', name: element, place: at });
  return [{ ...emptyLoop(place), subject, declares: [named], body: [...taken, ...body] }];
}

/** Translates `while` and `do … while`. */
export function readWhile(translator: Translator, tree: Tree): readonly Statement[] {
  return leavable(tree, [
    {
      ...emptyLoop(translator.placeOf(tree)),
      conditions: conditionsOf(translator, fieldOf(tree, 'condition')),
      runsFirst: tree.kind === 'do_statement',
      body: bodyOf(translator, tree),
    },
  ]);
}

/** A `goto` leaves a loop whatever its conditions say. */
function leavable(tree: Tree, made: readonly Statement[]): readonly Statement[] {
  return /\bgoto\b/.test(textOf(tree)) ? loosen(made) : made;
}

/** The body of a loop: the last one where the grammar does not say which it is. */
function bodyOf(translator: Translator, tree: Tree): readonly Statement[] {
  const body = fieldOf(tree, 'body') ?? childrenOf(tree, 'block').at(-1) ?? null;
  return translator.inside({ labels: [] }, () => readBody(translator, body));
}

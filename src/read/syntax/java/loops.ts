import type { Expression } from '../../../model/expression.js';
import type { Condition, LoopStatement, Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { conditionsOf } from './conditions.js';
import { typeNameOf } from './types.js';
import { emptyLoop, readBody } from '../grammar/loops.js';

/** Translates `for (a; b; c)`; the labels before it lead out of it. */
export function readFor(translator: Translator, tree: Tree, labels: readonly string[] = []): readonly Statement[] {
  const place = translator.placeOf(tree);
  const begin = tree.children.filter(({ field }) => field === 'init');
  const loop: LoopStatement = {
    ...emptyLoop(place),
    conditions: testOf(translator, tree),
    body: bodyOf(translator, tree, labels),
    step: tree.children.filter(({ field }) => field === 'update').map((each) => translator.expression(each)),
  };
  return begin.length === 0 ? [loop] : [{ kind: 'block', statements: [...translator.statements(begin), loop], place }];
}

/** Translates `for (T a : b)`. */
export function readEach(translator: Translator, tree: Tree, labels: readonly string[] = []): readonly Statement[] {
  const named = fieldOf(tree, 'name') ?? tree;
  const value = fieldOf(tree, 'value');
  const place = translator.placeOf(tree);
  const subject: Expression = value === null ? { kind: 'opaque', parts: [], place } : translator.expression(value);
  return [
    {
      ...emptyLoop(place),
      subject,
      declares: [
        {
          kind: 'declaration',
          declares: 'variable',
          name: textOf(named),
          type: typeNameOf(fieldOf(tree, 'type')),
          value: null,
          wrapper: null,
          place: translator.placeOf(named),
        },
      ],
      body: bodyOf(translator, tree, labels),
    },
  ];
}

/** Translates `while` and `do … while`. */
export function readWhile(translator: Translator, tree: Tree, labels: readonly string[] = []): readonly Statement[] {
  return [
    {
      ...emptyLoop(translator.placeOf(tree)),
      conditions: testOf(translator, tree),
      runsFirst: tree.kind === 'do_statement',
      body: bodyOf(translator, tree, labels),
    },
  ];
}

function bodyOf(translator: Translator, tree: Tree, labels: readonly string[]): readonly Statement[] {
  return translator.inside({ labels }, () => readBody(translator, fieldOf(tree, 'body')));
}

function testOf(translator: Translator, tree: Tree): readonly Condition[] {
  const test = fieldOf(tree, 'condition');
  return test === null ? [] : conditionsOf(translator, test);
}

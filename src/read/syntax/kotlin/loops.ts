import type { Expression } from '../../../model/expression.js';
import type { Declaration, LoopStatement, Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { typeNameIn } from './types.js';
import { runArm } from './values.js';
import { emptyLoop } from '../grammar/loops.js';

/** Translates `for (a in b)`. */
export function readFor(translator: Translator, tree: Tree): readonly Statement[] {
  const word = tree.children.findIndex(({ kind }) => kind === 'in');
  const value = tree.children[word + 1];
  const place = translator.placeOf(tree);
  const subject: Expression = value === undefined ? { kind: 'opaque', parts: [], place } : translator.expression(value);
  const several = childOf(tree, 'multi_variable_declaration');
  const names = childrenOf(several ?? tree, 'variable_declaration');
  const close = tree.children.findIndex(({ kind }) => kind === ')');
  return leaveable(tree, [
    {
      ...emptyLoop(place),
      subject,
      declares: names.flatMap((each) => declare(translator, each)),
      body: bodyAfter(translator, tree, close),
    },
  ]);
}

function declare(translator: Translator, tree: Tree): readonly Declaration[] {
  const named = childOf(tree, 'identifier');
  if (named === null) return [];
  return [
    {
      kind: 'declaration',
      declares: 'variable',
      name: textOf(named),
      type: typeNameIn(tree),
      value: null,
      wrapper: null,
      place: translator.placeOf(named),
    },
  ];
}

/** Translates `while` and `do … while`. */
export function readWhile(translator: Translator, tree: Tree): readonly Statement[] {
  const test = fieldOf(tree, 'condition');
  const runsFirst = tree.kind === 'do_while_statement';
  const before = tree.children.findIndex(({ kind }) => kind === (runsFirst ? 'do' : ')'));
  return leaveable(tree, [
    {
      ...emptyLoop(translator.placeOf(tree)),
      conditions: test === null ? [] : [{ test: translator.expression(test), declares: [] }],
      runsFirst,
      body: bodyAfter(translator, tree, before),
    },
  ]);
}

function bodyAfter(translator: Translator, tree: Tree, at: number): readonly Statement[] {
  const body = tree.children[at + 1];
  const label = childOf(tree, 'label');
  const labels = label === null ? [] : [labelName(label)];
  return body === undefined || !/^[a-z]/.test(body.kind) ? [] : translator.inside({ labels }, () => runArm(translator, body));
}

/** The name of a label: `outer` of `outer@` or `break@`. */
function labelName(label: Tree): string {
  return textOf(label).replace('@', '').trim();
}

/** An inner loop may leave one with a label while its conditions still hold: they are tested in the body, and say nothing of what follows. */
function leaveable(tree: Tree, loops: readonly LoopStatement[]): readonly Statement[] {
  if (childOf(tree, 'label') === null) return loops;
  return loops.map((loop): Statement => {
    const { conditions, body, place, runsFirst } = loop;
    if (conditions.length === 0 || runsFirst) return loop;
    const leave: Statement = { kind: 'exit', how: 'break', value: null, place };
    return { ...loop, conditions: [], body: [{ kind: 'if', conditions, then: body, otherwise: [leave], place }] };
  });
}

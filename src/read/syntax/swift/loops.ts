import type { Condition, LoopStatement, Statement } from '../../../model/module.js';
import { readConditions } from './conditions.js';
import { declareElement } from './patterns.js';
import { blockAfter } from './braces.js';
import type { Translator } from './translator.js';
import { childOf, childrenOf, type Tree } from './tree.js';

/** Translates a loop with a test before its body. */
export function readWhile(translator: Translator, tree: Tree): readonly Statement[] {
  const open = tree.children.findIndex(({ kind }) => kind === '{');
  const conditions = readConditions(translator, tree, tree.children.slice(1, open === -1 ? undefined : open));
  return [{ ...loop(translator, tree, open), conditions }];
}

/** Translates a loop with a test after its body. */
export function readRepeat(translator: Translator, tree: Tree): readonly Statement[] {
  const open = tree.children.findIndex(({ kind }) => kind === '{');
  const test = tree.children.findIndex(({ kind }) => kind === 'while');
  const conditions = test === -1 ? [] : readConditions(translator, tree, tree.children.slice(test + 1));
  return [{ ...loop(translator, tree, open), conditions, runsFirst: true }];
}

/** Translates a loop over a sequence. */
export function readFor(translator: Translator, tree: Tree): readonly Statement[] {
  const within = tree.children.findIndex(({ kind }) => kind === 'in');
  const sequence = tree.children[within + 1];
  if (within === -1 || sequence === undefined) return tree.children.flatMap((child) => translator.statements(child, 'code'));
  const condition = childOf(tree, 'where_clause')?.children.at(-1);
  const conditions: readonly Condition[] =
    condition === undefined ? [] : [{ test: translator.expression(condition), declares: [] }];
  return [
    {
      ...loop(
        translator,
        tree,
        tree.children.findIndex(({ kind }) => kind === '{'),
      ),
      subject: translator.expression(sequence),
      declares: declareElement(translator, childrenOf(tree, 'pattern')),
      conditions,
    },
  ];
}

/** A loop without a test over nothing, whose body stands between braces. */
function loop(translator: Translator, tree: Tree, open: number): LoopStatement {
  return {
    kind: 'loop',
    subject: null,
    declares: [],
    conditions: [],
    runsFirst: false,
    body: translator.block(blockAfter(tree.children, open - 1)),
    step: [],
    place: translator.placeOf(tree),
  };
}

/**
 * Tests the conditions of a loop with a label in its body: what stands in an inner loop or switch may leave it by its label
 * while they hold, so that they say nothing of what follows it.
 */
export function loosen(statement: Statement): Statement {
  if (statement.kind !== 'loop' || statement.subject !== null) return statement;
  const { conditions, runsFirst, body, place } = statement;
  const otherwise: readonly Statement[] = [{ kind: 'exit', how: 'break', value: null, place }];
  const test = (then: readonly Statement[]): Statement => ({ kind: 'if', conditions, then, otherwise, place });
  return { ...statement, conditions: [], runsFirst: false, body: runsFirst ? [...body, test([])] : [test(body)] };
}

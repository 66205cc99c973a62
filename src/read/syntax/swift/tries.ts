import type { Statement, TryStatement } from '../../../model/module.js';
import { boundNames, declareNames } from './patterns.js';
import { blockAfter } from './braces.js';
import type { Translator } from './translator.js';
import { childOf, childrenOf, type Tree } from './tree.js';

/** Translates `do { … } catch { … }`; without a `catch` it is a block. */
export function readTry(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const body = translator.block(blockAfter(tree.children, -1));
  const handlers = childrenOf(tree, 'catch_block').map((handler) => readHandler(translator, handler));
  if (handlers.length === 0) return [{ kind: 'block', statements: body, place }];
  return [{ kind: 'try', body, handlers, finally: [], place }];
}

function readHandler(translator: Translator, tree: Tree): TryStatement['handlers'][number] {
  const condition = childOf(tree, 'where_clause')?.children.at(-1);
  const test = condition === undefined ? null : translator.expression(condition);
  const body = translator.block(blockAfter(tree.children, -1));
  return {
    declares: declareNames(translator, boundNames(childrenOf(tree, 'pattern'))),
    body: test === null ? body : [{ kind: 'expression', expression: test, place: test.place }, ...body],
  };
}

import type { Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import type { Tree } from '../grammar/tree.js';

/** The kind of what gives a value, of which the grammar has no node: an expression where its value is wanted. */
const valueKind = 'value';

/** The statements of a lambda or block. */
export function statementsIn({ children }: Tree): readonly Tree[] {
  return children.filter(({ kind }) => /^[a-z]/.test(kind) && kind !== 'lambda_parameters');
}

/** Translates statements of which the last one gives a value. */
export function giveLast(translator: Translator, trees: readonly Tree[]): readonly Statement[] {
  const last = trees.at(-1);
  return [...translator.statements(trees.slice(0, -1)), ...(last === undefined ? [] : giveOne(translator, last))];
}

/** Translates what gives a value as a statement of its own: what it puts before its statement stands before it. */
export function giveOne(translator: Translator, tree: Tree): readonly Statement[] {
  return translator.statement({ ...tree, kind: valueKind, children: [tree] });
}

import type { Statement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import type { Tree } from '../grammar/tree.js';

/** The label of each loop: in a block, `next` and `break` leave the block. */
export const loop = 'loop';

/** What a loop runs. */
export function loopBody(translator: Translator, trees: readonly Tree[]): readonly Statement[] {
  return translator.inside({ labels: [loop] }, () => translator.statements(trees));
}

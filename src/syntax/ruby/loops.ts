import type { LoopStatement, Statement } from '../../model/module.js';
import type { Place } from '../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import type { Tree } from '../grammar/tree.js';

/** The label of each loop: in a block, `next` and `break` leave the block. */
export const loop = 'loop';

/** What a loop runs. */
export function loopBody(translator: Translator, trees: readonly Tree[]): readonly Statement[] {
  return translator.inside({ labels: [loop] }, () => translator.statements(trees));
}

/** A loop without anything in it. */
export function emptyLoop(place: Place): LoopStatement {
  return { kind: 'loop', subject: null, declares: [], conditions: [], runsFirst: false, body: [], step: [], place };
}

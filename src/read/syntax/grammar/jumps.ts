import type { ExitStatement } from '../../../model/module.js';
import type { StatementTranslation } from './translator.js';
import { childOf, textOf } from './tree.js';

/**
 * Translates a jump. One to a label that is not the innermost leaves what encloses it as well, as a `continue` leaves a switch.
 * @param labelKind The kind of node that a label is.
 */
export function readJump(how: 'break' | 'continue', labelKind: string): StatementTranslation {
  return (translator, tree): readonly ExitStatement[] => {
    const label = childOf(tree, labelKind);
    const isNear = label === null || translator.isInnermost(textOf(label));
    const isLabelled = label !== null;
    return [{ kind: 'exit', how: isNear ? how : 'continue', value: null, isLabelled, place: translator.placeOf(tree) }];
  };
}

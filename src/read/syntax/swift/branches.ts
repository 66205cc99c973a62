import type { IfStatement, Statement } from '../../../model/module.js';
import { blockAfter } from './braces.js';
import { readConditions } from './conditions.js';
import type { ArmTranslation, Translator } from './translator.js';
import type { Tree } from './tree.js';

/** Translates a guard. */
export function readGuard(translator: Translator, tree: Tree): readonly Statement[] {
  const otherwise = tree.children.findIndex(({ kind }) => kind === 'else');
  return [
    {
      kind: 'if',
      conditions: readConditions(translator, tree, tree.children.slice(1, otherwise)),
      then: null,
      otherwise: translator.block(blockAfter(tree.children, otherwise)),
      place: translator.placeOf(tree),
    },
  ];
}

/**
 * Translates an if.
 * @param translator The translator.
 * @param tree The if.
 * @param readArm Translates the statements of an arm.
 */
export function readIf(translator: Translator, tree: Tree, readArm: ArmTranslation): readonly Statement[] {
  const open = tree.children.findIndex(({ kind }) => kind === '{');
  if (open === -1) return tree.children.flatMap((child) => translator.statements(child, 'code'));
  const statement: IfStatement = {
    kind: 'if',
    conditions: readConditions(translator, tree, tree.children.slice(1, open)),
    then: readArm(blockAfter(tree.children, open - 1)),
    otherwise: readElse(translator, tree.children, readArm),
    place: translator.placeOf(tree),
  };
  return [statement];
}

function readElse(translator: Translator, children: readonly Tree[], readArm: ArmTranslation): readonly Statement[] | null {
  const otherwise = children.findIndex(({ kind }) => kind === 'else');
  if (otherwise === -1) return null;
  const nested = children[otherwise + 1];
  if (nested?.kind === 'if_statement') return readIf(translator, nested, readArm);
  return readArm(blockAfter(children, otherwise));
}

import type { Statement, SwitchCase } from '../../../model/module.js';
import { declareBound, readWhole } from './patterns.js';
import type { ArmTranslation, Translator } from './translator.js';
import { childOf, childrenOf, type Tree } from './tree.js';

/**
 * Translates a switch.
 * @param translator The translator.
 * @param tree The switch.
 * @param readArm Translates the statements of a case.
 */
export function readSwitch(translator: Translator, tree: Tree, readArm: ArmTranslation): readonly Statement[] {
  const [, subject] = tree.children;
  if (subject === undefined) return [];
  return [
    {
      kind: 'switch',
      subject: translator.expression(subject),
      cases: childrenOf(tree, 'switch_entry').map((entry) => readEntry(translator, entry, readArm)),
      isExhaustive: true,
      place: translator.placeOf(tree),
    },
  ];
}

function readEntry(translator: Translator, entry: Tree, readArm: ArmTranslation): SwitchCase {
  const patterns = childrenOf(entry, 'switch_pattern');
  const where = childOf(entry, 'where_keyword');
  const condition = where === null ? undefined : entry.children[entry.children.indexOf(where) + 1];
  return {
    patterns: patterns.map((pattern) => readWhole(translator, pattern)),
    isDefault: childOf(entry, 'default_keyword') !== null,
    declares: declareBound(translator, patterns),
    condition: condition === undefined ? null : translator.expression(condition),
    body: readArm(bodyOf(entry)),
    place: translator.placeOf(entry),
  };
}

/** The statements of a case; the grammar puts a `fallthrough` behind them. */
function bodyOf(entry: Tree): readonly Tree[] {
  const statements = childOf(entry, 'statements')?.children ?? [];
  const last = entry.children.at(-1);
  return last?.kind === 'fallthrough' ? [...statements, last] : statements;
}

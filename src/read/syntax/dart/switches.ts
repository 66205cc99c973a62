import type { Expression } from '../../../model/expression.js';
import type { Statement, SwitchCase } from '../../../model/module.js';
import { runOnWhereEmpty } from '../grammar/switches.js';
import type { Translator } from '../grammar/translator.js';
import { fieldOf, type Tree } from '../grammar/tree.js';
import { readMatch } from './patterns.js';
import { giveValue } from './returns.js';

/** Translates a switch statement: cases without a body share that of the next one that has one. */
export function readSwitch(translator: Translator, tree: Tree): readonly Statement[] {
  const subject = subjectOf(translator, tree);
  const body = fieldOf(tree, 'body');
  const read = translator.inside({ labels: [] }, () =>
    (body?.children ?? [])
      .filter(({ kind }) => /^switch_statement_/.test(kind))
      .map((each) => readCase(translator, each, subject)),
  );
  const place = translator.placeOf(tree);
  return [{ kind: 'switch', subject, cases: runOnWhereEmpty(read), isExhaustive: false, place }];
}

function subjectOf(translator: Translator, tree: Tree): Expression {
  const condition = fieldOf(tree, 'condition');
  return condition === null ? { kind: 'opaque', parts: [], place: translator.placeOf(tree) } : translator.expression(condition);
}

function readCase(translator: Translator, tree: Tree, subject: Expression): SwitchCase {
  const colon = tree.children.findIndex(({ kind }) => kind === ':');
  const body = translator.statements(tree.children.slice(colon + 1));
  if (tree.kind === 'switch_statement_default') return caseOf(translator, tree, { isDefault: true, body });
  return { ...headOf(translator, tree.children.slice(1, colon), subject), body, place: translator.placeOf(tree) };
}

type Head = Pick<SwitchCase, 'patterns' | 'isDefault' | 'declares' | 'condition'>;

/** What stands between `case` and the colon, or before the arrow. */
function headOf(translator: Translator, head: readonly Tree[], subject: Expression): Head {
  const when = head.findIndex(({ kind }) => kind === 'when');
  const patterns = when === -1 ? head : head.slice(0, when);
  const guard = when === -1 ? undefined : head[when + 1];
  const condition = guard === undefined ? null : translator.expression(guard);
  const { constants, isAnything, declares } = readMatch(translator, patterns, subject);
  // A case with a condition is no default, whatever it matches.
  const isDefault = isAnything && condition === null;
  const any: Expression = { kind: 'opaque', parts: [], place: subject.place };
  return { patterns: isAnything && !isDefault ? [any] : constants, isDefault, declares, condition };
}

function caseOf(translator: Translator, tree: Tree, { isDefault, body }: Pick<SwitchCase, 'isDefault' | 'body'>): SwitchCase {
  return { patterns: [], isDefault, declares: [], condition: null, body, place: translator.placeOf(tree) };
}

/** Translates a switch that is a value: a closure that is called, and gives the value of a case. */
export function readSwitchExpression(translator: Translator, tree: Tree): Expression {
  const subject = subjectOf(translator, tree);
  const place = translator.placeOf(tree);
  const cases = tree.children
    .filter(({ kind }) => kind === 'switch_expression_case')
    .map((each): SwitchCase => {
      const arrow = each.children.findIndex(({ kind }) => kind === '=>');
      const value = each.children[arrow + 1];
      return {
        ...headOf(translator, each.children.slice(0, arrow), subject),
        body: value === undefined ? [] : giveValue(translator, value),
        place: translator.placeOf(each),
      };
    });
  const statement: Statement = { kind: 'switch', subject, cases, isExhaustive: true, place };
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body: [statement], place }, arguments: [], place };
}

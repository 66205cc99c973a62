import type { Expression } from '../../../model/expression.js';
import type { Declaration, Statement, SwitchCase } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { typeNameOf } from './types.js';

/** Translates a switch that is a statement. */
export function readSwitch(translator: Translator, tree: Tree): readonly Statement[] {
  return [switchOf(translator, tree, false)];
}

/** Translates a switch that is a value: a closure that is called, and gives the value of a case. */
export function readSwitchExpression(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const body = [switchOf(translator, tree, true)];
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body, place }, arguments: [], place };
}

function switchOf(translator: Translator, tree: Tree, isValue: boolean): Statement {
  const condition = fieldOf(tree, 'condition');
  const place = translator.placeOf(tree);
  const subject: Expression = condition === null ? { kind: 'opaque', parts: [], place } : translator.expression(condition);
  const groups = (fieldOf(tree, 'body')?.children ?? []).filter(({ kind }) => kind.startsWith('switch_'));
  const cases = translator.inside({ labels: [] }, () =>
    groups.map((group): SwitchCase => {
      const head = headOf(translator, childrenOf(group, 'switch_label'), subject);
      const body = group.kind === 'switch_rule' ? ruleBody(translator, group, isValue) : groupBody(translator, group);
      return { ...head, body, place: translator.placeOf(group) };
    }),
  );
  return { kind: 'switch', subject, cases, isExhaustive: isValue, place };
}

function groupBody(translator: Translator, group: Tree): readonly Statement[] {
  return translator.statements(group.children.filter(({ kind }) => kind !== 'switch_label' && kind !== ':'));
}

/** What stands after an arrow never runs on into the next case; in a value, an expression there is the value. */
function ruleBody(translator: Translator, rule: Tree, isValue: boolean): readonly Statement[] {
  const run = rule.children.at(-1);
  if (run === undefined) return [];
  const place = translator.placeOf(run);
  const value = run.kind === 'expression_statement' ? run.children[0] : undefined;
  if (isValue && value !== undefined) return [{ kind: 'exit', how: 'return', value: translator.expression(value), place }];
  const body = run.kind === 'block' ? translator.statements(run.children) : translator.statement(run);
  return [...body, { kind: 'exit', how: 'break', value: null, place }];
}

type Head = Pick<SwitchCase, 'patterns' | 'isDefault' | 'declares' | 'condition'>;

/** What labels lead to one body. */
function headOf(translator: Translator, labels: readonly Tree[], subject: Expression): Head {
  const guard = labels.map((label) => childOf(label, 'guard')).find((each) => each !== null);
  const test = guard?.children.find(({ kind }) => kind !== 'when');
  const parts = labels.flatMap(({ children }) => children.filter(({ kind }) => !/^(?:case|default|guard|,)$/.test(kind)));
  return {
    patterns: parts.map((part) => patternOf(translator, part)),
    isDefault: labels.some((label) => childOf(label, 'default') !== null),
    declares: parts.flatMap((part) => bindingOf(translator, part, subject)),
    condition: test === undefined ? null : translator.expression(test),
  };
}

/** A bare name is a constant of the subject's enum. What takes the subject apart is not known to match. */
function patternOf(translator: Translator, part: Tree): Expression {
  const place = translator.placeOf(part);
  if (part.kind === 'pattern') return { kind: 'opaque', parts: [], place };
  if (part.kind === 'identifier') return { kind: 'member', object: null, name: textOf(part), place };
  return translator.expression(part);
}

/** `case T x` names the subject. */
function bindingOf(translator: Translator, part: Tree, subject: Expression): readonly Declaration[] {
  const typed = part.kind === 'pattern' ? childOf(part, 'type_pattern') : null;
  const named = typed === null ? null : childOf(typed, 'identifier');
  if (typed === null || named === null) return [];
  return [
    {
      kind: 'declaration',
      declares: 'variable',
      name: textOf(named),
      type: typeNameOf(typed.children[0] ?? null),
      value: subject,
      wrapper: null,
      place: translator.placeOf(named),
    },
  ];
}

import type { Expression } from '../../../model/expression.js';
import type { Statement, SwitchCase } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, type Tree } from '../grammar/tree.js';
import { valuesOf } from './assignments.js';

/** Translates a switch: without a subject each case is a condition, and of a switch on types nobody knows which case it is. */
export function readSwitch(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const begin = fieldOf(tree, 'initializer');
  const value = fieldOf(tree, 'value');
  const isOnTypes = tree.kind === 'type_switch_statement';
  const first = begin === null ? [] : translator.statement(begin);
  const read = value === null ? null : translator.expression(value);
  const opaque: Expression = { kind: 'opaque', parts: read === null ? [] : [read], place };
  const subject: Expression = isOnTypes ? opaque : (read ?? { kind: 'literal', value: true, place });
  const clauses = childrenOf(tree, 'expression_case', 'type_case', 'default_case');
  const cases = translator.inside({ labels: [] }, () => clauses.map((clause) => caseOf(translator, clause)));
  const chosen: Statement = { kind: 'switch', subject, cases, isExhaustive: false, place };
  return first.length === 0 ? [chosen] : [{ kind: 'block', statements: [...first, chosen], place }];
}

/** Translates `select`: any of its cases may be the one. */
export function readSelect(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const subject: Expression = { kind: 'opaque', parts: [], place };
  const clauses = childrenOf(tree, 'communication_case', 'default_case');
  const cases = translator.inside({ labels: [] }, () => clauses.map((clause) => caseOf(translator, clause)));
  return [{ kind: 'switch', subject, cases, isExhaustive: true, place }];
}

function caseOf(translator: Translator, clause: Tree): SwitchCase {
  const place = translator.placeOf(clause);
  const value = fieldOf(clause, 'value');
  const list = childOf(clause, 'statement_list');
  const isDefault = clause.kind === 'default_case';
  const any: Expression = { kind: 'opaque', parts: [], place };
  const communication = fieldOf(clause, 'communication');
  const body = [
    ...(communication === null ? [] : runOf(translator, communication)),
    ...(list === null ? [] : translator.statements(list.children)),
  ];
  return {
    patterns: isDefault ? [] : value === null ? [any] : valuesOf(translator, value),
    isDefault,
    declares: [],
    condition: null,
    // A case that does nothing is one all the same.
    body: body.length > 0 ? body : [{ kind: 'block', statements: [], place }],
    place,
  };
}

function runOf(translator: Translator, communication: Tree): readonly Statement[] {
  return translator.parts(communication).map((expression) => ({ kind: 'expression', expression, place: expression.place }));
}

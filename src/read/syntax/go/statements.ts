import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, type Tree } from '../grammar/tree.js';
import { itemsOf, readAssignment, readShort, readStep } from './assignments.js';
import { blockOf } from './functions.js';
import { readFor, readLabelled } from './loops.js';
import { readSelect, readSwitch } from './switches.js';
import { readJump } from '../grammar/jumps.js';

/** Statements by the kinds of the grammar. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  block: (translator, tree) => [{ kind: 'block', statements: blockOf(translator, tree), place: translator.placeOf(tree) }],
  expression_statement: readExpression,
  short_var_declaration: readShort,
  assignment_statement: readAssignment,
  inc_statement: readStep,
  dec_statement: readStep,
  return_statement: readReturn,
  break_statement: readJump('break', 'label_name'),
  continue_statement: readJump('continue', 'label_name'),
  fallthrough_statement: (translator, tree) => [
    { kind: 'exit', how: 'fallthrough', value: null, place: translator.placeOf(tree) },
  ],
  if_statement: readIf,
  for_statement: (translator, tree) => readFor(translator, tree),
  labeled_statement: readLabelled,
  expression_switch_statement: readSwitch,
  type_switch_statement: readSwitch,
  select_statement: readSelect,
  defer_statement: (translator, tree) => [
    { kind: 'defer', body: readExpression(translator, tree), place: translator.placeOf(tree) },
  ],
  go_statement: readExpression,
};

function readExpression(translator: Translator, tree: Tree): readonly Statement[] {
  const inner = tree.children.find(({ kind }) => /^[a-z]/.test(kind) && kind !== 'defer' && kind !== 'go');
  if (inner === undefined) return [];
  return [{ kind: 'expression', expression: translator.expression(inner), place: translator.placeOf(inner) }];
}

/** Several values are a list. */
function readReturn(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const values = itemsOf(childOf(tree, 'expression_list')).map((each) => translator.expression(each));
  const [only = null, ...more] = values;
  const value: Expression | null = more.length === 0 ? only : { kind: 'list', items: values, place };
  return [{ kind: 'exit', how: 'return', value, place }];
}

/** What an `if` begins with is seen in its arms alone. */
function readIf(translator: Translator, tree: Tree): readonly Statement[] {
  const begin = fieldOf(tree, 'initializer');
  const test = fieldOf(tree, 'condition');
  const then = fieldOf(tree, 'consequence');
  const next = fieldOf(tree, 'alternative');
  const place = translator.placeOf(tree);
  const first = begin === null ? [] : translator.statement(begin);
  const chosen: Statement = {
    kind: 'if',
    conditions: test === null ? [] : [{ test: translator.expression(test), declares: [] }],
    then: then === null ? [] : blockOf(translator, then),
    otherwise: next === null ? null : next.kind === 'block' ? blockOf(translator, next) : translator.statement(next),
    place,
  };
  return first.length === 0 ? [chosen] : [{ kind: 'block', statements: [...first, chosen], place }];
}

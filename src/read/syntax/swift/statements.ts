import type { ExitStatement, Statement } from '../../../model/module.js';
import { readGuard, readIf } from './branches.js';
import { deferredBody } from './defers.js';
import { readFor, readRepeat, readWhile } from './loops.js';
import { readSwitch } from './switches.js';
import type { Owner, StatementTranslation, Translator } from './translator.js';
import { textOf, type Tree } from './tree.js';
import { readTry } from './tries.js';

/** Statements by the grammar's kinds. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  if_statement: (translator, tree) => readIf(translator, tree, translator.block),
  guard_statement: readGuard,
  switch_statement: (translator, tree) => readSwitch(translator, tree, translator.block),
  for_statement: readFor,
  while_statement: readWhile,
  repeat_while_statement: readRepeat,
  do_statement: readTry,
  control_transfer_statement: readExit,
  fallthrough: (translator, tree) => [fallsThrough(translator, tree)],
  simple_identifier: readWord,
  call_expression: readCallStatement,
  statements: readStatements,
};

const exits: Readonly<Record<string, ExitStatement['how']>> = {
  return: 'return',
  throw_keyword: 'throw',
  throw: 'throw',
  break: 'break',
  continue: 'continue',
};

function readExit(translator: Translator, tree: Tree): readonly Statement[] {
  const [keyword, value] = tree.children;
  const how = exits[keyword?.kind ?? ''];
  // After `break` and `continue` stands a label; `yield` goes on.
  if (how === undefined) return value === undefined ? [] : translator.statements(value, 'code');
  const isJump = how === 'break' || how === 'continue';
  const given = value === undefined || isJump ? null : translator.expression(value);
  const isLabelled = isJump && value !== undefined;
  return [{ kind: 'exit', how, value: given, isLabelled, place: given?.place ?? translator.placeOf(tree) }];
}

function fallsThrough(translator: Translator, tree: Tree): ExitStatement {
  return { kind: 'exit', how: 'fallthrough', value: null, place: translator.placeOf(tree) };
}

/** The grammar takes `fallthrough` for a name. What else stands alone a result builder takes. */
function readWord(translator: Translator, tree: Tree): readonly Statement[] {
  if (textOf(tree) === 'fallthrough') return [fallsThrough(translator, tree)];
  const expression = translator.expression(tree);
  return [{ kind: 'expression', expression, place: expression.place }];
}

/** The grammar takes `defer { … }` for a call. */
function readCallStatement(translator: Translator, tree: Tree): readonly Statement[] {
  const deferred = deferredBody(tree);
  if (deferred !== null) return [{ kind: 'defer', body: translator.block(deferred), place: translator.placeOf(tree) }];
  const expression = translator.expression(tree);
  return [{ kind: 'expression', expression, place: expression.place }];
}

/** Statements that stand alone, in what the grammar did not understand otherwise. */
function readStatements(translator: Translator, { children }: Tree, owner: Owner): readonly Statement[] {
  return owner === 'code' ? translator.block(children) : children.flatMap((child) => translator.statements(child, owner));
}

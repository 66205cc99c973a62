import type { Expression } from '../../../model/expression.js';
import type { Condition, ImportStatement, Statement, TryStatement } from '../../../model/module.js';
import { loosen, readBody } from '../grammar/loops.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { runCascade, runSections } from './cascades.js';
import { readFor, readWhile } from './loops.js';
import { readCaseTest } from './patterns.js';
import { giveValue, throwValue } from './returns.js';
import { readSwitch } from './switches.js';
import { readJump } from '../grammar/jumps.js';

/** Statements by the kinds of the grammar. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  import_or_export: readImport,
  block: (translator, tree) => [
    { kind: 'block', statements: translator.statements(tree.children), place: translator.placeOf(tree) },
  ],
  expression_statement: readExpression,
  return_statement: readReturn,
  break_statement: readJump('break', 'identifier'),
  continue_statement: readJump('continue', 'identifier'),
  if_statement: readIf,
  switch_statement: readSwitch,
  try_statement: readTry,
  for_statement: (translator, tree) => readFor(translator, tree),
  while_statement: (translator, tree) => readWhile(translator, tree),
  do_statement: (translator, tree) => readWhile(translator, tree),
  labelled_statement: readLabelled,
  yield_statement: readYield,
  yield_each_statement: readYield,
  assert_statement: () => [],
};

/**
 * Translates `import 'a.dart' show B` and `export 'a.dart'`. A file sees whatever a library declares by its name; prefixes are
 * gone, and what `show` and `hide` leave out the file does not name.
 */
function readImport(translator: Translator, tree: Tree): readonly ImportStatement[] {
  const uri = firstOf(tree, 'string_literal');
  if (uri === null) return [];
  const named = translator.expression(uri);
  if (named.kind !== 'literal' || typeof named.value !== 'string') return [];
  const exports = childOf(tree, 'library_export') === null ? [] : [{ imported: '*', exported: '*' }];
  // A path without a scheme is relative to the file.
  const module = /^\w+:|^\./.test(named.value) ? named.value : `./${named.value}`;
  return [{ kind: 'import', module, bindings: [], exports, place: translator.placeOf(tree) }];
}

function firstOf(tree: Tree, kind: string): Tree | null {
  if (tree.kind === kind) return tree;
  for (const child of tree.children) {
    const found = firstOf(child, kind);
    if (found !== null) return found;
  }
  return null;
}

function readExpression(translator: Translator, tree: Tree): readonly Statement[] {
  const inner = tree.children.find(({ kind }) => kind !== ';');
  if (inner === undefined) return [];
  if (inner.kind === 'cascade') return runCascade(translator, inner);
  if (inner.kind === 'throw_expression' || inner.kind === 'rethrow_expression') return throwValue(translator, inner);
  if (inner.kind === 'assignment_expression') return readAssignment(translator, inner);
  return [{ kind: 'expression', expression: translator.expression(inner), place: translator.placeOf(inner) }];
}

/** `x = a..b()` assigns a, and runs the rest on x. */
function readAssignment(translator: Translator, tree: Tree): readonly Statement[] {
  const right = fieldOf(tree, 'right');
  const [receiver] = right?.kind === 'cascade' ? right.children : [];
  const place = translator.placeOf(tree);
  if (right === null || receiver === undefined) return [{ kind: 'expression', expression: translator.expression(tree), place }];
  const whole = { ...tree, children: tree.children.map((child) => (child === right ? { ...receiver, field: 'right' } : child)) };
  const assigned = translator.expression(whole);
  const target: Expression = assigned.kind === 'assignment' ? assigned.target : assigned;
  return [{ kind: 'expression', expression: assigned, place }, ...runSections(translator, right, target)];
}

function readReturn(translator: Translator, tree: Tree): readonly Statement[] {
  const value = tree.children.find(({ kind }) => kind !== 'return' && kind !== ';');
  if (value !== undefined) return giveValue(translator, value);
  return [{ kind: 'exit', how: 'return', value: null, place: translator.placeOf(tree) }];
}

function readIf(translator: Translator, tree: Tree): readonly Statement[] {
  const otherwise = fieldOf(tree, 'alternative');
  return [
    {
      kind: 'if',
      conditions: readConditions(translator, tree),
      then: readBody(translator, fieldOf(tree, 'consequence')),
      otherwise: otherwise === null ? null : readBody(translator, otherwise),
      place: translator.placeOf(tree),
    },
  ];
}

/** What stands between the parentheses of an if: a test, or `value case pattern when test`. */
function readConditions(translator: Translator, tree: Tree): readonly Condition[] {
  const open = tree.children.findIndex(({ kind }) => kind === '(');
  const close = tree.children.findIndex(({ kind }, index) => kind === ')' && index > open);
  const [value, , ...rest] = tree.children.slice(open + 1, close);
  if (value === undefined) return [];
  const subject = translator.expression(value);
  if (rest.length === 0) return [{ test: subject, declares: [] }];
  const when = rest.findIndex(({ kind }) => kind === 'when');
  const guard = when === -1 ? undefined : rest[when + 1];
  const matched = readCaseTest(translator, when === -1 ? rest : rest.slice(0, when), subject);
  return guard === undefined ? [matched] : [matched, { test: translator.expression(guard), declares: [] }];
}

function readTry(translator: Translator, tree: Tree): readonly TryStatement[] {
  const last = childOf(tree, 'finally_clause');
  const handlers: TryStatement['handlers'][number][] = [];
  let caught: Tree | null = null;
  for (const child of tree.children) {
    if (child.kind === 'catch_clause') caught = child;
    if (child.kind !== 'block' || child.field === 'body') continue;
    handlers.push({ declares: declareCaught(translator, caught), body: translator.statements(child.children) });
    caught = null;
  }
  return [
    {
      kind: 'try',
      body: readBody(translator, fieldOf(tree, 'body')),
      handlers,
      finally: last === null ? [] : readBody(translator, childOf(last, 'block')),
      place: translator.placeOf(tree),
    },
  ];
}

function declareCaught(translator: Translator, clause: Tree | null): TryStatement['handlers'][number]['declares'] {
  const parameters = clause === null ? null : childOf(clause, 'catch_parameters');
  return (parameters === null ? [] : childrenOf(parameters, 'identifier')).map((named) => ({
    kind: 'declaration',
    declares: 'variable',
    name: textOf(named),
    type: null,
    value: null,
    wrapper: null,
    place: translator.placeOf(named),
  }));
}

/** Translates a loop or block with a label. */
function readLabelled(translator: Translator, tree: Tree): readonly Statement[] {
  const [named, body] = tree.children;
  if (named === undefined || body === undefined) return [];
  const labels = [textOf(named)];
  if (body.kind === 'for_statement') return loosen(readFor(translator, body, labels));
  if (body.kind === 'while_statement' || body.kind === 'do_statement') return loosen(readWhile(translator, body, labels));
  return translator.inside({ labels }, () => translator.statement(body));
}

function readYield(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  return [{ kind: 'expression', expression: { kind: 'opaque', parts: translator.parts(tree), place }, place }];
}

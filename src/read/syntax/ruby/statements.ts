import type { Expression } from '../../../model/expression.js';
import type { Condition, ExitStatement, Statement } from '../../../model/module.js';
import { declareAssigned } from '../grammar/implicit-declarations.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, type Tree } from '../grammar/tree.js';
import { assigning } from './assigning.js';
import { readBody } from './bodies.js';
import { readCallStatement } from './call-statements.js';
import { readCase, readPatternCase } from './cases.js';
import { loop, loopBody } from './loops.js';
import { conditionsOf, emptyLoop } from '../grammar/loops.js';

/** Statements by the kinds of the grammar. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  program: (translator, tree) =>
    readBody(translator, tree.children, (trees) => declareAssigned(translator, trees, { assigning, known: new Set() })),
  body_statement: (translator, tree) => readBody(translator, tree.children),
  block_body: (translator, tree) => readBody(translator, tree.children),
  then: (translator, tree) => readBody(translator, tree.children),
  do: (translator, tree) => readBody(translator, tree.children),
  begin: (translator, tree) => [block(translator, tree)],
  begin_block: (translator, tree) => readBody(translator, tree.children.slice(1)),
  end_block: (translator, tree) => readBody(translator, tree.children.slice(1)),
  parenthesized_statements: (translator, tree) => translator.statements(childrenIn(tree)),
  call: readCallStatement,
  bare_call: readCallStatement,
  if: readIf,
  unless: readIf,
  if_modifier: readModifier,
  unless_modifier: readModifier,
  while: readWhile,
  until: readWhile,
  while_modifier: readWhile,
  until_modifier: readWhile,
  for: readFor,
  case: readCase,
  case_match: readPatternCase,
  return: (translator, tree) => [exitOf(translator, tree, 'return')],
  break: (translator, tree) => [exitOf(translator, tree, translator.isInnermost(loop) ? 'break' : 'return')],
  next: (translator, tree) => [exitOf(translator, tree, translator.isInnermost(loop) ? 'continue' : 'return')],
  rescue_modifier: readRescue,
};

function childrenIn({ children }: Tree): readonly Tree[] {
  return children.filter(({ kind }) => /^[a-z_]/.test(kind));
}

function block(translator: Translator, tree: Tree): Statement {
  return { kind: 'block', statements: readBody(translator, tree.children), place: translator.placeOf(tree) };
}

function exitOf(translator: Translator, tree: Tree, how: ExitStatement['how']): ExitStatement {
  const [first, ...more] = (childrenOf(tree, 'argument_list')[0]?.children ?? []).filter(({ kind }) => kind !== ',');
  const place = translator.placeOf(tree);
  const values = [first, ...more].flatMap((each) => (each === undefined ? [] : [translator.expression(each)]));
  const value: Expression | null = values.length > 1 ? { kind: 'list', items: values, place } : (values[0] ?? null);
  return { kind: 'exit', how, value: how === 'return' ? value : null, place };
}

/** The statements of a branch. */
function branchOf(translator: Translator, tree: Tree | null): readonly Statement[] {
  if (tree === null) return [];
  return tree.kind === 'else' ? readBody(translator, tree.children) : translator.statement(tree);
}

/** Translates `if`, `unless` and `elsif`: of `unless` the arms change places. */
function readIf(translator: Translator, tree: Tree): readonly Statement[] {
  const next = fieldOf(tree, 'alternative');
  const then = branchOf(translator, fieldOf(tree, 'consequence'));
  const otherwise = next === null ? null : next.kind === 'elsif' ? readIf(translator, next) : branchOf(translator, next);
  const conditions = conditionsOf(translator, fieldOf(tree, 'condition'));
  return [ifOf(translator, tree, { conditions, then, otherwise })];
}

function readModifier(translator: Translator, tree: Tree): readonly Statement[] {
  const body = fieldOf(tree, 'body');
  const then = body === null ? [] : translator.statement(body);
  return [ifOf(translator, tree, { conditions: conditionsOf(translator, fieldOf(tree, 'condition')), then, otherwise: null })];
}

interface Arms {
  readonly conditions: readonly Condition[];
  readonly then: readonly Statement[];
  readonly otherwise: readonly Statement[] | null;
}

function ifOf(translator: Translator, { kind, ...tree }: Tree, { conditions, then, otherwise }: Arms): Statement {
  const place = translator.placeOf({ kind, ...tree });
  if (!kind.startsWith('unless')) return { kind: 'if', conditions, then, otherwise, place };
  return { kind: 'if', conditions, then: otherwise ?? [], otherwise: then, place };
}

/** Translates `while` and `until`; what stands in `begin … end` before the word runs first. */
function readWhile(translator: Translator, tree: Tree): readonly Statement[] {
  const body = fieldOf(tree, 'body');
  const test = fieldOf(tree, 'condition');
  const place = translator.placeOf(tree);
  const isUntil = tree.kind.startsWith('until');
  const conditions = conditionsOf(translator, test).map(({ test: each, declares }): Condition => {
    const negated: Expression = { kind: 'operation', operator: '!', operands: [each], place: each.place };
    return { test: isUntil ? negated : each, declares };
  });
  const isEndless = !isUntil && test?.kind === 'true';
  return [
    {
      ...emptyLoop(place),
      conditions: isEndless ? [] : conditions,
      runsFirst: body?.kind === 'begin',
      body: loopBody(translator, body === null ? [] : [body]),
    },
  ];
}

/** Translates `for a in b do`: its variable is the method's. */
function readFor(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const pattern = fieldOf(tree, 'pattern');
  const value = fieldOf(tree, 'value');
  const [subject] = value === null ? [] : translator.parts(value);
  const body = fieldOf(tree, 'body');
  const target = pattern === null ? null : translator.expression(pattern);
  const element: Expression = { kind: 'opaque', parts: [], place };
  const given: readonly Statement[] =
    target === null
      ? []
      : [{ kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value: element, place }, place }];
  const over: Expression = subject ?? { kind: 'opaque', parts: [], place };
  return [{ ...emptyLoop(place), subject: over, body: [...given, ...loopBody(translator, body === null ? [] : [body])] }];
}

/** Translates `a rescue b`. */
function readRescue(translator: Translator, tree: Tree): readonly Statement[] {
  const body = branchOf(translator, fieldOf(tree, 'body'));
  const handler = branchOf(translator, fieldOf(tree, 'handler'));
  return [{ kind: 'try', body, handlers: [{ declares: [], body: handler }], finally: [], place: translator.placeOf(tree) }];
}

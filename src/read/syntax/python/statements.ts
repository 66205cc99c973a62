import type { Expression } from '../../../model/expression.js';
import type { Condition, ExitStatement, ImportStatement, Statement, TryStatement } from '../../../model/module.js';
import { declareAssigned } from '../grammar/implicit-declarations.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { assigning } from './assigning.js';
import { readFor, readWhile } from './loops.js';
import { readMatch } from './matches.js';

/** Statements by the kinds of the grammar. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  module: (translator, tree) => declareAssigned(translator, tree.children, { assigning, known: new Set() }),
  block: (translator, tree) => translator.statements(tree.children),
  import_statement: readImport,
  import_from_statement: readImportFrom,
  return_statement: readReturn,
  raise_statement: readRaise,
  break_statement: (translator, tree) => [exitOf(translator, tree, 'break')],
  continue_statement: (translator, tree) => [exitOf(translator, tree, 'continue')],
  if_statement: readIf,
  for_statement: readFor,
  while_statement: readWhile,
  try_statement: readTry,
  with_statement: readWith,
  match_statement: readMatch,
  delete_statement: readDelete,
  // A body that does nothing is one all the same.
  pass_statement: (translator, tree) => [{ kind: 'block', statements: [], place: translator.placeOf(tree) }],
  assert_statement: readParts,
};

function bodyOf(translator: Translator, body: Tree | null): readonly Statement[] {
  return body === null ? [] : translator.statements(body.children);
}

function exitOf(translator: Translator, tree: Tree, how: 'break' | 'continue'): ExitStatement {
  return { kind: 'exit', how, value: null, place: translator.placeOf(tree) };
}

function readParts(translator: Translator, tree: Tree): readonly Statement[] {
  return translator.parts(tree).map((expression) => ({ kind: 'expression', expression, place: expression.place }));
}

/** Translates `import a.b as c, d`: each name stands for a module. */
function readImport(translator: Translator, tree: Tree): readonly ImportStatement[] {
  return tree.children
    .filter(({ field }) => field === 'name')
    .map((each) => {
      const module = textOf(fieldOf(each, 'name') ?? each);
      const alias = fieldOf(each, 'alias');
      const local = alias === null ? (module.split('.')[0] ?? module) : textOf(alias);
      const bindings = [{ imported: '*', local }];
      return { kind: 'import', module: pathOf(module), bindings, exports: [], place: translator.placeOf(tree) };
    });
}

/** Translates `from a import b as c`. */
function readImportFrom(translator: Translator, tree: Tree): readonly ImportStatement[] {
  const from = fieldOf(tree, 'module_name');
  if (from === null) return [];
  const bindings = tree.children
    .filter(({ field }) => field === 'name')
    .map((each) => {
      const imported = textOf(fieldOf(each, 'name') ?? each);
      const alias = fieldOf(each, 'alias');
      return { imported, local: alias === null ? imported : textOf(alias) };
    });
  return [{ kind: 'import', module: pathOf(textOf(from)), bindings, exports: [], place: translator.placeOf(tree) }];
}

/** `a.b` is the file b in the folder a. */
function pathOf(module: string): string {
  return module.startsWith('.') ? `./${module.replace(/^\.+/, '').replaceAll('.', '/')}` : module.replaceAll('.', '/');
}

function readReturn(translator: Translator, tree: Tree): readonly Statement[] {
  const value = tree.children.find(({ kind }) => kind !== 'return');
  const given = value === undefined ? null : translator.expression(value);
  return [{ kind: 'exit', how: 'return', value: given, place: translator.placeOf(tree) }];
}

function readRaise(translator: Translator, tree: Tree): readonly Statement[] {
  const [value] = translator.parts(tree);
  return [{ kind: 'exit', how: 'throw', value: value ?? null, place: translator.placeOf(tree) }];
}

function readIf(translator: Translator, tree: Tree): readonly Statement[] {
  return armsOf(translator, tree, childrenOf(tree, 'elif_clause', 'else_clause'));
}

/** An `if` or `elif` with the clauses after it. */
function armsOf(translator: Translator, tree: Tree, [next, ...rest]: readonly Tree[]): readonly Statement[] {
  const test = fieldOf(tree, 'condition');
  const conditions: readonly Condition[] = test === null ? [] : [{ test: translator.expression(test), declares: [] }];
  const then = bodyOf(translator, fieldOf(tree, 'consequence'));
  const otherwise =
    next === undefined
      ? null
      : next.kind === 'elif_clause'
        ? armsOf(translator, next, rest)
        : bodyOf(translator, fieldOf(next, 'body'));
  return [{ kind: 'if', conditions, then, otherwise, place: translator.placeOf(tree) }];
}

/** What runs where nothing was raised stands at the end of what is tried. */
function readTry(translator: Translator, tree: Tree): readonly Statement[] {
  const last = childOf(tree, 'finally_clause');
  const otherwise = childOf(tree, 'else_clause');
  const handlers = childrenOf(tree, 'except_clause', 'except_group_clause').map((clause): TryStatement['handlers'][number] => ({
    declares: caughtIn(translator, clause),
    body: bodyOf(translator, childOf(clause, 'block')),
  }));
  const body = [
    ...bodyOf(translator, fieldOf(tree, 'body')),
    ...(otherwise === null ? [] : bodyOf(translator, fieldOf(otherwise, 'body'))),
  ];
  const final = last === null ? [] : bodyOf(translator, childOf(last, 'block'));
  return [{ kind: 'try', body, handlers, finally: final, place: translator.placeOf(tree) }];
}

function caughtIn(translator: Translator, clause: Tree): TryStatement['handlers'][number]['declares'] {
  const value = fieldOf(clause, 'value');
  const alias = value === null ? null : (fieldOf(value, 'alias') ?? fieldOf(clause, 'alias'));
  if (alias === null) return [];
  const place = translator.placeOf(alias);
  return [{ kind: 'declaration', declares: 'variable', name: textOf(alias), type: null, value: null, wrapper: null, place }];
}

/** Translates `with a as b:`: b holds what a gives, and the body runs. */
function readWith(translator: Translator, tree: Tree): readonly Statement[] {
  const items = childrenOf(childOf(tree, 'with_clause') ?? tree, 'with_item');
  const opened = items.flatMap((item): readonly Statement[] => {
    const value = fieldOf(item, 'value');
    if (value === null) return [];
    const given = translator.expression(value);
    const alias = value.kind === 'as_pattern' ? fieldOf(value, 'alias') : null;
    const [target] = alias === null ? [] : translator.parts({ ...alias, children: alias.children });
    if (target === undefined) return [{ kind: 'expression', expression: given, place: given.place }];
    const { place } = target;
    const expression = { kind: 'assignment', operator: '=', target, value: given, place } as const;
    return [{ kind: 'expression', expression, place }];
  });
  return [...opened, ...bodyOf(translator, fieldOf(tree, 'body'))];
}

/** Translates `del a[b]`: nothing is there any more. */
function readDelete(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const deleted = (target: Expression): Expression => ({ kind: 'operation', operator: 'delete', operands: [target], place });
  return translator.parts(tree).map((target) => ({ kind: 'expression', expression: deleted(target), place }));
}

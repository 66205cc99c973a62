import type { Expression } from '../../../model/expression.js';
import type { Declaration, ExitStatement, ImportStatement, Statement, TryStatement } from '../../../model/module.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { asStatement } from '../dictionary-calls.js';
import { readArguments } from './calls.js';
import { conditionsOf } from './conditions.js';
import { readEach, readFor, readWhile } from './loops.js';
import { readSwitch } from './switches.js';
import { typeNameOf } from './types.js';
import { readJump } from '../grammar/jumps.js';
import { loosen, readBody } from '../grammar/loops.js';

/** Statements by the kinds of the grammar. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  import_declaration: readImport,
  block: (translator, tree) => [
    { kind: 'block', statements: translator.statements(tree.children), place: translator.placeOf(tree) },
  ],
  expression_statement: readExpression,
  return_statement: readExit('return'),
  yield_statement: readExit('return'),
  throw_statement: readExit('throw'),
  break_statement: readJump('break', 'identifier'),
  continue_statement: readJump('continue', 'identifier'),
  if_statement: readIf,
  switch_expression: readSwitch,
  try_statement: readTry,
  try_with_resources_statement: readTry,
  for_statement: (translator, tree) => readFor(translator, tree),
  enhanced_for_statement: (translator, tree) => readEach(translator, tree),
  while_statement: (translator, tree) => readWhile(translator, tree),
  do_statement: (translator, tree) => readWhile(translator, tree),
  labeled_statement: readLabelled,
  synchronized_statement: readSynchronized,
  explicit_constructor_invocation: callConstructor,
};

/** Translates `import a.B;`, `import a.*;` and `import static a.B.c;`: a file sees whatever is there by its name. */
function readImport(translator: Translator, tree: Tree): readonly ImportStatement[] {
  const path = childOf(tree, 'scoped_identifier', 'identifier');
  if (path === null) return [];
  const module = textOf(path);
  const common = { kind: 'import', module, bindings: [], exports: [], place: translator.placeOf(tree) } as const;
  const isOpen = childOf(tree, 'static') !== null && childOf(tree, 'asterisk') !== null;
  return [isOpen ? { ...common, opens: { type: module.slice(module.lastIndexOf('.') + 1), isEverywhere: false } } : common];
}

function readExpression(translator: Translator, tree: Tree): readonly Statement[] {
  const inner = tree.children.find(({ kind }) => kind !== ';');
  if (inner === undefined) return [];
  const expression = asStatement(translator.expression(inner));
  return [{ kind: 'expression', expression, place: translator.placeOf(inner) }];
}

/** Translates `return x`, `throw x`, and the `yield x` that gives a switch its value. */
function readExit(how: 'return' | 'throw'): StatementTranslation {
  return (translator, tree): readonly ExitStatement[] => {
    const value = tree.children.find(({ kind }) => !/^(?:return|yield|throw|;)$/.test(kind));
    const place = translator.placeOf(tree);
    return [{ kind: 'exit', how, value: value === undefined ? null : translator.expression(value), place }];
  };
}

function readIf(translator: Translator, tree: Tree): readonly Statement[] {
  const test = fieldOf(tree, 'condition');
  const otherwise = fieldOf(tree, 'alternative');
  return [
    {
      kind: 'if',
      conditions: test === null ? [] : conditionsOf(translator, test),
      then: readBody(translator, fieldOf(tree, 'consequence')),
      otherwise: otherwise === null ? null : readBody(translator, otherwise),
      place: translator.placeOf(tree),
    },
  ];
}

/** Translates `try` with or without resources, which are open in its body. */
function readTry(translator: Translator, tree: Tree): readonly TryStatement[] {
  const resources = fieldOf(tree, 'resources');
  const last = childOf(tree, 'finally_clause');
  const lastBody = last === null ? null : childOf(last, 'block');
  return [
    {
      kind: 'try',
      body: [
        ...(resources === null ? [] : childrenOf(resources, 'resource')).flatMap((each) => openResource(translator, each)),
        ...readBody(translator, fieldOf(tree, 'body')),
      ],
      handlers: childrenOf(tree, 'catch_clause').map((clause) => ({
        declares: declareCaught(translator, clause),
        body: readBody(translator, fieldOf(clause, 'body')),
      })),
      finally: readBody(translator, lastBody),
      place: translator.placeOf(tree),
    },
  ];
}

function openResource(translator: Translator, tree: Tree): readonly Statement[] {
  const named = fieldOf(tree, 'name');
  const value = fieldOf(tree, 'value');
  const place = translator.placeOf(tree);
  if (named === null || value === null)
    return translator.parts(tree).map((expression) => ({ kind: 'expression', expression, place }));
  return [variable(translator, named, typeNameOf(fieldOf(tree, 'type')), translator.expression(value))];
}

function declareCaught(translator: Translator, clause: Tree): readonly Declaration[] {
  const parameter = childOf(clause, 'catch_formal_parameter');
  const named = parameter === null ? null : fieldOf(parameter, 'name');
  return named === null ? [] : [variable(translator, named, null, null)];
}

function variable(translator: Translator, named: Tree, type: string | null, value: Expression | null): Declaration {
  const place = translator.placeOf(named);
  return { kind: 'declaration', declares: 'variable', name: textOf(named), type, value, wrapper: null, place };
}

/** An inner loop may leave one with a label while its conditions still hold: they are tested in the body, and say nothing of what follows. */
function readLabelled(translator: Translator, tree: Tree): readonly Statement[] {
  const [named, , body] = tree.children;
  if (named === undefined || body === undefined) return [];
  const labels = [textOf(named)];
  if (body.kind === 'for_statement') return loosen(readFor(translator, body, labels));
  if (body.kind === 'enhanced_for_statement') return loosen(readEach(translator, body, labels));
  if (body.kind === 'while_statement' || body.kind === 'do_statement') return loosen(readWhile(translator, body, labels));
  return translator.inside({ labels }, () => translator.statement(body));
}

function readSynchronized(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const locked = childOf(tree, 'parenthesized_expression');
  const lock = locked === null ? [] : translator.statement(locked);
  return [...lock, { kind: 'block', statements: readBody(translator, fieldOf(tree, 'body')), place }];
}

/** `super(a)`, `this(a)`: another constructor of the same object. */
function callConstructor(translator: Translator, tree: Tree): readonly Statement[] {
  const receiver = fieldOf(tree, 'constructor');
  const given = fieldOf(tree, 'arguments');
  const place = translator.placeOf(tree);
  if (receiver === null || given === null) return [];
  const callee: Expression = { kind: 'member', object: translator.expression(receiver), name: 'init', place };
  const expression: Expression = { kind: 'call', callee, arguments: readArguments(translator, given), place };
  return [{ kind: 'expression', expression, place }];
}

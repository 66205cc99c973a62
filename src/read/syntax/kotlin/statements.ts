import type { ExitStatement, ImportStatement, Statement } from '../../../model/module.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { asStatement } from '../dictionary-calls.js';
import { readFor, readWhile } from './loops.js';
import { filledDictionary, givenReceiver, runOnVariable, runScope } from './scopes.js';
import { giveValue, isInSwitch, readIf, readTry, readWhen, runArm } from './values.js';

/** Statements by the kinds of the grammar and of `shape`. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  import: readImport,
  block: (translator, tree) => [
    { kind: 'block', statements: translator.statements(tree.children), place: translator.placeOf(tree) },
  ],
  value: (translator, tree) => tree.children.flatMap((child) => giveValue(translator, child)),
  call_expression: readExpression,
  assignment: readAssignment,
  scope: (translator, tree) => runScope(translator, tree, false),
  return_expression: readReturn,
  throw_expression: readThrow,
  jump: (translator, tree) => [jump(translator, tree, textOf(tree) === 'break' ? 'break' : 'continue', null)],
  labeled_expression: readLabelled,
  if_expression: (translator, tree) => readIf(translator, tree, runArm),
  when_expression: (translator, tree) => readWhen(translator, tree, runArm),
  try_expression: (translator, tree) => readTry(translator, tree, runArm),
  for_statement: readFor,
  while_statement: readWhile,
  do_while_statement: readWhile,
};

/** Translates `import a.B` and `import a.*`: a file sees whatever is there by its name. */
function readImport(translator: Translator, tree: Tree): readonly ImportStatement[] {
  const path = childOf(tree, 'qualified_identifier', 'identifier');
  if (path === null) return [];
  return [{ kind: 'import', module: textOf(path), bindings: [], exports: [], place: translator.placeOf(tree) }];
}

function readExpression(translator: Translator, tree: Tree): readonly Statement[] {
  return [{ kind: 'expression', expression: asStatement(translator.expression(tree)), place: translator.placeOf(tree) }];
}

/** `x = a.apply { … }` assigns a, and runs the rest on x. */
function readAssignment(translator: Translator, tree: Tree): readonly Statement[] {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  const place = translator.placeOf(tree);
  const receiver = right === null || filledDictionary(translator, right) !== null ? null : givenReceiver(right);
  if (left === null || right === null || receiver === null)
    return [{ kind: 'expression', expression: translator.expression(tree), place }];
  const whole = { ...tree, children: tree.children.map((child) => (child === right ? { ...receiver, field: 'right' } : child)) };
  return [
    { kind: 'expression', expression: translator.expression(whole), place },
    ...(runOnVariable(translator, right, translator.expression(left)) ?? []),
  ];
}

/** A return to a label leaves the lambda of that name. */
function readReturn(translator: Translator, tree: Tree): readonly Statement[] {
  const value = tree.children.find(({ kind, field }) => /^[a-z]/.test(kind) && field !== 'label' && !kind.startsWith('return'));
  if (value !== undefined) return giveValue(translator, value);
  return [{ kind: 'exit', how: 'return', value: null, place: translator.placeOf(tree) }];
}

function readThrow(translator: Translator, tree: Tree): readonly ExitStatement[] {
  const [value] = translator.parts(tree);
  return [{ kind: 'exit', how: 'throw', value: value ?? null, place: translator.placeOf(tree) }];
}

/** `break@outer`, `continue@outer`; any other label stands before what it names. */
function readLabelled(translator: Translator, tree: Tree): readonly Statement[] {
  const [label, inner] = tree.children;
  if (label === undefined || inner === undefined) return [];
  const how = /^(break|continue)@/.exec(textOf(label))?.[1];
  return how === undefined
    ? translator.statement(inner)
    : [jump(translator, tree, how === 'break' ? 'break' : 'continue', textOf(inner))];
}

/** A jump to a label that is not the innermost, or out of a when, leaves what encloses it as well. */
function jump(translator: Translator, tree: Tree, how: 'break' | 'continue', label: string | null): ExitStatement {
  const isNear = label === null ? !isInSwitch(translator) : translator.isInnermost(label);
  const isLabelled = label !== null || !isNear;
  return { kind: 'exit', how: isNear ? how : 'continue', value: null, isLabelled, place: translator.placeOf(tree) };
}

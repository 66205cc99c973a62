import type { Expression } from '../../../model/expression.js';
import type { Condition, Declaration, ImportStatement, Statement, TryStatement } from '../../../model/module.js';
import type { StatementTranslation, Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { asStatement } from '../dictionary-calls.js';
import { readConditional } from './conditionals.js';
import { isInitialised, makeObject, openCreation, setMembers } from './creations.js';
import { readFor, readForEach, readWhile } from './loops.js';
import { partsIn } from './nodes.js';
import { readIsTest } from './patterns.js';
import { giveValue, throwValue } from './returns.js';
import { readSwitch, runsOn } from './switches.js';
import { typeNameOf } from './types.js';
import { readVariables } from './variables.js';
import { readBody } from '../grammar/loops.js';

/** Statements by the kinds of the grammar. */
export const statements: Readonly<Record<string, StatementTranslation>> = {
  using_directive: readUsing,
  extern_alias_directive: () => [],
  block: readBlock,
  global_statement: (translator, tree) => translator.statements(tree.children),
  expression_statement: readExpression,
  local_declaration_statement: (translator, tree) => translator.statements(childrenOf(tree, 'variable_declaration')),
  variable_declaration: readVariables,
  return_statement: readReturn,
  throw_statement: throwValue,
  break_statement: (translator, tree) => [{ kind: 'exit', how: 'break', value: null, place: translator.placeOf(tree) }],
  continue_statement: (translator, tree) => [{ kind: 'exit', how: 'continue', value: null, place: translator.placeOf(tree) }],
  goto_statement: readGoto,
  [runsOn]: (translator, tree) => [{ kind: 'exit', how: 'fallthrough', value: null, place: translator.placeOf(tree) }],
  labeled_statement: (translator, tree) => translator.statements(tree.children.slice(1)),
  if_statement: readIf,
  switch_statement: readSwitch,
  try_statement: readTry,
  for_statement: readFor,
  foreach_statement: readForEach,
  while_statement: readWhile,
  do_statement: readWhile,
  using_statement: readScoped,
  lock_statement: readScoped,
  fixed_statement: readScoped,
  checked_statement: readScoped,
  unsafe_statement: readScoped,
  yield_statement: readYield,
  empty_statement: () => [],
  preproc_if: readConditional,
};

/** Translates `using A.B;`, `using static A.B;` and `using C = A.B;`, which gives the type another name. */
function readUsing(translator: Translator, tree: Tree): readonly (ImportStatement | Declaration)[] {
  const alias = fieldOf(tree, 'name');
  const target = partsIn(tree).findLast((part) => part !== alias);
  if (target === undefined) return [];
  const path = textOf(target)
    .replace(/\s|<.*$/gs, '')
    .replace(/^global::/, '');
  const place = translator.placeOf(tree);
  const common = { kind: 'import', exports: [], place } as const;
  const dot = path.lastIndexOf('.');
  if (alias === null) {
    // The members of a type are named without it.
    const isStatic = childOf(tree, 'static') !== null;
    if (!isStatic) return [{ ...common, module: path, bindings: [] }];
    const opens = { type: path.slice(dot + 1), isEverywhere: childOf(tree, 'global') !== null };
    return [{ ...common, module: dot === -1 ? path : path.slice(0, dot), bindings: [], opens }];
  }
  const named = { kind: 'declaration', declares: 'type', name: textOf(alias), type: path.slice(dot + 1) } as const;
  const declared = { ...named, value: null, wrapper: null, place: translator.placeOf(alias) };
  return dot === -1 ? [declared] : [{ ...common, module: path.slice(0, dot), bindings: [] }, declared];
}

function readBlock(translator: Translator, tree: Tree): readonly Statement[] {
  return [{ kind: 'block', statements: translator.statements(tree.children), place: translator.placeOf(tree) }];
}

function readExpression(translator: Translator, tree: Tree): readonly Statement[] {
  const [inner] = partsIn(tree);
  if (inner === undefined) return [];
  if (inner.kind === 'assignment_expression') return readAssignment(translator, inner);
  return [{ kind: 'expression', expression: asStatement(translator.expression(inner)), place: translator.placeOf(inner) }];
}

/** `x = new A { B = c }` assigns a new A, and sets the member of x. */
function readAssignment(translator: Translator, tree: Tree): readonly Statement[] {
  const left = fieldOf(tree, 'left');
  const right = fieldOf(tree, 'right');
  const place = translator.placeOf(tree);
  if (left === null || right === null || !isInitialised(right) || right.kind !== 'object_creation_expression')
    return [{ kind: 'expression', expression: translator.expression(tree), place }];
  const target = translator.expression(left);
  if (target.kind !== 'name') return assignCreation(translator, right, target);
  const value = makeObject(translator, right);
  const assigned: Expression = { kind: 'assignment', operator: '=', target, value, place: target.place };
  return [{ kind: 'expression', expression: assigned, place }, ...setMembers(translator, right, target)];
}

/** `a.b = new A { B = c }`: nobody may know what has the member, so the object gets its members before. */
function assignCreation(translator: Translator, right: Tree, target: Expression): readonly Statement[] {
  const { declares, runs, receiver } = openCreation(translator, right);
  const assigned: Expression = { kind: 'assignment', operator: '=', target, value: receiver, place: target.place };
  return [declares, ...runs, { kind: 'expression', expression: assigned, place: target.place }];
}

function readReturn(translator: Translator, tree: Tree): readonly Statement[] {
  const [value] = partsIn(tree);
  if (value !== undefined) return giveValue(translator, value);
  return [{ kind: 'exit', how: 'return', value: null, place: translator.placeOf(tree) }];
}

/** Where a `goto` leads nobody follows: what it names is run, and what stands after it does not run. */
function readGoto(translator: Translator, tree: Tree): readonly Statement[] {
  return [{ kind: 'exit', how: 'continue', value: null, isLabelled: true, place: translator.placeOf(tree) }];
}

function readIf(translator: Translator, tree: Tree): readonly Statement[] {
  const condition = fieldOf(tree, 'condition');
  const otherwise = fieldOf(tree, 'alternative');
  return [
    {
      kind: 'if',
      conditions: condition === null ? [] : readConditions(translator, condition),
      then: readBody(translator, fieldOf(tree, 'consequence')),
      otherwise: otherwise === null ? null : readBody(translator, otherwise),
      place: translator.placeOf(tree),
    },
  ];
}

/** `a is B c && c.D` are two conditions: the second sees what the first declares. */
function readConditions(translator: Translator, tree: Tree): readonly Condition[] {
  const declares = (each: Tree): boolean => /^is_(?:pattern_)?expression$/.test(each.kind);
  const operands = operandsOf(tree);
  if (!operands.some(declares)) return [{ test: translator.expression(tree), declares: [] }];
  return operands.map((each) =>
    declares(each) ? readIsTest(translator, each) : { test: translator.expression(each), declares: [] },
  );
}

/** What stands between `&&`. */
function operandsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'parenthesized_expression') {
    const [inner] = partsIn(tree);
    return inner === undefined ? [tree] : operandsOf(inner);
  }
  const left = tree.kind === 'binary_expression' ? fieldOf(tree, 'left') : null;
  const right = tree.kind === 'binary_expression' ? fieldOf(tree, 'right') : null;
  if (left === null || right === null || !tree.children.some(({ kind }) => kind === '&&')) return [tree];
  return [...operandsOf(left), ...operandsOf(right)];
}

function readTry(translator: Translator, tree: Tree): readonly TryStatement[] {
  const last = childOf(tree, 'finally_clause');
  return [
    {
      kind: 'try',
      body: readBody(translator, fieldOf(tree, 'body')),
      handlers: childrenOf(tree, 'catch_clause').map((clause) => ({
        declares: declareCaught(translator, childOf(clause, 'catch_declaration')),
        body: filterCaught(translator, clause),
      })),
      finally: last === null ? [] : readBody(translator, childOf(last, 'block')),
      place: translator.placeOf(tree),
    },
  ];
}

function declareCaught(translator: Translator, caught: Tree | null): readonly Declaration[] {
  const named = caught === null ? null : fieldOf(caught, 'name');
  if (caught === null || named === null) return [];
  const type = typeNameOf(fieldOf(caught, 'type'));
  const place = translator.placeOf(named);
  return [{ kind: 'declaration', declares: 'variable', name: textOf(named), type, value: null, wrapper: null, place }];
}

/** `catch (A b) when (c)` runs only where c holds. */
function filterCaught(translator: Translator, clause: Tree): readonly Statement[] {
  const body = readBody(translator, fieldOf(clause, 'body'));
  const filter = childOf(clause, 'catch_filter_clause');
  const test = filter === null ? undefined : partsIn(filter).at(-1);
  if (test === undefined) return body;
  const conditions: readonly Condition[] = [{ test: translator.expression(test), declares: [] }];
  return [{ kind: 'if', conditions, then: body, otherwise: null, place: translator.placeOf(clause) }];
}

/** Translates `using (var a = b) { … }`, `lock (a) { … }` and their kin: what they begin with runs before their body. */
function readScoped(translator: Translator, tree: Tree): readonly Statement[] {
  const parts = partsIn(tree);
  const statementsIn = parts.flatMap((part) =>
    part.kind === 'block' ? translator.statements(part.children) : translator.statement(part),
  );
  return [{ kind: 'block', statements: statementsIn, place: translator.placeOf(tree) }];
}

/** `yield return a` gives one value after the other: a is run. `yield break` ends. */
function readYield(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  if (childOf(tree, 'break') !== null) return [{ kind: 'exit', how: 'return', value: null, place }];
  const value: Expression = { kind: 'opaque', parts: translator.parts(tree), place };
  return [{ kind: 'expression', expression: { kind: 'await', value, place }, place }];
}

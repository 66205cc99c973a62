import type { Expression } from '../../../model/expression.js';
import type { Condition, Statement, SwitchCase, TryStatement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { giveLast, statementsIn } from './last.js';
import { runScope } from './scopes.js';

/** Translates the arms of a branch: as they run, or as they give its value. */
type Arms = (translator: Translator, tree: Tree) => readonly Statement[];

/** The label of a switch, which no code can write: a `break` in one leaves the loop around it. */
const switchLabel = ' when';

/** Whether nothing but a switch stands between a jump and the loop that it leaves. */
export function isInSwitch(translator: Translator): boolean {
  return translator.isInnermost(switchLabel);
}

/** Kinds that give no value. */
const runs = new Set(
  'return_expression throw_expression jump labeled_expression assignment for_statement while_statement do_while_statement property_declaration function_declaration class_declaration'.split(
    ' ',
  ),
);

/** Translates what gives a value: the last expression of each arm of a branch, or the expression itself. */
export function giveValue(translator: Translator, tree: Tree): readonly Statement[] {
  if (runs.has(tree.kind)) return translator.statement(tree);
  if (tree.kind === 'block') return giveLast(translator, statementsIn(tree));
  if (tree.kind === 'if_expression') return readIf(translator, tree, giveValue);
  if (tree.kind === 'when_expression') return readWhen(translator, tree, giveValue);
  if (tree.kind === 'try_expression') return readTry(translator, tree, giveValue);
  if (tree.kind === 'scope') return runScope(translator, tree, true);
  const value = translator.expression(tree);
  return [{ kind: 'exit', how: 'return', value, place: translator.placeOf(tree) }];
}

/** Translates an arm as it runs. */
export function runArm(translator: Translator, tree: Tree): readonly Statement[] {
  // Before an error, the grammar takes a block for a lambda.
  const isBlock = tree.kind === 'block' || tree.kind === 'lambda_literal';
  return isBlock ? translator.statements(tree.children) : translator.statement(tree);
}

/** Translates a branch that is a value: a choice between two values, or a closure that is called. */
export function readBranchValue(translator: Translator, tree: Tree): Expression {
  const place = translator.placeOf(tree);
  const { test, then, otherwise } = partsOfIf(tree);
  const isPlain = (arm: Tree | null): arm is Tree => arm !== null && !runs.has(arm.kind) && arm.kind !== 'block';
  if (tree.kind === 'if_expression' && test !== null && isPlain(then) && isPlain(otherwise)) {
    const operands = [test, then, otherwise].map((each) => translator.expression(each));
    return { kind: 'operation', operator: '?:', operands, place };
  }
  const body = translator.inside({ labels: [] }, () => giveValue(translator, tree));
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body, place }, arguments: [], place };
}

interface If {
  readonly test: Tree | null;
  readonly then: Tree | null;
  readonly otherwise: Tree | null;
}

function partsOfIf(tree: Tree): If {
  const close = tree.children.findIndex(({ kind }) => kind === ')');
  const word = tree.children.findIndex(({ kind }) => kind === 'else');
  const armAt = (from: number, to: number): Tree | null =>
    tree.children.slice(from, to).find(({ kind }) => /^[a-z]/.test(kind) && kind !== 'else') ?? null;
  const end = word === -1 ? tree.children.length : word;
  return {
    test: fieldOf(tree, 'condition'),
    then: armAt(close + 1, end),
    otherwise: word === -1 ? null : armAt(word + 1, tree.children.length),
  };
}

/** Translates an if. */
export function readIf(translator: Translator, tree: Tree, arms: Arms): readonly Statement[] {
  const { test, then, otherwise } = partsOfIf(tree);
  return [
    {
      kind: 'if',
      conditions: test === null ? [] : [{ test: translator.expression(test), declares: [] }],
      then: then === null ? [] : arms(translator, then),
      otherwise: otherwise === null ? null : arms(translator, otherwise),
      place: translator.placeOf(tree),
    },
  ];
}

/** Translates a when: with a subject it is a switch, else a chain of ifs. */
export function readWhen(translator: Translator, tree: Tree, arms: Arms): readonly Statement[] {
  const subject = childOf(tree, 'when_subject');
  const entries = childrenOf(tree, 'when_entry');
  if (subject === null) return readChain(translator, entries, arms);
  const place = translator.placeOf(tree);
  const declared = childOf(subject, 'variable_declaration');
  const named = declared === null ? null : childOf(declared, 'identifier');
  const held = subject.children.findLast(({ kind }) => /^[a-z]/.test(kind) && kind !== 'variable_declaration');
  const value: Expression = held === undefined ? { kind: 'opaque', parts: [], place } : translator.expression(held);
  const on: Expression = named === null ? value : { kind: 'name', name: textOf(named), place };
  const cases = translator.inside({ labels: [switchLabel] }, () => entries.map((entry) => readEntry(translator, entry, arms)));
  const statement: Statement = { kind: 'switch', subject: on, cases, isExhaustive: arms === giveValue, place };
  if (named === null) return [statement];
  const declaration: Statement = {
    ...{ kind: 'declaration', declares: 'variable', name: textOf(named), type: null, value, wrapper: null },
    place: translator.placeOf(named),
  };
  return [{ kind: 'block', statements: [declaration, statement], place }];
}

function readEntry(translator: Translator, entry: Tree, arms: Arms): SwitchCase {
  const tests = entry.children.filter(({ field }) => field === 'condition');
  const run = bodyOfEntry(entry);
  const place = translator.placeOf(entry);
  const body = run === null ? [] : arms(translator, run);
  const leave: Statement = { kind: 'exit', how: 'break', value: null, place };
  return {
    patterns: tests.map((test) => patternOf(translator, test)),
    isDefault: childOf(entry, 'else') !== null,
    declares: [],
    condition: null,
    // Nothing to run is no case that shares the next one's body.
    body: body.length === 0 ? [leave] : body,
    place,
  };
}

function bodyOfEntry(entry: Tree): Tree | null {
  const arrow = entry.children.findIndex(({ kind }) => kind === '->');
  return entry.children[arrow + 1] ?? null;
}

/** What is in a range, or of a type, is not known to match. */
function patternOf(translator: Translator, test: Tree): Expression {
  if (test.kind !== 'type_test' && test.kind !== 'range_test') return translator.expression(test);
  return { kind: 'opaque', parts: translator.parts(test), place: translator.placeOf(test) };
}

/** `when { a -> b; c, d -> e; else -> f }`. */
function readChain(translator: Translator, [entry, ...more]: readonly Tree[], arms: Arms): readonly Statement[] {
  if (entry === undefined) return [];
  const body = bodyOfEntry(entry);
  const then = body === null ? [] : arms(translator, body);
  if (childOf(entry, 'else') !== null) return then;
  const place = translator.placeOf(entry);
  const tests = entry.children.filter(({ field }) => field === 'condition').map((test) => translator.expression(test));
  const [only, ...others] = tests;
  const test: Expression =
    only !== undefined && others.length === 0 ? only : { kind: 'operation', operator: '||', operands: tests, place };
  const condition: Condition = { test, declares: [] };
  const otherwise = more.length === 0 ? null : readChain(translator, more, arms);
  return [{ kind: 'if', conditions: [condition], then, otherwise, place }];
}

/** Translates a try. */
export function readTry(translator: Translator, tree: Tree, arms: Arms): readonly TryStatement[] {
  const body = childOf(tree, 'block');
  const last = childOf(tree, 'finally_block');
  const lastBody = last === null ? null : childOf(last, 'block');
  return [
    {
      kind: 'try',
      body: body === null ? [] : arms(translator, body),
      handlers: childrenOf(tree, 'catch_block').map((clause) => {
        const named = childOf(clause, 'identifier');
        const handler = childOf(clause, 'block');
        return {
          declares:
            named === null
              ? []
              : [
                  {
                    ...{ kind: 'declaration', declares: 'variable', name: textOf(named), type: null, value: null, wrapper: null },
                    place: translator.placeOf(named),
                  } as const,
                ],
          body: handler === null ? [] : arms(translator, handler),
        };
      }),
      finally: lastBody === null ? [] : translator.statements(lastBody.children),
      place: translator.placeOf(tree),
    },
  ];
}

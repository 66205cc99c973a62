import type { Expression, ObjectLiteral } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Translator } from '../grammar/translator.js';
import { textOf, type Tree } from '../grammar/tree.js';
import { splitPairs, type Pair } from '../pairs.js';
import { giveLast, statementsIn } from './last.js';
import { scopeOf, type Scope } from './scope-functions.js';

/** Translates `a.apply { … }` where its value is wanted: a dictionary with what it has put, or a closure that is called. */
export function readScope(translator: Translator, tree: Tree): Expression {
  const filled = filledDictionary(translator, tree);
  if (filled !== null) return filled;
  const place = translator.placeOf(tree);
  const body = translator.inside({ labels: [] }, () => runScope(translator, tree, true));
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body, place }, arguments: [], place };
}

/**
 * Translates a call of a scope function as statements: the receiver under its name in the lambda, then what the lambda runs.
 * @param isValue Whether they give the value of the call.
 */
export function runScope(translator: Translator, tree: Tree, isValue: boolean): readonly Statement[] {
  const scope = scopeOf(tree);
  if (scope === null) return [];
  const place = translator.placeOf(tree);
  if (!isValue && leavesItself(scope)) return [{ kind: 'expression', expression: readScope(translator, tree), place }];
  const value: Expression =
    scope.receiver === null ? { kind: 'object', entries: [], computed: [], place } : translator.expression(scope.receiver);
  return [{ kind: 'block', statements: [nameReceiver(scope, value, place), ...runOn(translator, scope, isValue, place)], place }];
}

/**
 * What the lambda of a scope function that gives its receiver runs on a variable that holds that; null for any other.
 * @param on The variable.
 */
export function runOnVariable(translator: Translator, tree: Tree, on: Expression): readonly Statement[] | null {
  const scope = scopeOf(tree);
  if (scope?.gives !== 'receiver') return null;
  const { place } = on;
  return [{ kind: 'block', statements: [nameReceiver(scope, on, place), ...runOn(translator, scope, false, place)], place }];
}

/** The dictionary of a scope function that makes one, or runs on a new one, and does nothing but set entries; null for any other. */
export function filledDictionary(translator: Translator, tree: Tree): ObjectLiteral | null {
  const scope = tree.kind === 'scope' ? scopeOf(tree) : null;
  if (scope?.gives !== 'receiver' || (scope.receiver !== null && scope.receiver.kind !== 'call_expression')) return null;
  const place = translator.placeOf(tree);
  const made: Expression =
    scope.receiver === null ? { kind: 'object', entries: [], computed: [], place } : translator.expression(scope.receiver);
  if (made.kind !== 'object') return null;
  const pairs = translator.statements(statementsIn(scope.lambda)).map((run) => pairSet(run, scope.name));
  if (pairs.includes(null)) return null;
  const { entries, computed } = splitPairs(pairs.flatMap((pair) => pair ?? []));
  return { ...made, entries: [...made.entries, ...entries], computed: [...made.computed, ...computed] };
}

/** The entry that a statement sets on the variable of a name; null for any other. */
function pairSet(run: Statement, name: string): Pair | null {
  if (run.kind !== 'expression' || run.expression.kind !== 'assignment' || run.expression.operator !== '=') return null;
  const { target, value } = run.expression;
  const [on, key] = target.kind === 'operation' && target.operator === 'subscript' ? target.operands : [];
  return on?.kind === 'name' && on.name === name && key !== undefined ? { key, value } : null;
}

/** The receiver of a scope function that gives it; null for any other, and for one that makes a dictionary. */
export function givenReceiver(tree: Tree): Tree | null {
  const scope = tree.kind === 'scope' ? scopeOf(tree) : null;
  return scope?.gives === 'receiver' ? scope.receiver : null;
}

/** Whether a lambda returns from itself, and not from the function around it. */
function leavesItself({ lambda }: Scope): boolean {
  return /\breturn@/.test(textOf(lambda));
}

function nameReceiver({ name }: Scope, value: Expression, place: Place): Statement {
  return { kind: 'declaration', declares: 'variable', name, type: null, value, wrapper: null, place };
}

function runOn(translator: Translator, scope: Scope, isValue: boolean, place: Place): readonly Statement[] {
  const { lambda, gives, isOptional, name } = scope;
  const receiver: Expression = { kind: 'name', name, place };
  const trees = statementsIn(lambda);
  const givesLast = isValue && gives === 'result';
  const body = givesLast ? giveLast(translator, trees) : translator.statements(trees);
  const test: Expression = { kind: 'operation', operator: 'exists', operands: [receiver], place };
  const run: readonly Statement[] = isOptional
    ? [{ kind: 'if', conditions: [{ test, declares: [] }], then: body, otherwise: null, place }]
    : body;
  if (!isValue) return run;
  const rest: Expression | null = gives === 'receiver' ? receiver : isOptional ? { kind: 'literal', value: null, place } : null;
  return rest === null ? run : [...run, { kind: 'exit', how: 'return', value: rest, place }];
}

import type { Closure } from '../../../model/expression.js';
import type { Code, Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, textOf, type Tree } from '../grammar/tree.js';
import { giveLast, giveOne, statementsIn } from './last.js';
import { isType, typeNameIn } from './types.js';

/** Translates `{ a, b -> c }`: its last expression is its value, and its only parameter is `it` where it names none. */
export function readLambda(translator: Translator, tree: Tree): Closure {
  return {
    kind: 'closure',
    parameters: lambdaParameters(tree),
    body: translator.inside({ labels: [] }, () => giveLast(translator, statementsIn(tree))),
    place: translator.placeOf(tree),
  };
}

function lambdaParameters(tree: Tree): readonly Parameter[] {
  const named = childOf(tree, 'lambda_parameters');
  if (named === null) return namesIt(tree) ? [parameterOf('it', null)] : [];
  return named.children.flatMap((each): readonly Parameter[] => {
    if (each.kind === 'multi_variable_declaration') return [parameterOf('', null)];
    const name = childOf(each, 'identifier');
    return each.kind !== 'variable_declaration' || name === null ? [] : [parameterOf(textOf(name), typeNameIn(each))];
  });
}

function namesIt(tree: Tree): boolean {
  return tree.kind === 'identifier' ? textOf(tree) === 'it' : tree.children.some(namesIt);
}

function parameterOf(name: string, type: string | null): Parameter {
  return { name, label: null, type, value: null };
}

/** Translates `fun(a: B) { … }` as a value. */
export function readAnonymous(translator: Translator, tree: Tree): Closure {
  return { kind: 'closure', ...codeOf(translator, tree), place: translator.placeOf(tree) };
}

/** Translates what a function takes and runs: its list of parameters and its body are children of the node. */
export function codeOf(translator: Translator, tree: Tree): Code {
  const list = childOf(tree, 'function_value_parameters', 'class_parameters');
  const body = childOf(tree, 'function_body', 'block');
  return {
    parameters: list === null ? [] : parametersOf(translator, list),
    body: translator.inside({ labels: [] }, () => (body === null ? [] : bodyOf(translator, body))),
  };
}

function bodyOf(translator: Translator, body: Tree): readonly Statement[] {
  const block = body.kind === 'block' ? body : childOf(body, 'block');
  if (block !== null) return translator.statements(block.children);
  const value = body.children.at(-1);
  return value === undefined ? [] : giveOne(translator, value);
}

/** The parameters of a function or a class; a caller may name any of them, or none. */
export function parametersOf(translator: Translator, list: Tree): readonly Parameter[] {
  return list.children.flatMap((tree, index): readonly Parameter[] => {
    const [named] = childrenOf(tree, 'identifier');
    if ((tree.kind !== 'parameter' && tree.kind !== 'class_parameter') || named === undefined) return [];
    const initial =
      tree.kind === 'class_parameter' ? initialOf(tree.children) : initialOf(list.children.slice(index + 1, index + 3));
    const name = textOf(named);
    const value = initial === null ? null : translator.expression(initial);
    const before = list.children[index - 1];
    const rest =
      before?.kind === 'parameter_modifiers' && /\bvararg\b/.test(textOf(before)) ? ({ takesRest: 'values' } as const) : {};
    return [{ name, label: name, type: typeNameIn(tree), value, ...rest }];
  });
}

/** What stands after `=`; null where that is not there, or comes after a type. */
export function initialOf(children: readonly Tree[]): Tree | null {
  const equals = children.findIndex(({ kind }) => kind === '=');
  const value = equals === -1 ? undefined : children[equals + 1];
  return value === undefined || isType(value) ? null : value;
}

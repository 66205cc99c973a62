import type { Closure, Expression } from '../../../model/expression.js';
import type { Code, Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { giveValue } from './returns.js';
import { typeNameIn } from './types.js';

/** Translates a function that is a value. */
export function readClosure(translator: Translator, tree: Tree): Closure {
  return {
    kind: 'closure',
    ...codeOf(translator, childOf(tree, 'formal_parameter_list'), childOf(tree, 'function_expression_body')),
    place: translator.placeOf(tree),
  };
}

/**
 * Translates what a function takes and runs.
 * @param list Its parameters; null for a getter.
 * @param body Its body; null where it has none.
 */
export function codeOf(translator: Translator, list: Tree | null, body: Tree | null): Code {
  return {
    parameters: parametersIn(translator, list).map(({ parameter }) => parameter),
    body: translator.inside({ labels: [] }, () => bodyOf(translator, body)),
  };
}

function bodyOf(translator: Translator, body: Tree | null): readonly Statement[] {
  if (body === null) return [];
  const block = childOf(body, 'block');
  if (block !== null) return translator.statements(block.children);
  const arrow = body.children.findIndex(({ kind }) => kind === '=>');
  const value = body.children[arrow + 1];
  return arrow === -1 || value === undefined ? [] : giveValue(translator, value);
}

/** A parameter with where it stands: what it gives a field is assigned by its constructor. */
export interface ReadParameter {
  readonly tree: Tree;
  readonly parameter: Parameter;
}

/** The parameters of a list with their nodes; those in braces are given by their names. */
export function parametersIn(translator: Translator, list: Tree | null): readonly ReadParameter[] {
  if (list === null) return [];
  return [
    ...readGroup(translator, list.children, false),
    ...childrenOf(list, 'optional_formal_parameters').flatMap((optional) =>
      readGroup(translator, optional.children, childOf(optional, '{') !== null),
    ),
  ];
}

function readGroup(translator: Translator, trees: readonly Tree[], isNamed: boolean): readonly ReadParameter[] {
  return trees.flatMap((tree, index): readonly ReadParameter[] => {
    if (tree.kind !== 'formal_parameter') return [];
    const name = parameterName(tree);
    const equals = trees[index + 1]?.kind;
    const initial = equals === '=' || equals === ':' ? trees[index + 2] : undefined;
    const value: Expression | null = initial === undefined ? null : translator.expression(initial);
    return [{ tree, parameter: { name, label: isNamed ? name : null, type: typeNameIn(tree), value } }];
  });
}

function parameterName(tree: Tree): string {
  const inner = childOf(tree, 'constructor_param', 'super_formal_parameter') ?? tree;
  const named = fieldOf(inner, 'name') ?? childrenOf(inner, 'identifier').at(-1);
  return named === undefined ? '' : textOf(named);
}

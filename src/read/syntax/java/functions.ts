import type { Closure } from '../../../model/expression.js';
import type { Code, Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { typeNameOf } from './types.js';

/** Translates `x -> y` and `(x) -> { … }`. */
export function readLambda(translator: Translator, tree: Tree): Closure {
  return {
    kind: 'closure',
    ...codeOf(translator, fieldOf(tree, 'parameters'), fieldOf(tree, 'body')),
    place: translator.placeOf(tree),
  };
}

/**
 * Translates what a function takes and runs.
 * @param list Its parameters, or the only one; null where it has none.
 * @param body Its body: a block, or the expression whose value it gives; null where it has none.
 */
export function codeOf(translator: Translator, list: Tree | null, body: Tree | null): Code {
  return {
    parameters: parametersOf(list),
    body: translator.inside({ labels: [] }, () => bodyOf(translator, body)),
  };
}

function bodyOf(translator: Translator, body: Tree | null): readonly Statement[] {
  if (body === null) return [];
  if (body.kind === 'block' || body.kind === 'constructor_body') return translator.statements(body.children);
  return [{ kind: 'exit', how: 'return', value: translator.expression(body), place: translator.placeOf(body) }];
}

/** The parameters of a list, of a lambda, or of a record. */
export function parametersOf(list: Tree | null): readonly Parameter[] {
  if (list === null) return [];
  const trees = list.kind === 'identifier' ? [list] : list.children;
  return trees.flatMap((tree): readonly Parameter[] => {
    const named =
      tree.kind === 'identifier'
        ? tree
        : (fieldOf(tree, 'name') ?? fieldOf(childOf(tree, 'variable_declarator') ?? tree, 'name'));
    if (named === null || (tree.kind !== 'identifier' && !/^(?:formal|spread)_parameter$/.test(tree.kind))) return [];
    const type = tree.kind === 'formal_parameter' ? typeNameOf(fieldOf(tree, 'type')) : null;
    const rest = tree.kind === 'spread_parameter' ? ({ takesRest: 'values' } as const) : {};
    return [{ name: textOf(named), label: null, type, value: null, ...rest }];
  });
}

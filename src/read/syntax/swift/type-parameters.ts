import type { Declaration } from '../../../model/module.js';
import type { Translator } from './translator.js';
import { childrenOf, textOf, type Tree } from './tree.js';
import { isType, typeName } from './types.js';

/**
 * The parameters of a generic type or function that are bound to a protocol or class, each as an alias of it:
 * `<C: Client>`, `where C: Client`.
 * @param tree The declaration.
 */
export function readTypeParameters(translator: Translator, tree: Tree): readonly Declaration[] {
  return [...parametersOf(tree), ...constraintsOf(tree)].flatMap(({ children }) => {
    const named = children.find(({ kind }) => kind === 'type_identifier' || kind === 'identifier');
    const colon = children.findIndex(({ kind }) => kind === ':');
    const bound = colon === -1 ? undefined : children.slice(colon).find(isType);
    const type = bound === undefined ? null : typeName(bound);
    if (named === undefined || type === null) return [];
    const place = translator.placeOf(named);
    return [{ kind: 'declaration', declares: 'type', name: textOf(named), type, value: null, wrapper: null, place }];
  });
}

function parametersOf(tree: Tree): readonly Tree[] {
  return childrenOf(tree, 'type_parameters').flatMap((list) => childrenOf(list, 'type_parameter'));
}

function constraintsOf(tree: Tree): readonly Tree[] {
  return childrenOf(tree, 'type_constraints')
    .flatMap((list) => childrenOf(list, 'type_constraint'))
    .flatMap((constraint) => childrenOf(constraint, 'inheritance_constraint'));
}

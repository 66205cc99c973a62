import type { Expression } from '../../../model/expression.js';
import type { Declaration } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Translator } from './translator.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';
import { isType, typeName } from './types.js';

/** Translates a closure; what its capture list gives a name, it declares first. */
export function readClosure(translator: Translator, tree: Tree): Expression {
  const signature = childOf(tree, 'lambda_function_type');
  const list = signature === null ? null : childOf(signature, 'lambda_function_type_parameters');
  return {
    kind: 'closure',
    parameters: list === null ? [] : childrenOf(list, 'lambda_parameter').map(readParameter),
    body: [...readCaptures(translator, tree), ...translator.body(childOf(tree, 'statements')?.children ?? [])],
    place: translator.placeOf(tree),
  };
}

function readParameter(tree: Tree): Parameter {
  const type = tree.children.find(isType);
  const name = childrenOf(tree, 'simple_identifier').map(textOf).at(-1) ?? '';
  return { name, label: null, type: type === undefined ? null : typeName(type), value: null };
}

/** `[weak a = b.c]` names what it captures; `[weak a]` keeps its name. */
function readCaptures(translator: Translator, tree: Tree): readonly Declaration[] {
  const list = childOf(tree, 'capture_list');
  if (list === null) return [];
  return childrenOf(list, 'capture_list_item').flatMap(({ children }): readonly Declaration[] => {
    const equals = children.findIndex(({ kind }) => kind === '=');
    const named = children[equals - 1];
    const value = children[equals + 1];
    if (equals === -1 || named === undefined || value === undefined) return [];
    return [
      {
        kind: 'declaration',
        declares: 'variable',
        name: textOf(named),
        type: null,
        value: translator.expression(value),
        wrapper: null,
        place: translator.placeOf(named),
      },
    ];
  });
}

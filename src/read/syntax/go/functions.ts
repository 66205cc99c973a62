import type { Closure } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { typeNameOf } from './types.js';

/** The parameters of a function; of `a, b int` both have the type. */
export function parametersOf(list: Tree | null): readonly Parameter[] {
  if (list === null) return [];
  return childrenOf(list, 'parameter_declaration', 'variadic_parameter_declaration').flatMap((each) => {
    const type = typeNameOf(fieldOf(each, 'type'));
    const names = childrenOf(each, 'identifier');
    const rest = each.kind === 'variadic_parameter_declaration' ? ({ takesRest: 'values' } as const) : {};
    return names.map((named): Parameter => ({ name: textOf(named), label: null, type, value: null, ...rest }));
  });
}

/** What a function gives, where it is one value or a value and an error. */
export function resultOf(tree: Tree): string | null {
  const result = fieldOf(tree, 'result');
  if (result?.kind !== 'parameter_list') return typeNameOf(result);
  const [first] = childrenOf(result, 'parameter_declaration');
  return first === undefined ? null : typeNameOf(fieldOf(first, 'type'));
}

/** The statements of a function's body. */
export function bodyOf(translator: Translator, tree: Tree): readonly Statement[] {
  const body = fieldOf(tree, 'body');
  return body === null ? [] : translator.inside({ labels: [] }, () => blockOf(translator, body));
}

/** The statements in braces. */
export function blockOf(translator: Translator, block: Tree): readonly Statement[] {
  return block.children.flatMap((child) =>
    child.kind === 'statement_list' ? translator.statements(child.children) : translator.statement(child),
  );
}

/** Translates a function that is a value. */
export function readClosure(translator: Translator, tree: Tree): Closure {
  return {
    kind: 'closure',
    parameters: parametersOf(fieldOf(tree, 'parameters')),
    body: bodyOf(translator, tree),
    place: translator.placeOf(tree),
  };
}
